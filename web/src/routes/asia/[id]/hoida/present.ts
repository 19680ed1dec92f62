import { getContext, setContext } from 'svelte';
import type { Care, Case } from './shapes.ts';

const KEY = Symbol('present');

/** The page tells its tasks which of them is the present one: that one stands open, the others show their title only. */
export function setPresent(name: () => string | null): void {
  setContext(KEY, name);
}

/** Which task is the present one; null where the page folds nothing. */
export function presentTask(): (() => string | null) | null {
  return getContext<(() => string | null) | undefined>(KEY) ?? null;
}

/** The task by which each check of a step's list is met; a check that only time or others can meet has none. */
const MEETS: Readonly<Record<string, string>> = {
  contribution_linked: 'moves',
  need_written: 'need',
  need_plain: 'need',
  owner_named: 'need',
  three_members: 'invite',
  lived_experience: 'invite',
  professional: 'invite',
  three_viewpoints: 'invite',
  timetable: 'timetable',
  workshop_held: 'workshop',
  promise_confirmed: 'promise',
  end_date: 'window',
  window_closed: 'window',
  summary_has_points: 'summary',
  summary_points_worded: 'summary',
  summary_points_plain: 'summary',
  summary_points_sourced: 'summary',
  summary_covers_everything: 'summary',
  summary_checked: 'check',
  summary_approved: 'summary',
  decision_has_receivers: 'handover',
  decision_has_due_day: 'handover',
  response_all_delivered: 'deliver',
};

/** The task that meets a check, when there is one. */
export function taskFor(check: string): string | null {
  return MEETS[check] ?? null;
}

/**
 * What to do now: the first thing that is missing and does not wait for somebody else, or else to go on. A workshop that
 * has been is written down before another is planned.
 */
export function presentIn(seen: Case, care: Care, now: Date): string {
  const missing = seen.checks.filter((check) => !check.met).flatMap((check) => taskFor(check.key) ?? []);
  const first = missing.find((task) => task !== 'promise' || !care.proposed) ?? 'advance';
  const been = seen.workshops.some(
    (one) => one.heldAt === null && one.calledOff === null && Date.parse(one.startsAt) <= now.getTime(),
  );
  return first === 'workshop' && been ? 'held' : first;
}
