import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { type QueryWord, queryTerms } from '../analysis/language/search-terms.ts';
import type { Words } from '../analysis/language/words.ts';
import { LANGUAGES } from '../contract/words.ts';
import type { Principal } from '../access/principal.ts';
import { writtenAs } from './alike.ts';
import { quotedTerm } from './entries.ts';
import { type Found, type Hit, seenHits } from './access.ts';

/** So many of the best are looked at before what the seeker may not see is left out. */
const CANDIDATES = 300;
const MOST = 30;
/** A query is a few words; the rest of a pasted text is not asked for. */
const MOST_WORDS = 12;
/** A piece of a word says something from so many letters on; so many words that hold it are asked for. */
const [SHORTEST_PART, MOST_PARTS] = [4, 20];
/** How alike a mistyped word and a known one must be (pg_trgm, 0–1); of the likest so many are tried, and so many taken. */
const LIKE = { least: 0.4, tried: 20, most: 4 };

/** What a word of the query may stand as in a text. */
type Asked = readonly string[];
type Asking = (asked: readonly Asked[]) => string;

export interface Search {
  readonly items: Found[];
  /** Words of the texts that she may see, as they are written there, searched for where a word of hers stands in none. */
  readonly instead: string[];
}

/**
 * Finds cases, contributions, summary points and answers that speak of all the words: whatever their inflection, inside
 * compounds too, and with a typing error if there is no such word. Where nothing holds all of them, what holds any. Gives only
 * what this actor may see, the best first: whole words before parts of compounds, titles first.
 */
export async function search(db: Db, words: Words, actor: Principal | null, query: string): Promise<Search> {
  const queries = LANGUAGES.map((lang) => queryTerms(words, lang, query).slice(0, MOST_WORDS));
  const asked = queries.map((inLanguage) => inLanguage.map(({ terms }) => terms));
  const exact = await seenHits(db, actor, await hits(db, asked, EVERY), MOST);
  if (exact.length > 0) return { items: exact, instead: [] };
  const mend = mender(db, words, actor);
  const mended = await Promise.all(queries.map((inLanguage) => Promise.all(inLanguage.map((word) => mend(word)))));
  const all = mended.map((inLanguage) => inLanguage.map(({ terms }) => terms));
  const found = await seenHits(db, actor, await hits(db, all, EVERY), MOST);
  const items = found.length > 0 ? found : await seenHits(db, actor, await hits(db, all, ANY), MOST);
  const instead = items.length > 0 ? [...new Set(mended.flat().flatMap((word) => word.instead))] : [];
  return { items, instead };
}

const oneOf = (terms: Asked) => `(${terms.map(quotedTerm).join(' | ')})`;
const EVERY: Asking = (asked) => asked.map(oneOf).join(' & ');
const ANY: Asking = (asked) => asked.map(oneOf).join(' | ');

/** SQL: ids of the contributions that speak of all words of a query, whatever their form. */
export function speaking(words: Words, query: string): SQL {
  const asked = LANGUAGES.map((lang) => queryTerms(words, lang, query).slice(0, MOST_WORDS));
  const every = written(
    asked.map((inLanguage) => inLanguage.map(({ terms }) => terms)),
    EVERY,
  );
  return sql`(select id from search_entry where kind = 'contribution' and terms @@ ${every}::tsquery)`;
}

async function hits(db: Db, asked: readonly (readonly Asked[])[], asking: Asking): Promise<Hit[]> {
  const query = written(asked, asking);
  if (query === '') return [];
  const { rows } = await db.execute<Hit & Record<string, unknown>>(sql`
    select kind, id, ts_rank(array[0.1, 0.2, 0.4, 1.0], terms, ${query}::tsquery, 1)::float8 as rank
    from search_entry where terms @@ ${query}::tsquery order by rank desc, id limit ${CANDIDATES}`);
  return rows;
}

/** In whichever language the words are: a text answers if it fits the query as read in one of them. */
function written(asked: readonly (readonly Asked[])[], asking: Asking): string {
  const queries = asked.map((words) => words.filter((terms) => terms.length > 0)).filter((words) => words.length > 0);
  return queries.map((words) => `(${asking(words)})`).join(' | ');
}

interface Mended {
  readonly terms: Asked;
  readonly instead: readonly string[];
}

/** Mends the words of one search; the same word in several languages is looked for once. */
function mender(db: Db, words: Words, actor: Principal | null): (word: QueryWord) => Promise<Mended> {
  const begun = new Map<string, Promise<Mended>>();
  return (word) => {
    const key = [word.typed, ...word.terms].join(' ');
    const mending = begun.get(key) ?? mend(db, words, actor, word);
    begun.set(key, mending);
    return mending;
  };
}

/**
 * The word itself where a text that this actor may see has it; otherwise the words there that it is a part of (no
 * dictionary took them apart), or else those that are most like what was typed. What she may not see mends nothing: not
 * even that a word is known somewhere is told.
 */
async function mend(db: Db, words: Words, actor: Principal | null, { typed, terms }: QueryWord): Promise<Mended> {
  const seen = async (asked: Asked) => seenHits(db, actor, await hits(db, [[asked]], EVERY), MOST);
  if ((await seen(terms)).length > 0) return { terms, instead: [] };
  const near = await nearWords(db, typed, terms);
  for (const how of ['part', 'like'] as const) {
    const candidates = near.filter((one) => one.how === how).map(({ word }) => word);
    const texts = candidates.length > 0 ? await seen(candidates) : [];
    const standing = candidates.flatMap((word) => {
      const [written] = texts.flatMap((text) => writtenAs(words, text, [word]));
      return written ? [{ word, written: written.toLowerCase() }] : [];
    });
    const best = standing.slice(0, how === 'part' ? MOST_PARTS : LIKE.most);
    if (best.length > 0)
      return { terms: best.map(({ word }) => word), instead: how === 'like' ? best.map(({ written }) => written) : [] };
  }
  return { terms, instead: [] };
}

/** Words of the whole index that hold the terms, or are like what was typed; whether they may be told is judged after. */
async function nearWords(db: Db, typed: string, terms: Asked) {
  const within = terms
    .filter((term) => term.length >= SHORTEST_PART)
    .map((term) => `%${term.replace(/[\\%_]/g, '\\$&')}%`);
  const { rows } = await db.execute<{ word: string; how: 'part' | 'like' }>(sql`
    (select word, 'part' as how from known_word where word like any(${sql.param(within)}::text[])
      order by length(word), word limit ${MOST_PARTS})
    union all (select word, 'like' from known_word
      where word % ${typed} and similarity(word, ${typed}) >= ${LIKE.least}
      order by similarity(word, ${typed}) desc, word limit ${LIKE.tried})`);
  return rows;
}
