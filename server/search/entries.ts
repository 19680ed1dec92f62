import { setImmediate } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { detectLanguage } from '../analysis/language/detect.ts';
import type { Words } from '../analysis/language/words.ts';
import type { FoundKind, Language } from '../contract/words.ts';
import { forgetWords } from '../people/forget-words.ts';

interface Source extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Null where nobody has said in which language it is. */
  readonly lang: Language | null;
}

/** Where the words of each kind stand. What is withdrawn, erased, removed or not yet published has no entry. */
const SOURCES: Readonly<Record<FoundKind, (ids: SQL) => SQL>> = {
  case: (ids) => sql`select id, title, concat_ws(E'\n', need, need_plain, theme) as text, null as lang
    from development_case where id in ${ids}`,
  contribution: (ids) => sql`select id, '' as title, text, lang from contribution
    where id in ${ids} and withdrawn_at is null and erased_at is null`,
  point: (ids) => sql`select id, '' as title, concat_ws(E'\n', text, plain) as text, null as lang from point
    where id in ${ids} and removed_at is null`,
  answer: (ids) => sql`select point_id as id, '' as title, concat_ws(E'\n', reason, next_step) as text, null as lang
    from answer where point_id in ${ids} and published_at is not null`,
};

/** Makes the entries of these anew from what stands in the database now; one that has nothing to find any more goes. */
export async function makeEntries(tx: Tx, words: Words, kind: FoundKind, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const among = sql`(select unnest(${sql.param([...ids])}::uuid[]))`;
  await forgetWords(tx, sql`kind = ${kind} and id in ${among}`);
  const { rows } = await tx.execute<Source>(SOURCES[kind](among));
  const entries = await entriesOf(words, rows);
  const column = (values: readonly string[]) => sql.param([...values]);
  await tx.execute(sql`
    insert into search_entry (kind, id, lang, terms)
    select ${kind}, id, lang, terms::tsvector from unnest(${column(entries.map(({ id }) => id))}::uuid[],
      ${column(entries.map(({ lang }) => lang))}::text[], ${column(entries.map(({ terms }) => terms))}::text[]) as e (id, lang, terms)
    on conflict (kind, id) do update set lang = excluded.lang, terms = excluded.terms`);
  const known = [...new Set(entries.flatMap((entry) => entry.words))].sort();
  await tx.execute(sql`insert into known_word (word) select unnest(${column(known)}::text[]) on conflict do nothing`);
}

/** After so many milliseconds of looking up words, others have their turn. */
const STRETCH_MS = 4;

async function entriesOf(words: Words, sources: readonly Source[]) {
  const entries: ReturnType<typeof entryOf>[] = [];
  let since = performance.now();
  for (const source of sources) {
    entries.push(entryOf(words, source));
    if (performance.now() - since < STRETCH_MS) continue;
    await setImmediate();
    since = performance.now();
  }
  return entries;
}

function entryOf(words: Words, { id, title, text, lang: said }: Source) {
  const lang = said ?? detectLanguage(`${title}\n${text}`).language ?? 'fi';
  const vector = new Vector();
  vector.add(words, lang, title, 'A');
  vector.add(words, lang, text, 'B');
  return { id, lang, terms: vector.text(), words: vector.words() };
}

/** A position of PostgreSQL's vectors is at most this. */
const LAST_POSITION = 16_383;

/** The words of a text as PostgreSQL writes a vector: whole words weigh as said, parts of compounds least. */
class Vector {
  readonly #places = new Map<string, string>();
  #position = 0;

  add(words: Words, lang: Language, text: string, weight: 'A' | 'B'): void {
    for (const { baseForms, parts } of words.tokens(lang, text)) {
      this.#position = Math.min(this.#position + 1, LAST_POSITION);
      for (const form of baseForms) this.#put(form, weight);
      for (const part of parts) this.#put(part, 'D');
    }
  }

  /** Its first place is enough: how often a word stands says little in texts this short. */
  #put(word: string, weight: string): void {
    if (!this.#places.has(word)) this.#places.set(word, `${this.#position}${weight}`);
  }

  words(): string[] {
    return [...this.#places.keys()];
  }

  text(): string {
    return [...this.#places].map(([word, place]) => `${quotedTerm(word)}:${place}`).join(' ');
  }
}

/** A word as a literal of PostgreSQL's text search. */
export function quotedTerm(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
