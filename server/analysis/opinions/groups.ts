import { type CentredVotes, centredVotes } from './centred.ts';
import { type BesideChance, besideChance, isBeyondChance, SHUFFLES } from './chance.ts';
import { principalComponents } from './components.ts';
import { bestDivision, DIRECTIONS, type Division } from './division.ts';
import { peoplePlaces, type Places } from './places.ts';
import { type VoteMatrix, votesOf } from './votes.ts';

/** Who has said enough to be placed, and up to how many the most active others fill a small circle: as in Polis. */
const ENOUGH_VOTES = 7;
const FILLED_UP_TO = 15;
/** Fewer people than this carry no groups, whatever the numbers say. */
const ENOUGH_PEOPLE = 30;

/** What the votes say about groups, and what was measured on the way. */
export interface OpinionGroups {
  readonly finding: 'clear' | 'too_few_people' | 'no_clear_groups';
  /** Group of each participant, 0 the largest; −1 for those not placed, and for everybody unless the finding is clear. */
  readonly of: Int8Array;
  /** How many groups; 0 unless the finding is clear. */
  readonly k: number;
  /** The best division found, clear or not. */
  readonly division: Division | undefined;
  /** The division beside those of shuffled votes; undefined where there was nothing to compare. */
  readonly chance: BesideChance | undefined;
  readonly votes: CentredVotes;
  readonly components: readonly Float64Array[];
  readonly places: Places;
}

/**
 * Finds groups of people who voted alike: principal components of the votes, k-means on where people stand, k by
 * silhouette, and groups only where they are clearer than in shuffled votes. Whoever answers everything alike tells nothing
 * of groups (a dozen who agree with all, among people of no group, would look like one): only the others are asked how
 * clear the groups are. The result is a function of the votes alone, not of the order in which they arrived. `shuffles`
 * may be fewer only for measuring: 0 takes every division for clear.
 */
export function opinionGroups(matrix: VoteMatrix, shuffles = SHUFFLES): OpinionGroups {
  const votes = centredVotes(matrix);
  const components = principalComponents(votes, DIRECTIONS);
  const places = peoplePlaces(votes, components);
  const placed = whoIsPlaced(matrix);
  const alike = new Set(placed.filter((person) => answersAlike(matrix, person)));
  const division = divisionOf(places, placed, alike);
  const measured = { division, votes, components, places, chance: undefined };
  const none = { ...measured, of: new Int8Array(matrix.participants.length).fill(-1), k: 0 };
  if (placed.length < ENOUGH_PEOPLE) return { ...none, finding: 'too_few_people' };
  if (!division) return { ...none, finding: 'no_clear_groups' };
  if (placed.length - alike.size < ENOUGH_PEOPLE) return { ...none, finding: 'no_clear_groups' };
  const asked = [...matrix.participants.keys()].filter((person) => !alike.has(person));
  const chance = besideChance(matrix, { asked, places, division, placedOf: whoIsPlaced }, shuffles);
  if (!isBeyondChance(chance)) return { ...none, chance, finding: 'no_clear_groups' };
  return { ...measured, chance, finding: 'clear', of: largestFirst(division, places), k: division.k };
}

/** The best division; where a group of it would be mostly those who answer alike, that of the others, and they are in none. */
function divisionOf(places: Places, placed: readonly number[], alike: ReadonlySet<number>): Division | undefined {
  const found = bestDivision(places, placed);
  const isMostlyAlike = (group: number) => {
    const own = placed.filter((person) => found?.of[person] === group);
    return own.filter((person) => alike.has(person)).length > own.length / 2;
  };
  if (!found || !Array.from({ length: found.k }, (_, group) => group).some(isMostlyAlike)) return found;
  return bestDivision(
    places,
    placed.filter((person) => !alike.has(person)),
  );
}

function answersAlike({ vote, start }: VoteMatrix, person: number): boolean {
  const own = vote.subarray(start[person], start[person + 1]);
  return own.every((one) => one === own[0]);
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
