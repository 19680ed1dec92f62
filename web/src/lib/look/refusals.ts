import type { RefusalCode } from '../../../../server/contract/refusals.ts';
import * as m from '#lib/words/messages.js';

const REFUSALS: Readonly<Record<RefusalCode, () => string>> = {
  invalid: m.error_invalid,
  invalid_text: m.error_invalid_text,
  empty: m.error_empty,
  name_taken: m.error_name_taken,
  sign_in_needed: m.error_sign_in_needed,
  code_wrong: m.error_code_wrong,
  code_expired: m.error_code_expired,
  code_used: m.error_code_used,
  link_elsewhere: m.error_link_elsewhere,
  press_again: m.error_press_again,
  seat_taken_here: m.error_seat_taken_here,
  not_allowed: m.error_not_allowed,
  foreign_origin: m.error_foreign_origin,
  not_found: m.error_not_found,
  conflict: m.error_conflict,
  sent_before: m.error_sent_before,
  changed_meanwhile: m.error_changed_meanwhile,
  already_done: m.error_already_done,
  not_now: m.error_not_now,
  not_begun: m.error_not_begun,
  step_not_ready: m.error_step_not_ready,
  undo_too_late: m.error_undo_too_late,
  undo_blocked: m.error_undo_blocked,
  full: m.error_full,
  closed: m.error_closed,
  answered: m.error_answered,
  reworded_since: m.error_reworded_since,
  handed_later: m.error_handed_later,
  identity_code: m.error_identity_code,
  reason_needed: m.error_reason_needed,
  plain_needed: m.error_plain_needed,
  colours_unreadable: m.error_colours_unreadable,
  colours_alike: m.error_colours_alike,
  not_a_picture: m.error_not_a_picture,
  sources_needed: m.error_sources_needed,
  too_many: m.error_too_many,
  away: m.error_away,
  no_wording: m.error_no_wording,
};

/** What a page itself finds wrong before it asks the API. */
const PAGE_REFUSALS: Readonly<Record<string, () => string>> = {
  ...REFUSALS,
  none_chosen: m.error_none_chosen,
  permission_needed: m.error_permission_needed,
};

/** What the pages call the fields of the API, for a refusal that names one. */
const FIELDS: Readonly<Record<string, () => string>> = {
  text: m.field_text,
  title: m.field_title,
  reason: m.field_reason,
  refusedBecause: m.field_reason,
  waivedReason: m.field_reason,
  note: m.field_reason,
  name: m.field_name,
  penName: m.tell_pen_name,
  email: m.people_email,
  because: m.summary_because,
  plain: m.summary_plain,
  need: m.steps_need,
  needPlain: m.steps_need_plain,
  theme: m.steps_theme,
  notes: m.steps_held_notes,
  place: m.steps_workshop_place,
  accessNeeds: m.case_access_needs,
  canChange: m.steps_promise_can,
  cannotChange: m.steps_promise_cannot,
  changeReason: m.steps_change_reason,
  closingMessage: m.steps_closing_message,
  nextStep: m.desk_next,
  answer: m.feedback_answer,
  page: m.feedback_page,
  phone: m.county_phone,
  phoneHours: m.county_phone_hours,
  controller: m.county_controller,
};

/** A refusal that names the field, and of one that is too long how much would do; null for a field without a name. */
export function fieldSentence(code: string, name: string, length?: { most: number; now: number }): string | null {
  const field = FIELDS[name]?.();
  if (field === undefined) return null;
  if (code !== 'invalid') return null;
  if (length) return m.error_too_long({ field, ...length });
  return m.error_invalid_field({ field });
}

/** A refusal's code as a plain sentence that says what to do next; with the minutes to wait, where they are known. */
export function refusalSentence(code: string, minutes?: number): string {
  if (code === 'too_many' && minutes) return m.error_too_many_minutes({ minutes });
  return (PAGE_REFUSALS[code] ?? m.error_unexpected)();
}
