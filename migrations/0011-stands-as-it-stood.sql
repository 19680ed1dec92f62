-- In which case a contribution was marked as not used: what one case says of it is no ending in another.
ALTER TABLE "unused" ADD COLUMN "case_id" uuid REFERENCES "development_case"("id");
UPDATE "unused" SET "case_id" = "contribution"."case_id" FROM "contribution" WHERE "contribution"."id" = "unused"."contribution_id";
CREATE INDEX "unused_case" ON "unused" USING btree ("case_id");
-- The wording of the point that was answered.
ALTER TABLE "answer" ADD COLUMN "point_version" integer;
UPDATE "answer" SET "point_version" = "point"."version" FROM "point" WHERE "point"."id" = "answer"."point_id";
-- A wording written after others had answered to the words: the contribution's own text stays as it was.
ALTER TABLE "contribution_version" ADD COLUMN "later" boolean DEFAULT false NOT NULL;
-- Why the answer comes later than was promised or said before; each time is kept.
CREATE TABLE "postponement" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL REFERENCES "development_case"("id"),
	"promised_day" date,
	"due_day" date NOT NULL,
	"reason" text NOT NULL,
	"by" uuid NOT NULL REFERENCES "person"("id"),
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
CREATE INDEX "postponement_case" ON "postponement" USING btree ("case_id","at");
