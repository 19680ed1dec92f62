import { dayOf } from '../../../../server/contract/days.ts';
import { STEPS } from '../../../../server/contract/words.ts';
import type { Shapes } from '#lib/api/shapes.ts';

/** A case's way as it is drawn and as it is said: band, mark, story and sentence read the same facts. */
export interface Way {
  /** The present step; 8 when all seven have been walked. */
  readonly now: number;
  readonly skipped: readonly number[];
  readonly paused: boolean;
  /** Why the path ends after the present stone; the later stones are then not there. */
  readonly stopped: 'interrupted' | 'cancelled' | 'joined' | null;
  /** The later step from which the case came back to the present one. */
  readonly from: number | null;
  readonly next: { readonly step: number; readonly day: string | null } | null;
}
export type Look = 'done' | 'now' | 'next' | 'skip' | 'late' | 'paused' | 'gone';

type Standing = Pick<Shapes['Case'], 'step' | 'closedAt' | 'halt' | 'stays' | 'timetable'>;

/** Reads a case's way from its page: where it is, what was skipped or walked back, and what comes next by when. */
export function wayOf({ step, closedAt, halt, stays, timetable }: Standing): Way {
  const [before, present] = stays.slice(-2);
  const done = closedAt !== null && step === 7;
  const halted = halt && halt.kind !== 'paused' ? halt.kind : null;
  const stopped = closedAt && !done ? 'joined' : halted;
  const ahead = stopped || done || step === 7 ? null : step + 1;
  return {
    now: done ? 8 : step,
    skipped: STEPS.filter((one) => one < step && passedOver(stays.filter((stay) => stay.step === one))),
    paused: halt?.kind === 'paused',
    stopped,
    from: present?.way === 'return' && before && before.step > step ? before.step : null,
    next: ahead === null ? null : { step: ahead, day: timetable.find((one) => one.step === ahead)?.day ?? null },
  };
}

/** A step once walked to its end is not undone by being passed over later. */
const passedOver = (stays: Standing['stays']) =>
  stays.some((stay) => stay.skipped) && stays.every((stay) => stay.skipped);

/** The target day of what comes next; null once it has gone by, as it then says nothing about when it will be. */
export function dayAhead(day: string | null, now: Date): string | null {
  return day && day >= dayOf(now) ? day : null;
}

/** How the stone of a step looks on this way. */
export function lookOf(way: Pick<Way, 'now' | 'skipped' | 'paused' | 'stopped'>, step: number): Look {
  if (step > way.now) return way.stopped ? 'gone' : 'next';
  if (step === way.now && !way.stopped) return way.paused ? 'paused' : 'now';
  return way.skipped.includes(step) ? 'skip' : 'done';
}
