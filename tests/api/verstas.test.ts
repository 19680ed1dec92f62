import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberOf } from '../support/case-at.ts';
import { indexed, openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
let author: Someone;
let inno: Someone;

beforeAll(async () => {
  town = await openTown();
  author = await town.person({ name: 'Aino Kertoja' });
  inno = await town.person({ name: 'Ilona Innoagentti', roles: ['innoagent_1'] });
});
afterAll(() => town?.close());

async function idea(text = 'Jonotusaika pitää kertoa takaisinsoitossa.'): Promise<string> {
  const told = await author.post('/contributions', { text, presence: 'own_name' });
  expect(told.status).toBe(201);
  return told.body.id;
}
const move = (body: object) => inno.post('/moves', { reason: 'Kuuluvat yhteen', ...body });
const gather = async (...contributionIds: string[]): Promise<{ id: string; caseId: string }> => {
  const made = await move({ kind: 'gather', contributionIds, title: 'Jonot' });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  return made.body;
};
const placeOf = async (id: string) => {
  const { body } = await author.get(`/contributions/${id}/thread`);
  return { place: body.place, caseId: body.case?.id ?? null, state: body.state };
};

describe('the moves of the Verstas', () => {
  it('gather, add, split, merge, move out and set aside: the thread follows and undo restores', async () => {
    const [one, two, three] = [await idea(), await idea(), await idea()];
    const { caseId } = await gather(one, two);
    expect(await placeOf(one)).toMatchObject({ place: 'case', caseId, state: { kind: 'waiting', step: 1 } });
    expect((await move({ kind: 'add', contributionIds: [three], caseId })).status).toBe(201);
    const split = await move({ kind: 'split', contributionIds: [two], fromCaseId: caseId, title: 'Toinen' });
    expect(await placeOf(two)).toMatchObject({ caseId: split.body.caseId });
    const merged = await move({ kind: 'merge', caseId, fromCaseId: split.body.caseId });
    expect(await placeOf(two)).toMatchObject({ caseId });
    expect((await inno.post(`/moves/${merged.body.id}/undo`, { reason: 'Erehdys' })).status).toBe(201);
    expect(await placeOf(two)).toMatchObject({ caseId: split.body.caseId });
    const aside = await move({
      kind: 'not_taken_up',
      contributionIds: [one],
      fromCaseIds: [caseId],
      reason: 'Kuuluu toisaalle',
    });
    expect(await placeOf(one)).toMatchObject({ place: 'not_taken_up', state: { reason: 'Kuuluu toisaalle' } });
    await move({ kind: 'move_out', contributionIds: [three] });
    expect(await placeOf(three)).toMatchObject({ place: 'inbox', state: { kind: 'waiting', step: null } });
    const seen = await inno.get(`/cases/${caseId}/moves`);
    expect(seen.body.items.find((m: { id: string }) => m.id === aside.body.id)).toMatchObject({ undoable: true });
    expect((await inno.get('/moves?limit=2')).body).toMatchObject({ items: [{}, {}], next: expect.any(String) });
  });

  it('takes the followers of a merged case along, and leaves its planning group where it is', async () => {
    const [one, two] = [await idea(), await idea()];
    const [stays, goes] = [(await gather(one)).caseId, (await gather(two)).caseId];
    const [follower, member] = [await town.person(), await town.person()];
    await follower.put(`/cases/${goes}/follow`);
    await memberOf(town, goes, member, 'client');
    const merged = await move({ kind: 'merge', caseId: stays, fromCaseId: goes });
    const at = async (caseId: string) => (await follower.get(`/cases/${caseId}`)).body.following;
    expect([await at(stays), await at(goes)]).toEqual([true, true]);
    expect((await member.get(`/cases/${stays}`)).body.member).toBe(false);
    await inno.post(`/moves/${merged.body.id}/undo`, { reason: 'Erehdys' });
    expect(await at(goes)).toBe(true);
  });

  it('takes the comments along', async () => {
    const one = await idea();
    const said = await author.post(`/contributions/${one}/comments`, {
      text: 'Niin',
      kind: 'comment',
      presence: 'own_name',
    });
    const { caseId } = await gather(one);
    expect(await placeOf(said.body.id)).toMatchObject({ place: 'case', caseId });
  });

  it('refuses what would break a rule, each by its code', async () => {
    const [one, two, loose] = [await idea(), await idea(), await idea()];
    const { caseId, id: gathered } = await gather(one);
    const out = await move({ kind: 'move_out', contributionIds: [one] });
    const other = await gather(two);
    const nobody = '00000000-0000-4000-8000-000000000000';
    const table: [string, Promise<{ status: number; body: { code: string } }>, number, string][] = [
      [
        'a visitor',
        town.visitor.post('/moves', { kind: 'move_out', contributionIds: [one], reason: 'x' }),
        401,
        'sign_in_needed',
      ],
      [
        'the author',
        author.post('/moves', { kind: 'move_out', contributionIds: [one], reason: 'x' }),
        403,
        'not_allowed',
      ],
      ['no reason', inno.post('/moves', { kind: 'move_out', contributionIds: [one] }), 400, 'invalid'],
      ['already there', move({ kind: 'add', contributionIds: [two], caseId: other.caseId }), 409, 'already_done'],
      ['moved by another', move({ kind: 'not_taken_up', contributionIds: [two] }), 409, 'changed_meanwhile'],
      [
        'not in that case',
        move({ kind: 'split', contributionIds: [loose], fromCaseId: caseId, title: 'x' }),
        409,
        'conflict',
      ],
      ['no such idea', move({ kind: 'move_out', contributionIds: [nobody] }), 404, 'not_found'],
      ['into itself', move({ kind: 'merge', caseId, fromCaseId: caseId }), 400, 'invalid'],
      ['moved since', inno.post(`/moves/${gathered}/undo`, { reason: 'x' }), 409, 'undo_blocked'],
    ];
    for (const [name, answer, status, code] of table) {
      const { status: got, body } = await answer;
      expect([name, got, body.code]).toEqual([name, status, code]);
    }
    const undo = await inno.post(`/moves/${out.body.id}/undo`, { reason: 'x' });
    expect(undo.status).toBe(201);
    expect((await inno.post(`/moves/${out.body.id}/undo`, { reason: 'x' })).body.code).toBe('already_done');
    expect((await inno.post(`/moves/${undo.body.id}/undo`, { reason: 'x' })).body.code).toBe('not_now');
    town.clock.travel(31);
    expect((await inno.post(`/moves/${other.id}/undo`, { reason: 'x' })).body.code).toBe('undo_too_late');
    town.clock.travel(-31);
  });

  it('shows the inbox by theme and the similar ones', async () => {
    const one = await idea('Hammashoitolan ajanvaraus puhelimella ruuhkautuu aamuisin.');
    const two = await idea('Hammashoitolaan pitää saada ajanvaraus verkossa.');
    await indexed(town);
    const found = await inno.get('/verstas/inbox?q=ajanvarauksesta');
    expect(found.body.items.map((i: { id: string }) => i.id)).toEqual([one, two]);
    expect(found.body.items[0].answerBy).toMatch(/^\d{4}-/);
    const like = await inno.get(`/verstas/similar?contributionId=${one}`);
    expect(like.body.items.map((i: { id: string }) => i.id)).toContain(two);
    // The words that tie them, each as it is written there: one stem, two forms.
    expect(like.body.shared).toEqual(['Hammashoitolan', 'ajanvaraus']);
    expect(like.body.items.find((i: { id: string }) => i.id === two).shared).toEqual(['Hammashoitolaan', 'ajanvaraus']);
    expect((await author.get('/verstas/inbox')).status).toBe(403);
  });
});
