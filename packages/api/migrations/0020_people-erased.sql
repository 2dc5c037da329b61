ALTER TABLE "people" ALTER COLUMN "name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_named_until_erased" CHECK (("people"."name" is null) = ("people"."erased_at" is not null));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_honorific_of_a_name" CHECK ("people"."name" is not null or "people"."honorific" is null);--> statement-breakpoint
-- What events say of people can be erased, their events cannot. Whoever erases does so right after the
-- event that tells of it, which holds the end of the trail: nothing goes that the trail does not tell.
CREATE FUNCTION erase_audit_payloads(erased bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT action FROM audit_events ORDER BY sequence DESC LIMIT 1) IS DISTINCT FROM 'person.erased' THEN
    RAISE EXCEPTION 'the trail does not end with an erasure' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM audit_personal_payloads WHERE sequence = ANY (erased);
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION erase_audit_payloads(bigint[]) FROM PUBLIC;
