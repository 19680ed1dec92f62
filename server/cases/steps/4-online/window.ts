import { openWindow } from '../../../../db/schema/steps.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { onCase } from '../../../access/on-case.ts';
import { Refusal } from '../../../base/refusal.ts';
import { windowOf } from '../../../access/open-window.ts';

export interface NewWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Why it changes; needed once a window has been set. */
  readonly reason?: string | undefined;
}

/** Sets when the open work begins and ends, or changes it with a reason: later (extension) or earlier (closed early). As it already is, it stays. */
export const setWindow = onCase('window.set', async ({ tx, me, seen, now, tell }, asked: NewWindow) => {
  // A field for a moment knows minutes only: whoever ends the work in this very minute ends it now.
  const endsNow = asked.closesAt <= now && now.getTime() - asked.closesAt.getTime() < 60_000;
  const wish = endsNow ? { ...asked, closesAt: now } : asked;
  const before = await windowOf(tx, seen.id);
  if (wish.closesAt <= wish.opensAt || wish.closesAt < now) throw new Refusal('invalid', { fields: ['closesAt'] });
  if (before?.opensAt.getTime() === wish.opensAt.getTime() && before.closesAt.getTime() === wish.closesAt.getTime())
    return { id: before.id };
  if (before && !wish.reason?.trim()) throw new Refusal('reason_needed');
  const { opensAt, closesAt } = wish;
  const reason = wish.reason ? clean(wish.reason) : null;
  // A window that is open and only ends at another time is not told of as opening once more.
  const goesOn = before && !before.toldClosedAt && opensAt <= now;
  const toldOpenAt = goesOn ? before.toldOpenAt : null;
  const values = { caseId: seen.id, opensAt, closesAt, reason, setBy: me.personId, toldOpenAt };
  const [set] = await tx.insert(openWindow).values(values).returning({ id: openWindow.id });
  if (!set) throw new Error('the window was not kept');
  const details = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
  await tell(before ? 'window.extended' : 'window.set', details);
  return set;
});
