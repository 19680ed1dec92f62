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

const REFUSALS: Readonly<Record<string, () => string>> = {
  empty: m.error_empty,
  invalid: m.error_invalid,
  invalid_text: m.error_invalid_text,
  sign_in_needed: m.error_sign_in_needed,
  code_wrong: m.error_code_wrong,
  code_expired: m.error_code_expired,
  not_allowed: m.error_not_allowed,
  not_found: m.error_not_found,
  not_now: m.error_not_now,
  closed: m.error_not_now,
  too_many: m.error_too_many,
};

/** A refusal's code as a plain sentence that says what to do next. */
export function refusalSentence(code: string): string {
  return (REFUSALS[code] ?? m.error_unexpected)();
}
