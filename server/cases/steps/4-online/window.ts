import type { Db } from '../../../../db/connection.ts';
import { openWindow } from '../../../../db/schema/steps.ts';
import { record } from '../../../activity/record.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { Refusal } from '../../../base/refusal.ts';
import { windowOf } from '../../../access/open-window.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';

export interface NewWindow {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** Why it changes; needed once a window has been set. */
  readonly reason?: string | undefined;
}

/** Sets when the open work begins and ends, or changes it with a reason: later (extension) or earlier (closed early). As it already is, it stays. */
export async function setWindow(db: Db, actor: Principal | null, caseId: string, asked: NewWindow, now: Date) {
  const { personId } = signedIn(actor);
  // A field for a moment knows minutes only: whoever ends the work in this very minute ends it now.
  const endsNow = asked.closesAt <= now && now.getTime() - asked.closesAt.getTime() < 60_000;
  const wish = endsNow ? { ...asked, closesAt: now } : asked;
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'window.set', situationOf(seen));
    const before = await windowOf(tx, caseId);
    if (wish.closesAt <= wish.opensAt || wish.closesAt < now) throw new Refusal('invalid', { fields: ['closesAt'] });
    if (before?.opensAt.getTime() === wish.opensAt.getTime() && before.closesAt.getTime() === wish.closesAt.getTime())
      return { id: before.id };
    if (before && !wish.reason?.trim()) throw new Refusal('reason_needed');
    const reason = wish.reason ? clean(wish.reason) : null;
    // A window that is open and only ends at another time is not told of as opening once more.
    const goesOn = before && !before.toldClosedAt && wish.opensAt <= now;
    const toldOpenAt = goesOn ? before.toldOpenAt : null;
    const values = { caseId, opensAt: wish.opensAt, closesAt: wish.closesAt, reason, setBy: personId, toldOpenAt };
    const [set] = await tx.insert(openWindow).values(values).returning({ id: openWindow.id });
    if (!set) throw new Error('the window was not kept');
    const details = { opensAt: wish.opensAt.toISOString(), closesAt: wish.closesAt.toISOString() };
    await record(tx, { kind: before ? 'window.extended' : 'window.set', actorId: personId, caseId, details });
    return set;
  });
}
