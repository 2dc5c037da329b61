-- What mandates and seats say is no office; an office can end, so its rows can change.
DROP TRIGGER "account_roles_only_added_to" ON "account_roles";--> statement-breakpoint
DELETE FROM "account_roles" WHERE "role" NOT IN ('secretariat', 'auditor', 'administrator');--> statement-breakpoint
ALTER TABLE "account_roles" DROP CONSTRAINT "account_roles_key";--> statement-breakpoint
ALTER TABLE "account_roles" DROP CONSTRAINT "account_roles_bound";--> statement-breakpoint
ALTER TABLE "account_roles" DROP CONSTRAINT "account_roles_organization_fkey";
--> statement-breakpoint
ALTER TABLE "account_roles" DROP COLUMN "organization_id";--> statement-breakpoint
ALTER TABLE "accounts" DROP COLUMN "name";