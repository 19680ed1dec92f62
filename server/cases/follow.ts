import { and, eq } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { follow } from '../../db/schema/cases.ts';
import { record } from '../activity/record.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { visibleCase, situationOf } from '../access/case.ts';

/** Follows a case: its steps and answers are told to the person. Following twice is following once. */
export async function followCase(db: Db, actor: Principal | null, caseId: string): Promise<void> {
  const { personId } = signedIn(actor);
  await db.transaction(async (tx) => {
    demand(actor, 'case.follow', situationOf(await visibleCase(tx, actor, caseId, 'lock')));
    const made = await tx.insert(follow).values({ caseId, personId }).onConflictDoNothing().returning();
    if (made.length > 0) await record(tx, { kind: 'case.followed', actorId: personId, caseId });
  });
}

/** Stops following a case. */
export async function unfollowCase(db: Db, actor: Principal | null, caseId: string): Promise<void> {
  const { personId } = signedIn(actor);
  await db.transaction(async (tx) => {
    demand(actor, 'case.follow', situationOf(await visibleCase(tx, actor, caseId, 'lock')));
    const mine = and(eq(follow.caseId, caseId), eq(follow.personId, personId));
    const gone = await tx.delete(follow).where(mine).returning();
    if (gone.length > 0) await record(tx, { kind: 'case.unfollowed', actorId: personId, caseId });
  });
}
