CREATE TABLE "mail_preferences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"person_id" uuid NOT NULL,
	"declined" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "mail_preferences_person_key" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"person_id" uuid,
	"recipient" text,
	"language" text NOT NULL,
	"template" text NOT NULL,
	"values" jsonb,
	"recorded_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"failed_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "mails_sent_or_failed" CHECK (num_nonnulls("mails"."sent_at", "mails"."failed_at") <= 1),
	CONSTRAINT "mails_sent_without_values" CHECK ("mails"."sent_at" is null or "mails"."values" is null)
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD CONSTRAINT "mail_preferences_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_person_fkey" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_person" ON "mails" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "mails_recorded" ON "mails" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("next_attempt_at","id") WHERE "mails"."sent_at" is null and "mails"."failed_at" is null;