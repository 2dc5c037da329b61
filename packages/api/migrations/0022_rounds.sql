CREATE TABLE "round_reopenings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"round_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"until_day" date NOT NULL,
	"reason" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "round_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"round_id" uuid NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"locks_on" date NOT NULL,
	"cancelled" boolean NOT NULL,
	"reason" jsonb,
	CONSTRAINT "round_revisions_order" CHECK ("round_revisions"."opens_on" <= "round_revisions"."due_on" and "round_revisions"."due_on" <= "round_revisions"."locks_on")
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"plan_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "progress_report_revisions" ADD COLUMN "said_on" date;--> statement-breakpoint
-- What was said before days were kept was said on the day on which it was recorded. The owner may be
-- held to the policies; migrating ends with holding it to them again.
ALTER TABLE "progress_report_revisions" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "progress_report_revisions" DISABLE TRIGGER "progress_report_revisions_only_added_to";--> statement-breakpoint
UPDATE "progress_report_revisions" SET "said_on" = coalesce(
  (SELECT "demonstration_day" FROM "instance"), ("recorded_at" AT TIME ZONE 'UTC')::date
);--> statement-breakpoint
ALTER TABLE "progress_report_revisions" ENABLE TRIGGER "progress_report_revisions_only_added_to";--> statement-breakpoint
ALTER TABLE "progress_report_revisions" ALTER COLUMN "said_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "round_reopenings" ADD CONSTRAINT "round_reopenings_round_fkey" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_reopenings" ADD CONSTRAINT "round_reopenings_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_revisions" ADD CONSTRAINT "round_revisions_round_fkey" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_reopenings_latest" ON "round_reopenings" USING btree ("round_id","organization_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "round_reopenings_organization" ON "round_reopenings" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "round_revisions_latest" ON "round_revisions" USING btree ("round_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "rounds_plan" ON "rounds" USING btree ("plan_id","id");--> statement-breakpoint
DO $$
DECLARE
  history text;
BEGIN
  FOREACH history IN ARRAY ARRAY['round_revisions', 'round_reopenings'] LOOP
    EXECUTE format(
      'CREATE TRIGGER %1$s_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON %1$I
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history()', history);
  END LOOP;
END
$$;
