import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** Nobody passes for one who answers here, and a pen name says that it is one. */
let town: Town;
let aino: Someone;
let hilla: Someone;

beforeAll(async () => {
  town = await openTown();
  hilla = await town.person({ name: 'Hilla Kanervisto', roles: ['decision_maker'] });
  await town.person({ name: 'Sini', roles: ['innoagent_1'] });
  await town.db.execute(sql`insert into county (name) values ('Esimerkin hyvinvointialue')`);
  aino = await town.person({ name: 'Aino Maksa' });
}, 60_000);
afterAll(() => town.close());

test.each([
  'Hilla Kanervisto',
  'hilla  kanervisto',
  'HILLA KANERVISTO',
  'Kanervisto, Hilla',
  'Hilla Kanervisto, johtaja', // prettier-ignore
  'Hi\u200blla Kanervisto',
  'Ηilla Kаnervistо',
  'HiIIa Kanervisto',
  'Hi11a Kanervist0',
  'Ｈｉｌｌａ Kanervisto',
  '𝐇𝐢𝐥𝐥𝐚 Kanervisto',
  'Hillạ Kanervisto', // prettier-ignore
  'Sini',
  'ѕini',
  'Esimerkin hyvinvointialue',
  'Esimerkin Hyvinvointialue tiedottaa',
  'Еsimerkin hyvinvоintialue', // prettier-ignore
])('a name that could be taken for an official’s is refused: %s', async (name) => {
  const refused = (field: string) => ({ status: 422, body: { code: 'name_taken', details: { fields: [field] } } });
  const text = 'Jono on pitkä.';
  expect(await aino.patch('/me', { penName: name })).toMatchObject(refused('penName'));
  expect(await aino.patch('/me', { name })).toMatchObject(refused('name'));
  for (const by of [town.visitor, aino])
    expect(await by.post('/contributions', { text, presence: 'pen_name', penName: name })).toMatchObject(
      refused('penName'),
    );
  expect(await aino.patch('/me/presence', { presence: 'pen_name', penName: name })).toMatchObject(refused('penName'));
});

test.each(['Hilla', 'Hilla Kanervisto-Virtanen', 'Hilja Kanervisto', 'Sini Virtanen', 'Syysaamu', '山田'])(
  'and another one is not: %s',
  async (name) => expect((await aino.patch('/me', { penName: name })).status).toBe(200),
);

test('her own name stays hers, and nobody’s once she answers here no more', async () => {
  expect((await hilla.patch('/me', { name: 'Hilla Kanervisto' })).status).toBe(200);
  await town.db.execute(sql`update role_held set ended_at = now() where person_id = ${hilla.id}`);
  expect((await aino.patch('/me', { penName: 'Hilla Kanervisto' })).status).toBe(200);
});

test('a pen name is told from a real one', async () => {
  const said = async (presence: string) => {
    const { id } = (await aino.post('/contributions', { text: `Jono ${presence}.`, presence, penName: 'Syysaamu' }))
      .body;
    return (await aino.get(`/contributions/${id}`)).body;
  };
  expect(await said('pen_name')).toMatchObject({ speaker: 'Syysaamu', byPenName: true });
  expect(await said('own_name')).toMatchObject({ speaker: 'Aino Maksa', byPenName: false });
  expect(await said('only_innoagent')).toMatchObject({ speaker: null, byPenName: false });
});
