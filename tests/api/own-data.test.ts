import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OwnData } from '../../server/people/own-data.ts';
import { SECTIONS } from '../../server/people/own-data.ts';
import { caseAt, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** What stands in one's own data, and what of others does not. */
let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const dataOf = async (her: Someone): Promise<OwnData> => (await her.get('/me/data')).body;

describe('what was written down for her', () => {
  const LOGGED = { lang: 'fi', channel: 'phone', presence: 'only_innoagent', permission: true } as const;

  test('stands in her data once she has joined the card that she got, and not by whom', async () => {
    const her = await town.person({ email: 'kirjattu@esimerkki.fi' });
    const agent = await town.person({ name: 'Kirjaaja Virtanen', roles: ['innoagent_1'] });
    const { cardCode } = (await agent.post('/contributions/logged', { ...LOGGED, text: 'Kotiin tarvitaan hoitoa.' }))
      .body;
    expect((await her.post('/me/cards', { code: cardCode })).status).toBeLessThan(300);
    await her.post('/contributions', { text: 'Tämän kirjoitin itse.', presence: 'only_innoagent' });
    const data = await dataOf(her);
    expect(data.contributions).toMatchObject([
      { text: 'Kotiin tarvitaan hoitoa.', channel: 'phone', by_another: true, permission: true },
      { text: 'Tämän kirjoitin itse.', channel: 'web', by_another: false, permission: false },
    ]);
    expect(data.cards).toMatchObject([{ by_another: true }]);
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`Kirjaaja|${agent.id}`));
  });

  test('stands in the data of the one who wrote it down as having been done, without the other’s words or name', async () => {
    const [her, agent] = [
      await town.person({ name: 'Puhuja Nieminen' }),
      await town.person({ roles: ['innoagent_1'] }),
    ];
    const said = { ...LOGGED, text: 'Toisen omat sanat.', personId: her.id };
    const { id } = (await agent.post('/contributions/logged', said)).body;
    const data = await dataOf(agent);
    expect(data.logged).toMatchObject([{ contribution_id: id, case_id: null, channel: 'phone' }]);
    expect(data.contributions).toEqual([]);
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`Toisen|Nieminen|${her.id}`));
  });
});

describe('what others did with what she said', () => {
  test('a hiding stands there with its reason, whether she asked for a new look or not, and not by whom', async () => {
    const [her, agent] = [await town.person(), await town.person({ name: 'Piilottaja', roles: ['innoagent_1'] })];
    const id = await saidIn(town, await caseAt(town, 4, agent), her, 'Piilotettu sana.');
    await agent.post(`/contributions/${id}/hidings`, { reason: 'other', note: 'Nimi näkyy.' });
    const data = await dataOf(her);
    expect(data.hidings).toMatchObject([
      { contribution_id: id, reason: 'other', told_because: 'Nimi näkyy.', appeal: null },
    ]);
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`Piilottaja|${agent.id}`));
  });

  test('why it was not used and not taken up stands beside it', async () => {
    const [her, agent] = [await town.person(), await town.person({ roles: ['innoagent_1'] })];
    const id = await saidIn(town, await caseAt(town, 5, agent), her, 'Sanottu.');
    const row = sql`${id}, ${agent.id}`;
    await town.db.execute(sql`insert into unused (contribution_id, by, reason) values (${row}, 'Toisaalla.')`);
    await town.db.execute(sql`insert into not_taken_up (contribution_id, by, reason) values (${row}, 'Ei meidän.')`);
    const { contributions } = await dataOf(her);
    expect(contributions).toMatchObject([{ unused_because: 'Toisaalla.', not_taken_up_because: 'Ei meidän.' }]);
  });

  test('her report stands there with its reason, and nothing of the one whose text it is', async () => {
    const [her, other] = [await town.person(), await town.person({ name: 'Kirjoittaja' })];
    const id = await saidIn(town, await caseAt(town, 4, other), other, 'Toisen teksti.');
    await her.post(`/contributions/${id}/reports`, { reason: 'other', note: 'Loukkaa.' });
    const data = await dataOf(her);
    expect(data.reports).toMatchObject([{ contribution_id: id, reason: 'other', note: 'Loukkaa.' }]);
    expect(JSON.stringify(data)).not.toMatch(new RegExp(`Kirjoittaja|Toisen teksti|${other.id}`));
  });

  test('what was said of her text by one who reported it does not stand there', async () => {
    const [her, other] = [await town.person(), await town.person()];
    const id = await saidIn(town, await caseAt(town, 4, her), her, 'Minun tekstini.');
    await other.post(`/contributions/${id}/reports`, { reason: 'other', note: 'Ilmiantajan sanat.' });
    expect(JSON.stringify(await dataOf(her))).not.toMatch(new RegExp(`Ilmiantajan|${other.id}`));
  });
});

test('what a person is in charge of in a case stands there', async () => {
  const [her, other] = [await town.person(), await town.person()];
  const caseId = await caseAt(town, 6, her);
  await town.db
    .execute(sql`insert into promise (case_id, can_change, cannot_change, decision_maker_id, answer_by, proposed_by)
    values (${caseId}, 'Kaikki', 'Ei mitään', ${her.id}, current_date, ${other.id})`);
  await town.db.execute(
    sql`insert into receiver (case_id, person_id, deputy_id) values (${caseId}, ${other.id}, ${her.id})`,
  );
  const { duties } = await dataOf(her);
  expect(duties.map(({ duty }) => duty).sort()).toEqual(['decides', 'owns', 'prepares']);
  expect((await dataOf(other)).duties).toMatchObject([{ duty: 'answers', case_id: caseId }]);
});

describe('feedback that was given without signing in', () => {
  const give = (email: string) =>
    town.visitor.post('/access-feedback', { text: 'Napit ovat pieniä.', page: '/asiat', lang: 'fi', email });

  test('is hers when it came with her address', async () => {
    const her = await town.person({ email: 'palaute@esimerkki.fi' });
    expect((await give('palaute@esimerkki.fi')).status).toBeLessThan(300);
    expect((await dataOf(her)).accessFeedback).toMatchObject([{ text: 'Napit ovat pieniä.', page: '/asiat' }]);
  });

  test('is not hers while another wrote the address down and nobody has signed in with it', async () => {
    const her = await town.person({ email: 'arvattu@esimerkki.fi' });
    await town.db.execute(sql`update person set email_unproved = true where id = ${her.id}`);
    await give('arvattu@esimerkki.fi');
    const data = await dataOf(her);
    expect([data.accessFeedback, data.letters, data.person]).toMatchObject([[], [], [{ email_unproved: true }]]);
  });
});

test.each(['fi', 'sv', 'en'])('every section and column has a word of its own (%s)', async (lang) => {
  const her = await town.person({ name: 'Sana Kaikesta', email: `sanat-${lang}@esimerkki.fi`, roles: ['coordinator'] });
  const other = await town.person();
  const caseId = await caseAt(town, 4, her);
  const id = await saidIn(town, caseId, her, 'Sanottu.');
  await town.db
    .execute(sql`update contribution set logged_by = ${her.id}, permission = true, comment_kind = 'assessment',
    workshop_id = gen_random_uuid() where id = ${id}`);
  for (const write of [
    sql`insert into hiding (contribution_id, by, reason, note, appeal, appealed_at, ended_at) values (${id}, ${other.id}, 'other', 'Syy', 'Miksi', now(), now())`,
    sql`insert into contribution_version (contribution_id, version, text, edited_by, later) values (${id}, 2, 'Toisin', ${her.id}, true)`,
    sql`with d as (insert into delivery (case_id, person_id, kind, about, way, delivered_at, opened_at) values (${caseId}, ${her.id}, 'answer', ${caseId}, 'card', now(), now()) returning id)
      insert into delivery_settled (delivery_id, how, reason, by, at) select id, 'told', '', ${other.id}, now() from d`,
  ])
    await town.db.execute(write);
  const { body } = await her.get(`/me/data.html?lang=${lang}`);
  expect(body).not.toMatch(/<dt>[a-z]+(_[a-z]+)*<\/dt>/);
  for (const section of SECTIONS) expect(body).not.toContain(`<h2>${section}</h2>`);
  for (const code of ['told', 'owns', 'other', 'innoagent_1']) expect(body).not.toContain(`<dd>${code}</dd>`);
});
