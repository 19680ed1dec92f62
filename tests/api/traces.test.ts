import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SECTIONS } from '../../server/people/own-data.ts';
import { TRACES } from '../../server/people/traces.ts';
import { OF_NOBODY } from '../../server/people/traces-office.ts';
import { openTown, type Town } from '../support/town.ts';

/** Nothing in the database points to a person, or holds words, that nobody has decided about. Seen red: without one line of TRACES. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** Ids of cases and things. */
const OF_THINGS = ['activity.case_id', 'activity.contribution_id', 'card.workshop_id', 'contribution.workshop_id', 'contribution.import_key', 'delivery.about', 'search_entry.id', 'session.public_id']; // prettier-ignore

/** Columns by their part: what points to a person or to who knows what (no reference says), and what can hold words. */
async function columns(): Promise<{ pointers: string[]; words: string[] }> {
  const { rows } = await town.db.execute<{ name: string; type: string; target: string | null; key: boolean }>(sql`
    select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      (select f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum]) as target,
      a.attname = 'id' and exists (select from pg_constraint p where p.conrelid = c.oid and p.contype = 'p' and p.conkey = array[a.attnum]) as key
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by 1`);
  const isWords = (type: string) => /^(text|json|bytea|tsvector|character|name|citext|inet)/.test(type);
  const things = rows.filter(({ type, key }) => type.startsWith('uuid') && !key);
  return {
    pointers: things
      .filter(({ target, name }) => target === 'person' || (target === null && !OF_THINGS.includes(name)))
      .map(({ name }) => name),
    words: rows.filter(({ type }) => isWords(type)).map(({ name }) => name),
  };
}

test('every column that points to a person or holds words is decided, and no decision is of a column that is not', async () => {
  const { pointers, words } = await columns();
  const decided = [...Object.keys(TRACES), ...Object.values(OF_NOBODY).flat()];
  expect([...pointers, ...words].filter((name) => !decided.includes(name))).toEqual([]);
  expect(decided.filter((name) => ![...pointers, ...words].includes(name))).toEqual([]);
  expect(new Set(decided).size).toBe(decided.length);
});

test('what does not move, go or stand in her own data says why', async () => {
  const { pointers } = await columns();
  const unsaid = Object.entries(TRACES).filter(([name, { joined, erased, told, why }]) => {
    const whole = erased && told && (joined || !pointers.includes(name));
    return !whole && !why;
  });
  expect(unsaid.map(([name]) => name)).toEqual([]);
  for (const { told } of Object.values(TRACES)) if (told) expect(SECTIONS).toContain(told);
});
