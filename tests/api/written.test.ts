import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LINE, TEXT } from '../../server/contract/schemas.ts';
import { clean, concerns } from '../../server/contributions/privacy/clean.ts';
import { legible } from '../../server/contributions/privacy/legible.ts';
import { tidy } from '../../server/people/me.ts';
import type { Someone, Town } from '../support/town.ts';
import { houseWithRoutes, type Route } from '../support/matrix-table.ts';
import { sample } from '../support/sample.ts';
import { type Walked, walkTo } from '../support/walk.ts';

/** What people write is made ready in one place, whatever the field: codes masked, names tidied, nothing unseen for words. */
const CODE = '131052-308T';
const UNSEEN = ['\u200b', '\u3164', '\u2800', '\u115f\uffa0', '\u0301\u0302', '\u202e\u2066', '\ufeff \u00ad', ' \n '];
let town: Town;
let routes: Route[];
let walked: Walked;
let everybody: Someone;

beforeAll(async () => {
  const opened = await houseWithRoutes();
  town = opened.town;
  routes = opened.routes.filter(({ path, body }) => body && !/sessions|erasure/.test(path));
  walked = await walkTo(town, 4);
  const roles = ['innoagent_1', 'coordinator', 'administrator', 'decision_maker'] as const;
  everybody = await town.person({ name: 'Kaikki Koski', roles });
}, 60_000);
afterAll(() => town.close());

interface Field {
  readonly route: Route;
  readonly body: Record<string, unknown>;
  readonly name: string;
  readonly pattern: string | undefined;
}
interface Schema {
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<
    Record<string, Schema & { type?: unknown; format?: string; enum?: unknown[]; pattern?: string }>
  >;
}

/** Every field of words of every body, with a body that is right otherwise. */
function fields(): Field[] {
  return routes.flatMap((route) => {
    const whole = route.body as Schema;
    return (whole.anyOf ?? [whole]).flatMap((schema) => {
      const body = sample(schema, things()) as Record<string, unknown>;
      return Object.entries(schema.properties ?? {})
        .filter(
          ([, { type, format, enum: values, pattern }]) =>
            [type].flat().includes('string') && !format && !values && (!pattern || [LINE, TEXT].includes(pattern)),
        )
        .map(([name, { pattern }]) => ({ route, body, name, pattern }));
    });
  });
}
const things = () => ({
  id: walked.caseId,
  caseId: walked.caseId,
  contributionIds: walked.said[0] ?? '',
  personId: everybody.id,
});

function send({ route, body, name }: Field, text: string) {
  const ids: Record<string, string> = { contributions: walked.said[0] ?? '', people: everybody.id };
  const parts = route.path.split('/');
  const path = parts
    .map((part, i) => (part.startsWith(':') ? (ids[parts[i - 1] ?? ''] ?? walked.caseId) : part))
    .join('/');
  const { headers } = { headers: { origin: town.origin, cookie: everybody.cookie ?? '' } };
  const payload = { ...body, [name]: text };
  return town.app.inject({ method: route.method as 'POST', url: `/api${path}`, headers, payload });
}

test('a field that asks for words takes none that cannot be seen, and says so', async () => {
  const asked = fields().filter(({ pattern }) => pattern);
  for (const field of asked)
    for (const text of UNSEEN) {
      const answer = await send(field, text);
      const where = `${field.route.method} ${field.route.path} ${field.name} ${JSON.stringify(text)}`;
      expect([answer.statusCode, answer.json().code], where).toEqual([400, expect.stringMatching(/^(empty|invalid)$/)]);
      if (text.trim()) expect(answer.json().details.fields, where).toContain(field.name);
    }
  expect(asked.length).toBeGreaterThan(25);
});

test('an identity code is kept in no field', async () => {
  const codes = [CODE, '131052-\u200b308T', '\uff11\uff13\uff11\uff10\uff15\uff12-308T', '131052 308T'];
  let taken = 0;
  for (const field of fields())
    for (const code of codes) {
      const text = field.name.toLowerCase().endsWith('email') ? `${crypto.randomUUID()}@kuultu.test` : `Koodi ${code}`;
      if ((await send(field, text)).statusCode < 300) taken++;
    }
  expect(taken).toBeGreaterThan(20);
  const { rows } = await town.db.execute<{ name: string }>(
    sql`select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  for (const { name } of rows) {
    const { rows: held } = await town.db.$client.query<{ row: string }>(`select t::text as row from ${name} t`);
    const told = held.filter(({ row }) => /131052.?308T/.test(legible(row).text));
    expect(told, name).toEqual([]);
  }
});

describe('an identity code is masked however it is written', () => {
  const ways = [CODE, '131052 -308T', '131052 - 308T', '131052-308t', '131052\u2013308T', '131052\u2011308T', '131052\u00ad-308T', '1310\u200b52-308T', '131052\u200c-308T', '131052-\ufeff308T', '131052\u2060-308T', '１３１０５２－３０８Ｔ', '131052308T', '131052 308T', '131052\u00a0308T', '131052-\n308T', '1 3 1 0 5 2 - 3 0 8 T', '13.10.52-308T', '13101952-308T', '131052-308Tn', '131052_308T', '131052/308T', '131052-308\u0422', '١٣١٠٥٢-٣٠٨T', '𝟏𝟑𝟏𝟎𝟓𝟐-𝟑𝟎𝟖𝐓', '131052\ufe0f-308T', '131052\u202d-308T']; // prettier-ignore
  test.each(ways)('%j', (way) => {
    expect(clean(`Koodi ${way} loppu`)).toMatch(/^Koodi ••••••-••••n? loppu$/);
  });
  test.each([
    '040 123 4567',
    '0401234567',
    '2.5.2026 klo 12',
    '310191-1234',
    '131052308',
    'Lasku 2310523081',
    '12345-678',
  ])('and this is none: %s', (other) => expect(clean(other)).toBe(other));
  test('telephone numbers and addresses are seen through the same signs', () => {
    const kinds = (text: string) => concerns(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]);
    expect(kinds('Soita 040\u200b 123\u00ad4567.')).toEqual([['phone', '040\u200b 123\u00ad4567']]);
    expect(kinds('Soita ０４０１２３４５６７.')).toEqual([['phone', '０４０１２３４５６７']]);
    expect(kinds('m\u200beik\u00e4@esi\u00admerkki.fi x')).toEqual([['email', 'm\u200beik\u00e4@esi\u00admerkki.fi']]);
    expect(kinds('meikä＠esimerkki．fi')).toEqual([['email', 'meikä＠esimerkki．fi']]);
  });
  test('and quickly, whatever the text', () => {
    for (const part of ['a@', '1 ', '(0 ', 'a.1', '1\u200b', '健康和社会', `${CODE} `, '131052_ 3 ', '0']) {
      const text = part.repeat(8000 / part.length);
      // The best of some tries: another program may take the processor meanwhile.
      const took = Array.from({ length: 5 }, () => {
        const since = performance.now();
        clean(text);
        concerns(text);
        return performance.now() - since;
      });
      expect(Math.min(...took), part).toBeLessThan(60);
    }
  });
});

test.each([
  ['Ai\u200bno \u202eoksaM\u202c', 'Aino oksaM'],
  ['  Aino\u3164\n Maksa\u2800 ', 'Aino Maksa'],
  ['Ai\u200cno', 'Aino'],
  ['علی\u200cرضا', 'علی\u200cرضا'],
  ['\u2067שלום\u2069', 'שלום'],
])('a name is what can be seen of it: %j', (typed, name) => expect(tidy(typed)).toBe(name));
