import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { threads } from '../../server/contributions/thread.ts';
import type { Step } from '../../server/contract/words.ts';
import { type Case, type Move, movesIn, type Tried, type What, type Who, WHO } from '../support/case-moves.ts';
import { openTown, type Someone, type Town } from '../support/town.ts';
import { done } from '../support/walk.ts';

/**
 * Whatever is done to a case, by whom and in what order, it is in exactly one step, comes to another only by a
 * move that its rules allow, and stands still while it is halted. The model knows the step and the halt, nothing else;
 * that what it allows does happen is proved by the journey. And it never stands at the decision makers, is answered or
 * closed, unless everything that was said has its ending, each point its source, and the summary its check and approval;
 * an answer stays with the words that it answered. Both are read from the tables, not by the rules. MOVES=10000 tries more.
 */
const RUNS = Math.ceil(Number(process.env['MOVES'] ?? 4_000) / 30);
let town: Town;
let people: Record<Who, Someone>;
let moves: ReturnType<typeof movesIn>;
const seen = new Set<string>();
/** By answered point: its words, and the words it rested on, when its answer was first seen. */
const ANSWERED = new Map<string, string>();

beforeAll(async () => {
  town = await openTown();
  const [innoagent, coordinator, decider, deputy, member, speaker] = [
    await town.person({ name: 'Inna', roles: ['innoagent_1'] }),
    await town.person({ name: 'Kaisa', roles: ['coordinator'] }),
    await town.person({ name: 'Hilla', roles: ['decision_maker'] }),
    await town.person({ name: 'Dani', roles: ['deputy'] }),
    await town.person({ name: 'Aino' }),
    await town.person({ name: 'Veikko' }),
  ];
  people = { innoagent, coordinator, decider, deputy, member, speaker, visitor: town.visitor };
  moves = movesIn(town, people, newCase);
}, 60_000);
afterAll(() => town.close());

const OF: Partial<Record<What, Who>> = {
  ...{ speak: 'speaker', edit: 'speaker', mark: 'speaker', withdraw: 'speaker', penName: 'speaker' },
  ...{ approve: 'member', answer: 'decider', publish: 'decider' },
};
const GOING = ['advance', 'advance', 'next', 'next', 'resume'] as const;
/** Without these a case does not get far by chance. */
const SUMMING = ['unused', 'point', 'waive', 'approve', 'handover', 'answer', 'publish', 'window'] as const;

const moveAmong = (whats: readonly What[]): fc.Arbitrary<Move> =>
  fc.record({
    // Halting is rare among them, and going on is not: a case that stands still takes nothing else.
    what: fc.constantFrom(...whats, ...SUMMING, ...SUMMING, ...GOING, ...GOING, ...GOING, 'halt'),
    // Those who may most come most often, so that the case gets somewhere.
    who: fc.constantFrom(...WHO, 'innoagent', 'innoagent', 'innoagent', 'coordinator', 'decider', 'member'),
    step: fc.integer({ min: 1, max: 7 }),
    odd: fc.boolean(),
  });

const road = (...whats: readonly [What, number?][]): Move[] =>
  whats.map(([what, step = 1]) => ({ what, step, odd: false, who: OF[what] ?? 'innoagent' }));
const toSummary = road(['describe'], ['advance', 3], ['workshop'], ['promise'], ['window'], ['next'], ['speak'], ['window', 7], ['next']); // prettier-ignore
const toAnswer = road(['point'], ['unused'], ['waive'], ['approve'], ['handover'], ['next'], ['answer'], ['publish']);
/** As far along the road as these moves go. Chance alone seldom comes past the promise. */
const ROAD = [...toSummary, ...toAnswer, ...road(['next'], ['deliver'], ['close'])];
/** The walks round that were once open: each a way to the decision makers, or to change what has been answered. */
const ROUND: Move[][] = [
  // No way round, but seldom taken by chance.
  road(['describe'], ['advance', 2], ['mix']),
  // A skip past the summary with nothing sourced, checked or approved.
  [...toSummary, ...road(['point'], ['handover'], ['advance', 4], ['advance', 6], ['answer'], ['publish'])],
  // An answered point reworded, removed or left without its words after a return; its author's later words.
  [...toSummary, ...toAnswer, ...road(['advance', 5], ['reword'], ['unsource'], ['remove'], ['edit', 2], ['next'])],
  [
    ...toSummary,
    ...toAnswer,
    ...road(['next'], ['advance', 5], ['reword'], ['edit', 3], ['unused'], ['waive'], ['approve'], ['next']),
  ],
  // What was moved out, hidden or left comes back once the case has gone on.
  [...toSummary, ...road(['moveOut'], ['point'], ['unused'], ['waive'], ['approve'], ['handover'], ['next'], ['undo'])],
  [
    ...toSummary,
    ...road(['hide'], ['point'], ['unused'], ['waive'], ['approve'], ['handover'], ['next'], ['showAgain']),
  ],
  [
    ...toSummary,
    ...road(['unused'], ['used'], ['point'], ['check'], ['mark'], ['reword'], ['unsource'], ['remove'], ['next']),
  ],
  // A summary changed after its approval, gone back with, and skipped over.
  [
    ...toSummary,
    ...road(['point'], ['unused'], ['waive'], ['approve'], ['reword', 3], ['handover'], ['advance', 4], ['advance', 6]),
  ],
  [
    ...toSummary,
    ...road(['point'], ['unused'], ['waive'], ['approve'], ['handover'], ['next'], ['leave'], ['withdraw'], ['merge']),
  ],
];

test('a case is in one step, and comes to another only by a move that is allowed', async () => {
  const whats = (Object.keys(moves) as What[]).filter((what) => what !== 'halt');
  await fc.assert(
    fc.asyncProperty(fc.array(moveAmong(whats), { minLength: 20, maxLength: 40 }), async (walk) => {
      const one = await newCase();
      for (const each of walk) await take(one, each);
    }),
    { numRuns: RUNS, examples: [ROAD, ...ROUND].map((walk): [Move[]] => [walk]) },
  );
  // Moves of which none succeeded would prove nothing.
  const never = whats.filter((what) => !seen.has(`${what} taken`) && what !== 'erase');
  expect(never).toEqual([]);
  expect([...seen]).toContain('halt taken');
}, 300_000);

async function newCase(): Promise<Case> {
  const { innoagent, speaker, member } = people;
  const said: string = done(await speaker.post('/contributions', { text: 'Ajatus', presence: 'own_name' })).id;
  const gather = { kind: 'gather', contributionIds: [said], title: 'Asia', reason: 'Sama' };
  const id: string = done(await innoagent.post('/moves', gather)).caseId;
  await town.db.execute(sql`insert into member (case_id, person_id, viewpoint) values (${id}, ${member.id}, 'client')`);
  return { id, said, step: 1, halted: false, closed: false };
}

async function take(one: Case, each: Move): Promise<void> {
  const { by, ask }: Tried = moves[each.what];
  const before = { ...one };
  const { status } = await ask(one, people[each.who], each);
  const taken = status < 300;
  seen.add(`${each.what} ${taken ? 'taken' : 'refused'}`);
  const what = `${JSON.stringify(each)} in step ${before.step}${before.halted ? ', halted' : ''}: ${status}`;
  if (!taken) expect([400, 401, 403, 404, 409, 422], what).toContain(status);
  if (taken) expect(by, what).toContain(each.who);
  if (taken && (each.what === 'advance' || each.what === 'next')) {
    expect(before.halted || before.closed, what).toBe(false);
    one.step = each.what === 'next' ? ((before.step + 1) as Step) : ((each.odd ? before.step : each.step) as Step);
  }
  if (taken && each.what === 'halt') one.halted = true;
  if (taken && each.what === 'resume') one.halted = false;
  if (taken && each.what === 'close') one.closed = true;
  await expectModel(one, what);
  await expectEndings(one, what);
}

/** What holds of a case in step 6 or 7, answered or closed; and what was answered reads as it did when it was. */
async function expectEndings({ id, step, closed }: Case, what: string): Promise<void> {
  const { rows: answered } = await town.db.execute<{ point: string; words: string }>(sql`
    select p.id as point, jsonb_build_array(p.text, p.plain, p.removed_at, (select jsonb_agg(k.text order by k.id)
      from point_source s join contribution k on k.id = s.contribution_id where s.point_id = p.id))::text as words
    from point p join answer a on a.point_id = p.id and a.published_at is not null where p.case_id = ${id}`);
  for (const { point, words } of answered) {
    expect(words, what).toBe(ANSWERED.get(point) ?? words);
    ANSWERED.set(point, words);
  }
  if (step < 6 && !closed) return;
  const { rows } = await town.db.execute(sql`
    select 'waits' as wrong, c.id from contribution c where c.case_id = ${id} and c.parent_id is null
      and c.withdrawn_at is null and c.erased_at is null
      and not exists (select from unused u where u.contribution_id = c.id)
      and not exists (select from point_source s join point p on p.id = s.point_id and p.removed_at is null
        where s.contribution_id = c.id and p.case_id = ${id})
    union all select 'unsourced', p.id from point p where p.case_id = ${id} and p.removed_at is null
      and not exists (select from point_source s where s.point_id = p.id)
    union all select 'no points', c.id from development_case c where c.id = ${id}
      and not exists (select from point p where p.case_id = c.id and p.removed_at is null)
    union all select 'unchecked', c.id from development_case c where c.id = ${id}
      and not exists (select from check_period k where k.case_id = c.id)
    union all select 'unapproved since', c.id from development_case c where c.id = ${id} and not exists (select from approval a
      where a.case_id = c.id and a.at >= (select max(v.at) from point_version v join point p on p.id = v.point_id
        where p.case_id = c.id and p.removed_at is null))`);
  expect(rows, what).toEqual([]);
  if (!closed) return;
  const own = await threads(town.db, sql`contribution.case_id = ${id}`, 200);
  expect(own.map((item) => item.state.kind), what).not.toContain('waiting'); // prettier-ignore
}

async function expectModel(one: Case, what: string): Promise<void> {
  const { rows } = await town.db.execute<Record<string, unknown>>(sql`
    select c.step, (select array_agg(s.step) from stay s where s.case_id = c.id and s.left_at is null) as stays,
      exists (select from halt where case_id = c.id and ended_at is null) as halted, c.closed_at is not null as closed,
      c.number = (select count(*) from activity where case_id = c.id) and c.number = (select max(case_number) from activity where case_id = c.id) as dense
    from development_case c where c.id = ${one.id}`);
  const { step, halted, closed } = one;
  expect(rows[0], what).toEqual({ step, stays: [step], halted, closed, dense: true });
}
