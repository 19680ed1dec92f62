import { ACTIVITIES, type ActivityDetails, type ActivityKind, type DetailKey } from '../contract/activity.ts';

/** What a viewer is to a case just now. */
export type Access = 'visitor' | 'member' | 'verstas';
export const ACCESS_LEVELS: readonly Access[] = ['visitor', 'member', 'verstas'];

/** Tells whether one with this access to the case may be told of an activity of this kind. */
export function mayHear(kind: ActivityKind, access: Access): boolean {
  switch (ACTIVITIES[kind].audience) {
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
const TOLD_DETAILS = [
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
] as const satisfies readonly DetailKey[];

export function tellableDetails(details: ActivityDetails): Readonly<Record<string, unknown>> {
  const told: readonly string[] = TOLD_DETAILS;
  return Object.fromEntries(Object.entries(details).filter(([key]) => told.includes(key)));
}
