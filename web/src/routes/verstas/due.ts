import { longDay } from '#lib/day.ts';
import * as m from '#lib/words/messages.js';
import { dayOf, daysBetween } from '../../../../server/contract/days.ts';

export interface Due {
  readonly state: 'late' | 'today' | 'coming';
  readonly words: string;
}

/** By when the writer of an idea hears, and whether that day is here or gone; null once the idea has its place. */
export function dueOf(said: { answerBy: string | null; caseId: string | null }, now: Date): Due | null {
  if (!said.answerBy || said.caseId) return null;
  const left = daysBetween(dayOf(now), said.answerBy);
  if (left < 0) return { state: 'late', words: m.verstas_answer_late({ days: -left }) };
  if (left === 0) return { state: 'today', words: m.verstas_answer_today() };
  return { state: 'coming', words: m.verstas_answer_by({ day: longDay(said.answerBy) }) };
}
