CREATE TABLE "round_reminders" (
	"round_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reminded_on" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "round_reminders_once" PRIMARY KEY("round_id","organization_id","kind")
);
--> statement-breakpoint
ALTER TABLE "round_reminders" ADD CONSTRAINT "round_reminders_round_fkey" FOREIGN KEY ("round_id") REFERENCES "public"."rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "round_reminders" ADD CONSTRAINT "round_reminders_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "round_reminders_organization" ON "round_reminders" USING btree ("organization_id");--> statement-breakpoint
CREATE TRIGGER round_reminders_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON round_reminders
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
