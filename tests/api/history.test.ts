import { readFileSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { person, roleHeld } from '../../db/schema/people.ts';
import { STORY } from '../../server/cases/history.ts';
import { HALT_KINDS, ROLES } from '../../server/contract/words.ts';
import { caseAt, memberOf, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

let town: Town;
let sini: Someone;
let hilla: Someone;
let member: Someone;
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Salo', roles: ['innoagent_1'] });
  hilla = await town.person({ name: 'Hilla Halla', roles: ['decision_maker', 'innoagent_2'] });
  member = await town.person({ name: 'Mauri Mäki' });
});
afterAll(() => town.close());

const ok = ({ status, body }: { status: number; body: { id: string } }) => {
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};
const story = async (caseId: string, query = '', who = town.visitor) =>
  (await who.get(`/cases/${caseId}/history${query}`)).body;

describe('the history of a case', () => {
  test('tells the newest first, with what each sentence needs', async () => {
    const caseId = await caseAt(town, 3, sini);
    await memberOf(town, caseId, member, 'client');
    ok(await sini.post(`/cases/${caseId}/stays`, { from: 3, to: 2, reason: 'Ryhmästä puuttuu omaisia.' }));
    ok(
      await sini.post(`/cases/${caseId}/halts`, {
        kind: 'paused',
        reason: 'Kesätauko.',
        untilDay: town.clock.day(30),
      }),
    );
    ok(await sini.delete(`/cases/${caseId}/halts`));
    const startsAt = town.clock.moment(3);
    const workshop = { title: 'Jonotyöpaja', startsAt, place: 'Kirjasto', remote: false, capacity: 20 };
    const { id: workshopId } = ok(await member.post(`/cases/${caseId}/workshops`, workshop));
    const promised = { canChange: 'a', cannotChange: 'b', decisionMakerId: hilla.id, answerBy: town.clock.day(90) };
    const { id: promiseId } = ok(await sini.post(`/cases/${caseId}/promises`, promised));
    ok(await hilla.post(`/promises/${promiseId}/confirmation`));
    const { items } = await story(caseId);
    expect(items).toMatchObject([
      { kind: 'promise.confirmed', role: 'decision_maker', name: 'Hilla Halla', details: { answerBy: promised.answerBy } },
      { kind: 'workshop.planned', role: 'member', name: null, details: { workshop: { id: workshopId, title: 'Jonotyöpaja', startsAt } } },
      { kind: 'case.resumed', role: 'innoagent_1', name: null, details: {} },
      { kind: 'case.halted', role: 'innoagent_1', name: null, details: { halt: 'paused', reason: 'Kesätauko.', untilDay: town.clock.day(30) } },
      { kind: 'case.step_entered', role: 'innoagent_1', name: null, details: { from: 3, step: 2, way: 'return', reason: 'Ryhmästä puuttuu omaisia.' } },
    ]); // prettier-ignore
    expect(items).toHaveLength(5);
  });

  test('tells each return its own reason', async () => {
    const caseId = await caseAt(town, 3, sini);
    for (const reason of ['Ensin.', 'Toistamiseen.']) {
      ok(await sini.post(`/cases/${caseId}/stays`, { from: 3, to: 2, reason }));
      ok(await sini.post(`/cases/${caseId}/stays`, { from: 2, to: 1, reason: 'Vielä.' }));
      ok(await sini.post(`/cases/${caseId}/stays`, { from: 1, to: 3, reason: 'Takaisin.' }));
    }
    const reasons = (await story(caseId)).items.map((one: { details: { reason: string } }) => one.details.reason);
    expect(reasons).toEqual(['Takaisin.', 'Vielä.', 'Toistamiseen.', 'Takaisin.', 'Vielä.', 'Ensin.']);
  });

  test('is the same for everyone, and holds nothing of what is the group’s or a person’s own', async () => {
    const caseId = await caseAt(town, 4, sini);
    await memberOf(town, caseId, member, 'client');
    await saidIn(town, caseId, member, 'Salainen');
    ok(await member.post(`/cases/${caseId}/working-notes`, { text: 'Vain ryhmälle.' }));
    ok(await member.put(`/cases/${caseId}/follow`));
    ok(await sini.post(`/cases/${caseId}/statements`, { text: 'Tuttu hoitaja on tärkeä.' }));
    const seen = await story(caseId);
    expect(seen.items).toMatchObject([{ kind: 'statement.made', details: { statement: 'Tuttu hoitaja on tärkeä.' } }]);
    expect(await story(caseId, '', sini)).toEqual(seen);
    for (const secret of [member.id, sini.id, 'Mauri', 'Sini', 'Salainen', 'ryhmälle']) {
      expect(JSON.stringify(seen)).not.toContain(secret);
    }
  });

  test('keeps the role of the day, not today’s; and an erased person’s name is gone', async () => {
    const caseId = await caseAt(town, 3, sini);
    const olli = await town.person({ name: 'Olli Oja', roles: ['decision_maker'] });
    const promised = { canChange: 'a', cannotChange: 'b', decisionMakerId: olli.id, answerBy: '2030-01-01' };
    const { id } = ok(await sini.post(`/cases/${caseId}/promises`, promised));
    ok(await olli.post(`/promises/${id}/confirmation`));
    // By the database's clock, which also wrote the log.
    await town.db
      .update(roleHeld)
      .set({ endedAt: sql`clock_timestamp()` })
      .where(eq(roleHeld.personId, olli.id));
    expect((await story(caseId)).items[0]).toMatchObject({ role: 'decision_maker', name: 'Olli Oja' });
    await town.db.update(person).set({ name: null, erasedAt: new Date() }).where(eq(person.id, olli.id));
    expect((await story(caseId)).items[0]).toMatchObject({ role: 'decision_maker', name: null });
  });

  test('is paged by number', async () => {
    const caseId = await caseAt(town, 4, sini);
    for (const n of [1, 2, 3, 4, 5]) ok(await sini.post(`/cases/${caseId}/statements`, { text: `Väittämä ${n}` }));
    const texts = (page: { items: { details: { statement: string } }[] }) => page.items.map((one) => one.details.statement.slice(-1)); // prettier-ignore
    const first = await story(caseId, '?limit=2');
    ok(await sini.post(`/cases/${caseId}/statements`, { text: 'Väittämä 6' }));
    const second = await story(caseId, `?limit=2&after=${first.next}`);
    const third = await story(caseId, `?limit=2&after=${second.next}`);
    expect([first, second, third].map(texts)).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(third.next).toBeNull();
  });

  test('of a case that is not there is not found', async () => {
    expect((await town.visitor.get(`/cases/${crypto.randomUUID()}/history`)).status).toBe(404);
  });
});

describe('the words of the history', () => {
  const words = (lang: string): Record<string, string> =>
    JSON.parse(readFileSync(new URL(`../../web/messages/history/${lang}.json`, import.meta.url), 'utf8'));
  const kinds = STORY.flatMap((kind) => {
    const key = `history_${kind.replace('.', '_')}`;
    if (kind === 'case.step_entered') return ['forward', 'return', 'skip'].map((way) => `${key}_${way}`);
    if (kind === 'case.halted') return HALT_KINDS.map((halt) => `${key}_${halt}`);
    return [key];
  });
  const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

  test.each(['fi', 'sv', 'en'])('say every kind and every role in %s', (lang) => {
    const said = words(lang);
    const needed = [...kinds, ...[...ROLES, 'member', 'clock'].map((role) => `history_by_${role}`)];
    expect(needed.filter((key) => !said[key])).toEqual([]);
    expect(Object.keys(said).sort()).toEqual(Object.keys(words('fi')).sort());
    for (const [key, text] of Object.entries(words('fi'))) expect(holes(said[key] ?? ''), key).toEqual(holes(text));
  });
});
