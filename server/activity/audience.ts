import type { ActivityDetails, ActivityKind } from '../contract/activity.ts';

/** Who may be told of an activity of a case: anyone; its planning group and the Verstas; the Verstas; nobody but its own. */
type Audience = 'public' | 'group' | 'verstas' | 'private';
/** What a viewer is to a case just now. */
export type Access = 'visitor' | 'member' | 'verstas';
export const ACCESS_LEVELS: readonly Access[] = ['visitor', 'member', 'verstas'];

/** The audience of each kind: a kind that nobody has thought of does not compile. */
function audienceOf(kind: ActivityKind): Audience {
  return AUDIENCES[kind];
}

const AUDIENCES = {
  'contribution.told': 'public',
  'contribution.logged': 'public',
  'contribution.edited': 'public',
  'contribution.withdrawn': 'public',
  'contribution.presence_changed': 'public',
  'contribution.reported': 'verstas',
  'contribution.hidden': 'public',
  'contribution.appealed': 'verstas',
  'contribution.shown_again': 'public',
  'contribution.supported': 'public',
  'contribution.support_withdrawn': 'public',
  'move.made': 'public',
  'move.undone': 'public',
  'case.gathered': 'public',
  'case.described': 'public',
  'case.step_entered': 'public',
  'case.halted': 'public',
  'case.resumed': 'public',
  'case.closed': 'public',
  // Who was reminded is between her and those who care for the case.
  'case.reminded': 'verstas',
  'case.followed': 'private',
  'case.unfollowed': 'private',
  'member.invited': 'group',
  // What the group is made of and when, and how many come, stands on the case's page for everybody.
  'member.accepted': 'public',
  'member.ended': 'public',
  'plan.set': 'public',
  'working_note.written': 'group',
  'workshop.planned': 'public',
  'workshop.changed': 'public',
  'workshop.signed_up': 'public',
  'workshop.held': 'public',
  // Until the decision maker confirms it, the promise is a draft between her and the group.
  'promise.proposed': 'group',
  'promise.confirmed': 'public',
  'window.set': 'public',
  'window.extended': 'public',
  'window.opened': 'public',
  'window.closing_soon': 'public',
  'window.closed': 'public',
  'statement.made': 'public',
  'statement.proposed': 'group',
  'statement.taken': 'public',
  'statement.refused': 'group',
  // When and on what somebody votes would tell, together with the figures, how.
  'vote.cast': 'private',
  'figures.shown': 'public',
  // A point is a draft until check.opened or the next step shows it.
  'point.written': 'group',
  'point.removed': 'group',
  'unused.marked': 'group',
  'unused.unmarked': 'group',
  'check.opened': 'public',
  'check.marked': 'private',
  'check.waived': 'public',
  'summary.approved': 'group',
  'handover.set': 'public',
  'answer.drafted': 'private',
  'answer.published': 'public',
  // Tells those who care for the case how far the answers have come; not to whom.
  'delivery.made': 'verstas',
  'deed.told': 'public',
  'card.made': 'private',
  'card.ended': 'private',
  'card.joined': 'private',
  'person.added': 'private',
  'role.given': 'private',
  'role.ended': 'private',
  'role.paused': 'private',
  'role.resumed': 'private',
  'person.signed_in': 'private',
  'person.erased': 'private',
  // Tells only that there is something new to read; what it is depends on who reads.
  'analysis.made': 'public',
  'theme.named': 'group',
  'county.set': 'private',
  'access_feedback.given': 'private',
  'access_feedback.answered': 'private',
} as const satisfies Record<ActivityKind, Audience>;

/** Tells whether one with this access to the case may be told of an activity of this kind. */
export function mayHear(kind: ActivityKind, access: Access): boolean {
  switch (audienceOf(kind)) {
    case 'public':
      return true;
    case 'group':
      return access !== 'visitor';
    case 'verstas':
      return access === 'verstas';
    case 'private':
      return false;
  }
}

/** The only details that leave the house: what a page needs to know which piece to fetch again. Never who. */
const TOLD_DETAILS = new Set([
  'parentId',
  'step',
  'version',
  'statementId',
  'pointId',
  'workshopId',
  'deedId',
  'opensAt',
  'closesAt',
  'endsAt',
]);

export function tellableDetails(details: ActivityDetails): ActivityDetails {
  return Object.fromEntries(Object.entries(details).filter(([key]) => TOLD_DETAILS.has(key)));
}
