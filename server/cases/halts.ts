import { and, eq, isNull } from 'drizzle-orm';
import { halt } from '../../db/schema/cases.ts';
import type { HaltKind } from '../contract/words.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { dayOf } from '../contract/days.ts';
import { onCase } from '../access/on-case.ts';
import { found, Refusal } from '../base/refusal.ts';
import { oweClosing } from './steps/7-response/owe.ts';

export interface Halting {
  readonly kind: HaltKind;
  readonly reason: string;
  readonly untilDay?: string | undefined;
  /** What the participants are told; needed when the case is interrupted or cancelled, for it is still owed to them. */
  readonly closingMessage?: string | undefined;
}

/** Pauses, interrupts or cancels a case with a reason. The last two owe everyone who took part a closing message. */
export const haltCase = onCase('case.halt', async ({ tx, me, seen, now, tell }, wish: Halting) => {
  if (wish.untilDay && wish.untilDay < dayOf(now)) throw new Refusal('invalid', { fields: ['untilDay'] });
  if (wish.kind !== 'paused' && !wish.closingMessage?.trim())
    throw new Refusal('reason_needed', { fields: ['closingMessage'] });
  const [made] = await tx
    .insert(halt)
    .values({
      caseId: seen.id,
      kind: wish.kind,
      reason: clean(wish.reason),
      by: me.personId,
      untilDay: wish.untilDay ?? null,
      closingMessage: wish.closingMessage ? clean(wish.closingMessage) : null,
    })
    .returning({ id: halt.id });
  const { id } = found(made);
  if (wish.kind !== 'paused') await oweClosing(tx, seen.id, id);
  await tell('case.halted', { halt: wish.kind, haltId: id });
  return { id };
});

/** Lets a halted case go on. A cancelled case stays cancelled. */
export const resumeCase = onCase('case.resume', async ({ tx, me, seen, now, tell }) => {
  if (seen.halt === null) throw new Refusal('already_done');
  if (seen.halt === 'cancelled' || seen.closed) throw new Refusal('not_now');
  await tx
    .update(halt)
    .set({ endedAt: now, endedBy: me.personId })
    .where(and(eq(halt.caseId, seen.id), isNull(halt.endedAt)));
  return { number: await tell('case.resumed') };
});
