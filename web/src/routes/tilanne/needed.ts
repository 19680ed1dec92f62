import { WAITS } from '../../../../server/contract/words.ts';
import type { paths } from '#lib/api/schema.d.ts';
import { apart } from '#lib/look/apart.ts';
import * as m from '#lib/words/messages.js';

export type OnBoard = paths['/api/board']['get']['responses'][200]['content']['application/json'][number];
type Mark = OnBoard['marks'][number]['kind'];
type Waits = (typeof WAITS)[number];

const daysOf = (one: OnBoard, kind: Mark) => one.marks.find((mark) => mark.kind === kind)?.days ?? 0;

/** By how many days the answer or the step is late; 0 = it is not. */
export function lateDays(one: OnBoard): number {
  return Math.max(daysOf(one, 'answer_late'), daysOf(one, 'overdue'));
}
export const isLate = (one: OnBoard): boolean => lateDays(one) > 0;
const isOwnerless = (one: OnBoard) => one.waitsFor === 'nobody' && !one.halt;

/** The cases that somebody must do something about: the latest first, then those without an owner, then the quietest. */
export function needed(cases: readonly OnBoard[]): OnBoard[] {
  const quiet = (one: OnBoard) => daysOf(one, 'quiet');
  return cases
    .filter((one) => isLate(one) || isOwnerless(one) || quiet(one) > 0)
    .sort(
      (a, b) =>
        lateDays(b) - lateDays(a) || Number(isOwnerless(b)) - Number(isOwnerless(a)) || b.quietDays - a.quietDays,
    );
}

/** Why a case stands among those that need somebody, in one sentence; `late` when it is past its day. */
export function whyOf(one: OnBoard): { late: boolean; sentence: string } {
  const answer = daysOf(one, 'answer_late');
  if (answer > 0) return { late: true, sentence: m.board_why_answer_late({ days: answer }) };
  const overdue = daysOf(one, 'overdue');
  if (overdue > 0) return { late: true, sentence: m.board_why_overdue({ days: overdue }) };
  if (isOwnerless(one)) return { late: false, sentence: m.board_why_no_owner() };
  if (daysOf(one, 'quiet') > 0) return { late: false, sentence: m.board_why_quiet({ days: one.quietDays }) };
  return { late: false, sentence: '' };
}

const WAITS_FOR: Readonly<Record<Waits, (names: { names: string }) => string>> = {
  decision_maker: m.board_waits_decision_maker,
  group: m.board_waits_group,
  owner: m.board_waits_owner,
  participants: () => m.board_waits_participants(),
  nobody: () => m.board_waits_nobody(),
};
const NAMED = 3;

/** For whom it waits, by name; of many the first few. */
export function waitsOf({ waitsFor, waitsForPeople }: Pick<OnBoard, 'waitsFor' | 'waitsForPeople'>): string {
  const more = waitsForPeople.length - NAMED;
  const first = waitsForPeople.slice(0, NAMED).map(apart).join(', ');
  return WAITS_FOR[waitsFor]({ names: more > 0 ? m.board_names_more({ names: first, more }) : first });
}

export const WHO: Readonly<Record<Waits, () => string>> = {
  decision_maker: m.board_who_decision_maker,
  group: m.board_who_group,
  owner: m.board_who_owner,
  participants: m.board_who_participants,
  nobody: m.board_who_nobody,
};

/** How many cases wait for each kind of people, and how many of them are late; those that wait for none left out. */
export function sums(cases: readonly OnBoard[]): { waits: Waits; count: number; late: number }[] {
  const going = cases.filter((one) => !one.halt);
  return WAITS.flatMap((waits) => {
    const here = going.filter((one) => one.waitsFor === waits);
    return here.length > 0 ? [{ waits, count: here.length, late: here.filter(isLate).length }] : [];
  });
}
