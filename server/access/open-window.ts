import { eq } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { windowInForce } from '../../db/schema/now.ts';
import { Refusal } from '../base/refusal.ts';
import type { OpenWindow } from './case.ts';

/** The window that counts. */
export async function windowOf(db: Db | Tx, caseId: string) {
  const [window] = await db.select().from(windowInForce).where(eq(windowInForce.caseId, caseId));
  return window ?? null;
}

/** How long after closing a text that was begun before it is still taken. */
const GRACE_MS = 30 * 60_000;

/** Refuses to speak outside the window; a text begun before closing has half an hour of grace. */
export function demandOpen(window: OpenWindow | null, now: Date, begunAt?: Date): void {
  const open = window !== null && window.opensAt <= now && now < window.closesAt;
  const since = window ? now.getTime() - window.closesAt.getTime() : -1;
  const grace = window && begunAt && begunAt < window.closesAt && since >= 0 && since < GRACE_MS;
  if (!open && !grace) throw new Refusal('closed', { closedAt: window?.closesAt.toISOString() ?? null });
}
