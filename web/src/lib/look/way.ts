import { STEPS } from '../../../../server/contract/words.ts';
import type { Shapes } from '#lib/api/shapes.ts';
import { shortDay } from '#lib/day.ts';
import * as m from '#lib/words/messages.js';
import { stepName } from './labels.ts';

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

/** How the stone of a step looks on this way. */
export function lookOf(way: Pick<Way, 'now' | 'skipped' | 'paused' | 'stopped'>, step: number): Look {
  if (step > way.now) return way.stopped ? 'gone' : 'next';
  if (step === way.now && !way.stopped) return way.paused ? 'paused' : 'now';
  return way.skipped.includes(step) ? 'skip' : 'done';
}

const STOPPED = { interrupted: m.path_say_interrupted, cancelled: m.path_say_cancelled, joined: m.path_say_joined };

/** The whole way in a sentence or two: "Asia on vaiheessa 4/7, Avoin verkkotyö. Seuraavaksi Koonti, 3. joulukuuta." */
export function sayWay(way: Way, today: Date): string {
  return [whereItIs(way), ...howItCame(way), ...whatIsNext(way, today)].join(' ');
}

function whereItIs({ now, paused, stopped }: Way): string {
  if (now > 7) return m.path_say_done();
  const here = { step: now, name: stepName(now) };
  if (stopped) return STOPPED[stopped](here);
  return paused ? m.path_say_paused(here) : m.path_say(here);
}

function howItCame({ skipped, from, now }: Way): string[] {
  const names = skipped.filter((step) => step < now).map(stepName);
  return [
    ...(names.length > 0 ? [m.path_say_skipped({ names: names.join(', ') })] : []),
    ...(from ? [m.path_say_from({ step: from, name: stepName(from) })] : []),
  ];
}

function whatIsNext({ next, paused }: Way, today: Date): string[] {
  if (!next || paused) return [];
  const name = stepName(next.step);
  // A target day that has gone by says nothing about when it will be.
  const day = next.day && next.day >= today.toISOString().slice(0, 10) ? next.day : null;
  return [day ? m.path_say_next({ name, day: shortDay(day, today) }) : m.path_say_next_undated({ name })];
}
