import type { Shapes } from '#lib/api/shapes.ts';
import * as m from '#lib/words/messages.js';

type Said = Shapes['ThreadItem'];

/** Where the yarn of one contribution ends today: with an answer, with a reason, or it goes on in dots. */
export function endOf({ answers, state, case: inCase }: Said): 'answered' | 'ended' | 'waiting' {
  if (answers.length > 0) return 'answered';
  if (state.kind !== 'waiting' && state.kind !== 'in_point') return 'ended';
  return inCase?.halt && inCase.halt.kind !== 'paused' ? 'ended' : 'waiting';
}

const COUNTED = [
  ['answered', m.thread_stands_answered],
  ['waiting', m.thread_stands_waiting],
  ['ended', m.thread_stands_ended],
] as const;

/** How it all stands, in a sentence of a few words: "Vastauksia: 1. Odottaa vastausta: 2." */
export function standsAs(said: readonly Said[]): string {
  const ends = said.map(endOf);
  return COUNTED.flatMap(([end, sentence]) => {
    const count = ends.filter((one) => one === end).length;
    return count > 0 ? [sentence({ count })] : [];
  }).join(' ');
}
