-- A sign-in belongs to the browser that asked: a hash of its random cookie, and the page to go on to.
ALTER TABLE "sign_in_code" ADD COLUMN "asked_by" bytea;
ALTER TABLE "sign_in_code" ADD COLUMN "next" text;
-- Wrong answers are counted for the address and for who answers, not for the code: no stranger ends a code.
ALTER TABLE "sign_in_code" DROP COLUMN "tries";
-- What waits for a look is hidden by nobody: by is empty until somebody hides it.
ALTER TABLE "hiding" ALTER COLUMN "by" DROP NOT NULL;
CREATE INDEX "hiding_waits" ON "hiding" USING btree ("at","contribution_id") WHERE "by" is null and "ended_at" is null;
