import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answer, checkMark } from '../../db/schema/answers.ts';
import { promise } from '../../db/schema/steps.ts';
import { decision } from '../../server/cases/steps/6-decision/step.ts';
import { judge } from '../../server/cases/steps/step.ts';
import { caseAt, handedTo, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
let sini: Someone;
let hilla: Someone; // decision maker
let foreign: Someone; // decision maker of other cases
let dani: Someone; // deputy
let aino: Someone; // one who spoke
let id: string;
let points: string[];

beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini', roles: ['innoagent_2'] });
  hilla = await town.person({ name: 'Hilla', roles: ['decision_maker'] });
  foreign = await town.person({ name: 'Vieras', roles: ['decision_maker'] });
  dani = await town.person({ name: 'Dani', roles: ['deputy'] });
  aino = await town.person({ name: 'Aino Nimi' });
}, 120_000);
afterAll(() => town.close());
beforeEach(async () => {
  id = await caseAt(town, 6, sini);
  const said = await saidIn(town, id, aino, 'Lomitus ei toimi.', { viewpoint: 'close_one' });
  points = [await pointOn(town, id, sini, [said], 1), await pointOn(town, id, sini, [said], 2)];
});

const said = { kind: 'partly', reason: 'Rahaa on osaan.', nextStep: 'Aloitamme kokeilun.', nextDay: '2030-05-01' };
const unmet = async (which: 'beforeEntering' | 'beforeLeaving') =>
  (await judge(decision, which, town.db, id, town.clock.now)).filter((check) => !check.met).map((check) => check.key);

describe('the hand-over', () => {
  test('names receivers and a day, by default the promised one; without it step 6 is not entered', async () => {
    expect(await unmet('beforeEntering')).toEqual(['decision_has_receivers', 'decision_has_due_day']);
    const receivers = [{ personId: hilla.id, deputyId: dani.id }];
    expect(await sini.put(`/cases/${id}/handover`, { receivers })).toMatchObject({
      status: 400,
      body: { code: 'invalid', details: { fields: ['dueDay'] } },
    });
    await town.db.insert(promise).values({
      caseId: id,
      canChange: 'Lomitus',
      cannotChange: 'Laki',
      decisionMakerId: hilla.id,
      answerBy: '2030-02-02',
      proposedBy: sini.id,
      confirmedAt: town.clock.now,
    });
    expect((await sini.put(`/cases/${id}/handover`, { receivers })).body).toEqual({ dueDay: '2030-02-02', paused: [] });
    expect(await unmet('beforeEntering')).toEqual([]);
    const { items } = (await dani.get('/decisions')).body;
    expect(items).toContainEqual(expect.objectContaining({ caseId: id, dueDay: '2030-02-02', part: 'deputy' }));
  });

  test('refuses those without the role, a day gone by, and those who may not', async () => {
    const path = `/cases/${id}/handover`;
    const dueDay = '2030-01-01';
    for (const [who, body, status] of [
      [sini, { dueDay, receivers: [{ personId: aino.id }] }, 400],
      [sini, { dueDay, receivers: [{ personId: hilla.id, deputyId: aino.id }] }, 400],
      [sini, { dueDay, receivers: [{ personId: hilla.id }, { personId: hilla.id }] }, 400],
      [sini, { dueDay, receivers: [] }, 400],
      [sini, { dueDay: '2020-01-01', receivers: [{ personId: hilla.id }] }, 400],
      [hilla, { dueDay, receivers: [{ personId: hilla.id }] }, 403],
    ] as const) {
      expect((await who.put(path, body)).status, JSON.stringify(body)).toBe(status);
    }
  });
});

describe('answers', () => {
  beforeEach(() => handedTo(town, id, hilla, dani));

  test('are drafted by the deputy, published by the receiver, and then stand', async () => {
    for (const point of points) {
      expect((await dani.put(`/points/${point}/answer`, { ...said, version: 0 })).body).toEqual({ version: 1 });
    }
    expect(await unmet('beforeLeaving')).toEqual(['decision_all_answered']);
    expect((await dani.post(`/points/${points[0]}/answer/publication`)).status).toBe(403);
    expect((await dani.post(`/cases/${id}/publication`)).status).toBe(403);
    expect((await hilla.post(`/points/${points[0]}/answer/publication`)).body).toEqual({ published: 1 });
    expect(await unmet('beforeLeaving')).toEqual(['decision_all_answered']);
    expect((await hilla.post(`/cases/${id}/publication`)).body).toEqual({ published: 1 });
    expect(await unmet('beforeLeaving')).toEqual([]);
    for (const again of [
      await hilla.put(`/points/${points[0]}/answer`, { ...said, version: 1 }),
      await hilla.post(`/points/${points[0]}/answer/publication`),
      await hilla.post(`/cases/${id}/publication`),
    ]) {
      expect(again).toMatchObject({ status: 409, body: { code: 'already_done' } });
    }
  });

  test('are refused from others, and without reason, next step or day', async () => {
    const path = `/points/${points[0]}/answer`;
    for (const [who, change, status] of [
      [foreign, {}, 403],
      [sini, {}, 403],
      [aino, {}, 403],
      [town.visitor, {}, 401],
      [hilla, { reason: ' ' }, 400],
      [hilla, { nextStep: '' }, 400],
      [hilla, { nextDay: null }, 400],
      [hilla, { kind: 'maybe' }, 400],
      [hilla, { version: 4 }, 409],
    ] as const) {
      expect((await who.put(path, { ...said, version: 0, ...change })).status, JSON.stringify(change)).toBe(status);
    }
    const noDay = { kind: 'not_now', reason: 'Ei rahaa.', nextStep: 'Palaamme syksyllä.', version: 0 };
    expect((await hilla.put(path, noDay)).status).toBe(200);
    expect((await foreign.post(`/cases/${id}/publication`)).status).toBe(403);
    expect((await hilla.post(`/points/${points[1]}/answer/publication`)).status).toBe(404);
  });

  test('half an answer is kept to go on with, and is not published before it is whole', async () => {
    const path = `/points/${points[0]}/answer`;
    const half = { kind: 'partly', reason: 'Rahaa on', nextStep: '', version: 0 };
    expect((await dani.put(path, half)).body).toMatchObject({ details: { fields: ['nextStep', 'nextDay'] } });
    expect((await dani.put(path, { ...half, unfinished: true })).body).toEqual({ version: 1 });
    const page = (await hilla.get(`/cases/${id}/decision`)).body;
    expect(page.points[0].draft).toMatchObject({ reason: 'Rahaa on', by: 'Dani', mine: false, whole: false });
    const onDesk = async () =>
      (await hilla.get('/decisions')).body.items.find((one: { caseId: string }) => one.caseId === id);
    expect(await onDesk()).toMatchObject({ points: 2, drafted: 0 });
    expect(await hilla.post(`${path}/publication`)).toMatchObject({
      status: 400,
      body: { code: 'invalid', details: { fields: ['nextStep', 'nextDay'] } },
    });
    expect((await hilla.post(`/cases/${id}/publication`)).status).toBe(409);
    await hilla.put(path, { ...said, version: 1 });
    expect(await onDesk()).toMatchObject({ points: 2, drafted: 1 });
    await dani.put(`/points/${points[1]}/answer`, { ...half, unfinished: true });
    expect((await hilla.post(`/cases/${id}/publication`)).body).toEqual({ published: 1 });
  });

  test('two who draft at once: one is kept, the other sees both texts', async () => {
    const path = `/points/${points[0]}/answer`;
    const both = await Promise.all([
      hilla.put(path, { ...said, reason: 'Hillan syy', version: 0 }),
      dani.put(path, { ...said, reason: 'Danin syy', version: 0 }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    const { yours, theirs, version } = both.find((one) => one.status === 409)?.body.details ?? {};
    expect([yours.reason, theirs.reason].sort()).toEqual(['Danin syy', 'Hillan syy']);
    const [kept] = await town.db
      .select()
      .from(answer)
      .where(eq(answer.pointId, points[0] ?? ''));
    expect(kept).toMatchObject({ reason: theirs.reason, version });
  });

  test('one page shows points, who said it, objections without names, and drafts to those who draft', async () => {
    const mark = { pointId: points[0] ?? '', personId: aino.id, value: 'no' as const, because: 'Myös yöllä.' };
    await town.db.insert(checkMark).values(mark);
    await dani.put(`/points/${points[0]}/answer`, { ...said, version: 0 });
    const page = await hilla.get(`/cases/${id}/decision`);
    expect(page.body).toMatchObject({ part: 'receiver', dueDay: '2030-01-31' });
    expect(page.body.points[0]).toMatchObject({
      // One to four who said it, or who marked it, are not counted out.
      byViewpoint: [{ viewpoint: 'close_one', sources: null }],
      shares: null,
      objections: [{ value: 'no', because: 'Myös yöllä.' }],
      draft: { reason: said.reason, version: 1 },
      answer: null,
    });
    expect(JSON.stringify(page.body)).not.toContain('Aino Nimi');
    const coordinator = await town.person({ roles: ['coordinator'] });
    const looking = (await coordinator.get(`/cases/${id}/decision`)).body;
    expect(looking.points[0]).toMatchObject({ drafted: true, draft: null });
    expect((await foreign.get(`/cases/${id}/decision`)).status).toBe(403);
    expect(JSON.stringify((await town.visitor.get(`/cases/${id}/summary`)).body)).not.toContain(said.reason);
  });
});
