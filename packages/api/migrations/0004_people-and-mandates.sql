CREATE TABLE "committee_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"committee_id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committee_seat_periods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"recorded_at" timestamp with time zone NOT NULL,
	"seat_id" uuid NOT NULL,
	CONSTRAINT "committee_seat_periods_order" CHECK ("committee_seat_periods"."ends_on" >= "committee_seat_periods"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "committee_seats" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"committee_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid,
	"kind" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committees" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "meeting_attendances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"organization_id" uuid,
	"person_id" uuid,
	"attendance" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_attendances_of_somebody" CHECK (num_nonnulls("meeting_attendances"."organization_id", "meeting_attendances"."person_id") > 0)
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"committee_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"import_id" uuid,
	CONSTRAINT "meetings_committee_day_key" UNIQUE("committee_id","held_on")
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"from_mandate_id" uuid NOT NULL,
	"to_mandate_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"content" jsonb NOT NULL,
	"confirmed_at" timestamp with time zone,
	"confirmed_by_id" uuid,
	CONSTRAINT "handovers_to_key" UNIQUE("to_mandate_id"),
	CONSTRAINT "handovers_confirmed_by_somebody" CHECK (("handovers"."confirmed_at" is null) = ("handovers"."confirmed_by_id" is null))
);
--> statement-breakpoint
CREATE TABLE "mandate_periods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"recorded_at" timestamp with time zone NOT NULL,
	"mandate_id" uuid NOT NULL,
	CONSTRAINT "mandate_periods_order" CHECK ("mandate_periods"."ends_on" >= "mandate_periods"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "mandates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"person_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"commitment_id" uuid,
	"activity_id" uuid,
	"kind" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mandates_one_subject" CHECK (num_nonnulls("mandates"."commitment_id", "mandates"."activity_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "organization_successions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "organization_successions_of_another" CHECK ("organization_successions"."predecessor_id" <> "organization_successions"."successor_id")
);
--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "account_roles" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "person_id" uuid;--> statement-breakpoint
UPDATE "accounts" SET "person_id" = gen_random_uuid();--> statement-breakpoint
INSERT INTO "people" ("id", "name", "recorded_at")
SELECT "person_id", "name", "recorded_at" FROM "accounts";--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "person_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "language" text DEFAULT 'ar' NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "suspended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "user_agent" text;--> statement-breakpoint
ALTER TABLE "committee_revisions" ADD CONSTRAINT "committee_revisions_committee_fkey" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_seat_periods" ADD CONSTRAINT "committee_seat_periods_seat_fkey" FOREIGN KEY ("seat_id") REFERENCES "public"."committee_seats"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_seats" ADD CONSTRAINT "committee_seats_committee_fkey" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_seats" ADD CONSTRAINT "committee_seats_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "committee_seats" ADD CONSTRAINT "committee_seats_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendances" ADD CONSTRAINT "meeting_attendances_meeting_fkey" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendances" ADD CONSTRAINT "meeting_attendances_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendances" ADD CONSTRAINT "meeting_attendances_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_committee_fkey" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_import_fkey" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_from_fkey" FOREIGN KEY ("from_mandate_id") REFERENCES "public"."mandates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_to_fkey" FOREIGN KEY ("to_mandate_id") REFERENCES "public"."mandates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_account_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandate_periods" ADD CONSTRAINT "mandate_periods_mandate_fkey" FOREIGN KEY ("mandate_id") REFERENCES "public"."mandates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_commitment_fkey" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mandates" ADD CONSTRAINT "mandates_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_successions" ADD CONSTRAINT "organization_successions_predecessor_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_successions" ADD CONSTRAINT "organization_successions_successor_fkey" FOREIGN KEY ("successor_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "committee_revisions_latest" ON "committee_revisions" USING btree ("committee_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "committee_seat_periods_latest" ON "committee_seat_periods" USING btree ("seat_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "committee_seats_committee" ON "committee_seats" USING btree ("committee_id","id");--> statement-breakpoint
CREATE INDEX "committee_seats_organization" ON "committee_seats" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "committee_seats_person" ON "committee_seats" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "meeting_attendances_meeting" ON "meeting_attendances" USING btree ("meeting_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "meeting_attendances_organization" ON "meeting_attendances" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "meetings_import" ON "meetings" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "handovers_from" ON "handovers" USING btree ("from_mandate_id");--> statement-breakpoint
CREATE INDEX "mandate_periods_latest" ON "mandate_periods" USING btree ("mandate_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "mandates_person" ON "mandates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mandates_organization" ON "mandates" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "mandates_commitment" ON "mandates" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "mandates_activity" ON "mandates" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "organization_successions_predecessor" ON "organization_successions" USING btree ("predecessor_id","effective_from");--> statement-breakpoint
CREATE INDEX "organization_successions_successor" ON "organization_successions" USING btree ("successor_id","effective_from");--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_roles_held" ON "account_roles" USING btree ("account_id","role") WHERE "account_roles"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "account_roles_account" ON "account_roles" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_key" UNIQUE("person_id");--> statement-breakpoint
-- Who reported for a body by a role has a mandate for all of it, from the day on which it was given.
INSERT INTO "mandates" ("id", "person_id", "organization_id", "kind", "recorded_at")
SELECT "account_roles"."id", "person_id", "organization_id", 'official', "account_roles"."recorded_at"
FROM "account_roles" JOIN "accounts" ON "accounts"."id" = "account_id"
WHERE "organization_id" IS NOT NULL;--> statement-breakpoint
INSERT INTO "mandate_periods" ("id", "mandate_id", "starts_on", "recorded_at")
SELECT gen_random_uuid(), "id", coalesce(
  (SELECT "demonstration_day" FROM "instance"), ("recorded_at" AT TIME ZONE 'UTC')::date
), "recorded_at" FROM "mandates";--> statement-breakpoint
DO $$
DECLARE
  history text;
BEGIN
  FOREACH history IN ARRAY ARRAY[
    'committee_revisions', 'committee_seat_periods', 'mandate_periods', 'meeting_attendances',
    'organization_successions'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %1$s_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON %1$I
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history()', history);
  END LOOP;
END
$$;
