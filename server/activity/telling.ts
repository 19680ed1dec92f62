import type { Tx } from '../../db/connection.ts';
import type { ActivityKind } from '../contract/activity.ts';
import { record, type Happening } from './record.ts';

/** What is not usual about what has happened, and to whom and where it has. */
type About = Partial<Pick<Happening, 'actorId' | 'caseId' | 'contributionId' | 'quietly'>>;
/** Tells the log what has been done, as done by the one who acts. Called last, as `record` is. */
export type Tell<Returned> = (...what: Telling) => Promise<Returned>;
/** Its kind, the details of that kind, where they need not be told perhaps none, and what is not usual. */
type Telling = {
  [K in ActivityKind]: Happening<K> extends { readonly details: infer Details }
    ? [kind: K, details: Details, about?: About]
    : [kind: K, details?: Happening<K>['details'] | undefined, about?: About];
}[ActivityKind];

/** `tell` for what has happened here. Gives the case's new number, null outside a case. */
export function telling(tx: Tx, me: { readonly personId: string } | null, here: About = {}): Tell<number | null> {
  return (...[kind, details, about]) => {
    const happening = { kind, actorId: me?.personId ?? null, ...here, ...about, ...(details ? { details } : {}) };
    // That the details are the kind's own is what Tell says.
    return record(tx, happening as Happening);
  };
}
