import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answers, mayBeShown, mayFollow } from '../../server/analysis/opinions/small-counts.ts';
import { seeded } from '../../server/analysis/seeded.ts';
import { batchesAfter } from '../../server/live/happenings.ts';
import { ACCESS_LEVELS } from '../../server/activity/audience.ts';
import { analysisJob } from '../../server/insights/analyse-job.ts';
import { markDue } from '../../server/insights/due-job.ts';
import { openAnalysisWorker } from '../../server/insights/worker.ts';
import { caseAt } from '../support/case-at.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { caughtUp } from '../support/caught-up.ts';

/** An attacker: she votes once, sees everything that a visitor, a participant and one of the Verstas see, and reckons. */
let town: Town;
let sini: Someone;
beforeAll(async () => {
  town = await openTown();
  sini = await town.person({ roles: ['innoagent_1'] });
});
afterAll(() => town.close());

const VALUES = ['agree', 'disagree', 'cant_say'] as const;
const NOBODY: Answers = { agree: 0, disagree: 0, cantSay: 0 };
const plus = (a: Answers, b: Answers): Answers => ({
  agree: a.agree + b.agree,
  disagree: a.disagree + b.disagree,
  cantSay: a.cantSay + b.cantSay,
});
/** Every way in which five people may answer. */
const FIVES = Array.from({ length: 6 }, (_a, agree) =>
  Array.from({ length: 6 - agree }, (_d, disagree) => ({ agree, disagree, cantSay: 5 - agree - disagree })),
).flat();

/** All that may be seen of a world, each as text: the figures shown after each five, or none, as the coin falls. */
function sightings(blocks: readonly Answers[], all = NOBODY, fresh = NOBODY, shown = ''): string[] {
  const [block, ...rest] = blocks;
  if (!block) return [shown];
  const [now, news] = [plus(all, block), plus(fresh, block)];
  const without = sightings(rest, now, news, `${shown} -`);
  if (!mayBeShown(now) || !mayFollow(news)) return without;
  return [...without, ...sightings(rest, now, NOBODY, `${shown} ${now.agree},${now.disagree},${now.cantSay}`)];
}

const ANSWERS = ['agree', 'disagree', 'cantSay'] as const;

/** By sighting, for each five and each answer the fewest of the others that are possible, by who the attacker is and what she voted. */
function fewest(worlds: readonly (readonly Answers[])[]): Map<string, Map<string, number>> {
  const possible = new Map<string, Map<string, number>>();
  for (const world of worlds)
    for (const sighting of sightings(world)) {
      const counts = possible.get(sighting) ?? new Map<string, number>();
      possible.set(sighting, counts);
      world.forEach((own, hers) => {
        for (const vote of ANSWERS.filter((answer) => own[answer] > 0))
          world.forEach((block, five) => {
            for (const answer of ANSWERS) {
              const key = `${hers} ${vote} ${five} ${answer}`;
              const others = block[answer] - Number(five === hers && answer === vote);
              counts.set(key, Math.min(counts.get(key) ?? 5, others));
            }
          });
      });
    }
  return possible;
}

test('in every possible world of fifteen voters nobody’s answer and no count from one to four is certain, whatever the attacker voted', () => {
  // Within five people order is not seen, so a world is how many of each five answered what.
  const possible = fewest(FIVES.flatMap((a) => FIVES.flatMap((b) => FIVES.map((c) => [a, b, c]))));
  const figures = [...possible.keys()].flatMap((sighting) => sighting.match(/\d+/g) ?? []).map(Number);
  expect(figures.length).toBeGreaterThan(50);
  expect(figures.filter((figure) => figure > 0 && figure < 5)).toEqual([]);
  const certain = [...possible].flatMap(([sighting, counts]) =>
    [...counts].flatMap(([key, least]) => {
      const [hers, , five] = key.split(' ');
      return least === (hers === five ? 4 : 5) ? [`${sighting}: ${key}`] : [];
    }),
  );
  expect(certain).toEqual([]);
});

/** Everything that these people can see of the case, without the moments of asking. */
async function seen(caseId: string, people: readonly Someone[]): Promise<string> {
  const paths = [
    '',
    '/opinions',
    '/opinions.csv',
    '/history',
    '/contributions',
    '/summary',
    '/analysis',
    '/proposed-statements',
    '/themes',
  ];
  const pages = await Promise.all(
    people.flatMap((who) => [
      ...paths.map((path) => who.get(`/cases/${caseId}${path}`)),
      who.get('/cases'),
      who.get('/board'),
      who.get('/me/notices'),
      who.get('/search?q=illat'),
    ]),
  );
  const [batch] = await batchesAfter(town.db, [{ caseId, after: 0 }]);
  const frames = ACCESS_LEVELS.map((access) => batch?.frameFor(access).toString());
  return JSON.stringify([pages.map(({ body }) => body), frames]);
}

test('while people vote, nothing that anybody can see changes but the figures, in fives', async () => {
  const caseId = await caseAt(town, 4, sini);
  const window = { opensAt: town.clock.moment(-0.01), closesAt: town.clock.moment(1) };
  await sini.post(`/cases/${caseId}/windows`, window);
  const { id } = (await sini.post(`/cases/${caseId}/statements`, { text: 'Illat auki.' })).body;
  await sini.post(`/cases/${caseId}/statements`, { text: 'Aamut auki.' });
  const participant = await town.person();
  await participant.put(`/statements/${id}/vote`, { value: 'agree' });
  const analysisWorker = openAnalysisWorker(undefined);
  const read = async () => {
    await caughtUp(town.db, 'analysis', () => markDue(town.db, { quiet: 0, longest: 0 }));
    const due = await seen(caseId, [town.visitor, participant, sini]);
    await analysisJob(town.db, analysisWorker);
    return [due, await seen(caseId, [town.visitor, participant, sini])].join();
  };
  await read();
  const random = seeded(7);
  let [before, figures] = [await read(), 'null,null,null'];
  let shown = 0;
  for (let n = 2; n <= 300 && shown < 2; n++) {
    const who = await town.person();
    for (const value of [VALUES[Math.floor(random() * 3)], VALUES[Math.floor(random() * 3)]])
      await who.put(`/statements/${id}/vote`, { value });
    const after = await read();
    const [one] = (await town.visitor.get(`/cases/${caseId}`)).body.statements;
    const told = [one.agree, one.disagree, one.cantSay].map(String).join();
    if (told === figures) expect(after).toBe(before);
    else shown++;
    [before, figures] = [told === figures ? after : await read(), told];
  }
  expect(shown).toBeGreaterThan(1);
  await analysisWorker.close();
});

test('who answers sees her own answer at once, and no newer figures than others', async () => {
  const caseId = await caseAt(town, 4, sini);
  const window = { opensAt: town.clock.moment(-0.01), closesAt: town.clock.moment(1) };
  await sini.post(`/cases/${caseId}/windows`, window);
  const { id } = (await sini.post(`/cases/${caseId}/statements`, { text: 'Illat auki.' })).body;
  const aino = await town.person();
  await aino.put(`/statements/${id}/vote`, { value: 'disagree' });
  expect((await aino.get(`/cases/${caseId}`)).body.statements[0]).toMatchObject({
    mine: 'disagree',
    agree: null,
    disagree: null,
    cantSay: null,
  });
});
