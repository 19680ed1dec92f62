import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import type { Words } from '../analysis/language/words.ts';
import type { FoundKind, Language } from '../contract/words.ts';
import { quotedTerm } from './entries.ts';

/** Of a long text so many words are looked at, the longest first: long ones are rare, and rare ones tell what it is about. */
const MOST_WORDS = 40;
/** Candidates share one of so many of its rarest words, of each so many entries; then all words judge so many of them. */
const [RAREST, MOST_ENTRIES, JUDGED] = [16, 400, 40];
/** A part of a compound says less than a word that was written. */
const PART = 0.5;
/** A word says something from so many letters on. */
const SHORTEST = 3;

/** A text to compare with; `lang` is the language it is read in. */
export interface Text {
  readonly text: string;
  readonly lang: Language;
}

/** An entry of the search index that says something like the text. */
export interface AlikeHit {
  readonly kind: FoundKind;
  readonly id: string;
  /** 0 … 1: how much of what the text tells stands in it too; long entries count less. */
  readonly rank: number;
  /** The base forms that both have, the most telling first. */
  readonly shared: readonly string[];
}

interface Wanted {
  /** A condition on the table search_entry. */
  readonly among: SQL;
  /** So many words must be shared, where the text has as many. */
  readonly shared?: number;
  readonly most: number;
}

/**
 * Entries that share telling words with a text, the most alike first. Reads the index that search reads: what a word is
 * worth is how few entries have it (the squared logarithm of entries to entries with the word, as in a cosine of TF-IDF); the
 * common ones PostgreSQL has counted in its statistics. Only postings of rare words are read and a few entries judged, so
 * that the cost hardly grows with the county, and nothing is kept beside the index that could fall behind it.
 */
export async function alikeHits(
  db: Db,
  words: Words,
  { text, lang }: Text,
  { among, shared = 1, most }: Wanted,
): Promise<AlikeHit[]> {
  const asked = askedOf(words, lang, text);
  if (asked.length === 0) return [];
  const { rows } = await db.execute<AlikeHit & Record<string, unknown>>(sql`
    with ${weighedWords(asked, among)},
    candidate as materialized (
      select kind, id from (
        select p.kind, p.id, max(w.weight) as weight from posting p join weighed w using (word, place)
        group by p.kind, p.id, w.place) held
      group by kind, id order by sum(weight) desc, kind, id limit ${JUDGED}
    ), held as (
      select e.kind, e.id, length(e.terms) as words, w.place, max(w.weight) as weight,
        (array_agg(w.word order by w.weight desc, w.word))[1] as word
      from candidate join search_entry e using (kind, id) join weighed w on e.terms @@ w.term::tsquery
      group by e.kind, e.id, length(e.terms), w.place
    ), whole as (
      select sum(weight) as weight, count(*)::float8 as words from (
        select max(weight) as weight from weighed where worth = 1 group by place) w
    )
    select kind, id, (sum(h.weight) / w.weight * sqrt(least(1, w.words / h.words)))::float8 as rank,
      array_agg(h.word order by h.weight desc, h.word) as shared
    from held h cross join whole w group by kind, id, h.words, w.weight, w.words
    having count(*) >= least(${shared}, w.words)
    order by rank desc, kind, id limit ${most}`);
  return rows;
}

/** Tables for a query: the words asked for with their weights, and where the rarest of them stand. */
function weighedWords(asked: readonly Asked[], among: SQL): SQL {
  const column = <T>(pick: (one: Asked) => T) => sql.param(asked.map(pick));
  return sql`common as (
      select u.word, u.share from pg_stats s,
        unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as u (word, share)
      where s.tablename = 'search_entry' and s.attname = 'terms' and u.word is not null
    ), asked as (
      select a.*, coalesce(c.share, 0) as share
      from unnest(${column(({ word }) => word)}::text[], ${column(({ word }) => quotedTerm(word))}::text[],
        ${column(({ place }) => place)}::int[], ${column(({ part }) => (part ? PART : 1))}::float8[])
        as a (word, term, place, worth) left join common c using (word)
    ), chosen as (
      select * from asked order by share, length(word) desc, word, place limit ${RAREST}
    ), posting as materialized (
      select c.word, c.place, e.kind, e.id from chosen c cross join lateral (
        select kind, id from search_entry where terms @@ c.term::tsquery and ${among} limit ${MOST_ENTRIES}) e
    ), size as (
      -- As many as at the last statistics; counted where there are none yet.
      select case when reltuples > 0 then reltuples else (select count(*) from search_entry) end::float8 as entries
      from pg_class where oid = 'search_entry'::regclass
    ), said as (
      select word, place, count(*)::float8 as entries from posting group by word, place
    ), weighed as materialized (
      -- A word that nobody has used yet is as telling as one of a single entry; one that was not looked for says nothing.
      select a.word, a.term, a.place, a.worth,
        a.worth * ln(1 + n.entries / greatest(1, a.share * n.entries, s.entries)) ^ 2 as weight
      from asked a cross join size n left join said s using (word, place)
      where a.share > 0 or (a.word, a.place) in (select word, place from chosen)
    )`;
}

interface Asked {
  readonly word: string;
  /** Which word of the text it may be: several base forms of one word count once. */
  readonly place: number;
  readonly part: boolean;
}

/** The telling words of a text, each once, with the parts of its compounds. */
function askedOf(words: Words, lang: Language, text: string): Asked[] {
  const telling = words.tokens(lang, text).filter(({ stopWord, surface }) => !stopWord && surface.length >= SHORTEST);
  const once = new Map(telling.map((token) => [token.baseForms[0] ?? '', token]));
  const chosen = [...once.values()]
    .sort((one, other) => other.surface.length - one.surface.length)
    .slice(0, MOST_WORDS);
  const asked = chosen.flatMap(({ baseForms, parts }, place) => [
    ...baseForms.map((word) => ({ word, place, part: false })),
    ...parts.filter((part) => part.length >= SHORTEST).map((word) => ({ word, place, part: true })),
  ]);
  return [...new Map(asked.map((one) => [`${one.place} ${one.word}`, one])).values()];
}

/** The words of a text, as they are written in it, that may be one of these base forms; each once. */
export function writtenAs(words: Words, { text, lang }: Text, forms: readonly string[]): string[] {
  const wanted = new Set(forms);
  const tokens = words.tokens(lang, text).filter(({ stopWord }) => !stopWord);
  const written = tokens.filter(({ baseForms, parts }) => [...baseForms, ...parts].some((form) => wanted.has(form)));
  return [...new Set(written.map(({ surface }) => surface))];
}
