import { STEPS } from '../../../../server/contract/words.ts';
import { isLate, type OnBoard } from './needed.ts';

/** One stone of a cairn: a case of its own, or several that are only counted. */
interface CairnStone {
  readonly late: boolean;
  readonly of: { readonly id: string; readonly title: string } | null;
}
export interface Cairns {
  /** How many cases one stone stands for. */
  readonly worth: number;
  readonly steps: readonly { step: number; count: number; late: number; stones: readonly CairnStone[] }[];
}

/** A cairn higher than this has one stone for several. */
const HIGH = 8;
const WORTHS = [1, 5, 25];

/** A cairn for each step, the late ones on top. Every cairn counts by the same stone, so that they can be compared. */
export function cairnsOf(cases: readonly OnBoard[]): Cairns {
  const steps = STEPS.map((step) => {
    const here = cases.filter((one) => one.step === step);
    const late = here.filter(isLate);
    return { step, here: [...here.filter((one) => !isLate(one)), ...late], late: late.length };
  });
  const tallest = Math.max(...steps.map(({ here }) => here.length));
  const worth = worthOf(tallest, HIGH);
  return {
    worth,
    steps: steps.map(({ step, here, late }) => ({
      step,
      count: here.length,
      late,
      stones: stonesOf(here, late, worth),
    })),
  };
}

/** For how many cases one stone stands, so that so many make no more stones than `most`. */
export function worthOf(cases: number, most: number): number {
  return WORTHS.find((each) => cases / each <= most) ?? WORTHS.at(-1) ?? 1;
}

function stonesOf(here: readonly OnBoard[], late: number, worth: number): CairnStone[] {
  if (worth === 1) return here.map((one) => ({ late: isLate(one), of: { id: one.id, title: one.title } }));
  const stones = Math.ceil(here.length / worth);
  const lateStones = Math.ceil(late / worth);
  return Array.from({ length: stones }, (_, i) => ({ late: i >= stones - lateStones, of: null }));
}
