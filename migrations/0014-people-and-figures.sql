-- The figures of a statement as they were last shown to anybody, and each answer as it was then: null has not been shown.
ALTER TABLE "statement" ADD COLUMN "shown_agree" integer;
ALTER TABLE "statement" ADD COLUMN "shown_disagree" integer;
ALTER TABLE "statement" ADD COLUMN "shown_cant_say" integer;
ALTER TABLE "vote" ADD COLUMN "shown" text;
UPDATE "statement" SET "shown_agree" = "agree", "shown_disagree" = "disagree", "shown_cant_say" = "cant_say"
  WHERE NOT "waits" AND ("agree" = 0 OR "agree" >= 5) AND ("disagree" = 0 OR "disagree" >= 5) AND ("cant_say" = 0 OR "cant_say" >= 5)
    AND ("agree" >= 5)::int + ("disagree" >= 5)::int + ("cant_say" >= 5)::int >= 2;
UPDATE "vote" v SET "shown" = v."value" FROM "statement" s WHERE s."id" = v."statement_id" AND s."shown_agree" IS NOT NULL;
-- What had been drawn of answers one by one is made anew of those that are shown.
DELETE FROM "analysis" WHERE "subject" = 'opinions';
INSERT INTO "analysis_due" ("case_id", "subject", "since", "due_at")
  SELECT DISTINCT "case_id", 'opinions', now(), now() FROM "statement" WHERE "shown_agree" IS NOT NULL ON CONFLICT DO NOTHING;
-- What was proposed or told by a card that has been joined to an account is the account's.
UPDATE "statement" s SET "made_by" = a."actor_id" FROM "activity" a
  WHERE a."kind" = 'card.joined' AND s."made_by" = (a."details" ->> 'fromPersonId')::uuid;
UPDATE "access_feedback" f SET "person_id" = a."actor_id" FROM "activity" a
  WHERE a."kind" = 'card.joined' AND f."person_id" = (a."details" ->> 'fromPersonId')::uuid;
UPDATE "contribution_version" v SET "edited_by" = a."actor_id" FROM "activity" a
  WHERE a."kind" = 'card.joined' AND v."edited_by" = (a."details" ->> 'fromPersonId')::uuid;
-- Whoever has been erased since then asked for these too.
UPDATE "statement" s SET "text" = '' FROM "activity" a WHERE a."kind" = 'person.erased' AND a."actor_id" = s."made_by"
  AND s."waits" AND (a."details" ->> 'alsoTexts')::boolean;
UPDATE "access_feedback" f SET "email" = NULL, "text" = CASE WHEN (a."details" ->> 'alsoTexts')::boolean THEN '' ELSE f."text" END
  FROM "activity" a WHERE a."kind" = 'person.erased' AND a."actor_id" = f."person_id";
DELETE FROM "working_note" n USING "activity" a WHERE a."kind" = 'person.erased' AND a."actor_id" = n."by" AND (a."details" ->> 'alsoTexts')::boolean;
DELETE FROM "theme_name" n USING "activity" a WHERE a."kind" = 'person.erased' AND a."actor_id" = n."by" AND (a."details" ->> 'alsoTexts')::boolean;
-- Who does not come needs nothing.
UPDATE "sign_up" SET "access_needs" = '' WHERE "cancelled_at" IS NOT NULL;
