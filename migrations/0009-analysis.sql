-- What the analysis has made of a case (or, without one, of the inbox): ids, numbers and words that several people used;
-- never a person's text. It can be made anew at any time.
CREATE TABLE "analysis" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid REFERENCES "development_case"("id"),
	"subject" text NOT NULL,
	"method" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"result" jsonb NOT NULL,
	CONSTRAINT "analysis_subject" CHECK ("subject" in ('themes', 'draft', 'opinions'))
);
CREATE UNIQUE INDEX "analysis_of" ON "analysis" USING btree ("case_id","subject") NULLS NOT DISTINCT;
CREATE TABLE "analysis_due" (
	"case_id" uuid REFERENCES "development_case"("id"),
	"subject" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
CREATE UNIQUE INDEX "analysis_due_of" ON "analysis_due" USING btree ("case_id","subject") NULLS NOT DISTINCT;
CREATE INDEX "analysis_due_at" ON "analysis_due" USING btree ("due_at");
-- The name that a person gave a theme instead of its words.
CREATE TABLE "theme_name" (
	"theme" text PRIMARY KEY NOT NULL,
	"case_id" uuid REFERENCES "development_case"("id"),
	"name" text NOT NULL,
	"by" uuid NOT NULL REFERENCES "person"("id"),
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
CREATE INDEX "theme_name_case" ON "theme_name" USING btree ("case_id");
CREATE INDEX "theme_name_by" ON "theme_name" USING btree ("by");
