import { seeded } from '../seeded.ts';
import { type CentredVotes, centredVotes } from './centred.ts';
import { principalComponents } from './components.ts';
import { bestDivision, DIRECTIONS, divisionInto, type Division } from './division.ts';
import { everyNth, inOrderOfPlace, peoplePlaces, type Places } from './places.ts';
import { shuffledVotes } from './shuffled.ts';
import { rowsOf, type VoteMatrix, votesOf } from './votes.ts';

/** Who has said enough to be placed, and up to how many the most active others fill a small circle: as in Polis. */
const ENOUGH_VOTES = 7;
const FILLED_UP_TO = 15;
/** Fewer people than this carry no groups, whatever the numbers say. */
const ENOUGH_PEOPLE = 30;
const SHUFFLES = 20;
/** How far above every shuffle the silhouette must lie. */
const MARGIN = 0.03;
/** Chance is asked of at most so many people. */
const ASKED_OF = 2_000;

/** What the votes say about groups, and what was measured on the way. */
export interface OpinionGroups {
  readonly finding: 'clear' | 'too_few_people' | 'no_clear_groups';
  /** Group of each participant, 0 the largest; −1 for those not placed, and for everybody unless the finding is clear. */
  readonly of: Int8Array;
  /** How many groups; 0 unless the finding is clear. */
  readonly k: number;
  /** The best division found, clear or not. */
  readonly division: Division | undefined;
  /** Silhouettes of the same division of shuffled votes. */
  readonly byChance: readonly number[];
  readonly votes: CentredVotes;
  readonly components: readonly Float64Array[];
  readonly places: Places;
}

/**
 * Finds groups of people who voted alike: principal components of the votes, k-means on where people stand, k by
 * silhouette, and groups only where they are clearer than in shuffled votes. The result is a function of the votes alone,
 * not of the order in which they arrived. `shuffles` may be fewer only for measuring: 0 takes every division for clear.
 */
export function opinionGroups(matrix: VoteMatrix, shuffles = SHUFFLES): OpinionGroups {
  const votes = centredVotes(matrix);
  const components = principalComponents(votes, DIRECTIONS);
  const places = peoplePlaces(votes, components);
  const placed = whoIsPlaced(matrix);
  const division = bestDivision(places, placed);
  const measured = { division, votes, components, places, byChance: [] };
  const none = { ...measured, of: new Int8Array(matrix.participants.length).fill(-1), k: 0 };
  if (placed.length < ENOUGH_PEOPLE) return { ...none, finding: 'too_few_people' };
  if (!division) return { ...none, finding: 'no_clear_groups' };
  const { real, byChance } = besideChance(matrix, places, division, shuffles);
  if (byChance.some((value) => real <= value + MARGIN)) return { ...none, byChance, finding: 'no_clear_groups' };
  return { ...measured, byChance, finding: 'clear', of: largestFirst(division, places), k: division.k };
}

/** Everybody with at least 7 votes (or a vote on all, if they are fewer), filled up to 15 with the most active others. */
export function whoIsPlaced(matrix: VoteMatrix): number[] {
  const enough = Math.min(ENOUGH_VOTES, matrix.statements.length);
  const everybody = matrix.participants.map((_, person) => person);
  const placed = everybody.filter((person) => votesOf(matrix, person) >= enough);
  const missing = FILLED_UP_TO - placed.length;
  if (missing <= 0) return placed;
  const others = everybody.filter((person) => votesOf(matrix, person) < enough);
  const mostActive = others.sort((a, b) => votesOf(matrix, b) - votesOf(matrix, a)).slice(0, missing);
  return [...placed, ...mostActive].sort((a, b) => a - b);
}

/**
 * The silhouette of the division beside those of shuffled votes, divided into as many groups in as many directions. Of
 * more than 2,000 people every n-th is asked, for the real value too: with a large crowd even shuffled votes fall into
 * clear lumps, because chance no longer mixes the statements and an axis is then one statement with its two answers.
 */
function besideChance(matrix: VoteMatrix, places: Places, { k, directions, silhouette }: Division, shuffles: number) {
  const everybody = matrix.participants.map((_, person) => person);
  const few = everybody.length <= ASKED_OF;
  const asked = few ? matrix : rowsOf(matrix, everyNth(inOrderOfPlace(places, everybody), ASKED_OF));
  const placed = whoIsPlaced(asked);
  const votes = centredVotes(asked);
  const separation = (cast: CentredVotes) => {
    const own = peoplePlaces(cast, principalComponents(cast, directions));
    return divisionInto(k, own, placed, directions)[0]?.silhouette ?? -1;
  };
  const random = seeded(SHUFFLES);
  const byChance = Array.from({ length: shuffles }, () => separation(shuffledVotes(votes, random)));
  return { real: few ? silhouette : separation(votes), byChance };
}

/** Numbers the groups by size, the largest 0; of two as large the one further along the first direction comes first. */
function largestFirst({ of, k }: Division, { at, directions }: Places): Int8Array {
  const [size, along] = [new Float64Array(k), new Float64Array(k)];
  of.forEach((group, person) => {
    if (group < 0) return;
    size[group] = (size[group] ?? 0) + 1;
    along[group] = (along[group] ?? 0) + (at[person * directions] ?? 0);
  });
  const order = Array.from({ length: k }, (_, group) => group).sort(
    (a, b) => (size[b] ?? 0) - (size[a] ?? 0) || (along[b] ?? 0) - (along[a] ?? 0),
  );
  return of.map((group) => (group < 0 ? -1 : order.indexOf(group)));
}
