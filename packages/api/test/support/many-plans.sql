-- As many plans as the setting `many.plans` says, all alike and of one government: 22 commitments each,
-- with 9 activities that minutes and two rounds of reports have moved, and a third round that waits.
-- They report side by side, so that what belongs to one lies among what belongs to the others.

CREATE FUNCTION pg_temp.id(kind integer, serial bigint, at timestamptz DEFAULT '2022-01-03 09:00Z')
RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7'
    || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(serial), 15, '0'))::uuid
$$;

CREATE FUNCTION pg_temp.arabic(words text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_object('source', 'ar',
    'ar', jsonb_build_object('text', words, 'state', 'verified'))
$$;

-- What there is, in the order of its places, before it goes where it belongs.

CREATE TEMP TABLE bodies AS
SELECT body, pg_temp.id(1, body) AS id, pg_temp.id(2, body) AS account_id
FROM generate_series(0, 19) AS body;

CREATE TEMP TABLE the_plans AS
SELECT plan, pg_temp.id(3, plan) AS id, pg_temp.id(4, plan) AS import_id
FROM generate_series(1, current_setting('many.plans')::integer) AS plan;

CREATE TEMP TABLE places AS
SELECT plan, the_plans.id AS plan_id, import_id, number, lead.id AS lead_id,
  pg_temp.id(5, plan * 22 + number) AS commitment_id,
  pg_temp.id(6, plan * 4 + number % 4) AS theme_id
FROM the_plans, generate_series(1, 22) AS number JOIN bodies AS lead ON lead.body = number % 20;

CREATE TEMP TABLE steps AS
SELECT places.*, position, pg_temp.id(7, (plan * 22 + number) * 9 + position) AS activity_id,
  (position * 22 + number) * current_setting('many.plans')::integer + plan AS serial,
  CASE WHEN position % 3 = 0 THEN bodies.id END AS responsible_id,
  bodies.id AS reporter_id, account_id
FROM places, generate_series(1, 9) AS position JOIN bodies ON true
WHERE body = (number + CASE WHEN position % 3 = 0 THEN position ELSE 0 END) % 20;

-- The third round is the one that waits: one activity of each commitment.
CREATE TEMP TABLE reports AS
SELECT steps.*, round, opens + serial * interval '0.1 s' AS reported_at,
  opens + interval '3 days' + serial * interval '0.1 s' AS decided_at,
  position * 5 + round * 10 - 10 AS from_progress, position * 5 + round * 10 AS to_progress
FROM steps, (VALUES (1, timestamptz '2022-09-26 09:00Z'), (2, '2022-12-12 09:00Z'),
  (3, '2023-03-20 09:00Z')) AS rounds (round, opens)
WHERE round < 3 OR position = 5;

ALTER TABLE reports ADD id uuid, ADD revision_id uuid, ADD decision_id uuid;
UPDATE reports SET id = pg_temp.id(8, serial, reported_at),
  revision_id = pg_temp.id(9, serial, reported_at), decision_id = pg_temp.id(10, serial, decided_at);
ANALYZE bodies, the_plans, places, steps, reports;

INSERT INTO organizations (id) SELECT id FROM bodies;
INSERT INTO organization_revisions
  (id, effective_from, recorded_at, organization_id, name, kind, provenance)
SELECT pg_temp.id(11, body), '2022-01-03', '2022-01-03 09:00Z', id,
  pg_temp.arabic('الوزارة المكلفة بالقطاع ' || body), 'ministry', '[]'
FROM bodies;
INSERT INTO people (id, name, recorded_at)
SELECT pg_temp.id(90, body), 'المخاطب الرسمي ' || body, '2022-01-03 09:00Z' FROM bodies;
INSERT INTO accounts (id, person_id, email, recorded_at)
SELECT account_id, pg_temp.id(90, body), 'body-' || body || '@example.org', '2022-01-03 09:00Z'
FROM bodies;
INSERT INTO people (id, name, recorded_at)
VALUES (pg_temp.id(91, 1), 'كتابة اللجنة', '2022-01-03 09:00Z');
INSERT INTO accounts (id, person_id, email, recorded_at)
VALUES (pg_temp.id(12, 1), pg_temp.id(91, 1), 'secretariat@example.org', '2022-01-03 09:00Z');

INSERT INTO plans (id, slug, ordinal) SELECT id, 'plan-' || plan, plan FROM the_plans;
INSERT INTO plan_revisions
  (id, effective_from, recorded_at, plan_id, title, status, start_year, end_year, provenance)
SELECT pg_temp.id(13, plan), '2022-01-03', '2022-01-03 09:00Z', id,
  pg_temp.arabic('خطة العمل الوطنية للحكومة المنفتحة ' || plan), 'implementing', 2022, 2024, '[]'
FROM the_plans;
INSERT INTO themes (id, plan_id, position)
SELECT DISTINCT theme_id, plan_id, number % 4 + 1 FROM places;
INSERT INTO theme_revisions (id, effective_from, recorded_at, theme_id, title, provenance)
SELECT pg_temp.id(14, row_number() OVER ()), '2022-01-03', '2022-01-03 09:00Z', id,
  pg_temp.arabic('المحور ' || position), '[]'
FROM themes;
INSERT INTO imports (id, plan_id, body, document, held_on, recorded_at, content_sha256, content)
SELECT import_id, id, pg_temp.arabic('لجنة الإشراف'), pg_temp.arabic('تقرير الاجتماع'), '2022-06-28',
  '2022-06-29 09:00Z', import_id::text, '{}'
FROM the_plans;

INSERT INTO rounds (id, plan_id)
SELECT pg_temp.id(22, plan * 4 + round), id FROM the_plans, generate_series(1, 3) AS round;
INSERT INTO round_revisions
  (id, effective_from, recorded_at, round_id, opens_on, due_on, locks_on, cancelled)
SELECT pg_temp.id(23, plan * 4 + round), '2022-01-03', '2022-01-03 09:00Z',
  pg_temp.id(22, plan * 4 + round), opens_on, opens_on + 14, locks_on, false
-- The last one goes on, so that there is something to report whatever day it is.
FROM the_plans, (VALUES (1, date '2022-09-26', date '2022-10-14'), (2, '2022-12-12', '2022-12-30'),
  (3, '2023-03-20', '2999-12-31')) AS rounds (round, opens_on, locks_on);

INSERT INTO commitments (id, plan_id, number) SELECT commitment_id, plan_id, number FROM places;
INSERT INTO commitment_revisions
  (id, effective_from, recorded_at, commitment_id, title, theme_id, lead_id, provenance)
SELECT pg_temp.id(15, plan * 22 + number), '2022-01-03', '2022-01-03 09:00Z', commitment_id,
  pg_temp.arabic('تعزيز الولوج إلى المعلومات وتيسير مشاركة المواطنات والمواطنين ' || number),
  theme_id, lead_id, '[{"field": "title.ar", "kind": "illustrative", "source": null}]'
FROM places;
INSERT INTO published_figures
  (id, effective_from, recorded_at, commitment_id, progress, import_id)
SELECT pg_temp.id(16, plan * 22 + number), '2022-06-28', '2022-06-29 09:00Z', commitment_id, 25,
  import_id
FROM places;
INSERT INTO remarks (id, effective_from, recorded_at, commitment_id, position, kind, text, import_id)
SELECT pg_temp.id(17, (plan * 22 + number) * 2 + position), '2022-06-28', '2022-06-29 09:00Z',
  commitment_id, position + 1, 'not-updated', pg_temp.arabic('منصة التتبع غير محينة'), import_id
FROM places, generate_series(0, 1) AS position;

INSERT INTO activities (id, version, changed_at, commitment_id, position)
SELECT activity_id, 3, '2022-12-16 09:00Z', commitment_id, position FROM steps;
INSERT INTO activity_revisions
  (id, effective_from, recorded_at, activity_id, title, responsible_id, starts_on, ends_on)
SELECT pg_temp.id(18, serial), '2022-01-03', '2022-01-03 09:00Z', activity_id,
  pg_temp.arabic('إعداد مشروع النص التنظيمي وعرضه على التشاور العمومي ' || position),
  responsible_id, '2022-02-01', '2024-01-31'
FROM steps;
INSERT INTO activity_weights (id, effective_from, recorded_at, activity_id, weight, reason)
SELECT pg_temp.id(19, serial), '2022-01-03', '2022-01-03 09:00Z', activity_id, 2,
  pg_temp.arabic('نشاط رئيسي')
FROM steps WHERE position = 1;
INSERT INTO accepted_progress (id, effective_from, recorded_at, activity_id, progress, import_id)
SELECT pg_temp.id(20, serial), '2022-06-28', '2022-06-29 09:00Z', activity_id, position * 5, import_id
FROM steps;

INSERT INTO progress_reports
  (id, version, changed_at, activity_id, organization_id, by_lead, on_behalf, state, recorded_at)
SELECT id, CASE WHEN round < 3 THEN 2 ELSE 1 END, CASE WHEN round < 3 THEN decided_at END,
  activity_id, reporter_id, false, false, CASE WHEN round < 3 THEN 'accepted' ELSE 'submitted' END,
  reported_at
FROM reports ORDER BY reports.reported_at;
INSERT INTO progress_report_revisions
  (id, report_id, recorded_at, said_on, recorded_by_id, from_progress, to_progress, reason, evidence)
SELECT revision_id, id, reported_at, reported_at::date, account_id, from_progress, to_progress,
  pg_temp.arabic('اكتملت الصيغة الأولى بعد اجتماعين مع الشركاء'),
  '[{"url": "https://example.org/report", "title": "تقرير"}]'
FROM reports ORDER BY reports.reported_at;
INSERT INTO progress_report_decisions
  (id, report_id, revision_id, recorded_at, decided_on, decided_by_id, kind, progress)
SELECT decision_id, id, revision_id, decided_at, decided_at::date, pg_temp.id(12, 1), 'accept',
  to_progress
FROM reports WHERE round < 3 ORDER BY reports.decided_at;
INSERT INTO accepted_progress (id, effective_from, recorded_at, activity_id, progress, decision_id)
SELECT pg_temp.id(21, serial, decided_at), decided_at::date, decided_at, activity_id, to_progress,
  decision_id
FROM reports WHERE round < 3 ORDER BY reports.decided_at;

INSERT INTO audit_events (recorded_at, request_id, actor, action, object_id, before, after)
SELECT event.*
FROM reports, LATERAL (
  VALUES
    (reported_at, id::text, account_id::text, 'progress-report.submitted', id, NULL::jsonb,
      jsonb_build_object('activityId', activity_id, 'organizationId', reporter_id, 'byLead', false,
        'onBehalf', false, 'state', 'submitted', 'fromProgress', from_progress, 'toProgress',
        to_progress, 'reason', pg_temp.arabic('اكتملت الصيغة الأولى بعد اجتماعين مع الشركاء'))),
    (decided_at, decision_id::text, pg_temp.id(12, 1)::text, 'progress-report.accepted', id,
      '{"state": "submitted"}', jsonb_build_object('state', 'accepted', 'decisionId', decision_id,
        'progress', to_progress, 'reason', NULL)),
    (decided_at, decision_id::text, pg_temp.id(12, 1)::text, 'activity.progress-accepted',
      activity_id, jsonb_build_object('progress', from_progress),
      jsonb_build_object('progress', to_progress, 'decisionId', decision_id, 'reportId', id))
) AS event (recorded_at, request_id, actor, action, object_id, before, after)
WHERE round < 3 OR action = 'progress-report.submitted'
ORDER BY event.recorded_at;
