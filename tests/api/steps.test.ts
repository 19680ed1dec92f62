import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { developmentCase, member, stay } from '../../db/schema/cases.ts';
import { invitation } from '../../db/schema/cases.ts';
import { caseAt, memberOf, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** How a case moves: from step to step, with its planning group, and standing still. */
let town: Town;
let sini: Someone;
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
}, 60_000);
afterAll(() => town.close());

const described = { need: 'Jonot ovat pitkiä.', needPlain: 'Joutuu odottamaan.' };

async function readyToLeaveNeed(): Promise<string> {
  const id = await caseAt(town, 1, sini);
  await town.db.update(developmentCase).set(described).where(eq(developmentCase.id, id));
  await saidIn(town, id, sini, 'Jonotin kauan.');
  return id;
}

describe('moving on', () => {
  test('of sixteen movers at once exactly one wins, and the case is in exactly one step', async () => {
    const id = await readyToLeaveNeed();
    const tries = await Promise.all(
      Array.from({ length: 16 }, () => sini.post(`/cases/${id}/stays`, { from: 1, to: 2 })),
    );
    expect(tries.filter((one) => one.status === 201)).toHaveLength(1);
    expect(tries.filter((one) => one.status !== 201).map((one) => one.body.code)).toEqual(
      Array.from({ length: 15 }, () => 'changed_meanwhile'),
    );
    const stays = await town.db.select().from(stay).where(eq(stay.caseId, id));
    expect(stays.filter((one) => one.leftAt === null).map((one) => one.step)).toEqual([2]);
    expect((await sini.get(`/cases/${id}`)).body).toMatchObject({ step: 2, number: 1 });
  });

  test('is refused with the names of what is missing, the same that the page shows', async () => {
    const id = await caseAt(town, 1, sini);
    const refused = await sini.post(`/cases/${id}/stays`, { from: 1, to: 2 });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'step_not_ready', details: { missing: ['need_written', 'need_plain', 'contribution_linked'] } },
    });
    const { checks } = (await sini.get(`/cases/${id}`)).body;
    expect(unmet(checks)).toEqual(refused.body.details.missing);
    expect((await town.visitor.get(`/cases/${id}`)).body.checks).toEqual([]);
    await sini.patch(`/cases/${id}`, described);
    expect(unmet((await sini.get(`/cases/${id}`)).body.checks)).toEqual(['contribution_linked']);
  });

  test('back or past a step needs a reason, which stays to be read without anybody’s identity code', async () => {
    const id = await readyToLeaveNeed();
    await sini.post(`/cases/${id}/stays`, { from: 1, to: 2 });
    for (const to of [1, 4]) {
      const refused = await sini.post(`/cases/${id}/stays`, { from: 2, to });
      expect(refused, `to ${to}`).toMatchObject({ status: 422, body: { code: 'reason_needed' } });
    }
    const skipping = { from: 2, to: 3, reason: undefined };
    expect(await sini.post(`/cases/${id}/stays`, skipping)).toMatchObject({ body: { code: 'step_not_ready' } });
    await sini.post(`/cases/${id}/stays`, { from: 2, to: 1, reason: 'Tarve muuttui, ks. 131052-308T.' });
    const skipped = await sini.post(`/cases/${id}/stays`, { from: 1, to: 3, reason: 'Ryhmä on jo koossa.' });
    expect(skipped.status).toBe(201);
    const { stays } = (await sini.get(`/cases/${id}`)).body;
    expect(
      stays.map((one: { step: number; way: string; skipped: number }) => [one.step, one.way, one.skipped]),
    ).toEqual([
      [1, 'forward', 0],
      [2, 'forward', 0],
      [1, 'return', 1],
      [2, 'skip', 1],
      [3, 'skip', 0],
    ]);
    expect(JSON.stringify(stays)).toContain('Tarve muuttui');
    expect(JSON.stringify(stays)).not.toContain('308T');
    expect(stays.filter((one: { leftAt: string | null }) => one.leftAt === null)).toHaveLength(1);
  });

  test.each([
    ['to where it is', { from: 1, to: 1 }, 409],
    ['from where it is not', { from: 3, to: 4 }, 409],
    ['to a step that is none', { from: 1, to: 8 }, 400],
    ['to an owner who is nobody', { from: 1, to: 2, ownerId: crypto.randomUUID() }, 400],
    ['to a day that is none', { from: 1, to: 2, targetDay: '2030-02-30' }, 400],
  ])('is refused %s', async (_what, body, status) => {
    const id = await readyToLeaveNeed();
    expect((await sini.post(`/cases/${id}/stays`, body)).status).toBe(status);
    expect((await sini.get(`/cases/${id}`)).body).toMatchObject({ step: 1, number: 0 });
  });

  test('takes the owner along, or names another who is on the Verstas', async () => {
    const id = await readyToLeaveNeed();
    const outsider = await town.person({ name: 'Ulla Ulkonen' });
    expect((await sini.patch(`/cases/${id}`, { ownerId: outsider.id })).status).toBe(400);
    const tuomo = await town.person({ name: 'Tuomo Toinen', roles: ['innoagent_2'] });
    const day = '2031-05-01';
    await sini.post(`/cases/${id}/stays`, { from: 1, to: 2, ownerId: tuomo.id, targetDay: day });
    const onBoard = (await sini.get('/board')).body.find((one: { id: string }) => one.id === id);
    expect(onBoard).toMatchObject({ owner: 'Tuomo Toinen', targetDay: day });
    await sini.post(`/cases/${id}/stays`, { from: 2, to: 1, reason: 'Takaisin.' });
    const back = (await sini.get('/board')).body.find((one: { id: string }) => one.id === id);
    expect(back).toMatchObject({ owner: 'Tuomo Toinen', targetDay: null });
  });
});

describe('the planning group', () => {
  test('an invitation works once; used, revoked, expired and made-up ones are refused alike', async () => {
    const id = await caseAt(town, 2, sini);
    const invited = async () => (await sini.post(`/cases/${id}/invitations`)).body;
    const [used, revoked, expired] = [await invited(), await invited(), await invited()];
    const waiting = async () =>
      (await sini.get(`/cases/${id}/care`)).body.invitations.map((one: { id: string }) => one.id);
    expect((await waiting()).sort()).toEqual([used.id, revoked.id, expired.id].sort());
    const aino = await town.person();
    const accept = (who: Someone, token: string) =>
      who.post(`/invitations/${token}/acceptance`, { viewpoint: 'client' });
    const all = await Promise.all(
      [aino, await town.person(), await town.person()].map((one) => accept(one, used.token)),
    );
    expect(all.map((one) => one.status).sort()).toEqual([201, 404, 404]);
    expect((await sini.delete(`/invitations/${revoked.id}/unused`)).status).toBe(204);
    const past = new Date(town.clock.now.getTime() - 1);
    await town.db.update(invitation).set({ expiresAt: past }).where(eq(invitation.id, expired.id));
    expect(await waiting()).toEqual([]);
    expect((await sini.delete(`/invitations/${used.id}/unused`)).body.code).toBe('already_done');
    const other = await town.person();
    const answers = [];
    for (const token of [used.token, revoked.token, expired.token, 'x'.repeat(43)]) {
      const { status, body } = await accept(other, token);
      answers.push({ status, body }, { status: (await other.get(`/invitations/${token}`)).status, body });
    }
    expect(new Set(answers.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ status: 404, body: { code: 'not_found' } })]),
    );
    expect(await town.db.select().from(member).where(eq(member.caseId, id))).toHaveLength(1);
  });

  test('who is already in it does not use up a second invitation; nobody joins a case that stands still', async () => {
    const id = await caseAt(town, 2, sini);
    const aino = await town.person();
    await memberOf(town, id, aino, 'client');
    const { token } = (await sini.post(`/cases/${id}/invitations`)).body;
    const join = (who: Someone) => who.post(`/invitations/${token}/acceptance`, { viewpoint: 'client' });
    expect(await join(aino)).toMatchObject({ body: { code: 'already_done' } });
    await sini.post(`/cases/${id}/halts`, { kind: 'paused', reason: 'Kesä.' });
    const veikko = await town.person();
    expect(await join(veikko)).toMatchObject({ status: 409, body: { code: 'not_now' } });
    await sini.delete(`/cases/${id}/halts`);
    expect((await join(veikko)).status).toBe(201);
  });

  test('the page of a case says who may move it on, halt it and let it go on', async () => {
    const id = await caseAt(town, 2, sini);
    const aino = await town.person();
    await memberOf(town, id, aino, 'client');
    const MOVING = ['case.advance', 'case.halt', 'case.resume'];
    const acts = async (who: Someone): Promise<string[]> =>
      (await who.get(`/cases/${id}`)).body.acts.filter((act: string) => MOVING.includes(act));
    expect(await acts(sini)).toEqual(MOVING);
    for (const who of [aino, town.visitor]) expect(await acts(who)).toEqual([]);
    await sini.post(`/cases/${id}/halts`, { kind: 'paused', reason: 'Kesä.' });
    expect(await acts(sini)).toEqual(['case.resume']);
  });

  test('one whose membership ended has lost its rights at once', async () => {
    const id = await caseAt(town, 2, sini);
    const [aino, veikko] = [await town.person(), await town.person()];
    await memberOf(town, id, aino, 'client');
    expect((await aino.post(`/cases/${id}/working-notes`, { text: 'Kutsutaan Pirjo.' })).status).toBe(201);
    expect((await aino.get(`/cases/${id}/working-notes`)).body).toMatchObject([{ text: 'Kutsutaan Pirjo.' }]);
    const [row] = await town.db.select({ id: member.id }).from(member).where(eq(member.personId, aino.id));
    expect((await veikko.delete(`/members/${row?.id}`)).status).toBe(404);
    expect((await sini.delete(`/members/${row?.id}`)).status).toBe(204);
    expect((await aino.get(`/cases/${id}/working-notes`)).status).toBe(403);
    expect((await aino.post(`/cases/${id}/working-notes`, { text: 'Vielä.' })).status).toBe(403);
    expect((await aino.get(`/cases/${id}`)).body).toMatchObject({ member: false, viewpoints: [] });
    expect((await town.visitor.get(`/cases/${id}/working-notes`)).status).toBe(401);
    expect(JSON.stringify((await town.visitor.get(`/cases/${id}`)).body)).not.toContain('Pirjo');
    expect(JSON.stringify((await town.visitor.get(`/cases/${id}/history`)).body)).not.toContain('working_note');
  });

  test('is left when it is mixed enough and its timetable reaches the answer', async () => {
    const id = await caseAt(town, 2, sini);
    const missing = async () =>
      unmet((await sini.get(`/cases/${id}`)).body.checks).filter((key) => !/promise|end_date|need/.test(key));
    expect(await missing()).toEqual([
      'three_members',
      'lived_experience',
      'professional',
      'three_viewpoints',
      'timetable',
    ]);
    for (const viewpoint of ['client', 'professional', 'professional'] as const) {
      await memberOf(town, id, await town.person(), viewpoint);
    }
    expect(await missing()).toEqual(['three_viewpoints', 'timetable']);
    await sini.put(`/cases/${id}/mix-reason`, { reason: 'Pieni paikkakunta.' });
    expect(await missing()).toEqual(['timetable']);
    await sini.put(`/cases/${id}/timetable`, { days: [{ step: 7, day: '2031-01-01' }] });
    expect(await missing()).toEqual([]);
    expect((await sini.post(`/cases/${id}/stays`, { from: 2, to: 3 })).status).toBe(201);
  });

  test.each([
    [
      'going backwards',
      [
        [3, '2031-03-01'],
        [4, '2031-02-01'],
      ],
    ],
    [
      'the same step twice',
      [
        [3, '2031-03-01'],
        [3, '2031-04-01'],
      ],
    ],
    ['a day that is none', [[3, '2031-02-30']]],
    ['a day that has passed', [[3, '2001-02-03']]],
    ['a step that is none', [[8, '2031-02-03']]],
    ['nothing', []],
  ])('refuses a timetable of %s', async (_what, days) => {
    const id = await caseAt(town, 2, sini);
    const wish = { days: days.map(([step, day]) => ({ step, day })) };
    expect((await sini.put(`/cases/${id}/timetable`, wish)).status).toBe(400);
    expect((await sini.get(`/cases/${id}`)).body.timetable).toEqual([]);
  });
});

function unmet(checks: { key: string; met: boolean }[]): string[] {
  return checks.filter((check) => !check.met).map((check) => check.key);
}
