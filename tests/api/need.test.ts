import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** The need of a case keeps every wording it has had, and its history says when it was worded anew. */
let town: Town;
let sini: Someone;
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Salo', roles: ['innoagent_1'] });
});
afterAll(() => town.close());

async function gathered(more = {}): Promise<string> {
  const idea = { text: 'Sijainen vaihtuu joka kerta.', lang: 'fi', presence: 'only_innoagent' };
  const { body: told } = await town.visitor.post('/contributions', idea);
  const wish = { kind: 'gather', contributionIds: [told.id], title: 'Vapaa', reason: 'Sama', ...more };
  return (await sini.post('/moves', wish)).body.caseId;
}
const wordings = async (caseId: string, query = '') =>
  (await town.visitor.get(`/cases/${caseId}/need-versions${query}`)).body;
const told = async (caseId: string) => {
  const { items } = (await town.visitor.get(`/cases/${caseId}/history`)).body;
  return items.map((one: { kind: string; details: { version?: number } }) => [one.kind, one.details.version]);
};

test('each wording is kept, newest first; the same words again are no new one', async () => {
  const caseId = await gathered();
  expect(await wordings(caseId)).toEqual({ items: [], next: null });
  const first = { need: 'Tarvitaan tuttu sijainen.', needPlain: 'Sama ihminen auttaa.' };
  for (const wish of [first, first, { need: 'Tarvitaan tuttu sijainen aina.' }, { title: 'Tuttu sijainen' }])
    expect((await sini.patch(`/cases/${caseId}`, wish)).status).toBe(200);
  const { items } = await wordings(caseId);
  expect(items).toMatchObject([
    { version: 2, need: 'Tarvitaan tuttu sijainen aina.', needPlain: first.needPlain },
    { version: 1, ...first },
  ]);
  expect(await wordings(caseId, '?after=2')).toMatchObject({ items: [{ version: 1 }] });
  expect((await told(caseId)).slice(0, 4)).toEqual([
    ['case.described', undefined],
    ['case.need_versioned', 2],
    ['case.described', undefined],
    ['case.need_versioned', 1],
  ]);
});

test('the need that a case is gathered with is its first wording, its own', async () => {
  const caseId = await gathered({ need: 'Tarvitaan tuttu sijainen.' });
  expect(await wordings(caseId)).toMatchObject({ items: [{ version: 1, need: 'Tarvitaan tuttu sijainen.' }] });
});

test('what one has worded stands in one’s own data', async () => {
  await gathered({ need: 'Tarvitaan oma hoitaja.' });
  const { body } = await sini.get('/me/data');
  expect(JSON.stringify(body)).toContain('Tarvitaan oma hoitaja.');
});

test('two rewordings at once are two wordings, none lost', async () => {
  const caseId = await gathered();
  const answers = await Promise.all(
    ['Yksi.', 'Kaksi.', 'Kolme.'].map((need) => sini.patch(`/cases/${caseId}`, { need })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { items } = await wordings(caseId);
  expect(items.map((one: { version: number }) => one.version)).toEqual([3, 2, 1]);
});

test('a case that is not there has none', async () => {
  expect((await town.visitor.get(`/cases/${crypto.randomUUID()}/need-versions`)).status).toBe(404);
});
