import { and, eq, isNotNull } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { answer, deed } from '../../../../db/schema/answers.ts';
import { record } from '../../../activity/record.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { dayOf } from '../../../contract/days.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { standingPoint } from '../5-summary/drafting.ts';
import { partIn } from '../6-decision/receiving.ts';
import { oweDeed } from './owe.ts';

/** Tells what was done about an answered point, also after the case was closed: it is owed to the same people (R8). */
export async function tellDeed(
  db: Db,
  actor: Principal | null,
  pointId: string,
  done: { readonly text: string; readonly day: string },
  now: Date,
): Promise<{ id: string }> {
  return db.transaction(async (tx) => {
    const { caseId } = await standingPoint(tx, pointId);
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'deed.tell', { ...situationOf(seen), own: (await partIn(tx, actor, caseId)) === 'receiver' });
    const answered = await tx
      .select({ pointId: answer.pointId })
      .from(answer)
      .where(and(eq(answer.pointId, pointId), isNotNull(answer.publishedAt)));
    if (answered.length === 0) throw new Refusal('not_now');
    if (done.day > dayOf(now)) throw new Refusal('invalid', { fields: ['day'] });
    const { personId } = signedIn(actor);
    const [kept] = await tx
      .insert(deed)
      .values({ pointId, text: clean(done.text), day: done.day, by: personId, at: now })
      .returning({ id: deed.id });
    const { id } = found(kept);
    await oweDeed(tx, caseId, id);
    await record(tx, { kind: 'deed.told', actorId: personId, caseId, details: { pointId, deedId: id } });
    return { id };
  });
}
