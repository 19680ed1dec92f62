-- The seal of the log: one row for each activity, in the order in which readers meet them; each hash covers the one before.
CREATE TABLE "seal" (
	"number" bigint PRIMARY KEY NOT NULL,
	"activity_id" bigint NOT NULL,
	"hash" bytea NOT NULL
);
CREATE UNIQUE INDEX "seal_activity" ON "seal" USING btree ("activity_id");
create trigger seal_append_only before update or delete on seal
  for each row execute function activity_is_append_only();
create trigger seal_no_truncate before truncate on seal
  for each statement execute function activity_is_append_only();
