import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Step } from '../server/contract/words.ts';
import { type Answer, openHouse, type Someone, type TestHouse } from './house.ts';
import { done } from './walk.ts';

/**
 * Whatever is done to a case, by whom and in what order, it is in exactly one step, comes to another only by a
 * move that its rules allow, and stands still while it is halted. The model knows the step and the halt, nothing else;
 * that what it allows does happen is proved by the journey. MOVES=10000 tries more.
 */
const RUNS = Math.ceil(Number(process.env['MOVES'] ?? 4_000) / 30);
const WHO = ['innoagent', 'coordinator', 'decider', 'deputy', 'member', 'speaker', 'visitor'] as const;
type Who = (typeof WHO)[number];
const LEADERS: readonly Who[] = ['innoagent', 'coordinator'];
/** The planning group plans with them. */
const GROUP: readonly Who[] = [...LEADERS, 'member'];

let town: TestHouse;
let people: Record<Who, Someone>;
const seen = new Set<string>();

beforeAll(async () => {
  town = await openHouse();
  const [innoagent, coordinator, decider, deputy, member, speaker] = [
    await town.person({ name: 'Inna', roles: ['innoagent_1'] }),
    await town.person({ name: 'Kaisa', roles: ['coordinator'] }),
    await town.person({ name: 'Hilla', roles: ['decision_maker'] }),
    await town.person({ name: 'Dani', roles: ['deputy'] }),
    await town.person({ name: 'Aino' }),
    await town.person({ name: 'Veikko' }),
  ];
  people = { innoagent, coordinator, decider, deputy, member, speaker, visitor: town.visitor };
}, 60_000);
afterAll(() => town.close());

interface Case {
  readonly id: string;
  readonly said: string;
  step: Step;
  halted: boolean;
  closed: boolean;
}
interface Move {
  readonly what: keyof typeof MOVES;
  readonly who: Who;
  readonly step: number;
  readonly odd: boolean;
}

const later = (days: number) => new Date(town.clock.now.getTime() + days * 86_400_000);
const iso = (days: number) => later(days).toISOString();

/** What can be tried; `by` are those of whom some may succeed, everyone else never does. */
const MOVES = {
  advance: {
    by: LEADERS,
    ask: ({ id, step }: Case, who: Someone, { step: to, odd }: Move) =>
      who.post(`/cases/${id}/stays`, { from: odd ? to : step, to: odd ? step : to, reason: 'Näin on hyvä' }),
  },
  next: {
    by: LEADERS,
    ask: ({ id, step }: Case, who: Someone) => who.post(`/cases/${id}/stays`, { from: step, to: step + 1 }),
  },
  describe: {
    by: LEADERS,
    ask: ({ id }: Case, who: Someone) => who.patch(`/cases/${id}`, { need: 'Tarve', needPlain: 'Tarve' }),
  },
  halt: {
    by: LEADERS,
    ask: ({ id }: Case, who: Someone, { odd }: Move) =>
      who.post(
        `/cases/${id}/halts`,
        odd ? { kind: 'interrupted', reason: 'Syy', closingMessage: 'Kiitos' } : { kind: 'paused', reason: 'Syy' },
      ),
  },
  resume: { by: LEADERS, ask: ({ id }: Case, who: Someone) => who.delete(`/cases/${id}/halts`) },
  mix: {
    by: GROUP,
    ask: ({ id }: Case, who: Someone) => who.put(`/cases/${id}/mix-reason`, { reason: 'Pieni asia' }),
  },
  workshop: {
    by: LEADERS,
    ask: async ({ id }: Case, who: Someone) => {
      const plan = { title: 'Paja', startsAt: iso(-0.1), place: 'Kirjasto', remote: false };
      const made = await who.post(`/cases/${id}/workshops`, plan);
      if (made.status >= 300) return made;
      const attendance = [{ viewpoint: 'client', people: 2, exact: true }];
      return who.post(`/workshops/${made.body.id}/record`, { attendance, notes: 'Puhuttiin.', contributions: [] });
    },
  },
  promise: {
    by: GROUP,
    ask: async ({ id }: Case, who: Someone) => {
      const wish = {
        canChange: 'a',
        cannotChange: 'b',
        decisionMakerId: people.decider.id,
        answerBy: iso(90).slice(0, 10),
        changeReason: 'c',
      };
      const made = await who.post(`/cases/${id}/promises`, wish);
      return made.status >= 300 ? made : people.decider.post(`/promises/${made.body.id}/confirmation`);
    },
  },
  window: {
    by: LEADERS,
    ask: ({ id }: Case, who: Someone, { step }: Move) =>
      who.post(`/cases/${id}/windows`, { opensAt: iso(-1), closesAt: step > 5 ? iso(0) : iso(5), reason: 'Syy' }),
  },
  speak: {
    by: WHO,
    ask: ({ id }: Case, who: Someone) =>
      who.post('/contributions', { text: 'Sanon', presence: 'only_innoagent', caseId: id }),
  },
  point: {
    by: GROUP,
    ask: ({ id, said }: Case, who: Someone) =>
      who.post(`/cases/${id}/points`, { kind: 'finding', text: 'Kohta', plain: 'Kohta', sources: [said] }),
  },
  waive: {
    by: LEADERS,
    ask: ({ id }: Case, who: Someone) => who.post(`/cases/${id}/checks`, { waivedReason: 'Kaikki paikalla' }),
  },
  approve: { by: ['member'], ask: ({ id }: Case, who: Someone) => who.put(`/cases/${id}/approval`) },
  handover: {
    by: LEADERS,
    ask: ({ id }: Case, who: Someone) =>
      who.put(`/cases/${id}/handover`, {
        dueDay: iso(30).slice(0, 10),
        receivers: [{ personId: people.decider.id, deputyId: people.deputy.id }],
      }),
  },
  publish: { by: ['decider'], ask: ({ id }: Case, who: Someone) => who.post(`/cases/${id}/publication`) },
  close: { by: LEADERS, ask: ({ id }: Case, who: Someone) => who.post(`/cases/${id}/closing`) },
} as const satisfies Record<
  string,
  { by: readonly Who[]; ask: (one: Case, who: Someone, move: Move) => Promise<Answer> }
>;

const OF: Partial<Record<Move['what'], Who>> = { speak: 'speaker', approve: 'member', publish: 'decider' };
const GOING = ['advance', 'advance', 'next', 'resume'] as const;
const WHATS = (Object.keys(MOVES) as Move['what'][]).filter((what) => what !== 'halt');

const move: fc.Arbitrary<Move> = fc.record({
  // Halting is rare among them, and going on is not: a case that stands still takes nothing else.
  what: fc.constantFrom(...WHATS, ...WHATS, ...WHATS, ...GOING, ...GOING, ...GOING, 'halt'),
  // Those who may most come most often, so that the case gets somewhere.
  who: fc.constantFrom(...WHO, 'innoagent', 'innoagent', 'innoagent', 'coordinator', 'decider', 'member'),
  step: fc.integer({ min: 1, max: 7 }),
  odd: fc.boolean(),
});

/** As far along the road as these moves go. Chance alone seldom comes past the promise. */
const ROAD: Move[] = (
  [
    ...[
      ['describe'],
      ['advance', 3],
      ['workshop'],
      ['promise'],
      ['window'],
      ['next'],
      ['speak'],
      ['window', 7],
      ['next'],
    ],
    ...[['point'], ['waive'], ['approve'], ['handover'], ['next'], ['publish'], ['close']],
  ] as [Move['what'], number?][]
).map(([what, step = 1]) => ({ what, step, odd: false, who: OF[what] ?? 'innoagent' }));

test('a case is in one step, and comes to another only by a move that is allowed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 20, maxLength: 40 }), async (moves) => {
      const one = await newCase();
      for (const each of moves) await take(one, each);
    }),
    { numRuns: RUNS, examples: [[ROAD]] },
  );
  // Moves of which none succeeded would prove nothing.
  for (const what of ['advance', 'describe', 'halt', 'resume', 'workshop', 'promise', 'window', 'point', 'speak']) {
    expect([...seen]).toContain(`${what} taken`);
  }
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
  const { by, ask }: { by: readonly Who[]; ask: (one: Case, who: Someone, move: Move) => Promise<Answer> } =
    MOVES[each.what];
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
