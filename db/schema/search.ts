import { customType, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { FoundKind, Language } from '../../server/contract/words.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What can be found by search: the base forms and compound parts of one text. Made anew from it at any time. */
export const searchEntry = pgTable(
  'search_entry',
  {
    kind: text('kind').$type<FoundKind>().notNull(),
    id: uuid('id').notNull(),
    lang: text('lang').$type<Language>().notNull(),
    terms: tsvector('terms').notNull(),
  },
  (t) => [
    primaryKey({ name: 'search_entry_pk', columns: [t.kind, t.id] }),
    index('search_entry_terms').using('gin', t.terms),
  ],
);

/** Every word that stands in an entry, for queries with a typing error. */
export const knownWord = pgTable('known_word', { word: text('word').primaryKey() }, (t) => [
  index('known_word_like').using('gin', t.word.op('gin_trgm_ops')),
]);
