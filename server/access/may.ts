import { STEP, type Role, type Step } from '../contract/words.ts';
import { Refusal } from '../base/refusal.ts';
import { holds, VERSTAS, type Principal } from './principal.ts';

/** What an act's permission may depend on, besides the actor's roles. */
export interface Situation {
  /** The case's present step; absent outside a case. */
  readonly step?: Step;
  /** The case is halted (paused, interrupted, cancelled) or closed. */
  readonly inactive?: boolean;
  /** The actor is an accepted member of the case's planning group. */
  readonly member?: boolean;
  /** The thing is the actor's own (her contribution, her promise, her hand-over, her drafts). */
  readonly own?: boolean;
}

/** Who may do one act, and when. */
export interface Rule {
  /** Who, by role held today. */
  readonly roles?: readonly Role[];
  /** Who, by membership of the planning group. */
  readonly members?: true;
  /** Who, by owning the thing. */
  readonly own?: true;
  /** Anyone who is signed in, also by card. */
  readonly everyone?: true;
  /** Visitors without a session too. */
  readonly visitors?: true;
  /** A card may do it (only ever on her own thread). */
  readonly byCard?: true;
  /** In these steps of the case only. */
  readonly steps?: readonly Step[];
  /** Also while the case is halted or closed. */
  readonly alsoInactive?: true;
}

const { need, planning, workshops, online, summary, decision, response } = STEP;
export const COORDINATORS: readonly Role[] = ['coordinator', 'administrator'];
const DECIDERS: readonly Role[] = ['decision_maker', 'deputy'];

/** Every act and who may do it when. The API asks it, the pages show by it, and the matrix test prints it. */
export const RULES = {
  'idea.tell': { visitors: true, everyone: true, byCard: true, alsoInactive: true },
  'contribution.tell_in_case': { visitors: true, everyone: true, byCard: true, steps: [online] },
  'contribution.comment': { everyone: true, steps: [need, planning, workshops, online] },
  'contribution.support': { everyone: true, alsoInactive: true },
  'contribution.edit': { own: true, byCard: true },
  'contribution.withdraw': { own: true, byCard: true, alsoInactive: true },
  'contribution.change_presence': { own: true, byCard: true, alsoInactive: true },
  'contribution.report': { visitors: true, everyone: true, byCard: true, alsoInactive: true },
  'contribution.appeal': { own: true, byCard: true, alsoInactive: true },
  'contribution.log_for_other': { roles: VERSTAS, alsoInactive: true },
  'contribution.hide': { roles: VERSTAS, alsoInactive: true },
  'contribution.see_hidden': { roles: VERSTAS, own: true, byCard: true, alsoInactive: true },
  'thread.see': { own: true, byCard: true, alsoInactive: true },
  'verstas.see': { roles: VERSTAS },
  'move.make': { roles: VERSTAS, steps: [need, planning, workshops, online, summary] },
  'move.undo': { roles: VERSTAS, alsoInactive: true },
  'case.gather': { roles: VERSTAS },
  'case.describe': { roles: VERSTAS, steps: [need, planning, workshops, online, summary] },
  'case.follow': { everyone: true, byCard: true, alsoInactive: true },
  'case.advance': { roles: VERSTAS },
  'case.remind': { roles: [...VERSTAS, ...COORDINATORS] },
  'case.halt': { roles: VERSTAS },
  'case.resume': { roles: VERSTAS, alsoInactive: true },
  'member.invite': { roles: VERSTAS, steps: [planning, workshops, online, summary] },
  'member.accept': { everyone: true },
  'member.end': { roles: VERSTAS, own: true },
  'plan.set': { roles: VERSTAS, members: true, steps: [planning, workshops, online, summary, decision] },
  'working_note.see': { roles: VERSTAS, members: true, alsoInactive: true },
  'working_note.write': { roles: VERSTAS, members: true },
  'workshop.plan': { roles: VERSTAS, members: true, steps: [planning, workshops] },
  'workshop.sign_up': { visitors: true, everyone: true, byCard: true, steps: [planning, workshops] },
  'workshop.leave': { everyone: true, byCard: true, alsoInactive: true },
  'workshop.see_access_needs': { roles: VERSTAS, own: true, alsoInactive: true },
  'workshop.hold': { roles: VERSTAS, steps: [workshops] },
  'promise.propose': { roles: VERSTAS, members: true, steps: [planning, workshops, online, summary, decision] },
  'promise.confirm': { own: true, steps: [planning, workshops, online, summary, decision] },
  'window.set': { roles: VERSTAS, steps: [planning, workshops, online] },
  'statement.make': { roles: VERSTAS, members: true, steps: [workshops, online] },
  'statement.propose': { everyone: true, byCard: true, steps: [online] },
  'statement.judge': { roles: VERSTAS, members: true, steps: [online] },
  'vote.cast': { visitors: true, everyone: true, byCard: true, steps: [online] },
  'themes.see': { roles: VERSTAS, members: true, alsoInactive: true },
  'theme.name': { roles: VERSTAS, members: true, alsoInactive: true },
  'point.write': { roles: VERSTAS, members: true, steps: [summary] },
  'unused.mark': { roles: VERSTAS, members: true, steps: [summary] },
  'check.open': { roles: VERSTAS, steps: [summary] },
  'check.mark': { own: true, byCard: true, steps: [summary] },
  'summary.approve': { members: true, steps: [summary] },
  'handover.set': { roles: VERSTAS, steps: [summary, decision] },
  'answer.see_desk': { own: true, roles: COORDINATORS, alsoInactive: true },
  'answer.draft': { own: true, steps: [decision] },
  'answer.publish': { own: true, steps: [decision] },
  'delivery.make': { roles: VERSTAS, steps: [response], alsoInactive: true },
  'deed.tell': { own: true, roles: VERSTAS, steps: [response], alsoInactive: true },
  'case.close': { roles: VERSTAS, steps: [response] },
  'board.see': { roles: [...VERSTAS, ...COORDINATORS, ...DECIDERS] },
  'card.make': { roles: VERSTAS },
  'role.give': { roles: COORDINATORS },
  'draft.keep': { own: true, byCard: true, alsoInactive: true },
  'role.pause': { own: true },
  'county.set': { roles: ['administrator'] },
  'access_feedback.give': { visitors: true, everyone: true, byCard: true, alsoInactive: true },
  'access_feedback.answer': { roles: COORDINATORS },
  'own_data.use': { own: true, byCard: true },
} as const satisfies Record<string, Rule>;

export type Act = keyof typeof RULES;

/** The one place that decides: the actor's roles, membership and ownership, and the case's step. */
export function may(actor: Principal | null, act: Act, situation: Situation = {}): boolean {
  const rule: Rule = RULES[act];
  if (situation.inactive && !rule.alsoInactive) return false;
  if (rule.steps && situation.step !== undefined && !rule.steps.includes(situation.step)) return false;
  return mayEver(actor, rule, situation);
}

function mayEver(actor: Principal | null, rule: Rule, situation: Situation): boolean {
  if (!actor) return rule.visitors === true;
  if (actor.byCard && !rule.byCard) return false;
  if (rule.everyone) return true;
  if (rule.own && situation.own) return true;
  if (rule.members && situation.member && !actor.byCard) return true;
  return rule.roles !== undefined && holds(actor, rule.roles);
}

/** Refuses what may() denies: a visitor is asked to sign in, a wrong time is told apart from a missing right. */
export function demand(actor: Principal | null, act: Act, situation: Situation = {}): void {
  if (may(actor, act, situation)) return;
  if (!actor) throw new Refusal('sign_in_needed');
  if (mayEver(actor, RULES[act], situation)) throw new Refusal('not_now', { act });
  throw new Refusal('not_allowed', { act });
}

/** The same for a thing that only those who may act on it know of: for others it is not there. */
export function demandKnown(actor: Principal | null, act: Act, situation: Situation): void {
  if (actor && !mayEver(actor, RULES[act], situation)) throw new Refusal('not_found');
  demand(actor, act, situation);
}

/** For acts that need a signed-in person whatever the rule: gives the person or asks to sign in. */
export function signedIn(actor: Principal | null): Principal {
  if (!actor) throw new Refusal('sign_in_needed');
  return actor;
}
