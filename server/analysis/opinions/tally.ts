import type { VoteMatrix } from './votes.ts';

/** Votes on one statement by some people; the rest of `votes` are those who could not say. */
export interface Counts {
  readonly agree: number;
  readonly disagree: number;
  readonly votes: number;
}

/** For each statement, in the order of the matrix, the counts of each group. */
export type Tally = readonly (readonly Counts[])[];

/** Counts the votes of each group 0 … k − 1; `of` is each participant's group, −1 for those to be left out. */
export function tally(matrix: VoteMatrix, of: ArrayLike<number>, k: number): Tally {
  const [agree, disagree, votes] = [0, 1, 2].map(() => new Int32Array(matrix.statements.length * k));
  if (!agree || !disagree || !votes) return [];
  matrix.participants.forEach((_, person) => {
    const group = of[person] ?? -1;
    if (group < 0) return;
    for (let place = matrix.start[person] ?? 0; place < (matrix.start[person + 1] ?? 0); place++) {
      const cell = (matrix.column[place] ?? 0) * k + group;
      const vote = matrix.vote[place] ?? 0;
      votes[cell] = (votes[cell] ?? 0) + 1;
      if (vote > 0) agree[cell] = (agree[cell] ?? 0) + 1;
      if (vote < 0) disagree[cell] = (disagree[cell] ?? 0) + 1;
    }
  });
  return matrix.statements.map((_, column) =>
    Array.from({ length: k }, (_, group) => ({
      agree: agree[column * k + group] ?? 0,
      disagree: disagree[column * k + group] ?? 0,
      votes: votes[column * k + group] ?? 0,
    })),
  );
}

/** Counts everybody's votes as one group. */
export function wholeTally(matrix: VoteMatrix): readonly Counts[] {
  return tally(matrix, new Int8Array(matrix.participants.length), 1).map(([all]) => all ?? NOBODY);
}

/** The counts of several groups together. */
export function summed(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, one) => ({
      agree: sum.agree + one.agree,
      disagree: sum.disagree + one.disagree,
      votes: sum.votes + one.votes,
    }),
    NOBODY,
  );
}

export const NOBODY: Counts = { agree: 0, disagree: 0, votes: 0 };
