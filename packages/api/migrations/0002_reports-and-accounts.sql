CREATE TABLE "account_roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"organization_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_roles_key" UNIQUE NULLS NOT DISTINCT("account_id","role","organization_id"),
	CONSTRAINT "account_roles_bound" CHECK (("account_roles"."role" = 'focal-point') = ("account_roles"."organization_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accounts_email_key" UNIQUE("email"),
	CONSTRAINT "accounts_email_lower_case" CHECK ("accounts"."email" = lower("accounts"."email"))
);
--> statement-breakpoint
CREATE TABLE "demonstration_accounts" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"password" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_sha256" text NOT NULL,
	"account_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sessions_token_key" UNIQUE("token_sha256")
);
--> statement-breakpoint
CREATE TABLE "commitment_supporters" (
	"revision_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "commitment_supporters_pkey" PRIMARY KEY("revision_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_id" uuid NOT NULL,
	"operation" text NOT NULL,
	"key" text NOT NULL,
	"request_sha256" text NOT NULL,
	"answer" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY("account_id","operation","key")
);
--> statement-breakpoint
CREATE TABLE "progress_report_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"decided_on" date NOT NULL,
	"decided_by_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"progress" smallint,
	"reason" jsonb,
	CONSTRAINT "progress_report_decisions_percent" CHECK ("progress_report_decisions"."progress" between 0 and 100),
	CONSTRAINT "progress_report_decisions_progress_accepted" CHECK ("progress_report_decisions"."kind" = 'accept' or "progress_report_decisions"."progress" is null)
);
--> statement-breakpoint
CREATE TABLE "progress_report_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"from_progress" smallint,
	"to_progress" smallint,
	"cause" text,
	"reason" jsonb,
	"evidence" jsonb NOT NULL,
	CONSTRAINT "progress_report_revisions_from_percent" CHECK ("progress_report_revisions"."from_progress" between 0 and 100),
	CONSTRAINT "progress_report_revisions_to_percent" CHECK ("progress_report_revisions"."to_progress" between 0 and 100),
	CONSTRAINT "progress_report_revisions_something_new" CHECK (("progress_report_revisions"."cause" is null) = ("progress_report_revisions"."to_progress" is distinct from "progress_report_revisions"."from_progress"))
);
--> statement-breakpoint
CREATE TABLE "progress_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"activity_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"by_lead" boolean NOT NULL,
	"on_behalf" boolean NOT NULL,
	"state" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accepted_progress" ALTER COLUMN "import_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "instance" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accepted_progress" ADD COLUMN "decision_id" uuid;--> statement-breakpoint
ALTER TABLE "account_roles" ADD CONSTRAINT "account_roles_account_fkey" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_roles" ADD CONSTRAINT "account_roles_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demonstration_accounts" ADD CONSTRAINT "demonstration_accounts_account_fkey" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_fkey" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_supporters" ADD CONSTRAINT "commitment_supporters_revision_fkey" FOREIGN KEY ("revision_id") REFERENCES "public"."commitment_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_supporters" ADD CONSTRAINT "commitment_supporters_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_account_fkey" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report_decisions" ADD CONSTRAINT "progress_report_decisions_report_fkey" FOREIGN KEY ("report_id") REFERENCES "public"."progress_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report_decisions" ADD CONSTRAINT "progress_report_decisions_revision_fkey" FOREIGN KEY ("revision_id") REFERENCES "public"."progress_report_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report_decisions" ADD CONSTRAINT "progress_report_decisions_account_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report_revisions" ADD CONSTRAINT "progress_report_revisions_report_fkey" FOREIGN KEY ("report_id") REFERENCES "public"."progress_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_report_revisions" ADD CONSTRAINT "progress_report_revisions_account_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_started" ON "sessions" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "idempotency_keys_recorded" ON "idempotency_keys" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "progress_report_decisions_report" ON "progress_report_decisions" USING btree ("report_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "progress_report_revisions_latest" ON "progress_report_revisions" USING btree ("report_id","recorded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "progress_reports_one_open" ON "progress_reports" USING btree ("activity_id") WHERE "progress_reports"."state" in ('submitted', 'returned', 'referred');--> statement-breakpoint
CREATE INDEX "progress_reports_activity" ON "progress_reports" USING btree ("activity_id","id");--> statement-breakpoint
CREATE INDEX "progress_reports_organization" ON "progress_reports" USING btree ("organization_id","id");--> statement-breakpoint
CREATE INDEX "progress_reports_state" ON "progress_reports" USING btree ("state","id");--> statement-breakpoint
ALTER TABLE "accepted_progress" ADD CONSTRAINT "accepted_progress_decision_fkey" FOREIGN KEY ("decision_id") REFERENCES "public"."progress_report_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_progress" ADD CONSTRAINT "accepted_progress_decision_key" UNIQUE("decision_id");--> statement-breakpoint
ALTER TABLE "accepted_progress" ADD CONSTRAINT "accepted_progress_approval" CHECK (num_nonnulls("accepted_progress"."import_id", "accepted_progress"."decision_id") = 1);--> statement-breakpoint
DO $$
DECLARE
  history text;
BEGIN
  FOREACH history IN ARRAY ARRAY[
    'account_roles', 'commitment_supporters', 'progress_report_revisions',
    'progress_report_decisions', 'demonstration_accounts'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %1$s_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON %1$I
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history()', history);
  END LOOP;
END
$$;
