import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { momentAfter } from '../../server/contract/days.ts';
import { mail } from '../../db/schema/activity.ts';
import { member } from '../../db/schema/cases.ts';
import { roleHeld, session, tryCounted } from '../../db/schema/people.ts';
import { buildApp } from '../../server/http/app.ts';
import { readConfig } from '../../server/base/config.ts';
import { sessions } from '../../server/access/sessions.ts';
import { listen, look, type Page } from '../support/socket.ts';
import { caseAt, memberOf } from '../support/case-at.ts';
import { cookieOf, cookiePair, openTown, type Someone, type Town } from '../support/town.ts';

/** What ends is dead at once, a token never outlives its event, a link opens one session by a press. */
const ORIGIN = 'http://kuultu.test';
const AT_LEAST = 50;
let town: Town;
let boss: Someone;
let feed: string;

beforeAll(async () => {
  town = await openTown({ doorbell: true });
  boss = await town.person({ roles: ['coordinator', 'innoagent_1'] });
  feed = await listen(town);
});
afterAll(() => town.close());
beforeEach(() => town.db.delete(tryCounted));

describe('a role or a membership that ends through the API', () => {
  test.each<[string, (who: Someone, caseId: string) => Promise<string>]>([
    ['role', givenRole],
    ['membership', givenMembership],
  ])(
    `of a %s, ${AT_LEAST} times: the next request is refused, the open page hears nothing more and is closed`,
    async (_what, give) => {
      const caseId = await caseAt(town, 2, boss);
      const slowest: number[] = [];
      for (let n = 0; n < AT_LEAST; n += 5) {
        const people = await Promise.all(Array.from({ length: 5 }, () => town.person()));
        slowest.push(...(await Promise.all(people.map((who) => ended(who, caseId, give)))));
      }
      expect(slowest).toHaveLength(AT_LEAST);
      expect(Math.max(...slowest)).toBeLessThanOrEqual(2_000);
      console.log(`ended: socket closed after ${Math.max(...slowest)} ms at most`);
    },
  );

  test('control: whose role goes on stays connected, hears the group’s notes and may ask on', async () => {
    const caseId = await caseAt(town, 2, boss);
    const [goes, stays] = [await town.person(), await town.person()];
    await givenRole(stays);
    const page = await look(feed, ORIGIN, stays, caseId);
    await ended(goes, caseId, givenRole);
    expect((await boss.post(`/cases/${caseId}/working-notes`, { text: 'Sisäinen.' })).status).toBe(201);
    await expect.poll(() => page.kinds).toContain('working_note.written');
    expect(page.socket.readyState).toBe(page.socket.OPEN);
    expect((await stays.get(`/cases/${caseId}/working-notes`)).status).toBe(200);
    page.socket.terminate();
  });
});

/** Ends her right by the address that `give` returns; how many milliseconds later her open page was closed. */
async function ended(
  who: Someone,
  caseId: string,
  give: (who: Someone, caseId: string) => Promise<string>,
): Promise<number> {
  const path = await give(who, caseId);
  const notes = `/cases/${caseId}/working-notes`;
  expect((await who.get(notes)).status).toBe(200);
  const page: Page = await look(feed, ORIGIN, who, caseId, 1_000_000);
  expect((await boss.delete(path)).status).toBeLessThan(300);
  const at = performance.now();
  expect((await who.get(notes)).status).toBe(403);
  expect((await who.post(notes, { text: 'Vielä.' })).status).toBe(403);
  const before = [...page.kinds];
  await boss.post(notes, { text: 'Ei enää sinulle.' });
  expect(await page.closed).toBe(4403);
  expect(page.kinds.slice(before.length)).not.toContain('working_note.written');
  return Math.round(performance.now() - at);
}

async function givenRole(who: Someone): Promise<string> {
  const given = await boss.post(`/people/${who.id}/roles`, { role: 'innoagent_1' });
  expect(given.status).toBe(201);
  return `/people/${who.id}/roles/${given.body.id}`;
}

async function givenMembership(who: Someone, caseId: string): Promise<string> {
  await memberOf(town, caseId, who, 'client');
  const hers = and(eq(member.personId, who.id), isNull(member.endedAt));
  const [row] = await town.db.select({ id: member.id }).from(member).where(hers);
  return `/members/${row?.id}`;
}

describe('a token is dead at once after', () => {
  test.each<[string, (one: Device) => Promise<unknown>, 'this' | 'other' | 'all']>([
    ['signing out', ({ here }) => here.delete('/sessions/current'), 'this'],
    ['ending another device', endOther, 'other'],
    ['signing in anew', signInAgain, 'this'],
    ['erasing oneself', ({ here }) => here.post('/me/erasure', { alsoTexts: false }), 'all'],
  ])('%s', async (_event, act, whose) => {
    const one = await twoDevices();
    await act(one);
    expect({ here: await knows(one.here), other: await knows(one.other) }).toEqual({
      here: whose === 'other',
      other: whose === 'this',
    });
  });

  test.each<[string, (told: { cardCode: string }, card: Someone) => Promise<unknown>]>([
    ['its card has ended', endCards],
    ['its card was joined to an account', ({ cardCode }) => joinedBy(cardCode)],
  ])('%s', async (_event, act) => {
    const told = (await town.visitor.post('/contributions', { text: 'Jono.', presence: 'only_innoagent' })).body;
    const opened = await town.visitor.post('/sessions', { card: told.cardCode });
    const card = town.withCookie(opened.body.personId, cookieOf(opened));
    expect(await knows(card)).toBe(true);
    await act(told, card);
    expect(await knows(card)).toBe(false);
  });

  test.each([
    ['its time has run out', { expiresAt: new Date(Date.now() - 60_000) }],
    ['ninety days, however late it was renewed', { createdAt: momentAfter(new Date(), -91) }],
  ])('%s, and its open page is closed', async (_event, times) => {
    const caseId = await caseAt(town, 2, boss);
    const who = await town.person({ roles: ['innoagent_1'] });
    const page = await look(feed, ORIGIN, who, caseId);
    await town.db.update(session).set(times).where(eq(session.personId, who.id));
    expect(await knows(who)).toBe(false);
    await boss.post(`/cases/${caseId}/working-notes`, { text: 'Ei enää sinulle.' });
    expect(await page.closed).toBe(4401);
    expect(page.kinds).not.toContain('working_note.written');
  });

  test('a role takes effect without a new token, as rights are read anew at each request', async () => {
    const one = await twoDevices();
    await givenRole(one.here);
    expect([(await one.here.get('/board')).status, (await one.other.get('/board')).status]).toEqual([200, 200]);
    await town.db.update(roleHeld).set({ endedAt: new Date() }).where(eq(roleHeld.personId, one.here.id));
    expect([(await one.here.get('/board')).status, (await one.other.get('/board')).status]).toEqual([403, 403]);
  });
});

test('over https every cookie that is set is __Host-, Secure, HttpOnly, Lax, and the plain one opens nothing', async () => {
  const config = readConfig({ PUBLIC_URL: 'https://kuultu.test', DEMO: '0' });
  const app = await buildApp({ ...town.context, config, sessions: sessions(town.db, true) }, { web: false });
  const headers = { origin: 'https://kuultu.test' };
  const send = async (method: 'POST' | 'DELETE', url: string, payload?: object, cookie = '') =>
    String(
      (await app.inject({ method, url, headers: { ...headers, cookie }, ...(payload ? { payload } : {}) })).headers[
        'set-cookie'
      ],
    );
  const email = `${crypto.randomUUID()}@esimerkki.fi`;
  const told = (await town.visitor.post('/contributions', { text: 'Jono.', presence: 'only_innoagent' })).body;
  const byLink = await send('POST', '/api/sessions', { link: (await secrets(email)).link, email });
  const byCode = await send('POST', '/api/sessions', { email, code: (await secrets(email)).code });
  const byCard = await send('POST', '/api/sessions', { card: told.cardCode });
  const cleared = await send('DELETE', '/api/sessions/current', undefined, cookiePair(byCard));
  const strict = /^__Host-kuultu=[a-z2-7]*; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/;
  for (const cookie of [byLink, byCode, byCard, cleared]) expect(cookie).toMatch(strict);
  // The control: a service without https cannot set it so, and its cookie is not taken here.
  const plain = await town.context.sessions.open(boss.id, {});
  expect(plain).not.toMatch(strict);
  const me = async (cookie: string) => (await app.inject({ url: '/api/me', headers: { cookie } })).json();
  expect(await me(cookiePair(plain))).toBeNull();
  expect(await me(cookiePair(byCode))).toMatchObject({ email });
  await app.close();
});

test('a link that is looked at forty times still opens, by fifty presses at once, exactly one session', async () => {
  const pages = await openTown({ web: true });
  try {
    const email = 'aino@esimerkki.fi';
    const { link } = await secrets(email, pages);
    const address = `${pages.origin}/sign-in/link?token=${link}`;
    for (const method of ['HEAD', 'GET']) {
      const looks = Array.from({ length: 20 }, () => fetch(address, { method, redirect: 'manual' }));
      const answers = await Promise.all(looks);
      // The pages answer HEAD as they answer GET; whatever the status, nobody is signed in.
      expect(answers.filter(({ headers }) => headers.get('set-cookie')?.includes('kuultu='))).toEqual([]);
    }
    expect(await pages.db.select().from(session)).toEqual([]);
    const press = async () => {
      const headers = { origin: pages.origin, 'content-type': 'application/x-www-form-urlencoded' };
      const body = `link=${link}&email=${encodeURIComponent(email)}`;
      const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' });
      await answer.arrayBuffer();
      return answer.headers.get('set-cookie')?.includes('kuultu=') ?? false;
    };
    const opened = await Promise.all(Array.from({ length: 50 }, press));
    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await pages.db.select().from(session)).toHaveLength(1);
    expect(await press()).toBe(false);
  } finally {
    await pages.close();
  }
});

interface Device {
  readonly here: Someone;
  readonly other: Someone;
  readonly email: string;
}

async function twoDevices(): Promise<Device> {
  const email = `${crypto.randomUUID()}@esimerkki.fi`;
  const here = await town.person({ email });
  const other = town.withCookie(here.id, cookiePair(await town.context.sessions.open(here.id, {})));
  return { here, other, email };
}

async function endOther({ here }: Device): Promise<void> {
  const devices: { id: string; current: boolean }[] = (await here.get('/me/sessions')).body;
  for (const { id } of devices.filter(({ current }) => !current)) await here.delete(`/me/sessions/${id}`);
}

async function signInAgain({ here, email }: Device): Promise<void> {
  const { code } = await secrets(email);
  expect((await here.post('/sessions', { email, code })).status).toBe(201);
}

async function endCards(_told: { cardCode: string }, card: Someone): Promise<void> {
  const { rows } = await town.db.$client.query('select id from card where person_id = $1', [card.id]);
  for (const { id } of rows) expect((await card.delete(`/cards/${id}`)).status).toBe(200);
}

async function joinedBy(code: string): Promise<void> {
  const aino = await town.person({ email: `${crypto.randomUUID()}@esimerkki.fi` });
  expect((await aino.post('/me/cards', { code })).status).toBe(200);
}

async function knows(who: Someone): Promise<boolean> {
  return (await who.get('/me')).body !== null;
}

/** Asks for a letter and reads from it the code and the link's token. */
async function secrets(email: string, inTown = town): Promise<{ code: string; link: string }> {
  expect((await inTown.visitor.post('/sign-in-codes', { email })).status).toBe(202);
  const letters = await inTown.db.select().from(mail).where(eq(mail.toAddress, email)).orderBy(mail.createdAt);
  const text = letters.at(-1)?.text ?? '';
  return { code: /\b\d{6}\b/.exec(text)?.[0] ?? '', link: /token=([\w-]{43})/.exec(text)?.[1] ?? '' };
}
