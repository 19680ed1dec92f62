import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, openTown, type Someone, type Town } from '../support/town.ts';
import { done, type Walked, walkTo } from '../support/walk.ts';

/**
 * Fifty at the same moment. Of acts that can be done once, exactly one is; of acts that may be repeated, the
 * fifty come to the same as one; nothing that was written is lost without its writer being told.
 */
const FIFTY = Array.from({ length: 50 }, (_, n) => n);
let town: Town;
let coordinator: Someone;
/** Cases in their steps; every test leaves its own as it needs it no more. */
let at: Record<1 | 2 | 3 | 4 | 5 | 6, Walked>;

beforeAll(async () => {
  town = await openTown();
  coordinator = await town.person({ name: 'Kaisa Koordi', roles: ['coordinator', 'innoagent_1'] });
  const [six, five, four, three, two, one] = [
    await walkTo(town, 6),
    await walkTo(town, 5),
    await walkTo(town, 3),
    await walkTo(town, 3),
    await walkTo(town, 2),
    await walkTo(town, 1),
  ];
  at = { 1: one, 2: two, 3: three, 4: four, 5: five, 6: six };
}, 120_000);
afterAll(() => town.close());

const count = async (what: SQL) =>
  Number((await town.db.execute<{ n: number }>(sql`select count(*) n ${what}`)).rows[0]?.n);
const won = (answers: readonly Answer[]) => answers.filter(({ status }) => status < 300);

/** All fifty at once: exactly one is taken, the others are told plainly why not. */
async function exactlyOne(act: (n: number) => Promise<Answer>): Promise<Answer> {
  const answers = await Promise.all(FIFTY.map(act));
  const others = answers.filter(({ status }) => status >= 300);
  expect(others.map(({ status }) => status).filter((status) => ![404, 409, 422].includes(status))).toEqual([]);
  const [winner] = won(answers);
  expect(won(answers)).toHaveLength(1);
  if (!winner) throw new Error('nobody won');
  return winner;
}

/** All fifty at once, each taken, and all with the same answer. */
async function allTheSame(act: (n: number) => Promise<Answer>): Promise<void> {
  const answers = await Promise.all(FIFTY.map(act));
  expect(won(answers)).toHaveLength(50);
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
}

async function idea(text = 'Ajatus'): Promise<{ id: string; writer: Someone }> {
  const writer = await town.person();
  return { id: done(await writer.post('/contributions', { text, presence: 'own_name' })).id, writer };
}

test('the same telling, sent again and again, is told once', async () => {
  const writer = await town.person();
  const sendKey = crypto.randomUUID();
  await allTheSame(() => writer.post('/contributions', { text: 'Kerran', presence: 'own_name', sendKey }));
  expect(await count(sql`from contribution where text = 'Kerran'`)).toBe(1);
});

test('an idea goes into one case, whoever gathers it', async () => {
  const { id } = await idea();
  const gather = { kind: 'gather', contributionIds: [id], title: 'Asia', reason: 'Sama' };
  await exactlyOne(() => coordinator.post('/moves', gather));
  expect(await count(sql`from development_case where title = 'Asia'`)).toBe(1);
});

test('an idea is set aside once, and undone once', async () => {
  const { id } = await idea();
  const aside = { kind: 'not_taken_up', contributionIds: [id], reason: 'Kuuluu muualle' };
  const { body } = await exactlyOne(() => coordinator.post('/moves', aside));
  const moveId: string = body.id ?? body.moveId;
  await exactlyOne(() => coordinator.post(`/moves/${moveId}/undo`, { reason: 'Sittenkin' }));
});

test('of fifty edits of the same version one holds, and its words are whole', async () => {
  const { id, writer } = await idea();
  const edited = await exactlyOne((n) => writer.patch(`/contributions/${id}`, { text: `Muutos ${n}`, version: 1 }));
  const { text, version } = done(await writer.get(`/contributions/${id}`));
  expect(version).toBe(2);
  expect(text).toMatch(/^Muutos \d+$/);
  expect(edited.status).toBe(200);
  expect(await count(sql`from contribution_version where contribution_id = ${id}`)).toBe(1);
});

test('support, a vote and following count once', async () => {
  const { said, group, caseId } = at[5];
  const [one] = group;
  if (!one) throw new Error('no group');
  await allTheSame(() => one.put(`/contributions/${said[3]}/support`));
  await allTheSame(() => one.put(`/cases/${caseId}/follow`));
  expect(await count(sql`from support where contribution_id = ${said[3]}`)).toBe(1);
  expect(await count(sql`from activity where kind = 'case.followed' and actor_id = ${one.id}`)).toBe(1);
});

test('a text is hidden once, and reported once by each', async () => {
  const { said } = at[5];
  const reporter = await town.person();
  await Promise.all(FIFTY.map(() => reporter.post(`/contributions/${said[1]}/reports`, { reason: 'insult' })));
  expect(await count(sql`from report where contribution_id = ${said[1]}`)).toBe(1);
  await exactlyOne(() => coordinator.post(`/contributions/${said[1]}/hidings`, { reason: 'insult', note: 'x' }));
});

test('an invitation lets in one of fifty, and a case moves on one step', async () => {
  const { caseId, innoagent } = at[2];
  const { token } = done(await innoagent.post(`/cases/${caseId}/invitations`));
  const guests = await Promise.all(FIFTY.map(() => town.person()));
  const join = (n: number) =>
    (guests[n] ?? town.visitor).post(`/invitations/${token}/acceptance`, { viewpoint: 'client' });
  await exactlyOne(join);
  expect(await count(sql`from member where case_id = ${caseId} and ended_at is null`)).toBe(1);
  const first = at[1];
  const wish = { need: 'Tarve', needPlain: 'Tarve', ownerId: first.innoagent.id };
  done(await first.innoagent.patch(`/cases/${first.caseId}`, wish));
  await exactlyOne(() => first.innoagent.post(`/cases/${first.caseId}/stays`, { from: 1, to: 2 }));
  expect(await count(sql`from stay where case_id = ${first.caseId} and left_at is null`)).toBe(1);
});

test('the last place of a workshop goes to one, and it is recorded once', async () => {
  const { caseId, innoagent } = at[3];
  const startsAt = town.clock.moment(1);
  const plan = { title: 'Paja', startsAt, place: 'Kirjasto', remote: false, capacity: 1 };
  const { id } = done(await innoagent.post(`/cases/${caseId}/workshops`, plan));
  const guests = await Promise.all(FIFTY.map(() => town.person()));
  await exactlyOne((n) => (guests[n] ?? town.visitor).post(`/workshops/${id}/sign-ups`, { accessNeeds: '' }));
  town.clock.travel(2);
  const held = { attendance: [{ viewpoint: 'client', people: 1, exact: true }], notes: 'x', contributions: [] };
  await exactlyOne(() => innoagent.post(`/workshops/${id}/record`, held));
});

test('a promise is confirmed once, and a case is halted and let go once', async () => {
  const { caseId, innoagent, decider } = at[4];
  const answerBy = town.clock.day(90);
  const wish = { canChange: 'a', cannotChange: 'b', decisionMakerId: decider.id, answerBy };
  const { id } = done(await innoagent.post(`/cases/${caseId}/promises`, wish));
  await exactlyOne(() => decider.post(`/promises/${id}/confirmation`));
  await exactlyOne(() => coordinator.post(`/cases/${caseId}/halts`, { kind: 'paused', reason: 'Kesä' }));
  await exactlyOne(() => coordinator.delete(`/cases/${caseId}/halts`));
});

test('of fifty writers of one point one holds, and the others are shown it', async () => {
  const { caseId, innoagent, said } = at[5];
  const point = { kind: 'finding', text: 'Alku', plain: 'Alku', sources: said.slice(0, 1) };
  const { id } = done(await innoagent.post(`/cases/${caseId}/points`, point));
  const write = (n: number) => innoagent.patch(`/points/${id}`, { text: `Teksti ${n}`, plain: 'Alku', version: 1 });
  const answers = await Promise.all(FIFTY.map(write));
  expect(won(answers)).toHaveLength(1);
  const lost = answers.filter(({ status }) => status >= 300);
  expect(lost.every(({ status, body }) => status === 409 && JSON.stringify(body).includes('Teksti'))).toBe(true);
});

test('answers are published once, and each reaches its people once', async () => {
  const { caseId, decider, points } = at[6];
  const nextDay = town.clock.day(60);
  const words = { kind: 'partly', reason: 'Syy', nextStep: 'Seuraava', nextDay, version: 0 };
  for (const id of points) done(await decider.put(`/points/${id}/answer`, words));
  await exactlyOne(() => decider.post(`/cases/${caseId}/publication`));
  expect(await count(sql`from activity where kind = 'answer.published' and case_id = ${caseId}`)).toBe(1);
});
