-- What was true once is never overwritten: neither by the program, nor by its owner by mistake.
CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  history text;
BEGIN
  FOREACH history IN ARRAY ARRAY[
    'plan_revisions', 'theme_revisions', 'organization_revisions', 'commitment_revisions',
    'commitment_weights', 'activity_revisions', 'activity_weights', 'accepted_progress',
    'published_figures', 'remarks', 'imports', 'audit_events'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %1$s_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON %1$I
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history()', history);
  END LOOP;
END
$$;
