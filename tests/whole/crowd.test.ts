import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { hiding } from '../../db/schema/contributions.ts';
import { tryCounted } from '../../db/schema/people.ts';
import { ownPath } from '../../server/contract/return-path.ts';
import { caseAt } from '../support/case-at.ts';
import { cookieOf, cookiePair, openTown, type Someone, type Town } from '../support/town.ts';

interface Heard {
  rows(): void;
  lost(lost: boolean): void;
  anew(): void;
}
/** Written for a browser, whose own types are not those of these tests. */
const LINE = new URL('../../web/src/lib/live/line.ts', import.meta.url).href;
const line: {
  lookAt: (caseId: string, number: number, heard: Heard) => () => void;
  waitFor: (tries: number, crowded: boolean, chance: number) => number;
} = await import(/* @vite-ignore */ LINE);
const { lookAt, waitFor } = line;

/** Many people behind one network are many; one who does much is one, and loses nothing of what she says. */
let town: Town;
let sini: Someone;
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
}, 60_000);
afterAll(() => town.close());
beforeEach(() => town.db.delete(tryCounted));

const inMinutes = (minutes: number) => new Date(town.clock.now.getTime() + minutes * 60_000).toISOString();
const times = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));
const tell = (who: Someone, text: string, caseId?: string) =>
  who.post('/contributions', { text, presence: 'only_innoagent', ...(caseId ? { caseId } : {}) });
/** How many answered with each status. */
const statuses = (answers: readonly { status: number }[]): Record<number, number> =>
  Object.fromEntries([...Map.groupBy(answers, ({ status }) => status)].map(([status, all]) => [status, all.length]));

async function openCase(): Promise<string> {
  const id = await caseAt(town, 4, sini);
  expect((await sini.post(`/cases/${id}/windows`, { opensAt: inMinutes(0), closesAt: inMinutes(1_440) })).status).toBe(
    201,
  );
  return id;
}
async function statement(): Promise<string> {
  const made = await sini.post(`/cases/${await openCase()}/statements`, { text: 'Illat auki.' });
  expect(made.status).toBe(201);
  return `/statements/${made.body.id}/vote`;
}

describe('a vote without an account', () => {
  test('is taken from each of seventy behind one network', async () => {
    const path = await statement();
    const votes = await Promise.all(times(70, () => town.visitor.put(path, { value: 'agree' })));
    expect(statuses(votes)).toEqual({ 200: 70 });
  });

  test('needs a cookie that came back: the first press gives it, the second counts, and without it nobody counts', async () => {
    const path = await statement();
    const refused = await Promise.all(times(5, () => town.cookieless().put(path, { value: 'agree' })));
    expect(refused.map(({ body }) => body)).toEqual(times(5, () => ({ code: 'press_again' })));
    const given = String(refused[0]?.headers['set-cookie']);
    expect(given).toMatch(/^kuultu-device=[\w-]{22}; HttpOnly; Max-Age=31536000; Path=\/; SameSite=Lax$/);
    const again = await town.withCookie('', cookiePair(given)).put(path, { value: 'agree' });
    expect(again.status).toBe(200);
    expect((await town.browser().put(path, { value: 'disagree' })).status).toBe(200);
  });

  test('begins for ten people on one device in an hour, and says how long the eleventh waits', async () => {
    const [path, tablet] = [await statement(), town.browser()];
    const votes = [];
    for (let n = 0; n < 11; n += 1) votes.push(await tablet.put(path, { value: 'agree' }));
    expect(statuses(votes)).toEqual({ 200: 10, 429: 1 });
    expect(votes.at(-1)).toMatchObject({ body: { details: { minutes: 60 } }, headers: { 'retry-after': '3600' } });
  });
});

test('a workshop of sixty fills from one network; one browser has one seat in it, and another in the next', async () => {
  const id = await caseAt(town, 3, sini);
  const plan = { title: 'Työpaja', startsAt: inMinutes(10_000), place: 'Kirjasto', remote: false, capacity: 61 };
  const workshop = async () => `/workshops/${(await sini.post(`/cases/${id}/workshops`, plan)).body.id}/sign-ups`;
  const [first, second] = [await workshop(), await workshop()];
  const needs = { accessNeeds: '' };
  const others = (n: number) => ({ accessNeeds: `Tuoli ${n}.` });
  const one = town.browser();
  const hers = await Promise.all(times(8, (n) => one.post(first, others(n))));
  expect(statuses(hers)).toEqual({ 201: 1, 409: 7 });
  expect(hers.find(({ status }) => status === 409)?.body.code).toBe('seat_taken_here');
  expect((await one.post(second, needs)).status).toBe(201);
  expect((await town.cookieless().post(first, needs)).body.code).toBe('press_again');
  expect(statuses(await Promise.all(times(60, () => town.visitor.post(first, needs))))).toEqual({ 201: 60 });
  expect((await town.visitor.post(first, needs)).body.code).toBe('full');
});

test('one text that one browser reports forty times is reported once, by forty people once with forty', async () => {
  const caseId = await openCase();
  const [a, b] = [
    (await tell(town.visitor, 'Yksi.', caseId)).body.id,
    (await tell(town.visitor, 'Monta.', caseId)).body.id,
  ];

  const one = town.browser();
  const reports = await Promise.all(
    times(40, (n) => one.post(`/contributions/${a}/reports`, { reason: 'insult', note: `${n}` })),
  );
  expect(statuses(reports)).toEqual({ 204: 1, 409: 39 });
  const cookieless = await Promise.all(
    times(40, () => town.cookieless().post(`/contributions/${a}/reports`, { reason: 'other', note: 'Sama.' })),
  );
  expect(statuses(cookieless)).toEqual({ 204: 3, 409: 37 });
  town.clock.travel(1 / 1440);
  await Promise.all(
    times(40, (n) => town.visitor.post(`/contributions/${b}/reports`, { reason: 'insult', note: `${n}` })),
  );
  const { items } = (await sini.get('/reports')).body;
  const seen = items.map((item: { contribution: { id: string }; reporters: number; others: object[] }) => [
    item.contribution.id,
    item.reporters,
    item.others.length,
  ]);
  expect(seen).toEqual([
    [a, 4, 3],
    [b, 40, 20],
  ]);
  expect((await sini.delete(`/contributions/${b}/reports`)).status).toBe(204);
  expect((await sini.get('/reports')).body.items).toHaveLength(1);
});

describe('what one says beyond the usual', () => {
  test('is kept, seen by its writer and the Verstas, and by others when it has been looked at', async () => {
    const caseId = await openCase();
    const one = town.browser();
    const told = [];
    for (let n = 0; n < 30; n += 1) told.push((await tell(one, `Ajatus ${n}.`, caseId)).body);
    expect(told.map(({ waits }) => waits)).toEqual(times(30, (n) => n >= 10));
    const texts = async (who: Someone) => (await who.get(`/cases/${caseId}/contributions`)).body.items.length;
    expect([await texts(town.visitor), await texts(await town.person()), await texts(sini)]).toEqual([10, 10, 30]);
    const { id, cardCode } = told[20];
    expect((await town.visitor.get(`/contributions/${id}`)).status).toBe(404);
    const opened = await town.visitor.post('/sessions', { card: cardCode });
    const writer = town.withCookie(opened.body.personId, cookieOf(opened));
    expect((await writer.get(`/contributions/${id}`)).body.text).toBe('Ajatus 20.');
    expect((await writer.get('/me/thread')).body.items[0]).toMatchObject({ waits: true, hiding: null });
    expect((await writer.post(`/contributions/${id}/appeals`, { text: 'Miksi?' })).status).toBeGreaterThanOrEqual(400);
    // The queue: one is shown, one is hidden with a reason, the rest wait on.
    expect((await town.visitor.get('/waiting-contributions')).status).toBe(401);
    expect((await sini.get('/waiting-contributions')).body).toMatchObject({ count: 20 });
    expect((await sini.delete(`/contributions/${id}/hidings`)).status).toBe(204);
    expect((await town.visitor.get(`/contributions/${id}`)).body).toMatchObject({ text: 'Ajatus 20.', hidden: false });
    const why = { reason: 'advertisement', note: 'Mainos.' };
    expect((await sini.post(`/contributions/${told[21].id}/hidings`, why)).status).toBe(204);
    expect((await town.visitor.get(`/contributions/${told[21].id}`)).body).toMatchObject({ text: '', hidden: true });
    expect((await sini.get('/waiting-contributions')).body.count).toBe(18);
  });

  test('does not bury the inbox: of 120 ideas of one who keeps no cookie twenty stand in it, the others wait', async () => {
    await town.db.delete(hiding);
    const before = (await sini.get('/verstas/inbox?limit=200')).body.items.length;
    const told = await Promise.all(times(120, (n) => tell(town.cookieless(), `Idea ${n}.`)));
    expect(statuses(told)).toEqual({ 201: 120 });
    expect((await sini.get('/verstas/inbox?limit=200')).body.items.length - before).toBe(20);
    expect((await sini.get('/waiting-contributions')).body.count).toBe(100);
    town.clock.travel(16 / 1440);
    expect((await tell(town.cookieless(), 'Vartin päästä.')).body.waits).toBe(false);
  });

  test('is the usual for sixty who speak at once behind one network, and for an account that writes a lot', async () => {
    const caseId = await openCase();
    const told = await Promise.all(times(60, (n) => tell(town.visitor, `Ajatus ${n}.`, caseId)));
    expect(told.filter(({ body }) => body.waits)).toEqual([]);
    const aino = await town.person();
    const hers = [];
    for (let n = 0; n < 31; n += 1) hers.push((await tell(aino, `Ajatus ${n}.`, caseId)).body.waits);
    expect(hers.filter(Boolean)).toHaveLength(1);
  });
});

test('feedback on accessibility: ten by one browser in an hour, and still room for the others of its network', async () => {
  const given = (n: number) => ({ text: `Ei näy ${n}.`, lang: 'fi' });
  const one = town.browser();
  expect(statuses(await Promise.all(times(12, (n) => one.post('/access-feedback', given(n)))))).toEqual({
    201: 10,
    429: 2,
  });
  expect(statuses(await Promise.all(times(30, (n) => town.visitor.post('/access-feedback', given(n)))))).toEqual({
    201: 30,
  });
});

test('a page that has no line waits longer each time, longest where there are too many', () => {
  expect(times(8, (n) => waitFor(n, false, 0.5))).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  expect(times(8, (n) => waitFor(n, true, 0.5)).map((ms) => ms / 1_000)).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
  expect([waitFor(9, true, 0), waitFor(9, true, 1)]).toEqual([150_000, 450_000]);
});

test('a page that is one too many asks seldom, says that it is not live, and reads anew when it is looked at', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked: Line[] = [];
  class Line {
    onopen?: () => void;
    onmessage?: (message: { data: string }) => void;
    onclose?: (event: { code: number }) => void;
    constructor() {
      asked.push(this);
    }
    send() {}
    close() {}
    /** As the service does: it lets the page in, and closes. */
    turnAway() {
      this.onopen?.();
      this.onclose?.({ code: 4429 });
    }
  }
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { origin: 'http://kuultu.test' });
  try {
    const heard = { lost: [] as boolean[], anew: 0 };
    const end = lookAt(crypto.randomUUID(), 0, {
      rows: () => {},
      lost: (lost) => heard.lost.push(lost),
      anew: () => (heard.anew += 1),
    });
    asked.at(-1)?.turnAway();
    expect(heard.lost).toEqual([true]);
    for (let second = 0; second < 600; second += 1) {
      const before = asked.length;
      vi.advanceTimersByTime(1_000);
      if (asked.length > before) asked.at(-1)?.turnAway();
    }
    // In ten minutes a handful, not twelve hundred.
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.length).toBeLessThan(12);
    expect(heard.lost).not.toContain(false);
    page.dispatchEvent(new Event('visibilitychange'));
    expect(heard.anew).toBe(1);
    // Once there is room, it is live and says so.
    vi.advanceTimersByTime(450_000);
    asked.at(-1)?.onopen?.();
    asked.at(-1)?.onmessage?.({ data: '{"number":1,"rows":[]}' });
    page.dispatchEvent(new Event('visibilitychange'));
    expect({ live: heard.lost.at(-1) === false, anew: heard.anew }).toEqual({ live: true, anew: 1 });
    end();
  } finally {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  }
});

describe('an address to go on to', () => {
  test.each([
    ['/omat', '/omat'],
    ['/asia/x?a=1#s-2', '/asia/x?a=1#s-2'],
    ['/€', '/%E2%82%AC'],
    ['/〱x?q=ä', '/%E3%80%B1x?q=%C3%A4'],
    ['/a/../b', '/b'],
    ['/\ud800', '/%EF%BF%BD'],
    ['/%', '/%'],
  ])('%s leads on', (given, led) => expect(ownPath(given)).toBe(led));

  const FOREIGN = ['', 'omat', '//evil.test', '///evil.test', '/\\evil.test', '\\\\evil.test', '/\t/evil.test', '/\n/evil.test', '/.//evil.test', '/..//evil.test', '/%2e//evil.test', '/a/..//evil.test', '/sv//evil.test', '/en/\\evil.test', '/%2F/evil.test', '/%5Cevil.test', 'https://evil.test', 'javascript:alert(1)', ' /\u0000//evil.test', 'http:/evil.test', `/${'a'.repeat(3_000)}`]; // prettier-ignore
  test.each(FOREIGN.map((one) => [JSON.stringify(one.slice(0, 40)), one]))('%s does not', (_named, given) =>
    expect(ownPath(given)).toBeNull(),
  );
});
