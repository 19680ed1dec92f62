import * as m from '#lib/words/messages.js';

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
