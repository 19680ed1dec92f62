import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developmentCase, halt, stay } from '../../db/schema/cases.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { answer, checkPeriod, point, pointSource, unused } from '../../db/schema/answers.ts';
import { openTown, type Answer, type Someone, type Town } from '../support/town.ts';

let town: Town;
let aino: Someone;
let other: Someone;
let inno: Someone;
let inno2: Someone;

beforeAll(async () => {
  town = await openTown();
  aino = await town.person({ name: 'Aino Kertoja' });
  other = await town.person({ name: 'Otso Toinen' });
  inno = await town.person({ name: 'Ilona', roles: ['innoagent_1'] });
  inno2 = await town.person({ name: 'Inkeri', roles: ['innoagent_2'] });
});
afterAll(() => town?.close());

const KEY = () => crypto.randomUUID();
async function inCase(text = 'Aamulla ei pääse läpi.', more: object = {}) {
  const { body } = await aino.post('/contributions', { text, presence: 'own_name', ...more });
  const made = await inno.post('/moves', { kind: 'gather', contributionIds: [body.id], title: 'Jonot', reason: 'x' });
  return { id: String(body.id), caseId: String(made.body.caseId) };
}
async function expectRefusals(table: [string, Promise<Answer>, number, string][]) {
  for (const [name, answer, status, code] of table) {
    const { status: got, body } = await answer;
    expect([name, got, body?.code]).toEqual([name, status, code]);
  }
}

describe('telling', () => {
  it('happens once for each send key, also when sent twice at the same moment', async () => {
    const sendKey = KEY();
    const idea = { text: 'Kerran vain', presence: 'only_innoagent', sendKey };
    const aino = town.browser();
    const both = await Promise.all([1, 2, 3].map(() => aino.post('/contributions', idea)));
    expect(both.map((told) => told.status)).toEqual([201, 201, 201]);
    expect(new Set(both.map((told) => told.body.id)).size).toBe(1);
    // Whichever of the answers arrives, its card opens the thread.
    const opened = await Promise.all(both.map((told) => town.visitor.post('/sessions', { card: told.body.cardCode })));
    expect(opened.map((one) => one.status)).toEqual([201, 201, 201]);
    const rows = await town.db.select().from(contribution).where(eq(contribution.text, idea.text));
    expect(rows).toHaveLength(1);
    await expectRefusals([['another person', other.post('/contributions', idea), 409, 'conflict']]);
  });

  it('can be done for someone else, with her permission; a new person gets a card', async () => {
    const words = { text: 'Puhelimessa sanottua', channel: 'phone', permission: true, presence: 'only_innoagent' };
    const logged = await inno.post('/contributions/logged', words);
    expect(logged).toMatchObject({ status: 201, body: { cardCode: expect.any(String) } });
    const known = await inno.post('/contributions/logged', { ...words, personId: aino.id });
    expect(known.body.cardCode).toBeNull();
    expect((await aino.get('/me/thread')).body.items[0]).toMatchObject({ id: known.body.id, place: 'inbox' });
    await expectRefusals([
      ['no permission', inno.post('/contributions/logged', { ...words, permission: false }), 400, 'invalid'],
      ['not an Innoagent', aino.post('/contributions/logged', words), 403, 'not_allowed'],
      ['a visitor', town.visitor.post('/contributions/logged', words), 401, 'sign_in_needed'],
    ]);
  });

  it('and told to an address only that she could sign in with, however it is written', async () => {
    const words = { text: 'Puhelimessa sanottua', channel: 'phone', permission: true, presence: 'only_innoagent' };
    const logged = (email: string) => inno.post('/contributions/logged', { ...words, email });
    const none = [
      'eini',
      'eini@',
      'eini@kuultu',
      'a@b.fi, c@d.fi',
      'Eini <eini@kuultu.test>',
      'eini@kuultu.test\nBcc: x@y.fi',
    ];
    await expectRefusals(none.map((email) => [email, logged(email), 400, 'invalid']));
    const [one, again] = [await logged('Eini@Mäki.test '), await logged('eini@xn--mki-qla.test')];
    expect([one.status, again.status, again.body.cardCode]).toEqual([201, 201, null]);
  });

  it('points at what should not be published', async () => {
    const { body } = await town.visitor.post('/care', { text: 'soita 040 123 4567' });
    expect(body.concerns).toEqual([{ kind: 'phone', from: 6, to: 18 }]);
  });
});

describe('what has been said', () => {
  it('is commented and supported, and counted in its view', async () => {
    const { id, caseId } = await inCase();
    const said = { text: 'Sama minulla', kind: 'assessment', presence: 'pen_name', penName: 'Kettu' };
    expect((await other.post(`/contributions/${id}/comments`, said)).status).toBe(201);
    for (let i = 0; i < 2; i++) expect((await other.put(`/contributions/${id}/support`)).status).toBe(204);
    const { body } = await other.get(`/cases/${caseId}/contributions`);
    expect(body.items).toMatchObject([{ id, supports: 1, supportedByMe: true, comments: 1, speaker: 'Aino Kertoja' }]);
    expect((await aino.get(`/contributions/${id}/comments`)).body.items).toMatchObject([
      { speaker: 'Kettu', staffSpeaker: null, commentKind: 'assessment' },
    ]);
    expect((await inno.get(`/contributions/${id}/comments`)).body.items[0].staffSpeaker).toBe('Otso Toinen');
    await other.delete(`/contributions/${id}/support`);
    expect((await other.get(`/contributions/${id}`)).body.supports).toBe(0);
    await expectRefusals([
      ['no session', town.visitor.post(`/contributions/${id}/comments`, said), 401, 'sign_in_needed'],
      ['no pen name', other.post(`/contributions/${id}/comments`, { ...said, penName: undefined }), 400, 'invalid'],
      ['no such', other.put(`/contributions/${KEY()}/support`), 404, 'not_found'],
    ]);
  });

  it('pages by key in both orders, each row once', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      ids.push((await aino.post('/contributions', { text: `Rivi ${i}`, presence: 'own_name' })).body.id);
    }
    const made = await inno.post('/moves', { kind: 'gather', contributionIds: ids, title: 'Rivit', reason: 'x' });
    for (const order of ['oldest', 'newest']) {
      const seen: string[] = [];
      for (let after = ''; ;) {
        const path = `/cases/${made.body.caseId}/contributions?limit=2&order=${order}${after}`;
        const { body } = await town.visitor.get(path);
        seen.push(...body.items.map((item: { id: string }) => item.id));
        if (!body.next) break;
        after = `&after=${body.next}`;
      }
      expect(seen).toEqual(order === 'oldest' ? ids : ids.toReversed());
    }
  });

  it('is reworded with its history, and never over a newer wording', async () => {
    const { id } = await inCase();
    expect((await aino.patch(`/contributions/${id}`, { text: 'Uusi sana', version: 1 })).body).toEqual({ version: 2 });
    const late = await aino.patch(`/contributions/${id}`, { text: 'Myöhässä', version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'changed_meanwhile', details: { text: 'Uusi sana' } } });
    const { rows } = await town.db.execute(sql`select text from contribution_version where contribution_id = ${id}`);
    expect(rows).toEqual([{ text: 'Aamulla ei pääse läpi.' }]);
    const halted = await inCase();
    await town.db.insert(halt).values({ caseId: halted.caseId, kind: 'paused', reason: 'x', by: inno.id });
    await expectRefusals([
      ['not hers', other.patch(`/contributions/${id}`, { text: 'x', version: 2 }), 403, 'not_allowed'],
      ['halted', aino.patch(`/contributions/${halted.id}`, { text: 'x', version: 1 }), 409, 'not_now'],
    ]);
  });

  it('leaves no words to others once withdrawn', async () => {
    const { id } = await inCase('Otan takaisin');
    expect((await aino.post(`/contributions/${id}/withdrawal`)).status).toBe(204);
    expect((await inno.get(`/contributions/${id}`)).body).toMatchObject({ text: '', withdrawn: true, speaker: null });
    expect((await aino.get(`/contributions/${id}/thread`)).body.state).toEqual({ kind: 'withdrawn' });
    await expectRefusals([
      ['twice', aino.post(`/contributions/${id}/withdrawal`), 409, 'already_done'],
      ['support', other.put(`/contributions/${id}/support`), 409, 'closed'],
    ]);
  });

  it('shows its speaker as she chooses, also afterwards and for all old texts (R17)', async () => {
    const { id } = await inCase();
    await aino.patch(`/contributions/${id}/presence`, { presence: 'pen_name', penName: 'Ilves' });
    expect((await other.get(`/contributions/${id}`)).body).toMatchObject({ speaker: 'Ilves', staffSpeaker: null });
    await aino.patch('/me/presence', { presence: 'only_innoagent' });
    expect(JSON.stringify((await other.get(`/contributions/${id}`)).body)).not.toContain('Aino');
    expect((await inno.get(`/contributions/${id}`)).body.staffSpeaker).toBe('Aino Kertoja');
  });

  it('is unseen by others while it is in the inbox', async () => {
    const { body } = await aino.post('/contributions', { text: 'Vielä lukematta', presence: 'own_name' });
    await expectRefusals([
      ['another', other.get(`/contributions/${body.id}`), 404, 'not_found'],
      ['another’s thread', other.get(`/contributions/${body.id}/thread`), 404, 'not_found'],
      ['no thread without a person', town.visitor.get('/me/thread'), 401, 'sign_in_needed'],
    ]);
    expect((await inno.get(`/contributions/${body.id}`)).status).toBe(200);
  });
});

it('supports and comments are counted as they are, also when fifty come and go at once', async () => {
  const { body } = await aino.post('/contributions', { text: 'Laskettava', presence: 'own_name' });
  await inno.post('/moves', { kind: 'gather', contributionIds: [body.id], title: 'Laskut', reason: 'x' });
  const crowd = await Promise.all(Array.from({ length: 20 }, () => town.person()));
  await Promise.all(crowd.map((one) => one.put(`/contributions/${body.id}/support`)));
  await Promise.all([
    ...crowd.slice(0, 5).map((one) => one.delete(`/contributions/${body.id}/support`)),
    ...crowd.map((one) =>
      one.post(`/contributions/${body.id}/comments`, { text: 'Niin', presence: 'own_name', kind: 'comment' }),
    ),
  ]);
  expect((await inno.get(`/contributions/${body.id}`)).body).toMatchObject({ supports: 15, comments: 20 });
});

describe('moderation', () => {
  it('reports, hides with a reason that the author is told, and lets another look at an appeal', async () => {
    const { id } = await inCase('Tässä on jotain');
    expect((await town.visitor.post(`/contributions/${id}/reports`, { reason: 'insult' })).status).toBe(204);
    const open = await inno.get('/reports');
    expect(open.body.items).toMatchObject([{ reason: 'insult', contribution: { id, text: 'Tässä on jotain' } }]);
    const hiding = { reason: 'insult', note: 'Loukkaa nimeltä' };
    expect((await inno.post(`/contributions/${id}/hidings`, hiding)).status).toBe(204);
    expect((await inno.get('/reports')).body.items).toEqual([]);
    expect((await other.get(`/contributions/${id}`)).body).toMatchObject({ text: '', hidden: true, speaker: null });
    expect((await aino.get(`/contributions/${id}/thread`)).body.hiding).toMatchObject({ ...hiding, appealed: false });
    await expectRefusals([
      ['hidden twice', inno.post(`/contributions/${id}/hidings`, hiding), 409, 'already_done'],
      ['not the author', other.post(`/contributions/${id}/appeals`, { text: 'x' }), 403, 'not_allowed'],
      ['no note', inno.post(`/contributions/${id}/hidings`, { reason: 'insult' }), 400, 'invalid'],
      ['reports are for the Verstas', other.get('/reports'), 403, 'not_allowed'],
    ]);
    expect((await aino.post(`/contributions/${id}/appeals`, { text: 'Ei loukkaa' })).status).toBe(204);
    await expectRefusals([
      ['by the same who hid it', inno.delete(`/contributions/${id}/hidings`), 403, 'not_allowed'],
      ['appealed twice', aino.post(`/contributions/${id}/appeals`, { text: 'x' }), 409, 'already_done'],
    ]);
    expect((await inno2.delete(`/contributions/${id}/hidings`)).status).toBe(204);
    expect((await other.get(`/contributions/${id}`)).body.text).toBe('Tässä on jotain');
  });
});

describe('the thread', () => {
  it('shows the point once the check is open, and the answer once it is published', async () => {
    const { id, caseId } = await inCase();
    const second = (await aino.post('/contributions', { text: 'Toinen', presence: 'own_name' })).body.id;
    await inno.post('/moves', { kind: 'add', contributionIds: [second], caseId, reason: 'x' });
    await town.db.update(developmentCase).set({ step: 5 }).where(eq(developmentCase.id, caseId));
    await town.db.update(stay).set({ step: 5 }).where(eq(stay.caseId, caseId));
    const [made] = await town.db.insert(point).values({ caseId, place: 1, text: 'Jono' }).returning();
    if (!made) throw new Error('no point');
    await town.db.insert(pointSource).values({ pointId: made.id, contributionId: id });
    await town.db.insert(unused).values({ contributionId: second, reason: 'Toinen asia', by: inno.id });
    const state = async (of: string) => (await aino.get(`/contributions/${of}/thread`)).body;
    expect((await state(id)).state).toMatchObject({ kind: 'waiting', step: 5 });
    expect((await state(second)).state).toMatchObject({ kind: 'waiting', step: 5 });
    await town.db.insert(checkPeriod).values({ caseId, by: inno.id });
    expect((await state(id)).state).toMatchObject({ kind: 'in_point', points: [{ text: 'Jono' }] });
    expect((await state(second)).state).toEqual({ kind: 'not_used', reason: 'Toinen asia' });
    const words = { kind: 'partly', reason: 'Rahaa on osaan', nextStep: 'Kokeilu' } as const;
    await town.db.insert(answer).values({ pointId: made.id, ...words, draftedBy: inno.id });
    expect((await state(id)).answers).toEqual([]);
    await town.db.update(answer).set({ publishedAt: new Date(), publishedBy: inno.id });
    expect((await state(id)).answers).toMatchObject([{ ...words, by: 'Ilona' }]);
    // R2: moved out, it is still the source of its point.
    await inno.post('/moves', { kind: 'move_out', contributionIds: [id], reason: 'x' });
    expect(await state(id)).toMatchObject({ place: 'inbox', state: { kind: 'in_point' }, answers: [words] });
  });
});
