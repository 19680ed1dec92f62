import { afterAll, beforeAll, expect, test } from 'vitest';
import { BAD_UTF8, CRLF, JSON_TEXTS, NAUGHTY, NUMBERS, POLLUTION, SQL } from '../support/corpora.ts';
import { houseWithRoutes, type Route } from '../support/matrix-table.ts';
import type { Someone, Town } from '../support/town.ts';
import { sample } from '../support/sample.ts';
import { type Walked, walkTo } from '../support/walk.ts';

/** Every route with what nobody should send: no answer of 500 or above, our own form of refusal, and nothing broken. */
let town: Town;
let routes: Route[];
let walked: Walked;
let everybody: Someone; // holds every role, so that what is sent gets as far as it can
const ROLES = ['innoagent_1', 'coordinator', 'administrator', 'decision_maker', 'deputy'] as const;
/** Always tried, whatever list is at hand. */
const ENDLESS = ['1e309', '-1e309', 'Infinity', 'NaN'];
const counts = { sent: 0, taken: 0 };

beforeAll(async () => {
  const opened = await houseWithRoutes();
  town = opened.town;
  // The web socket is no request with an answer; leaving and erasing would end the sender.
  routes = opened.routes.filter(({ path }) => !/live|sessions\/current|erasure/.test(path));
  walked = await walkTo(town, 4);
  everybody = await town.person({ name: 'Kaikki Koski', roles: ROLES });
}, 60_000);
afterAll(async () => {
  console.log(`rough: ${counts.sent} requests, ${counts.taken} of them taken, none answered with 500 or above`);
  await town.close();
});

test('ids, queries and cursors', async () => {
  const odd = [...some(NAUGHTY(), 60), ...some(SQL(), 60), ...CRLF(), ...some(NUMBERS(), 40)];
  for (const route of routes.filter(({ method }) => method !== 'HEAD')) {
    for (const text of [...ENDLESS, ...some(odd, 25)]) {
      const word = encodeURIComponent(text.toWellFormed());
      const path = route.path.replace(/:\w+/g, word || '%20');
      await send(route.method, `${path}?after=${word}&limit=${word}`, {
        body: bodyOf(route),
      });
    }
  }
}, 120_000);

test('texts in every field of every body', async () => {
  const odd = [...NAUGHTY(), ...SQL(), ...CRLF(), ...NUMBERS(), '\u0000', '\ud800', 'ä'.repeat(9_000)];
  for (const route of routes.filter(({ body }) => body)) {
    const body = bodyOf(route);
    if (typeof body !== 'object' || body === null) continue;
    for (const text of [...ENDLESS, ...some(odd, 80)]) {
      for (const field of Object.keys(body)) {
        await send(route.method, pathOf(route), { body: { ...body, [field]: text } });
      }
    }
  }
}, 240_000);

test('days and moments that no calendar or clock here has, in every field of one', async () => {
  const odd = {
    date: ['2026-06-31', '2026-02-29', '0000-01-01', '0999-01-01', '9999-12-31', '2026-13-01', '2026-01-01T00:00:00Z'],
    'date-time': ['2031-06-30T23:59:60Z', '2026-06-31T10:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59'],
  };
  let fields = 0;
  for (const route of routes) {
    for (const [field, format] of daysOf(route.body)) {
      fields++;
      const body = { ...Object(bodyOf(route)) };
      for (const text of odd[format])
        expect(await send(route.method, pathOf(route), { body: { ...body, [field]: text } })).toBe(400);
    }
  }
  expect(fields).toBeGreaterThan(10);
});

test('bodies that are no JSON, of odd types, too large or too deep', async () => {
  const deep = '['.repeat(100_000);
  const bodies: [type: string, body: string | Buffer][] = [
    ...some(JSON_TEXTS(), 60).map(({ b64 }): [string, Buffer] => ['application/json', Buffer.from(b64, 'base64')]),
    ...BAD_UTF8().map(({ b64 }): [string, Buffer] => ['application/json', inJson(Buffer.from(b64, 'base64'))]),
    ...POLLUTION().map((body): [string, string] => ['application/json', body]),
    ['application/json', deep],
    ['application/json', `{"text":${deep}`],
    ['application/json', JSON.stringify({ text: 'a'.repeat(300_000) })],
    ['text/plain', 'hei'],
    ['application/xml', '<a/>'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/x-www-form-urlencoded', 'text=hei'],
    ['application/json; charset=utf-16', '{}'],
    ['nonsense', '{}'],
    ['', '{}'],
  ];
  const told = routes.find(({ method, path }) => method === 'POST' && path === '/contributions');
  for (const route of [
    ...(told ? [told] : []),
    ...some(
      routes.filter(({ body }) => body),
      12,
    ),
  ]) {
    for (const [type, body] of bodies) await send(route.method, pathOf(route), { raw: body, type });
  }
  expect(Object.prototype).not.toHaveProperty('polluted');
}, 120_000);

test('headers', async () => {
  for (const text of [...some(NAUGHTY(), 60), ...CRLF()]) {
    // What a client cannot put into a header at all never arrives.
    const value = text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '');
    for (const name of ['cookie', 'accept-language', 'user-agent', 'if-none-match', 'x-forwarded-for', 'range']) {
      await send('GET', `/cases/${walked.caseId}`, { headers: { [name]: value } });
    }
    // A cookie that another program has set beside ours takes nobody's session away.
    const cookie = `other=${value.replace(/[;,]/g, '')}; ${everybody.cookie}; more=%`;
    const seen = await town.app.inject({ url: '/api/me', headers: { cookie } });
    expect(seen.json(), cookie).toMatchObject({ id: everybody.id });
  }
});

test('what is told comes back letter for letter, or is refused', async () => {
  const texts = [...NAUGHTY(), ...SQL(), ...CRLF()];
  let kept = 0;
  for (const text of texts) {
    const told = await everybody.post('/contributions', { text, presence: 'own_name' });
    if (told.status !== 201) {
      expect([400, 422], JSON.stringify(text)).toContain(told.status);
      continue;
    }
    const { body } = await everybody.get(`/contributions/${told.body.id}`);
    expect(body.text).toBe(text);
    kept++;
  }
  expect(kept).toBeGreaterThan(texts.length / 2);
}, 60_000);

/** Sends as somebody who may do everything; expects no 500 and, of what is refused, our own form. */
async function send(
  method: string,
  path: string,
  how: { body?: unknown; raw?: string | Buffer; type?: string; headers?: Record<string, string> },
): Promise<number> {
  const payload = how.raw ?? (how.body === undefined || method === 'GET' ? undefined : JSON.stringify(how.body));
  const type = how.type ?? 'application/json';
  const reply = await town.app.inject({
    method: method as 'POST',
    url: `/api${path}`,
    headers: {
      origin: town.origin,
      cookie: everybody.cookie ?? '',
      ...(payload === undefined ? {} : { 'content-type': type }),
      ...how.headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  counts.sent++;
  if (reply.statusCode < 300) counts.taken++;
  expect(reply.statusCode, `${method} ${path} ${String(payload).slice(0, 200)} → ${reply.body}`).toBeLessThan(500);
  if (reply.statusCode >= 400) expect(reply.json(), `${method} ${path}`).toHaveProperty('code');
  return reply.statusCode;
}

/** The fields of a body that hold a day or a moment. */
function daysOf(schema: unknown): [field: string, format: 'date' | 'date-time'][] {
  const { properties = {} } = Object(schema) as { properties?: Record<string, { format?: string }> };
  return Object.entries(properties).flatMap(([field, { format }]): [string, 'date' | 'date-time'][] =>
    format === 'date' || format === 'date-time' ? [[field, format]] : [],
  );
}

function bodyOf(route: Route): unknown {
  return route.body ? sample(route.body, things()) : undefined;
}

function pathOf(route: Route): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => things()[name] ?? walked.caseId);
}

function things(): Record<string, string> {
  return { id: walked.caseId, caseId: walked.caseId, personId: everybody.id };
}

/** Evenly picked from a long list, so that each kind of it comes along. */
function some<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, list.length / most);
  return list.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function inJson(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from('{"presence":"own_name","text":"a'), bytes, Buffer.from('"}')]);
}
