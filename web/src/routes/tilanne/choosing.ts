import { STEPS, WAITS } from '../../../../server/contract/words.ts';
import { isLate, lateDays, type OnBoard } from './needed.ts';

export const STATES = ['late', 'quiet', 'no_decision_maker', 'still'] as const;
export const ORDERS = ['urgent', 'title', 'step', 'waits', 'target', 'quiet'] as const;
export type Order = (typeof ORDERS)[number];

/** Which cases the address asks for, and in which order. */
export interface Wish {
  readonly q: string;
  readonly step: number | null;
  readonly waits: (typeof WAITS)[number] | null;
  readonly state: (typeof STATES)[number] | null;
  readonly order: Order;
}

/** Reads the address; what it does not know it leaves out. */
export function wishIn(query: URLSearchParams): Wish {
  const one = <T extends string>(name: string, among: readonly T[]) =>
    among.find((value) => value === query.get(name)) ?? null;
  return {
    q: query.get('q')?.trim() ?? '',
    step: STEPS.find((step) => String(step) === query.get('vaihe')) ?? null,
    waits: one('odottaa', WAITS),
    state: one('tila', STATES),
    order: one('jarjesta', ORDERS) ?? 'urgent',
  };
}

/** The address of a wish, with some of it changed; `every` = with all its rows. */
export function addressOf(wish: Wish, change: Partial<Wish> = {}, every = false): string {
  const { q, step, waits, state, order } = { ...wish, ...change };
  const query = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(step ? { vaihe: String(step) } : {}),
    ...(waits ? { odottaa: waits } : {}),
    ...(state ? { tila: state } : {}),
    ...(order === 'urgent' ? {} : { jarjesta: order }),
    ...(every ? { kaikki: '1' } : {}),
  });
  return `?${query}#asiat`;
}

/** Whether a case is among those that were asked for. */
export function chosenBy({ q, step, waits, state }: Wish): (one: OnBoard) => boolean {
  const words = q.toLocaleLowerCase('fi').split(/\s+/);
  return (one) => {
    const text = `${one.title} ${one.owner ?? ''} ${one.waitsForPeople.join(' ')}`.toLocaleLowerCase('fi');
    return (
      words.every((word) => text.includes(word)) &&
      (step === null || one.step === step) &&
      (waits === null || (one.waitsFor === waits && !one.halt)) &&
      (state === null || isIn(state, one))
    );
  };
}

function isIn(state: (typeof STATES)[number], one: OnBoard): boolean {
  if (state === 'late') return isLate(one);
  if (state === 'still') return one.halt !== null;
  return one.marks.some(({ kind }) => kind === state);
}

const NEVER = '9999-12-31';
const BY: Readonly<Record<Order, (a: OnBoard, b: OnBoard) => number>> = {
  urgent: (a, b) => lateDays(b) - lateDays(a) || b.quietDays - a.quietDays,
  title: (a, b) => a.title.localeCompare(b.title, 'fi'),
  step: (a, b) => a.step - b.step || lateDays(b) - lateDays(a),
  waits: (a, b) => WAITS.indexOf(a.waitsFor) - WAITS.indexOf(b.waitsFor) || lateDays(b) - lateDays(a),
  target: (a, b) => (a.targetDay ?? NEVER).localeCompare(b.targetDay ?? NEVER),
  quiet: (a, b) => b.quietDays - a.quietDays,
};

/** In the order that was asked for. */
export function ordered(cases: readonly OnBoard[], order: Order): OnBoard[] {
  return cases.toSorted(BY[order]);
}
