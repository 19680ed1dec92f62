import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { momentAfter } from '../../server/contract/days.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { roleHeld, session } from '../../db/schema/people.ts';
import { openWindow } from '../../db/schema/steps.ts';
import { LruCache } from '../../server/pages/lru-cache.ts';
import { withHashedScripts } from '../../server/pages/script-hashes.ts';
import { caseAt } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
let agent: Someone;
beforeAll(async () => {
  town = await openTown({ web: true });
  agent = await town.person({ name: 'Inna Agentti', roles: ['innoagent_1', 'coordinator'] });
});
afterAll(() => town.close());

interface Got {
  readonly status: number;
  readonly html: string;
  readonly etag: string | null;
  readonly headers: Headers;
}

/** Asks as a browser does; the words of the page come back without what is made anew at each making. */
async function get(path: string, headers: Record<string, string> = {}, inTown = town): Promise<Got> {
  const answer = await fetch(inTown.origin + path, { headers: { 'accept-encoding': 'identity', ...headers } });
  return {
    status: answer.status,
    html: await answer.text(),
    etag: answer.headers.get('etag'),
    headers: answer.headers,
  };
}

async function openCase(inTown = town): Promise<string> {
  const id = await caseAt(inTown, 4, agent);
  const { now } = inTown.clock;
  const window = { opensAt: momentAfter(now, -1), closesAt: momentAfter(now, 5) };
  await inTown.db.insert(openWindow).values({ caseId: id, ...window, setBy: agent.id });
  return id;
}

async function say(who: Someone, caseId: string, text: string, presence = 'own_name'): Promise<string> {
  const told = await who.post('/contributions', { text, presence, caseId });
  expect(told.status).toBe(201);
  return told.body.id;
}

describe('a page of a case, for a visitor', () => {
  test('is kept while nothing changes: the same page, and 304 to one who has it', async () => {
    const caseId = await openCase();
    const [first, second] = [await get(`/asia/${caseId}`), await get(`/asia/${caseId}`)];
    expect(first).toMatchObject({ status: 200 });
    expect(second.html).toBe(first.html);
    expect(second.etag).toMatch(/^"\d+\.\d+\.\d+-[\w-]{16}"$/);
    expect(second.headers.get('cache-control')).toBe('private, no-cache');
    expect(second.headers.get('vary')).toBe('Cookie, Accept-Encoding');
    const known = await get(`/asia/${caseId}`, { 'if-none-match': second.etag ?? '' });
    expect(known).toMatchObject({ status: 304, html: '', etag: first.etag });
  });

  test('is compressed as the browser takes it, always the same words', async () => {
    const caseId = await openCase();
    const plain = await get(`/asia/${caseId}`);
    const raw = async (accepted: string) => {
      const answer = await town.app.inject({ url: `/asia/${caseId}`, headers: { 'accept-encoding': accepted } });
      return { encoding: answer.headers['content-encoding'], body: answer.rawPayload };
    };
    const brotli = await raw('gzip, deflate, br');
    const gzip = await raw('gzip;q=1.0, br;q=0');
    const none = await raw('deflate');
    expect([brotli.encoding, gzip.encoding, none.encoding]).toEqual(['br', 'gzip', undefined]);
    const words = [brotliDecompressSync(brotli.body), gunzipSync(gzip.body), none.body].map(String);
    expect(new Set([...words, plain.html]).size).toBe(1);
    expect(brotli.body.length).toBeLessThan(plain.html.length / 3);
  });

  test('is new at once after each change', async () => {
    const caseId = await openCase();
    const writer = await town.person({ name: 'Kirsi Kirjoittaja' });
    const said = await say(writer, caseId, 'Ensimmäinen sana');
    const changes: [string, () => Promise<unknown>][] = [
      ['told', () => say(writer, caseId, 'Toinen sana')],
      ['supported', () => agent.put(`/contributions/${said}/support`)],
      ['commented', () => agent.post(`/contributions/${said}/comments`, { text: 'Niin', presence: 'own_name', kind: 'comment' })],
      ['named', () => writer.patch('/me/presence', { presence: 'only_innoagent' })],
      ['asked', () => agent.post(`/cases/${caseId}/statements`, { text: 'Väite' })],
      ['edited', () => writer.patch(`/contributions/${said}`, { text: 'Muutettu sana', version: 1 })],
      ['withdrawn', () => writer.post(`/contributions/${said}/withdrawal`)],
      ['hidden', () => agent.post(`/contributions/${said}/hidings`, { reason: 'insult', note: 'x' })],
    ]; // prettier-ignore
    for (const [what, change] of changes) {
      const before = await get(`/asia/${caseId}`);
      await change();
      const after = await get(`/asia/${caseId}`, { 'if-none-match': before.etag ?? '' });
      expect([what, after.status]).toEqual([what, 200]);
    }
  });

  test('has lost the words of an erased person at once', async () => {
    const caseId = await openCase();
    const leaver = await town.person({ name: 'Lea Lähtijä' });
    await say(leaver, caseId, 'Unohdettava sana');
    expect((await get(`/asia/${caseId}`)).html).toContain('Unohdettava sana');
    expect((await leaver.post('/me/erasure', { alsoTexts: true })).status).toBe(200);
    expect((await get(`/asia/${caseId}`)).html).not.toMatch(/Unohdettava sana|Lea Lähtijä/);
  });

  test('is new at once from another instance too', async () => {
    const other = await openTown({ web: true, databaseUrl: town.databaseUrl });
    try {
      const caseId = await openCase();
      await get(`/asia/${caseId}`, {}, other);
      await say(agent, caseId, 'Sanottu toisaalla');
      expect((await get(`/asia/${caseId}`, {}, other)).html).toContain('Sanottu toisaalla');
    } finally {
      await other.close();
    }
  });

  test('is made anew after half a minute, as time alone changes it', async () => {
    const caseId = await openCase();
    const first = await get(`/asia/${caseId}`);
    town.clock.travel(31 / 86_400);
    expect((await get(`/asia/${caseId}`)).etag).not.toBe(first.etag);
  });

  test('would be stale if the number stood still: these tests can see a kept page', async () => {
    const caseId = await openCase();
    await get(`/asia/${caseId}`);
    await town.db.update(developmentCase).set({ title: 'Vaiti vaihdettu' }).where(eq(developmentCase.id, caseId));
    expect((await get(`/asia/${caseId}`)).html).not.toContain('Vaiti vaihdettu');
    await say(agent, caseId, 'Nyt muuttui');
    expect((await get(`/asia/${caseId}`)).html).toContain('Vaiti vaihdettu');
  });
});

describe('a page of a case, for one who is signed in', () => {
  const cookieOf = (who: Someone) => ({ cookie: who.cookie ?? '' });

  test('is kept for her session, and her browser stores nothing', async () => {
    const caseId = await openCase();
    const first = await get(`/asia/${caseId}`, cookieOf(agent));
    await town.db.update(developmentCase).set({ title: 'Vaiti vaihdettu' }).where(eq(developmentCase.id, caseId));
    const second = await get(`/asia/${caseId}`, cookieOf(agent));
    expect(second.html).toBe(first.html);
    expect(second.headers.get('cache-control')).toBe('private, no-store');
    expect(second.etag).toBeNull();
  });

  test('is hers alone: a neighbour with the same roles has her own', async () => {
    const caseId = await openCase();
    const [one, other] = [await town.person({ name: 'Yksi Ensi' }), await town.person({ name: 'Toinen Tyyni' })];
    await say(one, caseId, 'Minun sanani');
    const pages = [await get(`/asia/${caseId}`, cookieOf(one)), await get(`/asia/${caseId}`, cookieOf(other))];
    expect(pages.map(({ html }) => /me:\{id:"[^"]*",name:"([^"]*)"/.exec(html)?.[1])).toEqual([
      'Yksi Ensi',
      'Toinen Tyyni',
    ]);
    expect(pages.map(({ html }) => /mine:(true|false)/.exec(html)?.[1])).toEqual(['true', 'false']);
  });

  test('is new at once after what she does, and when her role ends', async () => {
    const caseId = await openCase();
    const helper = await town.person({ name: 'Aila Apu', roles: ['innoagent_1'] });
    const look = async () => (await get(`/asia/${caseId}`, cookieOf(helper))).html;
    const [first, again] = [await look(), await look()];
    expect(again).toBe(first);
    expect((await helper.put(`/cases/${caseId}/follow`)).status).toBeLessThan(300);
    const followed = await look();
    expect(followed).not.toBe(first);
    await town.db.update(roleHeld).set({ endedAt: town.clock.now }).where(eq(roleHeld.personId, helper.id));
    expect(await look()).not.toContain('"/verstas"');
    expect(followed).toContain('"/verstas"');
  });

  test("is the visitor's when her session has ended", async () => {
    const caseId = await openCase();
    const leaver = await town.person({ name: 'Lotta Lopettaja' });
    expect((await get(`/asia/${caseId}`, cookieOf(leaver))).html).toContain('Lotta Lopettaja');
    expect((await leaver.delete('/sessions/current')).status).toBe(200);
    expect((await get(`/asia/${caseId}`, cookieOf(leaver))).html).not.toContain('Lotta Lopettaja');
  });
});

test('every page is packed as the browser takes it, and a page that is not kept brings a renewed cookie too', async () => {
  const who = await town.person({ name: 'Raili Raukea' });
  const half = momentAfter(new Date(), 10);
  await town.db.update(session).set({ expiresAt: half }).where(eq(session.personId, who.id));
  const answer = await fetch(`${town.origin}/asiat`, {
    headers: { cookie: who.cookie ?? '', 'accept-encoding': 'br' },
  });
  expect(answer.headers.get('content-encoding')).toBe('br');
  expect(answer.headers.get('set-cookie')).toMatch(/^kuultu=[a-z2-7]{40};/);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
});

describe('nobody gets the page of another', () => {
  test('one who has a session is answered alone, before and after a visitor', async () => {
    const caseId = await openCase();
    await say(agent, caseId, 'Sana');
    const cookie = agent.cookie ?? '';
    const own = await get(`/asia/${caseId}`, { cookie });
    const visitor = await get(`/asia/${caseId}`);
    const again = await get(`/asia/${caseId}`, { cookie, 'if-none-match': visitor.etag ?? '' });
    expect(own.html).toContain('action="?/follow"');
    expect(visitor.html).not.toContain('action="?/follow"');
    expect(again).toMatchObject({ status: 200 });
    expect(again.html).toContain('action="?/follow"');
    expect(again.etag).not.toBe(visitor.etag);
  });

  test('each language has its own', async () => {
    const caseId = await openCase();
    const [fi, sv, en] = await Promise.all(['', '/sv', '/en'].map((way) => get(`${way}/asia/${caseId}`)));
    expect([fi, sv, en].map((page) => /<html[^>]* lang="(\w\w)"/.exec(page?.html ?? '')?.[1])).toEqual([
      'fi',
      'sv',
      'en',
    ]);
  });

  test('the pages read no cookie themselves: a kept page does not know of any', () => {
    const pages = fileURLToPath(new URL('../../web/src', import.meta.url));
    const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(ts|svelte)$/.test(file),
    );
    const reading = files.filter((file) => /cookies\.get(All)?\(/.test(readFileSync(join(pages, file), 'utf8')));
    expect(reading).toEqual([]);
  });

  test.each(['?x=1', '?after=%00', '?after=1'])('an address with %s is not kept', async (query) => {
    const caseId = await openCase();
    expect((await get(`/asia/${caseId}${query}`)).headers.get('vary')).not.toContain('Cookie');
  });

  test('a case that is not there is not found', async () => {
    expect((await get('/asia/00000000-0000-4000-8000-000000000000')).status).toBe(404);
  });
});

describe('what is kept', () => {
  test('allows its scripts by hash, never by a nonce that is sent twice', async () => {
    const caseId = await openCase();
    const { html, headers } = await get(`/asia/${caseId}`);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[\w+/]{43}='/);
    expect(headers.get('content-security-policy') + html).not.toContain('nonce');
  });

  test('a page whose nonce stands elsewhere too is not kept', () => {
    expect(withHashedScripts('<script nonce="abc">1</script>', "script-src 'nonce-abc'")).not.toBeNull();
    expect(withHashedScripts('<script defer nonce="abc">1</script>', "script-src 'nonce-abc'")).toBeNull();
    expect(withHashedScripts('<p></p>', "script-src 'self'")).toBeNull();
  });

  test('never grows beyond its bytes; the longest unused goes first', () => {
    const cache = new LruCache<string>(100);
    for (const key of ['a', 'b', 'c']) cache.put(key, key, 33);
    cache.get('a');
    cache.put('d', 'd', 33);
    expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual(['a', undefined, 'c', 'd']);
    cache.put('a', 'A', 99);
    expect([cache.bytes, cache.get('c'), cache.get('a')]).toEqual([99, undefined, 'A']);
    cache.put('whale', 'w', 101);
    expect([cache.bytes, cache.get('whale')]).toEqual([99, undefined]);
  });
});
