-- A letter is claimed while it is being sent, and ends when the mail server refuses it for good.
ALTER TABLE "mail" ADD COLUMN "claimed_at" timestamp with time zone;
ALTER TABLE "mail" ADD COLUMN "ended_at" timestamp with time zone;
DROP INDEX "mail_due";
CREATE INDEX "mail_due" ON "mail" ("next_try_at") WHERE sent_at is null and ended_at is null;
-- What earlier rules gave up only for its number of tries is tried again.
UPDATE "mail" SET "tries" = 0 WHERE "sent_at" IS NULL AND "tries" >= 12;
-- Times during which the mail server took nothing from us; at most one of them is now.
CREATE TABLE "mail_outage" (
  "id" uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  "began_at" timestamp with time zone NOT NULL,
  "error" text NOT NULL,
  "probes" integer NOT NULL DEFAULT 0,
  "next_probe_at" timestamp with time zone NOT NULL,
  "ended_at" timestamp with time zone
);
CREATE UNIQUE INDEX "mail_outage_now" ON "mail_outage" ((ended_at is null)) WHERE ended_at is null;
-- A message that did not reach its receiver by itself: told by a person, or given up with a reason.
CREATE TABLE "delivery_settled" (
  "delivery_id" uuid PRIMARY KEY REFERENCES "delivery" ("id") ON DELETE CASCADE,
  "how" text NOT NULL CHECK (how in ('told', 'given_up')),
  "reason" text NOT NULL DEFAULT '',
  "by" uuid NOT NULL REFERENCES "person" ("id"),
  "at" timestamp with time zone NOT NULL,
  CHECK (how <> 'given_up' or reason <> '')
);
CREATE INDEX "delivery_settled_by" ON "delivery_settled" ("by");
-- Whose words went where: what took part in an emptied case is found through its merge.
CREATE INDEX "move_merge" ON "move" ("case_id", "from_case_id") WHERE kind = 'merge' and undone_by is null;
-- An address that another wrote down is not proved to be the person's before she has signed in with it.
ALTER TABLE "person" ADD COLUMN "email_unproved" boolean NOT NULL DEFAULT false;
UPDATE "person" p SET "email_unproved" = true
  WHERE p.email IS NOT NULL AND NOT EXISTS (SELECT FROM "activity" a
    WHERE a.actor_id = p.id AND a.kind = 'person.signed_in' AND a.details ->> 'how' IN ('code', 'link'));
