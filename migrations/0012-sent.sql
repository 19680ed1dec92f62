-- What an import knows its rows by is worked out from public ids, so it is no send key: whoever sends it is given nothing.
ALTER TABLE "contribution" ADD COLUMN "import_key" uuid;
UPDATE "contribution" SET "import_key" = "send_key", "send_key" = NULL WHERE "channel" = 'import';
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_import_key_unique" UNIQUE("import_key");
-- What has been sent, by a hash of its sender's key, with the answer sealed by the key itself: the same again is answered the same.
ALTER TABLE "contribution" DROP COLUMN "send_key";
CREATE TABLE "sent" (
	"key_hash" "bytea" PRIMARY KEY NOT NULL,
	"sender" "bytea" NOT NULL,
	"what" "bytea" NOT NULL,
	"answer" "bytea",
	"at" timestamp with time zone NOT NULL
);
CREATE INDEX "sent_at" ON "sent" USING btree ("at");
