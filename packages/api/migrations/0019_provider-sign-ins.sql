CREATE TABLE "account_identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_identities_subject_key" UNIQUE("issuer","subject"),
	CONSTRAINT "account_identities_account_key" UNIQUE("account_id","issuer")
);
--> statement-breakpoint
CREATE TABLE "provider_sign_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state_sha256" text NOT NULL,
	"browser_sha256" text NOT NULL,
	"sealed_proof" text NOT NULL,
	"language" text NOT NULL,
	"return_path" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"subject" text,
	"email" text,
	CONSTRAINT "provider_sign_ins_state_key" UNIQUE("state_sha256"),
	CONSTRAINT "provider_sign_ins_named_by_an_answer" CHECK (("provider_sign_ins"."subject" is null or "provider_sign_ins"."used_at" is not null) and ("provider_sign_ins"."email" is null or "provider_sign_ins"."subject" is not null))
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor_by_provider" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "account_identities" ADD CONSTRAINT "account_identities_account_fkey" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "provider_sign_ins_expiry" ON "provider_sign_ins" USING btree ("expires_at");