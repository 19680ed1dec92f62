import { seeded } from '../seeded.ts';
import { type CentredVotes, centredVotes } from './centred.ts';
import { principalComponents } from './components.ts';
import { type Division, divisionInto } from './division.ts';
import { everyNth, inOrderOfPlace, peoplePlaces, type Places } from './places.ts';
import { shuffledVotes } from './shuffled.ts';
import { rowsOf, type VoteMatrix } from './votes.ts';

/** What is compared: the share of the differences between votes that the groups explain, and how apart the groups lie. */
interface Measured {
  readonly explained: number;
  readonly silhouette: number;
}

/** A division beside the same division of shuffled votes. */
export interface BesideChance {
  readonly real: Measured;
  readonly shuffled: readonly Measured[];
}

export const SHUFFLES = 20;
/** Groups must explain so many times what they explain in the luckiest shuffle. Among shuffles it hardly reaches 1.1. */
const EXPLAINS_MORE = 1.25;
/** How much further apart than in shuffles on the average the groups must lie. */
const LIES_APART = 0.03;
/** Chance is asked of at most so many people. */
const ASKED_OF = 2_000;

/**
 * Whether groups are clear. First, they must explain more of the votes than groups in any shuffle do: then votes hang
 * together. Second, they must lie further apart than the ordinary shuffle: a cloud that hangs together but has no gaps is
 * no groups. The silhouette alone does not carry both: the luckiest of twenty shuffles has now and then one as high as
 * real groups, the more often the fewer or the more the people.
 */
export function isBeyondChance({ real, shuffled }: BesideChance): boolean {
  const mean = shuffled.reduce((sum, { silhouette }) => sum + silhouette, 0) / Math.max(1, shuffled.length);
  return (
    shuffled.every(({ explained }) => real.explained > EXPLAINS_MORE * explained) &&
    (shuffled.length === 0 || real.silhouette > mean + LIES_APART)
  );
}

/** Which division of which people, and who of some is placed. */
interface Asked {
  readonly asked: readonly number[];
  readonly places: Places;
  readonly division: Division;
  readonly placedOf: (some: VoteMatrix) => readonly number[];
}

/**
 * Measures a division, and the division of shuffled votes into as many groups in as many directions. Of more than 2,000
 * people every n-th is asked: the answer is the same, and among many thousands chance no longer mixes the statements, so
 * that an axis is one statement and its two answers look like two groups. Where not everybody is asked, the real votes of
 * those who are are divided anew too.
 */
export function besideChance(
  matrix: VoteMatrix,
  { asked, places, division, placedOf }: Asked,
  shuffles: number,
): BesideChance {
  const some = asked.length > ASKED_OF ? everyNth(inOrderOfPlace(places, asked), ASKED_OF) : asked;
  const whole = some.length === matrix.participants.length;
  const theirs = whole ? matrix : rowsOf(matrix, some);
  const placed = placedOf(theirs);
  const votes = centredVotes(theirs);
  const random = seeded(SHUFFLES);
  return {
    real: whole ? measured(votes, division) : dividedAlike(votes, division, placed),
    shuffled: Array.from({ length: shuffles }, () => dividedAlike(shuffledVotes(votes, random), division, placed)),
  };
}

function dividedAlike(votes: CentredVotes, { k, directions }: Division, placed: readonly number[]): Measured {
  const places = peoplePlaces(votes, principalComponents(votes, directions));
  const [division] = divisionInto(k, places, placed, directions);
  return division ? measured(votes, division) : { explained: 0, silhouette: 0 };
}

function measured(votes: CentredVotes, { of, k, silhouette }: Division): Measured {
  return { explained: explainedShare(votes, of, k), silhouette };
}

/** The share, from 0 to 1, of the squared differences between votes on the same statement that lies between the groups. */
function explainedShare(votes: CentredVotes, of: Int8Array, k: number): number {
  const [sum, count] = [new Float64Array(votes.columns * (k + 1)), new Float64Array(votes.columns * (k + 1))];
  let squares = 0;
  const add = (cell: number, value: number) => {
    sum[cell] = (sum[cell] ?? 0) + value;
    count[cell] = (count[cell] ?? 0) + 1;
  };
  of.forEach((group, person) => {
    if (group < 0) return;
    for (let place = votes.start[person] ?? 0; place < (votes.start[person + 1] ?? 0); place++) {
      const [value, first] = [votes.value[place] ?? 0, (votes.column[place] ?? 0) * (k + 1)];
      squares += value * value;
      add(first + group, value);
      add(first + k, value);
    }
  });
  let [between, middle] = [0, 0];
  sum.forEach((total, cell) => {
    const part = (total * total) / Math.max(1, count[cell] ?? 0);
    if (cell % (k + 1) === k) middle += part;
    else between += part;
  });
  return squares > middle ? (between - middle) / (squares - middle) : 0;
}
