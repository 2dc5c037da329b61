CREATE TABLE "succession_withdrawals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"succession_id" uuid NOT NULL,
	"reason" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "succession_withdrawals_succession_key" UNIQUE("succession_id")
);
--> statement-breakpoint
ALTER TABLE "committee_seat_periods" ADD COLUMN "reason" jsonb;--> statement-breakpoint
ALTER TABLE "succession_withdrawals" ADD CONSTRAINT "succession_withdrawals_succession_fkey" FOREIGN KEY ("succession_id") REFERENCES "public"."organization_successions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE TRIGGER "succession_withdrawals_only_added_to" BEFORE UPDATE OR DELETE OR TRUNCATE ON "succession_withdrawals"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
