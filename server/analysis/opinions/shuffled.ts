import { type Random, shuffle } from '../seeded.ts';
import type { CentredVotes } from './centred.ts';
import { groupedBy } from './votes.ts';

/**
 * The same votes dealt out anew: within each statement the votes change hands among those who voted on it. Who voted on
 * what and how each statement did stay; whatever connected one statement with another is gone.
 */
export function shuffledVotes(votes: CentredVotes, random: Random): CentredVotes {
  const { order, first } = groupedBy(votes.column, votes.columns);
  const value = new Float64Array(votes.value.length);
  for (let column = 0; column < votes.columns; column++) {
    const own = order.subarray(first[column], first[column + 1]);
    const dealt = shuffle(random, own.slice());
    own.forEach((place, at) => (value[place] = votes.value[dealt[at] ?? 0] ?? 0));
  }
  return { ...votes, value };
}
