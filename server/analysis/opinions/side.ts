import type { Counts } from './tally.ts';

/** One side of a statement: agreeing with it or disagreeing. */
export type SideName = 'agree' | 'disagree';

/** How strongly a group takes one side of a statement, alone and beside the others. */
export interface Side {
  readonly name: SideName;
  /** Votes for this side, and all votes. */
  readonly count: number;
  readonly votes: number;
  /** The share of votes for this side, drawn a little toward one half: (count + 1) / (votes + 2). */
  readonly share: number;
  /** How far the share is from one half, in standard deviations. */
  readonly shareTest: number;
  /** The share divided by that of the others. */
  readonly ratio: number;
  /** How far the share is from that of the others, in standard deviations. */
  readonly ratioTest: number;
}

/** Significant at 90 %, one-sided; no correction for the number of statements. */
export function isSignificant(deviations: number): boolean {
  return deviations > 1.2816;
}

/** The measures of Polis (github compdemocracy/polis, math/src/polismath/math/repness.clj and stats.clj). */
export function sideOf(name: SideName, own: Counts, others: Counts): Side {
  const [count, votes] = [own[name], own.votes];
  return {
    name,
    count,
    votes,
    share: share(count, votes),
    shareTest: shareTest(count, votes),
    ratio: share(count, votes) / share(others[name], others.votes),
    ratioTest: differenceTest(count, votes, others[name], others.votes),
  };
}

function share(count: number, votes: number): number {
  return (count + 1) / (votes + 2);
}

/** One-proportion z against one half, the count and the number each with one more. */
function shareTest(count: number, votes: number): number {
  return 2 * Math.sqrt(votes + 1) * ((count + 1) / (votes + 1) - 0.5);
}

/** Two-proportion z, every count with one more. */
function differenceTest(count: number, votes: number, otherCount: number, otherVotes: number): number {
  const [c, n, oc, on] = [count + 1, votes + 1, otherCount + 1, otherVotes + 1];
  const pooled = (c + oc) / (n + on);
  return pooled === 1 ? 0 : (c / n - oc / on) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / on));
}
