import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roleHeld } from '../../db/schema/people.ts';
import { caseAt, handedTo, pointOn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const codes = async (one: Someone) => (await one.get('/me/todo')).body.items.map((item: { code: string }) => item.code);

describe('a role set aside', () => {
  test('asks nothing until it is taken up again, and is told to the log without a word more', async () => {
    const innoagent = await town.person({ roles: ['innoagent_1'] });
    const hilla = await town.person({ name: 'Hilla', roles: ['decision_maker', 'innoagent_2'] });
    const deputy = await town.person({ name: 'Petri', roles: ['deputy'] });
    const caseId = await caseAt(town, 6, innoagent);
    await pointOn(town, caseId, innoagent, []);
    await handedTo(town, caseId, hilla, deputy);
    expect([await codes(hilla), await codes(deputy)]).toEqual([['answer_points'], ['draft_answers']]);
    expect((await hilla.put('/me/roles/decision_maker/pause')).status).toBe(200);
    expect((await deputy.put('/me/roles/deputy/pause')).status).toBe(200);
    expect([await codes(hilla), await codes(deputy)]).toEqual([[], []]);
    expect((await hilla.put('/me/roles/decision_maker/pause')).body.code).toBe('already_done');
    const { items } = (await hilla.get('/me/roles')).body;
    expect(items).toEqual(
      expect.arrayContaining([
        { role: 'decision_maker', pausedSince: town.clock.now.toISOString() },
        { role: 'innoagent_2', pausedSince: null },
      ]),
    );
    expect((await hilla.delete('/me/roles/decision_maker/pause')).status).toBe(200);
    expect(await codes(hilla)).toEqual(['answer_points']);
    expect((await hilla.delete('/me/roles/decision_maker/pause')).body.code).toBe('already_done');
    const { rows } = await town.db.execute(
      sql`select kind, details from activity where actor_id = ${hilla.id} and kind like 'role.%' order by id`,
    );
    const details = { role: 'decision_maker' };
    expect(rows).toEqual([{ kind: 'role.paused', details }, { kind: 'role.resumed', details }]); // prettier-ignore
  });

  test('of the Verstas asks nothing only when each of them is set aside', async () => {
    const both = await town.person({ roles: ['innoagent_1', 'coordinator'] });
    await both.post('/contributions', { text: 'Jono on pitkä.', presence: 'only_innoagent' });
    town.clock.travel(20);
    expect(await codes(both)).toEqual(['answer_ideas']);
    await both.put('/me/roles/innoagent_1/pause');
    expect(await codes(both)).toEqual(['answer_ideas']);
    await both.put('/me/roles/coordinator/pause');
    expect(await codes(both)).toEqual([]);
    town.clock.travel(-20);
  });

  test('is the only one that she holds, also when another of the same kind has run out or begins later', async () => {
    const innoagent = await town.person({ roles: ['innoagent_1'] });
    const petri = await town.person({ name: 'Petri', email: 'petri@example.org', roles: ['deputy'] });
    const caseId = await caseAt(town, 6, innoagent);
    await pointOn(town, caseId, innoagent, []);
    await handedTo(town, caseId, await town.person({ roles: ['decision_maker'] }), petri);
    await petri.put('/me/roles/deputy/pause');
    const others = [
      { fromDay: '2020-01-01', untilDay: '2020-12-31' },
      { fromDay: '2099-01-01', untilDay: null },
    ];
    await town.db
      .insert(roleHeld)
      .values(others.map((days) => ({ personId: petri.id, role: 'decision_maker' as const, ...days })));
    const chief = await town.person({ roles: ['coordinator'] });
    const [card] = (await chief.get('/board')).body.filter((one: { id: string }) => one.id === caseId);
    expect(card.pausedPeople).toContain('Petri');
  });

  test('is seen where somebody is chosen, with its rights as they were', async () => {
    const [sini, chief] = [
      await town.person({ name: 'Sini', roles: ['innoagent_1'] }),
      await town.person({ name: 'Marjatta', email: 'm@example.org', roles: ['coordinator'] }),
    ];
    await sini.put('/me/roles/innoagent_1/pause');
    const caseId = await caseAt(town, 1, chief);
    const { owners } = (await chief.get(`/cases/${caseId}/care`)).body;
    const pausedOf = (id: string) => owners.find((one: { id: string }) => one.id === id)?.paused;
    expect([pausedOf(sini.id), pausedOf(chief.id)]).toEqual([true, false]);
    const people = (await chief.get('/people?limit=200')).body.items;
    expect(people.find((one: { id: string }) => one.id === sini.id).roles).toMatchObject([{ paused: true }]);
    expect((await sini.get('/verstas/inbox')).status).toBe(200);
  });

  test('is one’s own to set aside: only a role that one holds, and no visitor’s', async () => {
    const someone = await town.person();
    expect((await someone.put('/me/roles/innoagent_1/pause')).body.code).toBe('not_allowed');
    expect((await town.visitor.put('/me/roles/innoagent_1/pause')).status).toBe(401);
    expect((await someone.put('/me/roles/kuningas/pause')).status).toBe(400);
  });

  test('is part of own data, and goes with an erasure', async () => {
    const sini = await town.person({ roles: ['innoagent_1'] });
    await sini.put('/me/roles/innoagent_1/pause');
    expect((await sini.get('/me/data')).body.pauses).toMatchObject([{ role: 'innoagent_1', ended_at: null }]);
    await sini.post('/me/erasure', { alsoTexts: false });
    expect((await town.db.execute(sql`select from role_pause where person_id = ${sini.id}`)).rows).toHaveLength(0);
  });
});
