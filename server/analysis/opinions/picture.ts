import { consensus, groupAwareConsensus } from './consensus.ts';
import { opinionGroups, type OpinionGroups } from './groups.ts';
import type { Place } from './here.ts';
import { statementPlaces } from './places.ts';
import { representativeStatements } from './representative.ts';
import type { SideName } from './side.ts';
import { FEWEST, isSafe, type ShownCounts, shownStatement } from './small-counts.ts';
import { type Spread, spreadOf } from './spread.ts';
import { type Counts, NOBODY, tally, type Tally, wholeTally } from './tally.ts';
import { counts, type VoteMatrix } from './votes.ts';

/** What a case's page shows of its votes to everybody. No figure in it counts fewer than five people, and none is of one. */
export interface OpinionPicture {
  readonly finding: OpinionGroups['finding'];
  /** How many voters the figures speak of; null when they are too few to say. */
  readonly voters: number | null;
  /** A is the largest. Empty unless the finding is clear. */
  readonly groups: readonly GroupPicture[];
  /** Statements that most voters agree with, or disagree with, strongest first. */
  readonly consensus: Readonly<Record<SideName, readonly string[]>>;
  /** Statements that more than half of every group agrees with, strongest first. */
  readonly unites: readonly string[];
  readonly statements: readonly StatementPicture[];
}

interface GroupPicture {
  readonly letter: string;
  readonly size: number;
  readonly spread: Spread;
  /** What this group says that the others do not. */
  readonly says: readonly { readonly statement: string; readonly side: SideName }[];
}

interface StatementPicture {
  readonly id: string;
  readonly place: Place;
  readonly total: ShownCounts | null;
  readonly byGroup: Readonly<Record<string, ShownCounts | null>>;
}

/** People who are cut into groups, as far as that may be shown: −1 for those in no group or a group under five. */
interface Parts {
  readonly sizes: readonly number[];
  readonly votes: Tally;
  readonly rest: { readonly size: number; readonly votes: readonly Counts[] };
}

const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;
const MOST = 5;

/** The letter of a group by its number; undefined for somebody in none, or in one too small to be shown. */
export function letterOf(found: OpinionGroups, participant: number): string | undefined {
  const group = found.of[participant] ?? -1;
  return found.of.filter((other) => other === group).length >= FEWEST ? LETTERS[group] : undefined;
}

/**
 * Everything the page shows of a case's votes. Groups appear as a centre and a spread, never as dots of persons; groups
 * under five people do not appear. The measures behind `says`, `consensus` and `unites` stay inside, because the counts
 * could be computed back from them; only the order is told. These must be the only counts of the statements that the
 * product shows, and not be renewed at every vote: the difference of two pictures would be a person.
 *
 * The tests behind `says` use the same votes that made the groups: they describe the groups, they do not prove them. The
 * page says so.
 */
export function opinionPicture(matrix: VoteMatrix, found = opinionGroups(matrix)): OpinionPicture {
  const parts = partsOf(matrix, found);
  const { votes, sizes, rest } = parts;
  const representative = representativeStatements(matrix.statements, votes);
  const { agree, disagree } = consensus(matrix.statements, wholeTally(matrix));
  const voters = sizes.reduce((sum, size) => sum + size, rest.size);
  return {
    finding: found.finding,
    voters: voters >= FEWEST ? voters : null,
    groups: sizes.map((size, group) => ({
      letter: LETTERS[group] ?? '',
      size,
      spread: spreadOf(placesOfGroup(found, group)),
      says: (representative[group] ?? []).map(({ statement, name }) => ({ statement, side: name })),
    })),
    consensus: { agree: agree.map(({ statement }) => statement), disagree: disagree.map(({ statement }) => statement) },
    unites: uniting(matrix, votes),
    statements: statementPictures(matrix, found, parts, voters >= FEWEST),
  };
}

/** Groups under five join the rest; a rest under five is left out of every figure, or it would follow by subtraction. */
function partsOf(matrix: VoteMatrix, found: OpinionGroups): Parts {
  const all = Array.from({ length: found.k }, (_, group) => found.of.filter((other) => other === group).length);
  const sizes = all.filter((size) => size >= FEWEST);
  const k = sizes.length;
  const of = found.of.map((group) => (group < 0 || group >= k ? k : group));
  const votes = tally(matrix, of, k + 1);
  const size = matrix.participants.length - sizes.reduce((sum, one) => sum + one, 0);
  const told = isSafe(size);
  return {
    sizes,
    votes: votes.map((byGroup) => byGroup.slice(0, k)),
    rest: { size: told ? size : 0, votes: votes.map((byGroup) => (told ? (byGroup[k] ?? NOBODY) : NOBODY)) },
  };
}

function placesOfGroup({ of, places: { at, directions } }: OpinionGroups, group: number): Place[] {
  return [...of.keys()]
    .filter((person) => of[person] === group)
    .map((person) => ({ x: at[person * directions] ?? 0, y: at[person * directions + 1] ?? 0 }));
}

function uniting(matrix: VoteMatrix, votes: Tally): string[] {
  const agreement = groupAwareConsensus(votes);
  return matrix.statements
    .map((statement, column) => ({ statement, agreed: agreement[column] ?? 0, byGroup: votes[column] ?? [] }))
    .filter(({ statement, byGroup }) => counts(statement) && byGroup.length > 1 && byGroup.every(mostlyAgrees))
    .sort((a, b) => b.agreed - a.agreed)
    .slice(0, MOST)
    .map(({ statement }) => statement.id);
}

function mostlyAgrees({ agree, votes }: Counts): boolean {
  return (agree + 1) / (votes + 2) > 0.5;
}

function statementPictures(matrix: VoteMatrix, found: OpinionGroups, parts: Parts, told: boolean): StatementPicture[] {
  const { at, directions } = statementPlaces(found.votes.mean, found.components);
  return matrix.statements.flatMap((statement, column) => {
    if (!counts(statement)) return [];
    const groups = parts.sizes.map((size, group) => ({ size, counts: parts.votes[column]?.[group] ?? NOBODY }));
    const rest = { size: parts.rest.size, counts: parts.rest.votes[column] ?? NOBODY };
    const { total, byGroup } = told ? shownStatement(groups, rest) : { total: null, byGroup: [] };
    return {
      id: statement.id,
      place: { x: at[column * directions] ?? 0, y: at[column * directions + 1] ?? 0 },
      total,
      byGroup: Object.fromEntries(byGroup.map((shown, group) => [LETTERS[group] ?? '', shown])),
    };
  });
}
