import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../server/contract/words.ts';
import { FORMS } from '../support/forms-with-texts.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** What a field lets through is what the service takes, counted alike; what is too long is named, with what would do. */
let town: Town;
let sini: Someone;
const WEB = fileURLToPath(new URL('../../web/src', import.meta.url));
/** Of the sign-in and of what is looked for: they feed no text that is kept. */
const OTHERS = ['email', 'code', 'q'];
const OFFLINE = ['routes/ei-yhteytta/+page.svelte'];
const FIELD = /<(?:Field|textarea|input)\s(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}|[^">{])*>/g;
const isTimeOrNumber = (field: string) =>
  /type="(?:date|datetime-local|number|color|file|hidden|checkbox|radio)"/.test(field);

interface Schema {
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ roles: ['innoagent_1'] });
});
afterAll(() => town.close());

test('every text field of every page has the limit of what it feeds', async () => {
  const { paths } = (await town.visitor.get('/openapi.json')).body;
  const fedBy = (fed: string) => {
    const [method = '', path = '', property = ''] = fed.split(' ');
    const schema = paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json'].schema;
    const most = limitOf(schema, property.split('.'));
    expect(most, fed).toBeGreaterThan(0);
    return most;
  };
  const wrong: string[] = [];
  let seen = 0;
  for (const file of readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.svelte'))) {
    if (file.endsWith('look/Field.svelte') || file.endsWith('look/Find.svelte')) continue;
    const source = readFileSync(join(WEB, file), 'utf8');
    for (const [, limit = ''] of source.matchAll(/maxlength=("[^"]*"|\{[^}]*\}|\S+)/gi))
      if (!/^\{LIMITS\.\w+\}$/.test(limit)) wrong.push(`${file}: a limit of its own, ${limit}`);
    if (/<textarea/.test(source) && !source.includes('<Wrote')) wrong.push(`${file}: a text that is not carried on`);
    const route = `/${file.replace(/^routes\/?/, '').replace(/\/?[^/]*$/, '')}`;
    for (const { 0: field, index } of source.matchAll(FIELD)) {
      const name = /\bname="([^"]*)"/.exec(field)?.[1];
      if (!name || isTimeOrNumber(field)) continue;
      if (!field.includes('maxlength=')) wrong.push(`${file} ${name}: no limit`);
      if (OTHERS.includes(name)) continue;
      seen++;
      const form = [...source.slice(0, index).matchAll(/action="\?\/(\w+)|<Task\s+name="(\w+)"/g)].at(-1);
      const act = form?.[1] ?? form?.[2];
      const here = OFFLINE.includes(file) ? '/kerro' : route;
      const feeding = Object.entries(FORMS).filter(([at, fields]) => at.split('?/')[0] === here && fields[name]);
      // A form of two buttons feeds two: what stands in its own is its own, the rest the other's.
      const own = feeding.filter(([at]) => act === undefined || at.split('?/')[1] === act);
      const fed = (own.length > 0 ? own : feeding).map(([, fields]) => fedBy(fields[name] ?? ''));
      const limit = /maxlength=\{LIMITS\.(\w+)\}/.exec(field)?.[1];
      const most = Object.entries(LIMITS).find(([key]) => key === limit)?.[1];
      if (fed.length === 0 || fed.some((one) => one !== most))
        wrong.push(`${file} ${act} ${name}: ${limit} for ${fed}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(45);
});

test('a line break counts once, as in the browser; what is too long is named with what would do', async () => {
  const lines = `a\r\n`.repeat(LIMITS.text / 2);
  const told = await sini.post('/contributions', { text: lines, presence: 'only_innoagent' });
  expect(told.status).toBe(201);
  const { items } = (await sini.get('/me/thread')).body;
  expect(items[0].text).not.toContain('\r');
  const long = await sini.post('/contributions', { text: 'a'.repeat(LIMITS.text + 40), presence: 'only_innoagent' });
  expect([long.status, long.body]).toEqual([
    400,
    { code: 'invalid', details: { fields: ['text'], field: 'text', most: LIMITS.text, now: LIMITS.text + 40 } },
  ]);
  const title = { kind: 'gather', contributionIds: [told.body.id], title: 'a'.repeat(LIMITS.title + 80), reason: 'x' };
  expect((await sini.post('/moves', title)).body.details).toMatchObject({ field: 'title', most: 160, now: 240 });
});

test.each([
  ['letters', 'a'],
  ['signs that are two units long', '😀'],
  ['signs that are many units long', '👩‍👩‍👧'],
  ['line breaks of a form', 'a\r\n'],
  ['line breaks of an old machine', 'a\r'],
])('%s are counted as a field of the browser counts them', async (_what, sign) => {
  // What a browser counts: units of UTF-16, each line break as one.
  const most = Math.floor(LIMITS.reason / sign.replaceAll('\r\n', '\n').length);
  const rest = LIMITS.reason - most * sign.replaceAll('\r\n', '\n').length;
  const fits = sign.repeat(most) + 'x'.repeat(rest);
  const { id } = (await sini.post('/contributions', { text: 'Kerron.', presence: 'only_innoagent' })).body;
  const report = (note: string) => sini.post(`/contributions/${id}/reports`, { reason: 'other', note });
  expect((await report(`${fits}x`)).body).toMatchObject({
    code: 'invalid',
    details: { field: 'note', most: LIMITS.reason, now: LIMITS.reason + 1 },
  });
  expect((await report(fits)).status).toBe(204);
});

/** The limit of a property, also where the body is one of several shapes, or the property a list's. */
function limitOf(schema: Schema | undefined, [name = '', ...inner]: readonly string[]): number | undefined {
  if (schema?.anyOf) return schema.anyOf.map((one) => limitOf(one, [name, ...inner])).find((one) => one !== undefined);
  const property = schema?.properties?.[name];
  return inner.length > 0 ? limitOf(property?.items, inner) : property?.maxLength;
}
