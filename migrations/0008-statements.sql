-- Statements that a participant proposes wait until somebody looks at them; how much is to be learned by asking each next.
ALTER TABLE "statement" ADD COLUMN "waits" boolean DEFAULT false NOT NULL;
ALTER TABLE "statement" ADD COLUMN "priority" real DEFAULT 1 NOT NULL;
CREATE INDEX "statement_made_by" ON "statement" USING btree ("made_by");
CREATE TABLE "statement_refusal" (
	"statement_id" uuid PRIMARY KEY NOT NULL REFERENCES "statement"("id"),
	"reason" text NOT NULL,
	"by" uuid NOT NULL REFERENCES "person"("id"),
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
