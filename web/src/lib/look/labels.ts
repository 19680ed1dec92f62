import type { RefusalCode } from '../../../../server/contract/refusals.ts';
import * as m from '#lib/words/messages.js';

const STEPS = [m.step_1, m.step_2, m.step_3, m.step_4, m.step_5, m.step_6, m.step_7] as const;

/** The step's name in the reader's language. */
export function stepName(step: number): string {
  return (STEPS[step - 1] ?? m.step_7)();
}

export const VIEWPOINT = {
  client: m.viewpoint_client,
  close_one: m.viewpoint_close_one,
  experience_actor: m.viewpoint_experience_actor,
  professional: m.viewpoint_professional,
  organisation: m.viewpoint_organisation,
  decision_maker: m.viewpoint_decision_maker,
  resident: m.viewpoint_resident,
} as const;

export const ANSWER = {
  will_be_done: m.answer_will_be_done,
  partly: m.answer_partly,
  not_now: m.answer_not_now,
  looked_into: m.answer_looked_into,
  belongs_elsewhere: m.answer_belongs_elsewhere,
} as const;

export const CHANNEL = {
  spoken: m.channel_spoken,
  written: m.channel_written,
  phone: m.channel_phone,
  workshop: m.channel_workshop,
  import: m.channel_import,
} as const;

export const PRESENCE = {
  own_name: m.presence_own_name,
  pen_name: m.presence_pen_name,
  only_innoagent: m.presence_only_innoagent,
} as const;

export const HIDE_REASON = {
  personal_data: m.hide_personal_data,
  insult: m.hide_insult,
  advertisement: m.hide_advertisement,
  off_topic: m.hide_off_topic,
  other: m.hide_other,
} as const;

export const HALT = { paused: m.halt_paused, interrupted: m.halt_interrupted, cancelled: m.halt_cancelled } as const;

export const ROLE = {
  innoagent_1: m.role_innoagent_1,
  innoagent_2: m.role_innoagent_2,
  coordinator: m.role_coordinator,
  decision_maker: m.role_decision_maker,
  deputy: m.role_deputy,
  administrator: m.role_administrator,
} as const;

const REFUSALS: Readonly<Record<RefusalCode, () => string>> = {
  invalid: m.error_invalid,
  invalid_text: m.error_invalid_text,
  sign_in_needed: m.error_sign_in_needed,
  code_wrong: m.error_code_wrong,
  code_expired: m.error_code_expired,
  not_allowed: m.error_not_allowed,
  foreign_origin: m.error_foreign_origin,
  not_found: m.error_not_found,
  conflict: m.error_conflict,
  changed_meanwhile: m.error_changed_meanwhile,
  already_done: m.error_already_done,
  not_now: m.error_not_now,
  not_begun: m.error_not_begun,
  step_not_ready: m.error_step_not_ready,
  undo_too_late: m.error_undo_too_late,
  undo_blocked: m.error_undo_blocked,
  full: m.error_full,
  closed: m.error_closed,
  identity_code: m.error_identity_code,
  reason_needed: m.error_reason_needed,
  plain_needed: m.error_plain_needed,
  colours_unreadable: m.error_colours_unreadable,
  colours_alike: m.error_colours_alike,
  not_a_picture: m.error_not_a_picture,
  sources_needed: m.error_sources_needed,
  too_many: m.error_too_many,
  no_wording: m.error_no_wording,
};

/** What a page itself finds wrong before it asks the API. */
const PAGE_REFUSALS: Readonly<Record<string, () => string>> = {
  ...REFUSALS,
  empty: m.error_empty,
  none_chosen: m.error_none_chosen,
  permission_needed: m.error_permission_needed,
};

/** A refusal's code as a plain sentence that says what to do next. */
export function refusalSentence(code: string): string {
  return (PAGE_REFUSALS[code] ?? m.error_unexpected)();
}

const CHECKS: Readonly<Record<string, () => string>> = {
  contribution_linked: m.check_contribution_linked,
  decision_all_answered: m.check_decision_all_answered,
  decision_has_due_day: m.check_decision_has_due_day,
  decision_has_receivers: m.check_decision_has_receivers,
  end_date: m.check_end_date,
  lived_experience: m.check_lived_experience,
  need_plain: m.check_need_plain,
  need_written: m.check_need_written,
  owner_named: m.check_owner_named,
  professional: m.check_professional,
  promise_confirmed: m.check_promise_confirmed,
  response_all_answered: m.check_response_all_answered,
  response_all_delivered: m.check_response_all_delivered,
  summary_approved: m.check_summary_approved,
  summary_checked: m.check_summary_checked,
  summary_covers_everything: m.check_summary_covers_everything,
  summary_has_points: m.check_summary_has_points,
  summary_points_plain: m.check_summary_points_plain,
  summary_points_sourced: m.check_summary_points_sourced,
  summary_points_worded: m.check_summary_points_worded,
  three_members: m.check_three_members,
  three_viewpoints: m.check_three_viewpoints,
  timetable: m.check_timetable,
  window_closed: m.check_window_closed,
  workshop_held: m.check_workshop_held,
};

/** A check of a step's list as a sentence. */
export function checkSentence(key: string): string {
  return CHECKS[key]?.() ?? key;
}
