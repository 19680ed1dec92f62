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

/** A refusal's code as a plain sentence that says what to do next; with the minutes to wait, where they are known. */
export function refusalSentence(code: string, minutes?: number): string {
  if (code === 'too_many' && minutes) return m.error_too_many_minutes({ minutes });
  return (PAGE_REFUSALS[code] ?? m.error_unexpected)();
}
