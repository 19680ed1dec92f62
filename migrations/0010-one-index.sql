-- What is like a text, and what an inbox's words are asked of, is found in the search index: by base forms in every language.
-- The column takes its own index along.
DROP INDEX "contribution_trigrams";
ALTER TABLE "contribution" DROP COLUMN "search";
