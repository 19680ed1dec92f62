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

export const HALT = { paused: m.halt_paused, interrupted: m.halt_interrupted, cancelled: m.halt_cancelled } as const;
