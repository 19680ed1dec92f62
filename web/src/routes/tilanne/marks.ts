import * as m from '#lib/words/messages.js';

/** The marks of the board: each with its name and count, and the sentence that explains it on a case. */
export const MARKS = [
  { kind: 'overdue', name: m.board_overdue, sentence: m.board_mark_overdue },
  { kind: 'answer_late', name: m.board_answer_late, sentence: m.board_mark_answer_late },
  { kind: 'no_decision_maker', name: m.board_no_decider, sentence: m.board_mark_no_decision_maker },
  { kind: 'quiet', name: m.board_quiet, sentence: m.board_mark_quiet },
] as const;

/** Why a case is marked, in a sentence. */
export function sentenceOf({ kind, days }: { kind: string; days: number }): string {
  return MARKS.find((mark) => mark.kind === kind)?.sentence({ days }) ?? kind;
}

/** Whether a case stands still, and how. */
export function isHalt(halt: string | null): halt is 'paused' | 'interrupted' | 'cancelled' {
  return halt === 'paused' || halt === 'interrupted' || halt === 'cancelled';
}
