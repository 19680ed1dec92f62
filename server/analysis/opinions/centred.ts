import { counts, type VoteMatrix } from './votes.ts';

/**
 * The votes that enter the mathematics, each less the mean of its statement; what is missing is exactly zero and takes no
 * room. Rows are laid out as in the vote matrix.
 */
export interface CentredVotes {
  readonly people: number;
  readonly columns: number;
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
  /** Of each statement; 0 where the statement does not count. */
  readonly mean: Float64Array;
  /** Of each person, what her position is multiplied by: the fewer votes she has, the more each weighs. */
  readonly scale: Float64Array;
}

/**
 * Subtracts from each vote the mean of its statement (cannot say is 0). Statements that do not count are zero for
 * everybody, and so count as voted on by everybody in the scale √(statements / votes): people with few votes are drawn to
 * the middle where much was moderated out. Dropping those columns instead agrees clearly worse with what Polis publishes.
 */
export function centredVotes(matrix: VoteMatrix): CentredVotes {
  const open = matrix.statements.map(counts);
  const mean = meansOf(matrix, open);
  const people = matrix.participants.length;
  const start = new Int32Array(people + 1);
  const column = new Int32Array(matrix.column.length);
  const value = new Float64Array(matrix.column.length);
  let place = 0;
  for (let person = 0; person < people; person++) {
    for (let from = matrix.start[person] ?? 0; from < (matrix.start[person + 1] ?? 0); from++) {
      const at = matrix.column[from] ?? 0;
      if (!open[at]) continue;
      column[place] = at;
      value[place++] = (matrix.vote[from] ?? 0) - (mean[at] ?? 0);
    }
    start[person + 1] = place;
  }
  const scale = scalesOf(start, open);
  return {
    people,
    columns: open.length,
    start,
    column: column.slice(0, place),
    value: value.slice(0, place),
    mean,
    scale,
  };
}

/** What the position of a person with so many votes is multiplied by, zeroed statements among her votes. */
export function scaleFor(columns: number, votes: number): number {
  return Math.sqrt(columns / Math.max(1, votes));
}

function meansOf(matrix: VoteMatrix, open: readonly boolean[]): Float64Array {
  const [sum, count] = [new Float64Array(open.length), new Float64Array(open.length)];
  matrix.column.forEach((column, place) => {
    sum[column] = (sum[column] ?? 0) + (matrix.vote[place] ?? 0);
    count[column] = (count[column] ?? 0) + 1;
  });
  return sum.map((total, column) => (open[column] ? total / (count[column] ?? 1) : 0));
}

function scalesOf(start: Int32Array, open: readonly boolean[]): Float64Array {
  const zeroed = open.filter((is) => !is).length;
  return Float64Array.from({ length: start.length - 1 }, (_, person) =>
    scaleFor(open.length, (start[person + 1] ?? 0) - (start[person] ?? 0) + zeroed),
  );
}
