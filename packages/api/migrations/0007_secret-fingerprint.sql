-- A start under another secret key is refused at once; the key itself never gets here.
CREATE TABLE "secret_fingerprints" (
	"fingerprint" text PRIMARY KEY NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"is_only" boolean DEFAULT true NOT NULL,
	CONSTRAINT "secret_fingerprints_only_key" UNIQUE("is_only"),
	CONSTRAINT "secret_fingerprints_only" CHECK ("secret_fingerprints"."is_only")
);
