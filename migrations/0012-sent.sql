-- What an import knows its rows by is worked out from public ids, so it is no send key: whoever sends it is given nothing.
ALTER TABLE "contribution" ADD COLUMN "import_key" uuid;
UPDATE "contribution" SET "import_key" = "send_key", "send_key" = NULL WHERE "channel" = 'import';
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_import_key_unique" UNIQUE("import_key");
