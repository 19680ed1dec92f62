import { and, eq, isNotNull } from 'drizzle-orm';
import { answer, deed } from '../../../../db/schema/answers.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { dayOf } from '../../../contract/days.ts';
import { onThing } from '../../../access/on-case.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { standingPoint } from '../5-summary/drafting.ts';
import { partOf } from '../6-decision/receiving.ts';
import { oweDeed } from './owe.ts';

/** Tells what was done about an answered point, also after the case was closed: it is owed to the same people (R8). */
export const tellDeed = onThing(
  { act: 'deed.tell', of: standingPoint, situation: partOf('receiver') },
  async ({ tx, me, seen, thing, now, tell }, done: { readonly text: string; readonly day: string }) => {
    const pointId = thing.id;
    const answered = await tx
      .select({ pointId: answer.pointId })
      .from(answer)
      .where(and(eq(answer.pointId, pointId), isNotNull(answer.publishedAt)));
    if (answered.length === 0) throw new Refusal('not_now');
    if (done.day > dayOf(now)) throw new Refusal('invalid', { fields: ['day'] });
    const [kept] = await tx
      .insert(deed)
      .values({ pointId, text: clean(done.text), day: done.day, by: me.personId, at: now })
      .returning({ id: deed.id });
    const { id } = found(kept);
    await oweDeed(tx, seen.id, id);
    await tell('deed.told', { pointId, deedId: id });
    return { id };
  },
);
