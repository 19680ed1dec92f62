import { shortDay } from '#lib/day.ts';
import * as m from '#lib/words/messages.js';
import { stepName } from './labels.ts';
import { dayAhead, type Way } from './way.ts';

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
  const day = dayAhead(next.day, today);
  return [day ? m.path_say_next({ name, day: shortDay(day, today) }) : m.path_say_next_undated({ name })];
}
