-- Every wording of a case's need is kept; what stands is the first of those that are.
CREATE TABLE "need_version" (
  "case_id" uuid NOT NULL REFERENCES "development_case" ("id"),
  "version" integer NOT NULL,
  "need" text NOT NULL,
  "need_plain" text NOT NULL,
  "by" uuid NOT NULL REFERENCES "person" ("id"),
  "at" timestamp with time zone DEFAULT now() NOT NULL,
  PRIMARY KEY ("case_id", "version")
);
INSERT INTO "need_version" ("case_id", "version", "need", "need_plain", "by", "at")
  SELECT "id", 1, "need", "need_plain", "created_by", "created_at" FROM "development_case"
  WHERE "need" <> '' OR "need_plain" <> '';
