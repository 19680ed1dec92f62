import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { momentAfter } from '../../server/contract/days.ts';
import { developmentCase, follow, halt, member } from '../../db/schema/cases.ts';
import { contribution, hiding } from '../../db/schema/contributions.ts';
import { answer, checkMark, checkPeriod, handover, point, pointSource, receiver } from '../../db/schema/answers.ts';
import { openWindow, promise } from '../../db/schema/steps.ts';
import type { ActivityKind } from '../../server/contract/activity.ts';
import type { Step } from '../../server/contract/words.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { happen as happening, type Happened } from '../support/happening.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const inDays = (days: number) => momentAfter(town.clock.now, days);
const codes = async (one: Someone) => (await one.get('/me/todo')).body.items.map((item: { code: string }) => item.code);

describe('what is to be done', () => {
  test('a receiver answers the points that have no answer, her deputy drafts the rest', async () => {
    const [chief, deputy] = await Promise.all([town.person(), town.person()]);
    const caseId = await newCase(6);
    const [first, other] = await Promise.all([newPoint(caseId), newPoint(caseId)]);
    await town.db.insert(receiver).values({ caseId, personId: chief.id, deputyId: deputy.id });
    await town.db.insert(handover).values({ caseId, dueDay: '2030-05-31', by: chief.id });
    const whole = { pointId: first, kind: 'not_now', reason: 'r', nextStep: 'n', draftedBy: deputy.id } as const;
    const half = { ...whole, pointId: other, nextStep: '' };
    await town.db.insert(answer).values([whole, half]);
    const todo = { caseId, caseTitle: 'Koko', day: '2030-05-31' };
    expect((await chief.get('/me/todo')).body.items).toEqual([{ ...todo, code: 'answer_points', count: 2 }]);
    expect((await deputy.get('/me/todo')).body.items).toEqual([{ ...todo, code: 'draft_answers', count: 1 }]);
    await town.db.insert(halt).values({ caseId, kind: 'paused', reason: 'r', by: chief.id });
    expect(await codes(chief)).toEqual([]);
  });

  test('a decision maker confirms the newest promise only', async () => {
    const [old, chosen] = await Promise.all([town.person(), town.person()]);
    const caseId = await newCase(3);
    const words = { caseId, canChange: 'c', cannotChange: 'd', answerBy: '2030-01-01', proposedBy: old.id };
    await town.db.insert(promise).values({ ...words, decisionMakerId: old.id });
    await town.db.insert(promise).values({ ...words, decisionMakerId: chosen.id });
    expect([await codes(old), await codes(chosen)]).toEqual([[], ['confirm_promise']]);
  });

  test('whoever spoke checks the points that rest on her words; then the group approves', async () => {
    const [speaker, mate] = await Promise.all([town.person(), town.person()]);
    const caseId = await newCase(5);
    const [mine, other] = await Promise.all([newPoint(caseId), newPoint(caseId)]);
    const said = await newContribution(speaker, caseId);
    await town.db.insert(pointSource).values({ pointId: mine, contributionId: said });
    await town.db.insert(member).values({ caseId, personId: mate.id, viewpoint: 'client' });
    await town.db.insert(checkPeriod).values({ caseId, endsAt: inDays(7), by: mate.id });
    expect((await speaker.get('/me/todo')).body.items).toMatchObject([{ code: 'check_points', caseId, count: 1 }]);
    expect(await codes(mate)).toEqual([]);
    await town.db.insert(checkMark).values({ pointId: mine, personId: speaker.id, value: 'yes' });
    expect(await codes(speaker)).toEqual([]);
    expect(other).not.toBe(mine);
    town.clock.travel(8);
    expect(await codes(mate)).toEqual(['approve_summary']);
    town.clock.travel(-8);
  });

  test('an Innoagent sees the ideas whose writers wait too long; anybody the open work she is not yet in', async () => {
    const [agent, someone] = await Promise.all([town.person({ roles: ['innoagent_2'] }), town.person()]);
    await someone.post('/contributions', { text: 'Lisää aikoja iltaan.', presence: 'own_name' });
    expect(await codes(agent)).toEqual([]);
    town.clock.travel(15);
    expect(await codes(agent)).toEqual(['answer_ideas']);
    const caseId = await newCase(4);
    await town.db.insert(openWindow).values({ caseId, opensAt: inDays(-1), closesAt: inDays(2), setBy: agent.id });
    expect([await codes(agent), await codes(someone)]).toEqual([['answer_ideas', 'take_part'], ['take_part']]);
    await newContribution(someone, caseId);
    expect(await codes(someone)).toEqual([]);
    town.clock.travel(-15);
  });
});

test('feedback on accessibility waits for the coordinator until it is answered', async () => {
  const coordinator = await town.person({ roles: ['coordinator'] });
  const given = { text: 'Painiketta ei näy.', page: '/kerro', lang: 'fi' };
  await town.visitor.post('/access-feedback', given);
  expect((await coordinator.get('/me/todo')).body.items).toMatchObject([{ code: 'answer_feedback', count: 1 }]);
  const [open] = (await coordinator.get('/access-feedback')).body.items;
  await coordinator.post(`/access-feedback/${open.id}/answer`, { answer: 'Korjattu.' });
  expect(await codes(coordinator)).toEqual([]);
});

describe('what has happened', () => {
  test('concerns those who follow or have spoken, not the one who did it, and nobody else', async () => {
    const [follower, speaker, doer, stranger] = await Promise.all(Array.from({ length: 4 }, () => town.person()));
    if (!follower || !speaker || !doer || !stranger) throw new Error('nobody');
    const caseId = await newCase(6);
    await town.db.insert(follow).values([follower, doer].map((one) => ({ caseId, personId: one.id })));
    const said = await newContribution(speaker, caseId);
    await happen('case.step_entered', { caseId, actorId: doer.id, details: { step: 6 } });
    await happen('working_note.written', { caseId, actorId: doer.id });
    await happen('contribution.hidden', { caseId, actorId: doer.id, contributionId: said });
    const heard = async (one: Someone) =>
      (await one.get('/me/notices')).body.items.map((item: { kind: string }) => item.kind);
    expect(await heard(follower)).toEqual(['case.step_entered']);
    expect(await heard(speaker)).toEqual(['contribution.hidden', 'case.step_entered']);
    expect(await heard(doer)).toEqual([]);
    expect(await heard(stranger)).toEqual([]);
    const first = (await follower.get('/me/notices')).body;
    expect(first).toMatchObject({ items: [{ caseId, caseTitle: 'Koko', step: 6 }], next: null, unseen: 1 });
    expect((await follower.get(`/me/notices?since=${first.items[0].id}`)).body.unseen).toBe(0);
  });

  test('tells the writer of a move once, however many cases it touched, and of a comment on her words', async () => {
    const [writer, other, agent] = await Promise.all([
      town.person(),
      town.person(),
      town.person({ roles: ['innoagent_1'] }),
    ]);
    const tell = async (who: Someone) =>
      (await who.post('/contributions', { text: 'Bussi ei kulje.', presence: 'own_name' })).body.id;
    const [mine, hers] = [await tell(writer), await tell(other)];
    const gathered = (contributionIds: string[]) => ({ kind: 'gather', contributionIds, title: 'Bussit', reason: 'r' });
    const made = await agent.post('/moves', gathered([mine]));
    const theirs = await agent.post('/moves', gathered([hers]));
    expect([made.status, theirs.status]).toEqual([201, 201]);
    const fromCaseId = made.body.caseId;
    const merged = await agent.post('/moves', { kind: 'merge', caseId: theirs.body.caseId, fromCaseId, reason: 'r' });
    expect(merged.status).toBe(201);
    const notices = (await writer.get('/me/notices')).body.items;
    expect(notices.map((item: { kind: string }) => item.kind)).toEqual(['move.made', 'move.made']);
    await happen('contribution.told', { contributionId: await newComment(other, mine) });
    expect((await writer.get('/me/notices')).body.items[0]).toMatchObject({ kind: 'contribution.told' });
  });

  test('tells of a comment only while it may be read: not of one that waits for a look, is hidden or is withdrawn', async () => {
    const [writer, other] = await Promise.all([town.person(), town.person()]);
    const mine = await newContribution(writer, await newCase(4));
    const comment = await newComment(other, mine);
    await happen('contribution.told', { actorId: other.id, contributionId: comment });
    const heard = async () => (await writer.get('/me/notices')).body.items.length;
    expect(await heard()).toBe(1);
    const ofIt = eq(hiding.contributionId, comment);
    await town.db.insert(hiding).values({ contributionId: comment, by: null, reason: 'other', note: '' });
    expect(await heard()).toBe(0);
    await town.db.update(hiding).set({ endedAt: town.clock.now }).where(ofIt);
    expect(await heard()).toBe(1);
    await town.db.update(contribution).set({ withdrawnAt: town.clock.now }).where(eq(contribution.id, comment));
    expect(await heard()).toBe(0);
  });

  test('comes in pages by key, each once', async () => {
    const reader = await town.person();
    const caseId = await newCase(6);
    await town.db.insert(follow).values({ caseId, personId: reader.id });
    for (let n = 0; n < 12; n++) await happen('deed.told', { caseId });
    const ids: string[] = [];
    let after = '';
    do {
      const { body } = await reader.get(`/me/notices?limit=5${after}`);
      ids.push(...body.items.map((item: { id: string }) => item.id));
      after = body.next ? `&after=${body.next}` : '';
    } while (after);
    expect(ids).toHaveLength(12);
    expect(ids.map(Number)).toEqual(ids.map(Number).toSorted((one, other) => other - one));
  });

  test.each(['/me/notices', '/me/todo'])('%s asks a visitor to sign in', async (path) => {
    expect((await town.visitor.get(path)).body).toMatchObject({ code: 'sign_in_needed' });
  });
});

async function newCase(step: Step): Promise<string> {
  const maker = await town.person();
  const [made] = await town.db
    .insert(developmentCase)
    .values({ title: 'Koko', step, createdBy: maker.id })
    .returning({ id: developmentCase.id });
  if (!made) throw new Error('no case');
  return made.id;
}

async function newPoint(caseId: string): Promise<string> {
  const [made] = await town.db.insert(point).values({ caseId, place: 1, text: 'p' }).returning({ id: point.id });
  if (!made) throw new Error('no point');
  return made.id;
}

async function newContribution(by: Someone, caseId: string): Promise<string> {
  const said = { kind: 'idea', authorId: by.id, presence: 'own_name', text: 't', caseId } as const;
  const [made] = await town.db.insert(contribution).values(said).returning({ id: contribution.id });
  if (!made) throw new Error('not said');
  return made.id;
}

async function newComment(by: Someone, parentId: string): Promise<string> {
  const said = { kind: 'comment', parentId, authorId: by.id, presence: 'own_name', text: 't' } as const;
  const [made] = await town.db.insert(contribution).values(said).returning({ id: contribution.id });
  if (!made) throw new Error('not said');
  return made.id;
}

async function happen(kind: ActivityKind, what: Omit<Happened, 'kind'>): Promise<void> {
  await happening(town.db, { kind, ...what });
}
