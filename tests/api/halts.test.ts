import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dayAfter, momentAfter } from '../../server/contract/days.ts';
import { delivery, handover } from '../../db/schema/answers.ts';
import { developmentCase, follow } from '../../db/schema/cases.ts';
import { promise } from '../../db/schema/steps.ts';
import { caseAt, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** Cases that stand still, those who follow them, and the board that shows what waits for whom. */
let town: Town;
let sini: Someone;
const begin = new Date();
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
}, 60_000);
beforeEach(() => {
  town.clock.now = begin;
});
afterAll(() => town.close());

const day = (days: number) => dayAfter(begin, days);
const halted = (id: string, wish: object) => sini.post(`/cases/${id}/halts`, { reason: 'Kesä.', ...wish });

test.each([
  ['without a reason', { kind: 'paused', reason: ' ' }, 400],
  ['in a way that is none', { kind: 'forgotten' }, 400],
  ['until a day that is none', { kind: 'paused', untilDay: '2031-02-30' }, 400],
  ['until a day that has passed', { kind: 'paused', untilDay: '2001-02-03' }, 400],
  ['interrupted without a word to those who took part', { kind: 'interrupted' }, 422],
  ['cancelled with an empty word', { kind: 'cancelled', closingMessage: '  ' }, 400],
])('a case is not halted %s', async (_what, wish, status) => {
  const id = await caseAt(town, 3, sini);
  expect((await halted(id, wish)).status).toBe(status);
  expect((await town.visitor.get(`/cases/${id}`)).body.halt).toBeNull();
});

test('a paused case says why and until when, takes nothing in, and goes on where it was', async () => {
  const id = await caseAt(town, 4, sini);
  await sini.post(`/cases/${id}/windows`, {
    opensAt: begin.toISOString(),
    closesAt: momentAfter(begin, 10).toISOString(),
  });
  const { id: statement } = (await sini.post(`/cases/${id}/statements`, { text: 'Illat auki.' })).body;
  const said = await saidIn(town, id, sini, 'Jono.');
  expect((await halted(id, { kind: 'paused', untilDay: day(30), reason: 'Kesä, 131052-308T.' })).status).toBe(201);
  const { halt } = (await town.visitor.get(`/cases/${id}`)).body;
  expect(halt).toMatchObject({ kind: 'paused', untilDay: day(30), reason: expect.stringContaining('Kesä') });
  expect(halt.reason).not.toContain('308T');
  const idea = { text: 'Ilta.', presence: 'only_innoagent' };
  const tries = [
    sini.post('/contributions', { ...idea, caseId: id }),
    sini.post(`/contributions/${said}/comments`, { ...idea, kind: 'comment' }),
    sini.put(`/statements/${statement}/vote`, { value: 'agree' }),
    sini.post(`/cases/${id}/stays`, { from: 4, to: 3, reason: 'x' }),
    sini.patch(`/cases/${id}`, { title: 'Uusi' }),
    sini.post(`/cases/${id}/statements`, { text: 'x' }),
    sini.post(`/cases/${id}/working-notes`, { text: 'x' }),
    sini.post(`/cases/${id}/invitations`),
    halted(id, { kind: 'paused' }),
  ];
  for (const one of await Promise.all(tries)) expect(one).toMatchObject({ status: 409, body: { code: 'not_now' } });
  const both = await Promise.all([sini.delete(`/cases/${id}/halts`), sini.delete(`/cases/${id}/halts`)]);
  expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
  expect((await sini.put(`/statements/${statement}/vote`, { value: 'agree' })).status).toBe(200);
  expect((await town.visitor.get(`/cases/${id}`)).body).toMatchObject({ step: 4, halt: null });
});

test('of sixteen who halt at once one does', async () => {
  const id = await caseAt(town, 3, sini);
  const tries = await Promise.all(Array.from({ length: 16 }, () => halted(id, { kind: 'paused' })));
  expect(tries.map((one) => one.status).filter((status) => status === 201)).toHaveLength(1);
  expect(tries.every((one) => one.status === 201 || one.status === 409)).toBe(true);
});

test('a cancelled case owes its closing message to everyone who took part, and stays cancelled', async () => {
  const id = await caseAt(town, 4, sini);
  const [speaker, commenter] = [await town.person(), await town.person()];
  const said = await saidIn(town, id, speaker, 'Jono.');
  await saidIn(town, id, commenter, 'Niin.', { parentId: said });
  expect((await halted(id, { kind: 'cancelled', closingMessage: 'Kiitos. Asia ei etene.' })).status).toBe(201);
  const owed = await town.db.select({ to: delivery.personId }).from(delivery).where(eq(delivery.caseId, id));
  expect(owed.map((one) => one.to).sort()).toEqual([speaker.id, commenter.id].sort());
  expect((await town.visitor.get(`/cases/${id}`)).body.halt.closingMessage).toBe('Kiitos. Asia ei etene.');
  expect(await sini.delete(`/cases/${id}/halts`)).toMatchObject({ status: 409, body: { code: 'not_now' } });
});

test('following twice is following once, and what stands still can be followed and left', async () => {
  const id = await caseAt(town, 3, sini);
  const aino = await town.person();
  expect((await town.visitor.put(`/cases/${id}/follow`)).status).toBe(401);
  await halted(id, { kind: 'paused' });
  const before = (await aino.get(`/cases/${id}`)).body.number;
  await Promise.all(Array.from({ length: 8 }, () => aino.put(`/cases/${id}/follow`)));
  expect((await aino.get(`/cases/${id}`)).body).toMatchObject({ following: true, number: before + 1 });
  expect(await town.db.select().from(follow).where(eq(follow.personId, aino.id))).toHaveLength(1);
  expect((await aino.delete(`/cases/${id}/follow`)).status).toBe(204);
  expect((await aino.delete(`/cases/${id}/follow`)).status).toBe(204);
  expect((await aino.get(`/cases/${id}`)).body).toMatchObject({ following: false, number: before + 2 });
  expect((await aino.put(`/cases/${crypto.randomUUID()}/follow`)).status).toBe(404);
});

test('the list of cases goes page by page, the one that changed last first, nothing twice', async () => {
  const made: string[] = [];
  for (let n = 0; n < 7; n++) made.push(await caseAt(town, 2, sini));
  const seen: string[] = [];
  for (let after = ''; ;) {
    const { body } = await town.visitor.get(`/cases?limit=3${after && `&after=${encodeURIComponent(after)}`}`);
    seen.push(...body.items.map((one: { id: string }) => one.id));
    if (!body.next) break;
    after = body.next;
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.slice(0, 7)).toEqual(made.toReversed());
  for (const after of ['x', 'x_y', '2030-01-01_x', "2030-01-01'_--"]) {
    expect((await town.visitor.get(`/cases?after=${encodeURIComponent(after)}`)).status, after).toBe(400);
  }
});

test('the board marks what is late, quiet or without a decision maker, and only while it is so', async () => {
  const id = await caseAt(town, 3, sini);
  const marks = async () => {
    const { body } = await sini.get('/board');
    return body.find((one: { id: string }) => one.id === id).marks;
  };
  const nobody = { kind: 'no_decision_maker', days: 0 };
  expect(await marks()).toEqual([nobody]);
  await sini.patch(`/cases/${id}`, { targetDay: day(2) });
  town.clock.travel(2);
  expect(await marks()).toEqual([nobody]);
  town.clock.travel(1);
  expect(await marks()).toEqual([{ kind: 'overdue', days: 1 }, nobody]);
  await sini.patch(`/cases/${id}`, { targetDay: day(60) });
  expect(await marks()).toEqual([nobody]);
  await quietSince(id, -14);
  expect(await marks()).toEqual([{ kind: 'quiet', days: 14 }, nobody]);
  await halted(id, { kind: 'paused' });
  await quietSince(id, -30);
  expect(await marks()).toEqual([]);
  await sini.delete(`/cases/${id}/halts`);
  const words = { caseId: id, canChange: 'x', cannotChange: 'y', answerBy: day(90), proposedBy: sini.id };
  await town.db.insert(promise).values({ ...words, decisionMakerId: sini.id, confirmedAt: town.clock.now });
  expect(await marks()).toEqual([]);
});

test('an answer that is late is marked in its step, and the board is for those who have a role', async () => {
  const id = await caseAt(town, 6, sini);
  await town.db.insert(handover).values({ caseId: id, dueDay: day(1), by: sini.id });
  const marks = async () => (await sini.get('/board')).body.find((one: { id: string }) => one.id === id).marks;
  town.clock.travel(1);
  expect(await marks()).toEqual([]);
  town.clock.travel(3);
  expect(await marks()).toEqual([{ kind: 'answer_late', days: 3 }]);
  await town.db.update(developmentCase).set({ step: 7 }).where(eq(developmentCase.id, id));
  expect(await marks()).toEqual([]);
  for (const role of ['innoagent_2', 'coordinator', 'decision_maker', 'deputy', 'administrator'] as const) {
    expect((await (await town.person({ roles: [role] })).get('/board')).status, role).toBe(200);
  }
  expect((await (await town.person()).get('/board')).status).toBe(403);
  expect((await town.visitor.get('/board')).status).toBe(401);
});

/** Nothing has happened in the case since that many days from the travelled now. */
async function quietSince(id: string, days: number): Promise<void> {
  const then = town.clock.moment(days);
  await town.db.execute(sql`update development_case set changed_at = ${then}::timestamptz where id = ${id}`);
}
