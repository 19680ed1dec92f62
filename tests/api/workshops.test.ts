import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { member } from '../../db/schema/cases.ts';
import { attendance, signUp } from '../../db/schema/steps.ts';
import { caseAt, memberOf } from '../support/case-at.ts';
import { cookieOf, openTown, type Someone, type Town } from '../support/town.ts';

/** Step 3: people sign up without an account, meet, and what they said goes on with a card each. */
let town: Town;
let sini: Someone;
let theCase: string;
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
  theCase = await caseAt(town, 3, sini);
}, 60_000);
afterAll(() => town.close());

async function planned(about: { capacity?: number; inDays?: number } = {}): Promise<string> {
  const startsAt = town.clock.moment(about.inDays ?? 7);
  const place = 'Kirjasto';
  const { capacity } = about;
  const wish = { title: 'Työpaja', startsAt, place, remote: false, ...(capacity ? { capacity } : {}) };
  const made = await sini.post(`/cases/${theCase}/workshops`, wish);
  expect(made.status).toBe(201);
  return made.body.id;
}
const because = { reason: 'Vetäjä sairastui.' };
const signUpTo = (id: string, who: Someone, accessNeeds = '') => who.post(`/workshops/${id}/sign-ups`, { accessNeeds });

test('of twenty who sign up at once for five places, five get one', async () => {
  const id = await planned({ capacity: 5 });
  const people = await Promise.all(Array.from({ length: 20 }, () => town.person()));
  const answers = await Promise.all(people.map((one) => signUpTo(id, one)));
  expect(answers.filter((one) => one.status === 201)).toHaveLength(5);
  expect(answers.filter((one) => one.status === 409).map((one) => one.body.code)).toEqual(
    Array.from({ length: 15 }, () => 'full'),
  );
  expect(await town.db.select().from(signUp).where(eq(signUp.workshopId, id))).toHaveLength(5);
  const shown = (await town.visitor.get(`/cases/${theCase}`)).body.workshops;
  expect(shown.find((one: { id: string }) => one.id === id)).toMatchObject({ capacity: 5, coming: 5 });
});

test('who has a place in a full workshop may tell her needs again, and gives the place away by leaving', async () => {
  const id = await planned({ capacity: 1 });
  const [aino, veikko] = [await town.person(), await town.person()];
  expect((await signUpTo(id, aino)).status).toBe(201);
  expect((await signUpTo(id, aino, 'Ramppi')).status).toBe(201);
  expect((await sini.get(`/workshops/${id}/sign-ups`)).body).toMatchObject([{ accessNeeds: 'Ramppi' }]);
  expect((await signUpTo(id, veikko)).body.code).toBe('full');
  expect((await aino.delete(`/workshops/${id}/sign-ups`)).status).toBe(204);
  expect((await aino.delete(`/workshops/${id}/sign-ups`)).status).toBe(404);
  expect((await signUpTo(id, veikko)).status).toBe(201);
  expect((await signUpTo(id, aino)).body.code).toBe('full');
});

test('a visitor signs up without an account and gets a card, with which she can come back and leave', async () => {
  const id = await planned();
  const signed = await signUpTo(id, town.visitor, 'Tulkki, hetu 131052-308T');
  expect(signed.status).toBe(201);
  const opened = await town.visitor.post('/sessions', { card: signed.body.cardCode });
  const byCard = town.withCookie('', cookieOf(opened));
  expect((await byCard.delete(`/workshops/${id}/sign-ups`)).status).toBe(204);
  expect((await sini.get(`/workshops/${id}/sign-ups`)).body).toEqual([]);
});

test('access needs are seen by the organisers alone, without names and without identity codes', async () => {
  const id = await planned();
  const named = await town.person({ name: 'Nimi Näkyvä' });
  const mate = await town.person();
  await memberOf(town, theCase, mate, 'client');
  await signUpTo(id, named, 'Induktiosilmukka, 131052-308T');
  for (const [who, status] of [
    [town.visitor, 401],
    [named, 403],
    [mate, 403],
  ] as const) {
    expect((await who.get(`/workshops/${id}/sign-ups`)).status).toBe(status);
  }
  const needs = (await sini.get(`/workshops/${id}/sign-ups`)).body;
  expect(needs).toMatchObject([{ accessNeeds: expect.stringContaining('Induktiosilmukka') }]);
  expect(JSON.stringify(needs)).not.toMatch(/308T|Näkyvä/);
  for (const path of [`/cases/${theCase}`, `/cases/${theCase}/history`, `/cases/${theCase}/contributions`]) {
    expect(JSON.stringify((await named.get(path)).body), path).not.toMatch(/Induktio|Näkyvä/);
  }
});

test('a member who planned a workshop sees what its people need, of hers alone and while she is a member', async () => {
  const [planner, mate] = [await town.person(), await town.person()];
  await memberOf(town, theCase, planner, 'client');
  await memberOf(town, theCase, mate, 'client');
  const startsAt = town.clock.moment(7);
  const wish = { title: 'Oma', startsAt, place: 'Kirjasto', remote: false };
  const { id } = (await planner.post(`/cases/${theCase}/workshops`, wish)).body;
  const others = await planned();
  await signUpTo(id, await town.person(), 'Viittomakielen tulkki');
  await signUpTo(others, await town.person(), 'Ramppi');
  expect((await planner.get(`/workshops/${id}/sign-ups`)).body).toMatchObject([
    { accessNeeds: 'Viittomakielen tulkki' },
  ]);
  expect((await planner.get(`/workshops/${others}/sign-ups`)).status).toBe(403);
  const needs = async (who: Someone) => (await who.get(`/cases/${theCase}/care`)).body.accessNeeds;
  expect(await needs(planner)).toEqual([{ workshopId: id, needs: ['Viittomakielen tulkki'] }]);
  expect(await needs(mate)).toEqual([]);
  expect(await needs(sini)).toEqual(
    expect.arrayContaining([
      { workshopId: id, needs: ['Viittomakielen tulkki'] },
      { workshopId: others, needs: ['Ramppi'] },
    ]),
  );
  const [membership] = await town.db.select({ id: member.id }).from(member).where(eq(member.personId, planner.id));
  await sini.delete(`/members/${membership?.id}`);
  expect((await planner.get(`/workshops/${id}/sign-ups`)).status).toBe(403);
});

test('a workshop is called off with a reason, which everyone reads and those who signed up are told', async () => {
  const id = await planned();
  const [aino, veikko] = [await town.person(), await town.person()];
  await signUpTo(id, aino);
  const told = async (who: Someone) =>
    (await who.get('/me/notices')).body.items.map((one: { kind: string }) => one.kind);
  expect(await told(aino)).toEqual([]);
  expect((await sini.delete(`/workshops/${id}`, { reason: ' ' })).status).toBe(400);
  expect((await sini.delete(`/workshops/${id}`, because)).status).toBe(204);
  const seenBy = async (who: Someone) =>
    (await who.get(`/cases/${theCase}`)).body.workshops.find((one: { id: string }) => one.id === id);
  expect(await seenBy(aino)).toMatchObject({ calledOff: 'Vetäjä sairastui.', signedUp: true });
  expect(await seenBy(veikko)).toMatchObject({ calledOff: 'Vetäjä sairastui.', signedUp: false });
  expect(await told(aino)).toEqual(['workshop.changed']);
  expect(await told(veikko)).toEqual([]);
  const [newest] = (await town.visitor.get(`/cases/${theCase}/history`)).body.items;
  expect(newest).toMatchObject({ kind: 'workshop.changed', details: { reason: 'Vetäjä sairastui.' } });
});

test('nobody signs up for a workshop that has begun, is held or is called off, nor while the case stands still', async () => {
  const aino = await town.person();
  const [begun, held, off, still] = [
    await planned({ inDays: 1 }),
    await planned({ inDays: 1 }),
    await planned(),
    await planned(),
  ];
  expect((await aino.delete(`/workshops/${off}`, because)).status).toBe(403);
  expect((await sini.delete(`/workshops/${off}`, because)).status).toBe(204);
  town.clock.travel(1);
  expect((await sini.post(`/workshops/${held}/record`, record())).status).toBe(201);
  for (const id of [begun, held, off]) {
    expect(await signUpTo(id, aino)).toMatchObject({ status: 409, body: { code: 'closed' } });
  }
  expect((await sini.delete(`/workshops/${off}`, because)).body.code).toBe('closed');
  await sini.post(`/cases/${theCase}/halts`, { kind: 'paused', reason: 'Kesä.' });
  expect(await signUpTo(still, aino)).toMatchObject({ status: 409, body: { code: 'not_now' } });
  await sini.delete(`/cases/${theCase}/halts`);
});

test('nobody records a workshop before it starts; from that moment on it is recorded', async () => {
  const id = await planned({ inDays: 2 });
  const early = await sini.post(`/workshops/${id}/record`, record());
  expect(early).toMatchObject({ status: 409, body: { code: 'not_begun' } });
  expect(await town.db.select().from(attendance).where(eq(attendance.workshopId, id))).toEqual([]);
  town.clock.travel(2);
  expect((await sini.post(`/workshops/${id}/record`, record())).status).toBe(201);
});

test('a record keeps who came by viewpoint, and each thing said opens by a card of its own', async () => {
  const id = await planned();
  const contributions = ['Soitto jonottajalle.', 'Tunnus 131052-308T pois lapusta.'].map((text) => ({
    text,
    presence: 'only_innoagent',
    viewpoint: 'client',
  }));
  town.clock.travel(8);
  const { status, body } = await sini.post(`/workshops/${id}/record`, record({ contributions }));
  expect(status).toBe(201);
  expect(body.cards).toHaveLength(2);
  expect(new Set(body.cards.map((one: { cardCode: string }) => one.cardCode)).size).toBe(2);
  const counts = await town.db.select().from(attendance).where(eq(attendance.workshopId, id));
  expect(counts.map((row) => [row.viewpoint, row.people, row.exact]).sort()).toEqual([
    ['client', 7, true],
    ['professional', 3, false],
  ]);
  const [first, second] = body.cards;
  const opened = await town.visitor.post('/sessions', { card: first.cardCode });
  const speaker = town.withCookie('', cookieOf(opened));
  expect((await speaker.get(`/contributions/${first.contributionId}/thread`)).status).toBe(200);
  expect((await speaker.get(`/contributions/${second.contributionId}/thread`)).status).toBe(403);
  const seen = JSON.stringify((await town.visitor.get(`/cases/${theCase}/contributions`)).body);
  expect(seen).toContain('Soitto jonottajalle.');
  expect(seen).not.toMatch(/308T|Innola/);
  expect((await sini.post(`/workshops/${id}/record`, record())).body.code).toBe('closed');
});

test.each([
  ['a viewpoint twice', record({ attendance: [came('client', 1), came('client', 2)] }), 400],
  ['less than nobody', record({ attendance: [came('client', -1)] }), 400],
  ['a viewpoint that is none', record({ attendance: [came('boss', 1)] }), 400],
  ['nobody at all', record({ attendance: [] }), 400],
  ['no notes', record({ notes: ' ' }), 400],
  ['a name beside what was said', record({ contributions: [{ text: 'x', presence: 'own_name' }] }), 400],
])('a record with %s is refused', async (_what, body, status) => {
  const id = await planned();
  expect((await sini.post(`/workshops/${id}/record`, body)).status).toBe(status);
  expect((await signUpTo(id, await town.person())).status).toBe(201);
});

function record(about: object = {}) {
  return {
    attendance: [came('client', 7), { ...came('professional', 3), exact: false }],
    notes: 'Puhuttiin.',
    ...about,
  };
}

function came(viewpoint: string, people: number) {
  return { viewpoint, people, exact: true };
}
