import type { Random } from '../seeded.ts';
import { NOBODY, type Tally, summed } from './tally.ts';
import type { Statement } from './votes.ts';

const META = 7 ** 2;

/**
 * How much is learned by asking about each statement, in the order of the statements: more when few passed, many agreed,
 * it lies far from the middle, or it is new. (1 − p)(E + 1)·a·(1 + 8·2^(−S/5)), squared, where p and a are the drawn-in
 * shares of passes and agrees among its S votes in all groups and E its extremity; meta statements have 49 (Polis,
 * math/conversation.clj, 308–330).
 */
export function priorities(statements: readonly Statement[], votes: Tally, extremity: ArrayLike<number>): number[] {
  return statements.map(({ meta }, column) => {
    if (meta) return META;
    const { agree, disagree, votes: all } = summed(votes[column] ?? [NOBODY]);
    const passed = (all - agree - disagree + 1) / (all + 2);
    const agreed = (agree + 1) / (all + 2);
    return ((1 - passed) * ((extremity[column] ?? 0) + 1) * agreed * (1 + 8 * 2 ** (-all / 5))) ** 2;
  });
}

/**
 * Draws the statement to show next, with a chance in proportion to its priority. `open` holds those that may be shown to
 * this person: visible and not yet voted on by her. One without a priority (nobody has voted on it) weighs 1.
 */
export function nextStatement(
  random: Random,
  open: readonly string[],
  priority: ReadonlyMap<string, number>,
): string | undefined {
  const weights = open.map((id) => priority.get(id) ?? 1);
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  return open.find((_, at) => (left -= weights[at] ?? 0) < 0) ?? open.at(-1);
}
