-- Each event holds a hash of itself and of the one before it: who changes, removes or moves one is found.
CREATE TABLE "audit_checkpoints" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"chain_sha256" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	"public_key" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"sequence" bigint NOT NULL,
	"chain_sha256" text NOT NULL,
	CONSTRAINT "audit_head_only" CHECK ("audit_head"."is_only")
);
--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "sequence" DROP IDENTITY;--> statement-breakpoint
ALTER TABLE "audit_events" ALTER COLUMN "sequence" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "credential_id" uuid;--> statement-breakpoint
ALTER TABLE "audit_events" ADD COLUMN "chain_sha256" text DEFAULT '' NOT NULL;--> statement-breakpoint
-- All that an event says, as one text: what the chain is made of. Whoever adds a column to the events
-- adds it here where it is not null, so that what older events say stays as it was.
CREATE FUNCTION audit_event_content(event audit_events) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'sequence', event.sequence,
    'recordedAt', to_char(event.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'requestId', event.request_id,
    'actor', event.actor,
    'credentialId', event.credential_id,
    'action', event.action,
    'objectId', event.object_id,
    'reason', event.reason,
    'before', event.before,
    'after', event.after,
    'personalSha256', event.personal_sha256
  )::text
$$;
--> statement-breakpoint
CREATE FUNCTION audit_chain_sha256(previous text, content text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(previous || E'\n' || content, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- Before a statement that adds events: from here to the end of the transaction nobody else adds any.
CREATE FUNCTION hold_audit_head() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM audit_head FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO audit_head (sequence, chain_sha256) VALUES (0, '') ON CONFLICT DO NOTHING;
    PERFORM FROM audit_head FOR UPDATE;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Of several events that one statement adds, each sees those before it. Where events are gone from the
-- end, the head still knows how far the chain went, and the next one does not hide it.
CREATE FUNCTION chain_audit_event() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  previous record;
BEGIN
  SELECT sequence, chain_sha256 INTO previous FROM (
    SELECT sequence, chain_sha256, true AS is_head FROM audit_head
    UNION ALL
    (SELECT sequence, chain_sha256, false FROM audit_events ORDER BY sequence DESC LIMIT 1)
  ) AS ends ORDER BY sequence DESC, is_head DESC LIMIT 1;
  NEW.sequence := previous.sequence + 1;
  NEW.chain_sha256 := audit_chain_sha256(previous.chain_sha256, audit_event_content(NEW));
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE FUNCTION move_audit_head() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE audit_head SET sequence = last.sequence, chain_sha256 = last.chain_sha256
  FROM (SELECT sequence, chain_sha256 FROM audit_events ORDER BY sequence DESC LIMIT 1) AS last
  WHERE last.sequence > audit_head.sequence;
  RETURN NULL;
END
$$;
--> statement-breakpoint
ALTER TABLE "audit_events" DISABLE TRIGGER "audit_events_only_added_to";--> statement-breakpoint
DO $$
DECLARE
  event audit_events;
  chain text := '';
BEGIN
  FOR event IN SELECT * FROM audit_events ORDER BY sequence LOOP
    chain := audit_chain_sha256(chain, audit_event_content(event));
    UPDATE audit_events SET chain_sha256 = chain WHERE sequence = event.sequence;
  END LOOP;
  INSERT INTO audit_head (sequence, chain_sha256)
  SELECT sequence, chain_sha256 FROM audit_events ORDER BY sequence DESC LIMIT 1;
END
$$;
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE TRIGGER "audit_events_only_added_to";--> statement-breakpoint
CREATE TRIGGER "audit_events_held" BEFORE INSERT ON "audit_events"
  FOR EACH STATEMENT EXECUTE FUNCTION hold_audit_head();--> statement-breakpoint
CREATE TRIGGER "audit_events_chained" BEFORE INSERT ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION chain_audit_event();--> statement-breakpoint
CREATE TRIGGER "audit_events_moved_head" AFTER INSERT ON "audit_events"
  FOR EACH STATEMENT EXECUTE FUNCTION move_audit_head();--> statement-breakpoint
-- Its owner does not move it by mistake; the triggers above do.
CREATE TRIGGER "audit_head_moved_by_events" BEFORE UPDATE OR DELETE ON "audit_head"
  FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_to_rewrite_history();--> statement-breakpoint
CREATE TRIGGER "audit_head_not_emptied" BEFORE TRUNCATE ON "audit_head"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();--> statement-breakpoint
CREATE TRIGGER "audit_checkpoints_only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_checkpoints"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
