import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { halt } from '../../db/schema/cases.ts';
import { record } from '../activity/record.ts';
import type { HaltKind } from '../contract/words.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { dayOf } from '../contract/days.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { found, Refusal } from '../base/refusal.ts';
import { oweClosing } from './steps/7-response/owe.ts';
import { visibleCase, situationOf } from '../access/case.ts';

export interface Halting {
  readonly kind: HaltKind;
  readonly reason: string;
  readonly untilDay?: string | undefined;
  /** What the participants are told; needed when the case is interrupted or cancelled, for it is still owed to them. */
  readonly closingMessage?: string | undefined;
}

/** Pauses, interrupts or cancels a case with a reason. The last two owe everyone who took part a closing message. */
export async function haltCase(db: Db, actor: Principal | null, caseId: string, wish: Halting, now: Date) {
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'case.halt', situationOf(seen));
    if (wish.untilDay && wish.untilDay < dayOf(now)) throw new Refusal('invalid', { fields: ['untilDay'] });
    if (wish.kind !== 'paused' && !wish.closingMessage?.trim())
      throw new Refusal('reason_needed', { fields: ['closingMessage'] });
    const [made] = await tx
      .insert(halt)
      .values({
        caseId,
        kind: wish.kind,
        reason: clean(wish.reason),
        by: personId,
        untilDay: wish.untilDay ?? null,
        closingMessage: wish.closingMessage ? clean(wish.closingMessage) : null,
      })
      .returning({ id: halt.id });
    const { id } = found(made);
    if (wish.kind !== 'paused') await oweClosing(tx, caseId, id);
    await record(tx, { kind: 'case.halted', actorId: personId, caseId, details: { halt: wish.kind, haltId: id } });
    return { id };
  });
}

/** Lets a halted case go on. A cancelled case stays cancelled. */
export async function resumeCase(db: Db, actor: Principal | null, caseId: string, now: Date) {
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'case.resume', situationOf(seen));
    if (seen.halt === null) throw new Refusal('already_done');
    if (seen.halt === 'cancelled' || seen.closed) throw new Refusal('not_now');
    await tx
      .update(halt)
      .set({ endedAt: now, endedBy: personId })
      .where(and(eq(halt.caseId, caseId), isNull(halt.endedAt)));
    const number = await record(tx, { kind: 'case.resumed', actorId: personId, caseId });
    return { number: number ?? 0 };
  });
}
