import * as m from '#lib/words/messages.js';

export const HIDE_REASON = {
  personal_data: m.hide_personal_data,
  insult: m.hide_insult,
  advertisement: m.hide_advertisement,
  off_topic: m.hide_off_topic,
  other: m.hide_other,
} as const;

export const ROLE = {
  innoagent_1: m.role_innoagent_1,
  innoagent_2: m.role_innoagent_2,
  coordinator: m.role_coordinator,
  decision_maker: m.role_decision_maker,
  deputy: m.role_deputy,
  administrator: m.role_administrator,
} as const;
