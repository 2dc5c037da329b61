CREATE TABLE "account_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"token_sha256" text NOT NULL,
	"email" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"voided_at" timestamp with time zone,
	CONSTRAINT "account_tokens_token_key" UNIQUE("token_sha256"),
	CONSTRAINT "account_tokens_address" CHECK (("account_tokens"."kind" = 'email-change') = ("account_tokens"."email" is not null))
);
--> statement-breakpoint
-- Looked at when the transaction ends: a link for nobody is written and taken back, so that nobody
-- learns from the time that it takes who has an account.
ALTER TABLE "account_tokens" ADD CONSTRAINT "account_tokens_account_fkey" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE UNIQUE INDEX "account_tokens_open" ON "account_tokens" USING btree ("account_id","kind") WHERE "account_tokens"."used_at" is null and "account_tokens"."voided_at" is null;--> statement-breakpoint
CREATE INDEX "account_tokens_expiry" ON "account_tokens" USING btree ("expires_at");