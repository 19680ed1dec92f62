import { type Counts, NOBODY, summed } from './tally.ts';

/** Counts that may be shown to anybody; null is not shown. */
export interface ShownCounts {
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly cantSay: number | null;
}

/** Some people and their votes on one statement. */
export interface Voters {
  readonly size: number;
  readonly counts: Counts;
}

/** What may be shown of one statement: of everybody, and of each group (null: not shown). */
export interface ShownStatement {
  readonly total: ShownCounts | null;
  readonly byGroup: readonly (ShownCounts | null)[];
}

/** A count under this could point at a person. */
export const FEWEST = 5;

/** All three answers to one question. */
export type Answers = Readonly<Record<keyof ShownCounts, number>>;

/**
 * Whether the answers to a question may be shown, the one place that decides it: all or none, since one that is hidden
 * would follow by subtraction. Each is of nobody or of five or more, and two at least are of people: where all answer
 * alike, each one's answer is known.
 */
export function mayBeShown({ agree, disagree, cantSay }: Answers): boolean {
  const all = [agree, disagree, cantSay];
  return all.every(isSafe) && all.filter((count) => count > 0).length > 1;
}

/**
 * Whether figures may be shown anew when these people's answers are what is new in them: five or more, and two at least
 * answer unlike the most of them, so that one of them who knows her own answer does not know all others'.
 */
export function mayFollow({ agree, disagree, cantSay }: Answers): boolean {
  const people = agree + disagree + cantSay;
  return people >= FEWEST && people - Math.max(agree, disagree, cantSay) >= 2;
}

/** Nobody, or enough people to hide among. */
export function isSafe(count: number): boolean {
  return count === 0 || count >= FEWEST;
}

/** Which columns are shown, most detailed first; what is not shown is one with those who did not vote. */
const DETAILS: readonly (readonly (keyof ShownCounts)[])[] = [
  ['agree', 'disagree', 'cantSay'],
  ['agree', 'disagree'],
  ['agree'],
  ['disagree'],
];

/**
 * Chooses what to show of a statement so that no count from 1 to 4 is shown or follows by adding and subtracting what is
 * shown, the sizes of groups included. `rest` are the voters who are in no group. The people are cut into parts: each
 * shown group and everybody else together, by each shown answer and all other answers (not voting among them) together.
 * Only a cutting whose every part is empty or at least five is shown; every figure shown, every sum of them and every
 * difference that counts people is then a sum of such parts. Of the possible cuttings the one
 * with most figures is taken, of equals the one with more groups.
 */
export function shownStatement(groups: readonly Voters[], rest: Voters): ShownStatement {
  const cuttings = DETAILS.flatMap((columns) => cutting(groups, rest, columns) ?? []);
  const [best] = cuttings.sort((a, b) => b.figures - a.figures || b.shown.length - a.shown.length);
  if (!best) return { total: null, byGroup: groups.map(() => null) };
  const show = ({ counts }: Voters) => shownOf(counts, best.columns);
  return {
    total: show(joined([...groups, rest])),
    byGroup: groups.map((group) => (best.shown.includes(group) ? show(group) : null)),
  };
}

interface Cutting {
  readonly columns: readonly (keyof ShownCounts)[];
  readonly shown: readonly Voters[];
  readonly figures: number;
}

/** Shows the groups that are safe by themselves, the smallest of them given up until everybody else together is safe too. */
function cutting(groups: readonly Voters[], rest: Voters, columns: Cutting['columns']): Cutting | undefined {
  const safe = (voters: Voters) => partsOf(voters, columns).every(isSafe);
  const shown = groups.filter(safe).sort((a, b) => b.size - a.size);
  const others = () => joined([...groups.filter((group) => !shown.includes(group)), rest]);
  while (shown.length > 0 && !safe(others())) shown.pop();
  return safe(others()) ? { columns, shown, figures: columns.length * (shown.length + 1) } : undefined;
}

function partsOf({ size, counts }: Voters, columns: Cutting['columns']): number[] {
  const parts = columns.map((column) => countOf(counts, column));
  return [...parts, size - parts.reduce((sum, part) => sum + part, 0)];
}

function shownOf(counts: Counts, columns: Cutting['columns']): ShownCounts {
  const show = (column: keyof ShownCounts) => (columns.includes(column) ? countOf(counts, column) : null);
  return { agree: show('agree'), disagree: show('disagree'), cantSay: show('cantSay') };
}

function countOf({ agree, disagree, votes }: Counts, column: keyof ShownCounts): number {
  return { agree, disagree, cantSay: votes - agree - disagree }[column];
}

function joined(several: readonly Voters[]): Voters {
  return several.reduce((sum, { size, counts }) => ({ size: sum.size + size, counts: summed([sum.counts, counts]) }), {
    size: 0,
    counts: NOBODY,
  });
}
