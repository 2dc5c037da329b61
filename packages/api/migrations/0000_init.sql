-- Search in Arabic needs both; a migration that used them later could not rely on their place.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"commitment_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"stands_for_completed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "activities_commitment_position_key" UNIQUE("commitment_id","position"),
	CONSTRAINT "activities_position_positive" CHECK ("activities"."position" > 0)
);
--> statement-breakpoint
CREATE TABLE "activity_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"activity_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"responsible_id" uuid,
	"starts_on" date,
	"ends_on" date,
	"cancelled" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "activity_weights" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"activity_id" uuid NOT NULL,
	"weight" numeric(7, 3) NOT NULL,
	"reason" jsonb NOT NULL,
	CONSTRAINT "activity_weights_range" CHECK ("activity_weights"."weight" > 0 and "activity_weights"."weight" <= 1000)
);
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"recorded_at" timestamp with time zone NOT NULL,
	"request_id" text NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"object_id" uuid NOT NULL,
	"reason" text,
	"before" jsonb,
	"after" jsonb,
	"personal_sha256" text
);
--> statement-breakpoint
CREATE TABLE "audit_personal_payloads" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"payload" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"commitment_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"theme_id" uuid,
	"lead_id" uuid,
	"cancelled" boolean DEFAULT false NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment_weights" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"commitment_id" uuid NOT NULL,
	"weight" numeric(7, 3) NOT NULL,
	"reason" jsonb NOT NULL,
	CONSTRAINT "commitment_weights_range" CHECK ("commitment_weights"."weight" > 0 and "commitment_weights"."weight" <= 1000)
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "commitments_plan_number_key" UNIQUE("plan_id","number"),
	CONSTRAINT "commitments_number_positive" CHECK ("commitments"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"body" jsonb NOT NULL,
	"document" jsonb NOT NULL,
	"held_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"content_sha256" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "imports_content_key" UNIQUE("content_sha256")
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"demonstration_day" date,
	"is_only" boolean DEFAULT true NOT NULL,
	CONSTRAINT "instance_only_key" UNIQUE("is_only"),
	CONSTRAINT "instance_only" CHECK ("instance"."is_only")
);
--> statement-breakpoint
CREATE TABLE "organization_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"kind" text NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"honorific" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"import_id" uuid
);
--> statement-breakpoint
CREATE TABLE "plan_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"plan_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"status" text NOT NULL,
	"start_year" smallint NOT NULL,
	"end_year" smallint NOT NULL,
	"implementation_ends" date,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"slug" text NOT NULL,
	"ordinal" smallint NOT NULL,
	CONSTRAINT "plans_slug_key" UNIQUE("slug"),
	CONSTRAINT "plans_ordinal_key" UNIQUE("ordinal")
);
--> statement-breakpoint
CREATE TABLE "theme_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"theme_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"provenance" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "themes_plan_position_key" UNIQUE("plan_id","position")
);
--> statement-breakpoint
CREATE TABLE "accepted_progress" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"activity_id" uuid NOT NULL,
	"progress" smallint,
	"import_id" uuid NOT NULL,
	CONSTRAINT "accepted_progress_percent" CHECK ("accepted_progress"."progress" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "published_figures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"commitment_id" uuid NOT NULL,
	"progress" smallint NOT NULL,
	"import_id" uuid NOT NULL,
	CONSTRAINT "published_figures_percent" CHECK ("published_figures"."progress" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_from" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"commitment_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"text" jsonb NOT NULL,
	"activity_id" uuid,
	"depends_on_id" uuid,
	"responsible_id" uuid,
	"expected_by" date,
	"from_progress" smallint,
	"to_progress" smallint,
	"import_id" uuid NOT NULL,
	CONSTRAINT "remarks_from_percent" CHECK ("remarks"."from_progress" between 0 and 100),
	CONSTRAINT "remarks_to_percent" CHECK ("remarks"."to_progress" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_commitment_fkey" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_revisions" ADD CONSTRAINT "activity_revisions_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_revisions" ADD CONSTRAINT "activity_revisions_responsible_fkey" FOREIGN KEY ("responsible_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_weights" ADD CONSTRAINT "activity_weights_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_personal_payloads" ADD CONSTRAINT "audit_personal_payloads_event_fkey" FOREIGN KEY ("sequence") REFERENCES "public"."audit_events"("sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_revisions" ADD CONSTRAINT "commitment_revisions_commitment_fkey" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_revisions" ADD CONSTRAINT "commitment_revisions_theme_fkey" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_revisions" ADD CONSTRAINT "commitment_revisions_lead_fkey" FOREIGN KEY ("lead_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_weights" ADD CONSTRAINT "commitment_weights_commitment_fkey" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_revisions" ADD CONSTRAINT "organization_revisions_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_import_fkey" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_revisions" ADD CONSTRAINT "plan_revisions_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "theme_revisions" ADD CONSTRAINT "theme_revisions_theme_fkey" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_plan_fkey" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_progress" ADD CONSTRAINT "accepted_progress_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accepted_progress" ADD CONSTRAINT "accepted_progress_import_fkey" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_figures" ADD CONSTRAINT "published_figures_commitment_fkey" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_figures" ADD CONSTRAINT "published_figures_import_fkey" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_commitment_fkey" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_activity_fkey" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_depends_on_fkey" FOREIGN KEY ("depends_on_id") REFERENCES "public"."commitments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_responsible_fkey" FOREIGN KEY ("responsible_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "remarks" ADD CONSTRAINT "remarks_import_fkey" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_revisions_latest" ON "activity_revisions" USING btree ("activity_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "activity_weights_latest" ON "activity_weights" USING btree ("activity_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_object" ON "audit_events" USING btree ("object_id","sequence");--> statement-breakpoint
CREATE INDEX "commitment_revisions_latest" ON "commitment_revisions" USING btree ("commitment_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "commitment_weights_latest" ON "commitment_weights" USING btree ("commitment_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "imports_plan" ON "imports" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "organization_revisions_latest" ON "organization_revisions" USING btree ("organization_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "people_import" ON "people" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "plan_revisions_latest" ON "plan_revisions" USING btree ("plan_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "theme_revisions_latest" ON "theme_revisions" USING btree ("theme_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "accepted_progress_latest" ON "accepted_progress" USING btree ("activity_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "published_figures_latest" ON "published_figures" USING btree ("commitment_id","effective_from","recorded_at","id");--> statement-breakpoint
CREATE INDEX "remarks_latest" ON "remarks" USING btree ("commitment_id","effective_from","recorded_at","id");