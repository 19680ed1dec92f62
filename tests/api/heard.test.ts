import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { momentAfter } from '../../server/contract/days.ts';
import { answer, deed, point, pointSource } from '../../db/schema/answers.ts';
import { contribution, hiding } from '../../db/schema/contributions.ts';
import { halt } from '../../db/schema/cases.ts';
import { openWindow } from '../../db/schema/steps.ts';
import { caseAt, pointOn, saidIn } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';

/** The one true sentence of the home, and the list of cases that one may come in to. */
let town: Town;
let sini: Someone;
let aino: Someone;
let id: string;
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ name: 'Sini Innola', roles: ['innoagent_1'] });
  aino = await town.person({ name: 'Aino Rantakoivu' });
}, 60_000);
beforeEach(async () => {
  await town.db.execute(sql`delete from hiding`);
  await town.db.delete(deed);
  await town.db.delete(answer);
  id = await caseAt(town, 7, sini);
});
afterAll(() => town.close());

const heard = async () => (await town.visitor.get('/heard')).body.heard;
type Row = typeof contribution.$inferInsert;

/** Something said with a name, in a point that was answered so many days ago. */
async function answeredSaid(
  text: string,
  daysAgo: number,
  more: Partial<Row> = {},
  kind: 'will_be_done' | 'partly' = 'will_be_done',
) {
  const said = await saidIn(town, id, aino, text);
  await town.db
    .update(contribution)
    .set({ presence: 'own_name', ...more })
    .where(eq(contribution.id, said));
  const pointId = await pointOn(town, id, sini, [said]);
  const publishedAt = momentAfter(town.clock.now, -daysAgo);
  const words = { kind, reason: 'Syy.', nextStep: `Tehdään: ${text}`, draftedBy: sini.id };
  await town.db.insert(answer).values({ pointId, ...words, publishedBy: sini.id, publishedAt });
  return { said, pointId };
}

test('without an answered sentence there is none', async () => {
  await answeredSaid('Vain osa.', 1, {}, 'partly');
  expect(await heard()).toBeNull();
});

test('the newest answer that says yes, with its speaker, its answer and its case', async () => {
  await answeredSaid('Vanha.', 5);
  await answeredSaid('Uusi.', 1, { viewpoint: 'close_one' });
  expect(await heard()).toMatchObject({
    text: 'Uusi.',
    speaker: 'Aino Rantakoivu',
    viewpoint: 'close_one',
    case: { id, title: 'Omaishoidon tuki' },
    answer: { nextStep: 'Tehdään: Uusi.' },
    deed: null,
    people: 1,
  });
});

test('one for which something was done comes before a newer one; of its words the shortest', async () => {
  const { pointId } = await answeredSaid('Tästä on jo jotakin tehty.', 9);
  const short = await saidIn(town, id, sini, 'Lyhyt.');
  await town.db.update(contribution).set({ presence: 'pen_name', penName: 'Koivu' }).where(eq(contribution.id, short));
  await town.db.insert(pointSource).values({ pointId, contributionId: short });
  await town.db.insert(deed).values({ pointId, text: 'Ovi on nyt auki.', day: '2026-01-02', by: sini.id });
  await answeredSaid('Uudempi.', 1);
  expect(await heard()).toMatchObject({ text: 'Lyhyt.', speaker: 'Koivu', deed: { day: '2026-01-02' }, people: 2 });
});

test.each<[string, Partial<Row>]>([
  ['shown without a name', { presence: 'only_innoagent' }],
  ['taken back', { withdrawnAt: new Date() }],
  ['erased', { erasedAt: new Date() }],
  ['longer than a sentence', { text: 'a'.repeat(161) }],
])('what is %s is never the example', async (_how, more) => {
  await answeredSaid('Sana.', 1, more);
  expect(await heard()).toBeNull();
});

test('neither is what is hidden, what stands in a removed point, or what is drafted only', async () => {
  const { said } = await answeredSaid('Piilossa.', 1);
  await town.db.insert(hiding).values({ contributionId: said, reason: 'other', note: 'n', by: sini.id });
  const removed = await answeredSaid('Poistettu.', 1);
  await town.db.update(point).set({ removedAt: new Date() }).where(eq(point.id, removed.pointId));
  const draft = await answeredSaid('Luonnos.', 1);
  await town.db.update(answer).set({ publishedAt: null, publishedBy: null }).where(eq(answer.pointId, draft.pointId));
  expect(await heard()).toBeNull();
});

test('the list of cases under way leaves out those that stand still, and tells how long one may come in', async () => {
  const [open, still, decided] = await Promise.all([
    caseAt(town, 4, sini),
    caseAt(town, 3, sini),
    caseAt(town, 6, sini),
  ]);
  await town.db.insert(halt).values({ caseId: still, kind: 'paused', reason: 'r', by: sini.id });
  const [opensAt, closesAt] = [new Date(), new Date('2031-02-03T04:05:06Z')];
  await town.db.insert(openWindow).values({ caseId: open, opensAt, closesAt, setBy: sini.id });
  const { items } = (await town.visitor.get('/cases?underWay=true&limit=100')).body;
  const one = (which: string) => items.find((seen: { id: string }) => seen.id === which);
  expect(one(open)).toMatchObject({ closesAt: '2031-02-03T04:05:06.000Z', answerBy: null });
  expect(one(decided)).toMatchObject({ closesAt: null });
  expect(one(still)).toBeUndefined();
  const all = (await town.visitor.get('/cases?limit=100')).body.items;
  expect(all.map((seen: { id: string }) => seen.id)).toContain(still);
});
