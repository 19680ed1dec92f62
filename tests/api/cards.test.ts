import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { contribution, support } from '../../db/schema/contributions.ts';
import { card, person, tryCounted } from '../../db/schema/people.ts';
import { RULES, may, type Act } from '../../server/access/may.ts';
import { cookieOf, cookiePair, openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  await town.db.delete(tryCounted);
});

/** A visitor tells an idea and gets her card. */
async function tellIdea(text = 'Jono on liian pitkä.'): Promise<{ id: string; cardCode: string }> {
  return (await town.visitor.post('/contributions', { text, presence: 'only_innoagent' })).body;
}
async function byCard(code: string): Promise<Someone> {
  const opened = await town.visitor.post('/sessions', { card: code });
  expect(opened.status).toBe(201);
  return town.withCookie(opened.body.personId, cookieOf(opened));
}

describe('cards', () => {
  test('a card opens a session of its own person, however its code is typed', async () => {
    const { cardCode } = await tellIdea();
    const typed = ` ${cardCode.slice(0, 4).toLowerCase()}-${cardCode.slice(4)} `;
    expect((await (await byCard(typed)).get('/me')).body).toMatchObject({ byCard: true, roles: [], email: null });
  });

  test('an unknown and an ended card are refused with the same words', async () => {
    const { cardCode } = await tellIdea();
    const aino = await byCard(cardCode);
    const cards = (await aino.get('/me/data')).body.cards;
    expect((await aino.delete(`/cards/${cards[0].id}`)).status).toBe(200);
    expect((await aino.get('/me')).body).toBeNull();
    const refused = [await town.visitor.post('/sessions', { card: cardCode })];
    refused.push(await town.visitor.post('/sessions', { card: 'AAAAAAAA' }));
    for (const { status, body } of refused)
      expect({ status, body }).toEqual({ status: 401, body: { code: 'code_wrong' } });
  });

  test('seventy right cards open behind one network, and nobody goes through codes', async () => {
    const sheet = await town.person({ roles: ['innoagent_1'] });
    const made = [...(await sheet.post('/cards', { count: 40 })).body.cards, ...(await sheet.post('/cards', { count: 40 })).body.cards]; // prettier-ignore
    const opened = await Promise.all(
      made
        .slice(0, 70)
        .map(({ code }) => town.visitor.post('/sessions', { card: `${code.slice(0, 4)} ${code.slice(4)}.` })),
    );
    expect(opened.filter(({ status }) => status === 201)).toHaveLength(70);
    const statuses = async (who: Someone, times: number) => {
      const seen = new Set<number>();
      for (let n = 0; n < times; n += 1) seen.add((await who.post('/sessions', { card: 'AAAAAAAA' })).status);
      return [...seen];
    };
    expect(await statuses(town.browser(), 31)).toEqual([401, 429]);
    expect(await statuses(town.cookieless(), 31)).toEqual([401, 429]);
    expect(await statuses(town.visitor, 241)).toEqual([401, 429]);
  });

  test('an Innoagent gets a sheet of cards, each with a thread of its own; others do not', async () => {
    const agent = await town.person({ roles: ['innoagent_1'] });
    const { body, status } = await agent.post('/cards', { count: 40 });
    expect(status).toBe(201);
    const codes: string[] = body.cards.map(({ code }: { code: string }) => code);
    expect(new Set(codes).size).toBe(40);
    expect(codes.every((code) => /^[34679ACDEFGHJKMNPQRTWXY]{8}$/.test(code))).toBe(true);
    expect((await byCard(codes[0] ?? '')).id).not.toBe((await byCard(codes[1] ?? '')).id);
    const kept = JSON.stringify(await town.db.execute(sql`select card::text from card`));
    expect(codes.filter((code) => kept.includes(code))).toEqual([]);
    expect((await agent.post('/cards', { count: 41 })).status).toBe(400);
    expect((await agent.post('/cards', { count: 1, workshopId: crypto.randomUUID() })).status).toBe(404);
    expect((await (await town.person()).post('/cards', { count: 1 })).status).toBe(403);
    expect((await town.visitor.post('/cards', { count: 1 })).status).toBe(401);
  });

  const acts = Object.keys(RULES) as Act[];
  test.each(acts)('by card, %s is open only if it belongs to her own thread', (act) => {
    const holder = { personId: '', name: null, penName: null, viewpoint: null, language: 'fi', sessionId: '' };
    const roles = ['coordinator', 'administrator', 'innoagent_1', 'decision_maker'] as const;
    const allowed = may({ ...holder, roles, byCard: true }, act, { own: true, member: true });
    expect(allowed).toBe(OWN_THREAD.has(act));
  });

  test('another person cannot end a card or learn that it exists', async () => {
    const { cardCode } = await tellIdea();
    const [held] = (await (await byCard(cardCode)).get('/me/data')).body.cards;
    const stranger = await town.person({ roles: ['coordinator'] });
    expect((await stranger.delete(`/cards/${held.id}`)).status).toBe(404);
  });
});

/** All that a card may do. A new line here is a decision. */
const OWN_THREAD: ReadonlySet<Act> = new Set<Act>([
  'contribution.report',
  'statement.propose',
  'access_feedback.give',
  'idea.tell',
  'contribution.tell_in_case',
  'contribution.edit',
  'contribution.withdraw',
  'contribution.change_presence',
  'contribution.appeal',
  'contribution.see_hidden',
  'thread.see',
  'case.follow',
  'workshop.sign_up',
  'workshop.leave',
  'vote.cast',
  'check.mark',
  'own_data.use',
  'draft.keep',
]);

describe('joining a card to an account', () => {
  test('what was told by card becomes the account’s own, and the card ends', async () => {
    const told = await tellIdea();
    const other = await tellIdea('Toinen ajatus.');
    const holder = await byCard(told.cardCode);
    const aino = await town.person({ email: 'aino@esimerkki.fi' });
    for (const personId of [holder.id, aino.id]) {
      await town.db.insert(support).values({ contributionId: other.id, personId });
    }
    expect((await aino.post('/me/cards', { code: told.cardCode })).status).toBe(200);
    const [mine] = await town.db.select().from(contribution).where(eq(contribution.id, told.id));
    expect(mine?.authorId).toBe(aino.id);
    const supports = await town.db.select().from(support).where(eq(support.contributionId, other.id));
    expect(supports.map(({ personId }) => personId)).toEqual([aino.id]);
    const [gone] = await town.db.select().from(person).where(eq(person.id, holder.id));
    expect(gone?.erasedAt).not.toBeNull();
    expect((await holder.get('/me')).body).toBeNull();
    expect((await town.visitor.post('/sessions', { card: told.cardCode })).status).toBe(401);
    expect((await aino.post('/me/cards', { code: told.cardCode })).status).toBe(401);
  });

  test('a card of another account, one’s own card, and a card session join nothing', async () => {
    const eeva = await town.person({ email: 'eeva@esimerkki.fi' });
    const { code } = (await eeva.post('/me/card')).body;
    const aino = await town.person();
    expect((await aino.post('/me/cards', { code })).body.code).toBe('code_wrong');
    expect((await eeva.post('/me/cards', { code })).body.code).toBe('already_done');
    const { cardCode } = await tellIdea();
    expect((await (await byCard(code)).post('/me/cards', { code: cardCode })).status).toBe(403);
    expect(await town.db.select().from(card).where(eq(card.personId, eeva.id))).toHaveLength(1);
  });
});

describe('roles', () => {
  test('a role works at the next request and ends as quickly', async () => {
    const coordinator = await town.person({ roles: ['coordinator'] });
    const { id } = (await coordinator.post('/people', { name: 'Kaisa', email: 'kaisa@esimerkki.fi' })).body;
    const kaisa = town.withCookie(id, cookiePair(await town.context.sessions.open(id, {})));
    expect((await kaisa.post('/cards', { count: 1 })).status).toBe(403);
    const held = await coordinator.post(`/people/${id}/roles`, { role: 'innoagent_2' });
    expect(held.status).toBe(201);
    expect((await kaisa.post('/cards', { count: 1 })).status).toBe(201);
    const { items } = (await coordinator.get('/people?limit=200')).body;
    expect(items.find((one: { id: string }) => one.id === id)).toMatchObject({
      name: 'Kaisa',
      roles: [{ role: 'innoagent_2' }],
    });
    const found = async (query: string) =>
      (await coordinator.get(`/people?${query}`)).body.items.map((one: { id: string }) => one.id);
    expect(await found('q=KAISA%40')).toEqual([id]);
    expect(await found('q=%25')).toEqual([]);
    expect(await found('holding=true')).toContain(id);
    expect((await coordinator.delete(`/people/${id}/roles/${held.body.id}`)).status).toBe(200);
    expect(await found('holding=true')).not.toContain(id);
    expect(await found(`holding=true&also=${id}`)).toContain(id);
    expect((await kaisa.post('/cards', { count: 1 })).status).toBe(403);
    expect((await coordinator.delete(`/people/${id}/roles/${held.body.id}`)).status).toBe(404);
    expect((await coordinator.post('/people', { name: 'K', email: 'KAISA@esimerkki.fi' })).status).toBe(409);
  });

  test('a coordinator does not make administrators, and others make nobody anything', async () => {
    const [coordinator, agent] = [
      await town.person({ roles: ['coordinator'] }),
      await town.person({ roles: ['innoagent_1'] }),
    ];
    const role = 'administrator';
    expect((await coordinator.post(`/people/${coordinator.id}/roles`, { role })).status).toBe(403);
    expect((await agent.post(`/people/${agent.id}/roles`, { role: 'coordinator' })).status).toBe(403);
    expect((await agent.get('/people')).status).toBe(403);
    expect((await town.visitor.get('/people')).status).toBe(401);
  });

  test('people are paged by key, each once', async () => {
    const coordinator = await town.person({ roles: ['coordinator'] });
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const { body } = await coordinator.get(`/people?limit=2${after ? `&after=${after}` : ''}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      after = body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(coordinator.id);
  });
});
