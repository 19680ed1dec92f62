import { eq, sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contribution } from '../../db/schema/contributions.ts';
import { seedDemo } from '../../server/demo/seed.ts';
import { caseAt } from '../support/case-at.ts';
import { indexed, openTown, type Someone, type Town } from '../support/town.ts';

/** In which language somebody wrote: by the text itself, by the page where that would be a guess, and as she corrects it. */
let town: Town;
let me: Someone;
let staff: Someone;
beforeAll(async () => {
  town = await openTown();
  [me, staff] = await Promise.all([town.person(), town.person({ roles: ['innoagent_1'] })]);
});
afterAll(() => town.close());

const langOf = async (id: string) =>
  (await town.db.select({ lang: contribution.lang }).from(contribution).where(eq(contribution.id, id)))[0]?.lang;
/** The language in which somebody is told. */
async function languageOf(person: SQL): Promise<string | undefined> {
  const { rows } = await town.db.execute<{ language: string }>(sql`select language from person where id = ${person}`);
  return rows[0]?.language;
}
const authorOf = (id: string) => sql`(select author_id from contribution where id = ${id})`;
const SWEDISH = 'Jag har väntat i kö hela morgonen och ingen svarar.';

describe('when it is told', () => {
  test.each([
    ['Odotin koko aamun, eikä kukaan vastannut.', 'sv', 'fi'],
    [SWEDISH, 'fi', 'sv'],
    ['I waited the whole morning and nobody answered.', 'fi', 'en'],
    ['Mun lean vuordán olles iđida.', 'fi', 'se'],
    ['Taxi!', 'sv', 'sv'],
    ['12 345', 'en', 'en'],
  ])('%s on a page in %s is %s', async (text, lang, expected) => {
    const told = await me.post('/contributions', { text, lang, presence: 'own_name' });
    expect([told.body.lang, await langOf(told.body.id)]).toEqual([expected, expected]);
  });

  test('a comment and what an Innoagent writes down too; the speaker is answered in her own language', async () => {
    const idea = await me.post('/contributions', { text: 'Jono on pitkä, ja odotan.', presence: 'own_name' });
    await staff.post('/moves', { kind: 'gather', contributionIds: [idea.body.id], title: 'Jonot', reason: 'x' });
    const said = await me.post(`/contributions/${idea.body.id}/comments`, {
      ...{ text: SWEDISH, lang: 'fi', kind: 'comment', presence: 'own_name' },
    });
    expect(await langOf(said.body.id)).toBe('sv');
    const logged = await staff.post('/contributions/logged', {
      ...{ text: SWEDISH, lang: 'fi', presence: 'only_innoagent', channel: 'phone', permission: true },
    });
    expect(await langOf(logged.body.id)).toBe('sv');
    expect(await languageOf(authorOf(logged.body.id))).toBe('sv');
  });
});

test('who signs up without an account, or speaks at a workshop, is told in her own language later', async () => {
  const caseId = await caseAt(town, 3, staff);
  const planned = {
    title: 'Ilta',
    startsAt: town.clock.moment(1),
    place: 'Tori',
    remote: false,
  };
  const { id } = (await staff.post(`/cases/${caseId}/workshops`, planned)).body;
  const signed = await town.visitor.post(`/workshops/${id}/sign-ups`, { accessNeeds: '', lang: 'sv' });
  expect(await languageOf(sql`(select person_id from sign_up where id = ${signed.body.id})`)).toBe('sv');
  town.clock.travel(2);
  const attendance = [{ viewpoint: 'client', people: 7, exact: true }];
  const contributions = [SWEDISH, 'Odotin koko aamun.'].map((text) => ({ text, presence: 'only_innoagent' }));
  const held = await staff.post(`/workshops/${id}/record`, { attendance, notes: 'Muistiinpanot', contributions });
  const [swedish, finnish] = held.body.cards.map(({ contributionId }: { contributionId: string }) => contributionId);
  expect([await langOf(swedish), await langOf(finnish)]).toEqual(['sv', 'fi']);
  expect(await languageOf(authorOf(swedish))).toBe('sv');
});

describe('corrected by the writer', () => {
  test('it stays so when she rewords it, its words are found in the new language, and the log tells of it', async () => {
    const told = await me.post('/contributions', { text: 'Bussar till sjukhuset saknas.', presence: 'own_name' });
    const path = `/contributions/${told.body.id}`;
    expect((await me.put(`${path}/language`, { lang: 'en' })).status).toBe(204);
    expect(await langOf(told.body.id)).toBe('en');
    await me.patch(path, { text: SWEDISH, version: 1 });
    expect(await langOf(told.body.id)).toBe('en');
    expect((await me.put(`${path}/language`, { lang: 'sv' })).status).toBe(204);
    await me.patch(path, { text: 'Odotin koko aamun, eikä kukaan vastannut.', version: 2 });
    expect(await langOf(told.body.id)).toBe('fi');
    await indexed(town);
    const { rows } = await town.db.execute<{ lang: string; edits: number }>(sql`select e.lang,
      (select count(*)::int from activity a where a.contribution_id = e.id and a.kind = 'contribution.edited') as edits
      from search_entry e where e.id = ${told.body.id}`);
    expect(rows).toEqual([{ lang: 'fi', edits: 4 }]);
  });

  test('by nobody else, not when it is taken back, and the same again changes nothing', async () => {
    const told = await me.post('/contributions', { text: 'Jonossa on aivan hiljaista.', presence: 'own_name' });
    const path = `/contributions/${told.body.id}/language`;
    const other = await town.person();
    expect((await other.put(path, { lang: 'sv' })).status).toBe(404);
    expect((await staff.put(path, { lang: 'sv' })).status).toBe(403);
    expect((await me.put(path, { lang: 'xx' })).status).toBe(400);
    expect((await me.put(path, { lang: 'fi' })).status).toBe(204);
    const edits = sql`select from activity where contribution_id = ${told.body.id} and kind = 'contribution.edited'`;
    expect((await town.db.execute(edits)).rowCount).toBe(0);
    await me.post(`/contributions/${told.body.id}/withdrawal`, {});
    expect((await me.put(path, { lang: 'sv' })).body.code).toBe('closed');
  });
});

test('in the demo county every text is in the language it is written in', async () => {
  const demo = await openTown({ demo: true });
  await seedDemo(demo.context);
  const { rows } = await demo.db.execute<{ text: string }>(
    sql`select text from contribution where lang = 'fi' and text ~ '\\m(och|jag|inte|det)\\M'`,
  );
  expect(rows).toEqual([]);
  await demo.close();
}, 60_000);
