import type { Shapes } from '#lib/api/shapes.ts';
import { longDay } from '#lib/day.ts';
import { apart } from '#lib/look/apart.ts';
import { stepName } from '#lib/look/labels.ts';
import * as m from '#lib/words/messages.js';

type Told = Shapes['Told'];
type Details = Told['details'];
const day = (iso: string | undefined) => (iso ? longDay(iso) : '–');
const reason = (details: Details) => apart(details.reason ?? '–');
const step = (details: Details) => ({ step: details.step ?? 1, name: stepName(details.step ?? 1) });
const workshop = (details: Details) => ({
  title: apart(details.workshop?.title ?? '–'),
  day: day(details.workshop?.startsAt),
});
const window = (details: Details) => ({ from: day(details.opensAt), to: day(details.closesAt) });

const ENTERED = {
  forward: (told: Told) => m.history_case_step_entered_forward(step(told.details)),
  return: (told: Told) => m.history_case_step_entered_return({ ...step(told.details), reason: reason(told.details) }),
  skip: (told: Told) => m.history_case_step_entered_skip({ ...step(told.details), reason: reason(told.details) }),
};
const HALTED = {
  paused: m.history_case_halted_paused,
  interrupted: m.history_case_halted_interrupted,
  cancelled: m.history_case_halted_cancelled,
};

/** What happened, in a sentence for each kind: a kind without its sentence does not compile. */
const SENTENCES: Readonly<Record<Told['kind'], (told: Told) => string>> = {
  'move.made': () => m.history_move_made(),
  'move.undone': () => m.history_move_undone(),
  'case.gathered': () => m.history_case_gathered(),
  'case.described': () => m.history_case_described(),
  'case.need_versioned': ({ details }) =>
    details.version === 1 ? m.history_case_need_written() : m.history_case_need_versioned(),
  'case.step_entered': (told) => ENTERED[told.details.way ?? 'forward'](told),
  'case.halted': ({ details }) => HALTED[details.halt ?? 'paused']({ reason: reason(details) }),
  'case.resumed': () => m.history_case_resumed(),
  'case.closed': ({ details }) => {
    if (details.undone) return m.history_case_closed_undone();
    return details.mergedInto
      ? m.history_case_closed_merged({ title: apart(details.mergedInto.title) })
      : m.history_case_closed();
  },
  'member.accepted': () => m.history_member_accepted(),
  'member.ended': () => m.history_member_ended(),
  'plan.set': () => m.history_plan_set(),
  'workshop.planned': ({ details }) => m.history_workshop_planned(workshop(details)),
  'workshop.changed': ({ details }) => m.history_workshop_changed({ ...workshop(details), reason: reason(details) }),
  'workshop.held': ({ details }) => m.history_workshop_held({ title: workshop(details).title }),
  'promise.confirmed': ({ name, details }) =>
    name
      ? m.history_promise_confirmed({ name: apart(name), day: day(details.answerBy) })
      : m.history_promise_confirmed_unnamed({ day: day(details.answerBy) }),
  'window.set': ({ details }) => m.history_window_set(window(details)),
  'window.extended': ({ details }) => m.history_window_extended({ ...window(details), reason: reason(details) }),
  'window.opened': ({ details }) => m.history_window_opened({ day: day(details.closesAt) }),
  'window.closed': () => m.history_window_closed(),
  'statement.taken': ({ details }) => m.history_statement_taken({ text: apart(details.statement ?? '–') }),
  'statement.made': ({ details }) => m.history_statement_made({ text: apart(details.statement ?? '–') }),
  'check.opened': ({ details }) => m.history_check_opened({ day: day(details.endsAt) }),
  'check.waived': () => m.history_check_waived(),
  'handover.set': ({ details }) => {
    if (!details.reason) return m.history_handover_set({ day: day(details.dueDay) });
    const late = { day: day(details.dueDay), reason: details.reason };
    return details.promisedDay
      ? m.history_handover_set_late({ ...late, promised: day(details.promisedDay) })
      : m.history_handover_set_unpromised(late);
  },
  'answer.published': ({ name, details }) =>
    name
      ? m.history_answer_published({ name: apart(name), count: details.points ?? 1 })
      : m.history_answer_published_unnamed({ count: details.points ?? 1 }),
  'deed.told': () => m.history_deed_told(),
};

/** One thing that happened to a case, as a sentence. */
export function sentenceOf(told: Told): string {
  return SENTENCES[told.kind](told);
}

const BY = {
  innoagent_1: m.history_by_innoagent_1,
  innoagent_2: m.history_by_innoagent_2,
  coordinator: m.history_by_coordinator,
  decision_maker: m.history_by_decision_maker,
  deputy: m.history_by_deputy,
  administrator: m.history_by_administrator,
  member: m.history_by_member,
} as const;

/** Who did it, by the role of that day; what the clock does is the service's own. */
export function doerOf({ role, kind }: Told): string | null {
  if (role) return BY[role]();
  return kind === 'window.opened' || kind === 'window.closed' ? m.history_by_clock() : null;
}
