import * as m from '#lib/words/messages.js';

/** Who each of the demo's people is, and what can be tried as her, by the key that the API gives. */
export const WHO: Readonly<Record<string, { who: () => string; try: () => string }>> = {
  innoagent_1: { who: m.demo_who_innoagent_1, try: m.demo_try_innoagent_1 },
  innoagent_2: { who: m.demo_who_innoagent_2, try: m.demo_try_innoagent_2 },
  coordinator: { who: m.demo_who_coordinator, try: m.demo_try_coordinator },
  decision_maker: { who: m.demo_who_decision_maker, try: m.demo_try_decision_maker },
  board_chair: { who: m.demo_who_board_chair, try: m.demo_try_board_chair },
  deputy: { who: m.demo_who_deputy, try: m.demo_try_deputy },
  administrator: { who: m.demo_who_administrator, try: m.demo_try_administrator },
  carer: { who: m.demo_who_carer, try: m.demo_try_carer },
  experience: { who: m.demo_who_experience, try: m.demo_try_experience },
  professional: { who: m.demo_who_professional, try: m.demo_try_professional },
  young: { who: m.demo_who_young, try: m.demo_try_young },
  swedish: { who: m.demo_who_swedish, try: m.demo_try_swedish },
  card: { who: m.demo_who_card, try: m.demo_try_card },
  by_phone: { who: m.demo_who_by_phone, try: m.demo_try_by_phone },
};
