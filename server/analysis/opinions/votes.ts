/** One vote as it was cast: 1 agree, −1 disagree, 0 cannot say. `at` orders one person's votes on one statement. */
export interface CastVote {
  readonly participant: string;
  readonly statement: string;
  readonly vote: number;
  readonly at: number;
}

/** A statement that people vote on. Meta statements ask about the voter, not about the matter. */
export interface Statement {
  readonly id: string;
  readonly moderatedOut: boolean;
  readonly meta: boolean;
}

/**
 * Each person's latest vote on each statement, row by row: the votes of participant `p` are the places from `start[p]` up
 * to `start[p + 1]` of `column` and `vote`. Participants and statements stand in the order of their ids, so that nothing
 * depends on the order in which the votes arrived. Only statements with a vote have a column.
 */
export interface VoteMatrix {
  readonly participants: readonly string[];
  readonly statements: readonly Statement[];
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly vote: Int8Array;
}

/**
 * Gathers votes into a matrix. Of several votes of one person on one statement the latest stands; of two at the same
 * moment the greater, so that the order of the rows never matters. Votes on statements that are not listed are left out.
 */
export function voteMatrix(votes: Iterable<CastVote>, listed: Iterable<Statement>): VoteMatrix {
  const cast = collected(votes, new Set([...listed].map(({ id }) => id)));
  const participants = [...cast.people.keys()].sort(byId);
  const statements = [...listed].filter(({ id }) => cast.statements.has(id)).sort((a, b) => byId(a.id, b.id));
  const rowOf = ranks(participants, cast.people);
  const columnOf = ranks(
    statements.map(({ id }) => id),
    cast.statements,
  );
  cast.row = cast.row.map((met) => rowOf[met] ?? 0);
  cast.column = cast.column.map((met) => columnOf[met] ?? 0);
  return { participants, statements, ...latestByRow(cast, participants.length) };
}

/** The votes of some participants, in the order of their ids; the statements stay. */
export function rowsOf(matrix: VoteMatrix, some: readonly number[]): VoteMatrix {
  const rows = some.toSorted((a, b) => a - b);
  const start = new Int32Array(rows.length + 1);
  const [column, vote]: [number[], number[]] = [[], []];
  rows.forEach((row, at) => {
    const [from, to] = [matrix.start[row], matrix.start[row + 1]];
    column.push(...matrix.column.subarray(from, to));
    vote.push(...matrix.vote.subarray(from, to));
    start[at + 1] = column.length;
  });
  const participants = rows.map((row) => matrix.participants[row] ?? '');
  return {
    participants,
    statements: matrix.statements,
    start,
    column: Int32Array.from(column),
    vote: Int8Array.from(vote),
  };
}

/** Whether a statement enters the mathematics: what is moderated out or meta counts as zero for everybody. */
export function counts(statement: Statement): boolean {
  return !statement.moderatedOut && !statement.meta;
}

/** How many votes a participant has cast, whatever became of the statements. */
export function votesOf(matrix: VoteMatrix, participant: number): number {
  return (matrix.start[participant + 1] ?? 0) - (matrix.start[participant] ?? 0);
}

/** Whole numbers by size, then other ids by their characters: the same order on every machine. */
export function byId(one: string, other: string): number {
  const [a, b] = [wholeNumber(one), wholeNumber(other)];
  if (a !== b) return a < b ? -1 : 1;
  return one < other ? -1 : one > other ? 1 : 0;
}

function wholeNumber(id: string): number {
  return /^\d{1,15}$/.test(id) ? Number(id) : Number.POSITIVE_INFINITY;
}

/** The votes as lists of numbers; people and statements are numbered as they are met. */
interface Collected {
  readonly people: Map<string, number>;
  readonly statements: Map<string, number>;
  row: number[];
  column: number[];
  readonly vote: number[];
  readonly at: number[];
}

function collected(votes: Iterable<CastVote>, listed: ReadonlySet<string>): Collected {
  const cast: Collected = { people: new Map(), statements: new Map(), row: [], column: [], vote: [], at: [] };
  for (const { participant, statement, vote, at } of votes) {
    if (!listed.has(statement)) continue;
    cast.row.push(numbered(cast.people, participant));
    cast.column.push(numbered(cast.statements, statement));
    cast.vote.push(vote);
    cast.at.push(at);
  }
  return cast;
}

function numbered(met: Map<string, number>, id: string): number {
  const known = met.get(id) ?? met.size;
  if (known === met.size) met.set(id, known);
  return known;
}

/** From the number an id was met by to its place in order. */
function ranks(ordered: readonly string[], met: ReadonlyMap<string, number>): Int32Array {
  const rank = new Int32Array(met.size);
  ordered.forEach((id, place) => (rank[met.get(id) ?? 0] = place));
  return rank;
}

function latestByRow(cast: Collected, rows: number): Pick<VoteMatrix, 'start' | 'column' | 'vote'> {
  const { order, first } = groupedBy(cast.row, rows);
  const [column, vote] = [new Int32Array(order.length), new Int8Array(order.length)];
  const start = new Int32Array(rows + 1);
  let end = 0;
  for (let row = 0; row < rows; row++) {
    const own = order.subarray(first[row], first[row + 1]).sort((a, b) => byColumnThenTime(cast, a, b));
    for (const one of own) {
      const at = cast.column[one] ?? 0;
      if (end === start[row] || column[end - 1] !== at) end++;
      column[end - 1] = at;
      vote[end - 1] = cast.vote[one] ?? 0;
    }
    start[row + 1] = end;
  }
  return { start, column: column.slice(0, end), vote: vote.slice(0, end) };
}

function byColumnThenTime({ column, vote, at }: Collected, a: number, b: number): number {
  return (column[a] ?? 0) - (column[b] ?? 0) || (at[a] ?? 0) - (at[b] ?? 0) || (vote[a] ?? 0) - (vote[b] ?? 0);
}

/**
 * Sorts places by a small whole number that each carries (counting sort): those with key `k` stand in `order` from
 * `first[k]` up to `first[k + 1]`, in the order they had.
 */
export function groupedBy(keys: ArrayLike<number>, kinds: number): { order: Int32Array; first: Int32Array } {
  const first = new Int32Array(kinds + 1);
  for (let place = 0; place < keys.length; place++) {
    const after = (keys[place] ?? 0) + 1;
    first[after] = (first[after] ?? 0) + 1;
  }
  for (let kind = 0; kind < kinds; kind++) first[kind + 1] = (first[kind + 1] ?? 0) + (first[kind] ?? 0);
  const order = new Int32Array(keys.length);
  const next = first.slice();
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] ?? 0;
    const at = next[key] ?? 0;
    order[at] = place;
    next[key] = at + 1;
  }
  return { order, first };
}
