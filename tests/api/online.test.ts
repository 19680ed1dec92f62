import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayAfter } from '../../server/contract/days.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { roleHeld } from '../../db/schema/people.ts';
import { statement as statements, vote } from '../../db/schema/steps.ts';
import { caseAt, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** Step 4: the promise comes first, the clock opens and ends, and everybody has one stone. */
let town: Town;
let sini: Someone;
let hilla: Someone;
const begin = Date.now();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
  hilla = await town.person({ name: 'Hilla Kanervisto', roles: ['decision_maker'] });
}, 60_000);
beforeEach(() => at(0));
afterAll(() => town.close());

/** Travels to this many milliseconds after the beginning. */
function at(after: number): void {
  town.clock.now = new Date(begin + after);
}
const iso = (after: number) => new Date(begin + after).toISOString();
const day = (days: number) => dayAfter(new Date(begin), days);
const told = (id: string, who: Someone, begunAfter?: number) =>
  who.post('/contributions', {
    text: 'Aukiolo illalla.',
    presence: 'only_innoagent',
    caseId: id,
    ...(begunAfter === undefined ? {} : { begunAt: iso(begunAfter) }),
  });

describe('the promise', () => {
  const words = (about: object = {}) => ({
    canChange: 'Yhteydenpito.',
    cannotChange: 'Laki.',
    decisionMakerId: hilla.id,
    answerBy: day(90),
    ...about,
  });
  const proposed = async (id: string, about: object = {}) => {
    const made = await sini.post(`/cases/${id}/promises`, words(about));
    expect(made.status).toBe(201);
    return made.body.id;
  };

  test('is confirmed only by the decision maker whom it names, once, and while she is one', async () => {
    const id = await caseAt(town, 3, sini);
    const promise = await proposed(id);
    const another = await town.person({ roles: ['decision_maker'] });
    const coordinator = await town.person({ roles: ['coordinator', 'administrator'] });
    const confirm = (who: Someone) => who.post(`/promises/${promise}/confirmation`);
    expect((await confirm(town.visitor)).status).toBe(401);
    for (const who of [sini, coordinator]) expect((await confirm(who)).status).toBe(403);
    // Who does not see the proposal is not told that there is one.
    expect((await confirm(another)).status).toBe(404);
    expect((await town.visitor.get(`/cases/${id}`)).body.promises).toEqual([]);
    const both = await Promise.all([confirm(hilla), confirm(hilla)]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    const former = await town.person({ roles: ['decision_maker'] });
    const hers = await proposed(id, { decisionMakerId: former.id, changeReason: 'Vaihdos.' });
    await town.db.update(roleHeld).set({ endedAt: new Date() }).where(eq(roleHeld.personId, former.id));
    expect((await former.post(`/promises/${hers}/confirmation`)).status).toBe(403);
  });

  test('that changes shows what it was, what it is and why, once it is confirmed again', async () => {
    const id = await caseAt(town, 3, sini);
    await hilla.post(`/promises/${await proposed(id)}/confirmation`);
    expect(await sini.post(`/cases/${id}/promises`, words({ answerBy: day(120) }))).toMatchObject({
      status: 422,
      body: { code: 'reason_needed' },
    });
    const replaced = await proposed(id, { answerBy: day(100), changeReason: 'Ensin näin.' });
    const changed = await proposed(id, { answerBy: day(120), changeReason: 'Valtuusto kokoontuu myöhemmin.' });
    const shown = async () => (await town.visitor.get(`/cases/${id}`)).body.promises;
    expect(await shown()).toMatchObject([{ answerBy: day(90), changeReason: null }]);
    expect((await hilla.post(`/promises/${replaced}/confirmation`)).body.code).toBe('changed_meanwhile');
    expect((await hilla.post(`/promises/${changed}/confirmation`)).status).toBe(201);
    expect(await shown()).toMatchObject([
      { answerBy: day(120), changeReason: 'Valtuusto kokoontuu myöhemmin.', decisionMaker: 'Hilla Kanervisto' },
      { answerBy: day(90), changeReason: null },
    ]);
  });

  test.each([
    ['by one who decides nothing', () => ({ decisionMakerId: sini.id })],
    ['by nobody', () => ({ decisionMakerId: crypto.randomUUID() })],
    ['by a day that has passed', () => ({ answerBy: day(-2) })],
    ['of nothing', () => ({ canChange: ' ' })],
  ])('%s is refused', async (_what, about) => {
    const id = await caseAt(town, 3, sini);
    expect((await sini.post(`/cases/${id}/promises`, words(about()))).status).toBe(400);
  });

  test('and an end must stand before the case opens', async () => {
    const id = await caseAt(town, 3, sini);
    const enter = () => sini.post(`/cases/${id}/stays`, { from: 3, to: 4, reason: 'Ei työpajaa.' });
    const missing = async () => (await enter()).body.details.missing;
    expect(await missing()).toEqual(['workshop_held', 'promise_confirmed', 'end_date', 'need_plain']);
    await town.db.update(developmentCase).set({ needPlain: 'Selkeästi.' }).where(eq(developmentCase.id, id));
    await sini.post(`/cases/${id}/windows`, { opensAt: iso(0), closesAt: iso(DAY) });
    const promise = await proposed(id);
    expect(await missing()).toEqual(['workshop_held', 'promise_confirmed']);
    await hilla.post(`/promises/${promise}/confirmation`);
    expect(await missing()).toEqual(['workshop_held']);
    expect((await sini.post(`/cases/${id}/stays`, { from: 2, to: 4, reason: 'x' })).body.code).toBe(
      'changed_meanwhile',
    );
  });
});

test('a case that passed open work by comes back to it only with a promise', async () => {
  const id = await caseAt(town, 5, sini);
  const back = () => sini.post(`/cases/${id}/stays`, { from: 5, to: 4, reason: 'Kysytään sittenkin.' });
  expect((await back()).body.details).toEqual({ missing: ['promise_confirmed', 'need_plain'] });
  await sini.patch(`/cases/${id}`, { needPlain: 'Selkeästi.' });
  const words = { canChange: 'x', cannotChange: 'y', decisionMakerId: hilla.id, answerBy: day(9) };
  const promise = (await sini.post(`/cases/${id}/promises`, words)).body.id;
  expect((await back()).body.details).toEqual({ missing: ['promise_confirmed'] });
  await hilla.post(`/promises/${promise}/confirmation`);
  expect((await back()).status).toBe(201);
  expect((await told(id, town.visitorFrom('10.3.0.1'))).body.code).toBe('closed');
});

describe('the window', () => {
  async function open(opens: number, closes: number): Promise<string> {
    const id = await caseAt(town, 4, sini);
    const set = await sini.post(`/cases/${id}/windows`, { opensAt: iso(opens), closesAt: iso(closes) });
    expect(set.status).toBe(201);
    return id;
  }

  test('takes words and stones only while it is open', async () => {
    const id = await open(DAY, 2 * DAY);
    const aino = await town.person();
    const said = await saidIn(town, id, sini, 'Jono.', { viewpoint: 'client' });
    const { id: statement } = (await sini.post(`/cases/${id}/statements`, { text: 'Illat auki.' })).body;
    const tries = async () => [
      await told(id, aino, 0),
      await told(id, aino),
      await aino.post(`/contributions/${said}/comments`, {
        text: 'Niin.',
        kind: 'comment',
        presence: 'only_innoagent',
        begunAt: iso(0),
      }),
      await aino.put(`/statements/${statement}/vote`, { value: 'agree' }),
    ];
    for (const [when, statuses] of [
      [DAY - 1, [409, 409, 409, 409]],
      [DAY, [201, 201, 201, 200]],
      [2 * DAY - 1, [201, 201, 201, 200]],
      [2 * DAY + 30 * MINUTE, [409, 409, 409, 409]],
    ] as const) {
      at(when);
      const answers = await tries();
      expect(
        answers.map((one) => one.status),
        `at ${when}`,
      ).toEqual(statuses);
      for (const { status, body } of answers) if (status === 409) expect(body).toMatchObject({ code: 'closed' });
    }
  });

  test.each([
    ['begun before the end, half an hour later', DAY - 1, DAY + 30 * MINUTE - 1, 201],
    ['begun before the end, later than that', DAY - 1, DAY + 30 * MINUTE, 409],
    ['begun at the end', DAY, DAY + MINUTE, 409],
    ['begun in the future', 3 * DAY, DAY + MINUTE, 409],
    ['begun nobody says when', undefined, DAY, 409],
  ])('a text %s', async (_what, begun, now, status) => {
    const id = await open(0, DAY);
    at(now);
    expect((await told(id, town.visitor, begun)).status).toBe(status);
  });

  test('ended in this very minute ends now, as a field knows no seconds', async () => {
    const id = await open(0, DAY);
    at(2 * MINUTE + 40_000);
    const early = { opensAt: iso(0), closesAt: iso(2 * MINUTE), reason: 'Kaikki ovat kertoneet.' };
    expect((await sini.post(`/cases/${id}/windows`, early)).status).toBe(201);
    expect((await town.visitor.get(`/cases/${id}`)).body.window.closesAt).toBe(iso(2 * MINUTE + 40_000));
    expect((await told(id, town.visitor)).status).toBe(409);
  });

  test('is changed with a reason only, never to end before it begins or has passed', async () => {
    const id = await open(0, DAY);
    const change = (body: object) => sini.post(`/cases/${id}/windows`, body);
    const longer = { opensAt: iso(0), closesAt: iso(3 * DAY) };
    expect(await change(longer)).toMatchObject({ status: 422, body: { code: 'reason_needed' } });
    expect((await change({ opensAt: iso(-DAY), closesAt: iso(-MINUTE), reason: 'x' })).status).toBe(400);
    expect((await change({ opensAt: iso(DAY), closesAt: iso(DAY), reason: 'x' })).status).toBe(400);
    expect((await change({ ...longer, reason: 'Hetu 131052-308T ja loma.' })).status).toBe(201);
    at(2 * DAY);
    expect((await told(id, town.visitor)).status).toBe(201);
    const { window } = (await town.visitor.get(`/cases/${id}`)).body;
    expect(window).toMatchObject({ closesAt: iso(3 * DAY), reason: expect.stringContaining('loma') });
    expect(window.reason).not.toContain('308T');
    expect((await (await town.person()).post(`/cases/${id}/windows`, { ...longer, reason: 'x' })).status).toBe(403);
  });

  test.each([
    ['autumn, clocks gone back', '2030-10-27T23:59:00+02:00', '2030-10-27T21:59:00.000Z'],
    ['spring, clocks gone forward', '2030-03-31T23:59:00+03:00', '2030-03-31T20:59:00.000Z'],
  ])('ends at a minute to midnight in Helsinki in %s', async (_when, closesAt, utc) => {
    const id = await caseAt(town, 4, sini);
    await sini.post(`/cases/${id}/windows`, { opensAt: iso(0), closesAt });
    expect((await town.visitor.get(`/cases/${id}`)).body.window.closesAt).toBe(utc);
    town.clock.now = new Date(Date.parse(utc) - 1);
    expect((await told(id, town.visitorFrom('10.2.0.1'))).status).toBe(201);
    town.clock.now = new Date(utc);
    expect((await told(id, town.visitorFrom('10.2.0.2'))).status).toBe(409);
  });
});

describe('stones', () => {
  test('are counted exactly, one each, also when many are laid at once; they are shown in fives, all three or none', async () => {
    const id = await caseAt(town, 4, sini);
    await sini.post(`/cases/${id}/windows`, { opensAt: iso(0), closesAt: iso(DAY) });
    const { id: statement } = (await sini.post(`/cases/${id}/statements`, { text: 'Illat auki.' })).body;
    const lay = (who: Someone, value: string) => who.put(`/statements/${statement}/vote`, { value });
    const kept = async () => (await town.db.select().from(statements).where(eq(statements.id, statement)))[0];
    const counted = async (who = town.visitor) => (await who.get(`/cases/${id}`)).body.statements[0];
    // A visitor becomes somebody with a card, known by her cookie: she counts once.
    const visit = await lay(town.visitor, 'agree');
    expect(visit).toMatchObject({ status: 200, body: { value: 'agree', cardCode: expect.stringMatching(/^.{8}$/) } });
    expect(String(visit.headers['set-cookie'])).toContain('HttpOnly');
    const people = await Promise.all(Array.from({ length: 16 }, () => town.person()));
    const values = people.map((_one, i) => (i < 8 ? 'agree' : i < 13 ? 'disagree' : 'cant_say'));
    await Promise.all(people.map((one, i) => lay(one, values[i] ?? '')));
    expect(await kept()).toMatchObject({ agree: 9, disagree: 5, cantSay: 3 });
    // Of three who cannot say nothing is told, and so nothing of the others: it would follow by subtraction.
    const untold = { agree: null, disagree: null, cantSay: null };
    expect(await counted()).toMatchObject({ ...untold, mine: null });
    const aino = await town.person();
    await Promise.all(Array.from({ length: 16 }, (_one, i) => lay(aino, i % 2 ? 'disagree' : 'agree')));
    const [hers] = await town.db.select().from(vote).where(eq(vote.personId, aino.id));
    expect(await counted(aino)).toMatchObject({ ...untold, mine: hers?.value });
    await lay(aino, 'cant_say');
    expect(await kept()).toMatchObject({ agree: 9, disagree: 5, cantSay: 4 });
    expect(await counted(aino)).toMatchObject({ ...untold, mine: 'cant_say' });
    // A coin decides too: it may take some more.
    for (let n = 0; n < 300 && (await counted()).agree === null; n++) await lay(await town.person(), 'cant_say');
    expect(await counted()).toMatchObject({ agree: 9, disagree: 5 });
    expect((await counted()).cantSay % 5).toBe(1);
    expect((await lay(aino, 'maybe')).status).toBe(400);
  });
});
