-- What can be found by search: the base forms and compound parts of each text, made in the program.
CREATE TABLE "search_entry" (
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"lang" text NOT NULL,
	"terms" "tsvector" NOT NULL,
	CONSTRAINT "search_entry_pk" PRIMARY KEY("kind","id"),
	CONSTRAINT "search_entry_kind" CHECK ("kind" in ('case', 'contribution', 'point', 'answer'))
);
CREATE INDEX "search_entry_terms" ON "search_entry" USING gin ("terms");
-- Every word that stands in an entry, for queries with a typing error.
CREATE TABLE "known_word" (
	"word" text PRIMARY KEY NOT NULL
);
CREATE INDEX "known_word_like" ON "known_word" USING gin ("word" gin_trgm_ops);
