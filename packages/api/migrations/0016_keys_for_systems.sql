CREATE TABLE "key_request_counts" (
	"key_id" uuid PRIMARY KEY NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"requests" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "system_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"system_id" uuid NOT NULL,
	"token_sha256" text NOT NULL,
	"beginning" text NOT NULL,
	"scopes" text[] NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"replaces_id" uuid,
	"revoked_at" timestamp with time zone,
	"revocation_reason" text,
	CONSTRAINT "system_keys_token_key" UNIQUE("token_sha256"),
	CONSTRAINT "system_keys_revocation" CHECK (("system_keys"."revoked_at" is null) = ("system_keys"."revocation_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "systems" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_at" timestamp with time zone,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"purpose" text,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "person_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "key_request_counts" ADD CONSTRAINT "key_request_counts_key_fkey" FOREIGN KEY ("key_id") REFERENCES "public"."system_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_keys" ADD CONSTRAINT "system_keys_system_fkey" FOREIGN KEY ("system_id") REFERENCES "public"."systems"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_keys" ADD CONSTRAINT "system_keys_recorded_by_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "system_keys" ADD CONSTRAINT "system_keys_replaces_fkey" FOREIGN KEY ("replaces_id") REFERENCES "public"."system_keys"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_account_fkey" FOREIGN KEY ("id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "systems" ADD CONSTRAINT "systems_organization_fkey" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "system_keys_system" ON "system_keys" USING btree ("system_id");--> statement-breakpoint
CREATE INDEX "systems_organization" ON "systems" USING btree ("organization_id");--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_of_systems_sign_in_nowhere" CHECK ("accounts"."person_id" is not null or ("accounts"."email" is null and "accounts"."password_hash" is null));