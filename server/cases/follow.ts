import { and, eq } from 'drizzle-orm';
import { follow } from '../../db/schema/cases.ts';
import { onCase } from '../access/on-case.ts';

/** Follows a case: its steps and answers are told to the person. Following twice is following once. */
export const followCase = onCase('case.follow', async ({ tx, me, seen, tell }) => {
  const mine = { caseId: seen.id, personId: me.personId };
  const made = await tx.insert(follow).values(mine).onConflictDoNothing().returning();
  if (made.length > 0) await tell('case.followed');
});

/** Stops following a case. */
export const unfollowCase = onCase('case.follow', async ({ tx, me, seen, tell }) => {
  const mine = and(eq(follow.caseId, seen.id), eq(follow.personId, me.personId));
  const gone = await tx.delete(follow).where(mine).returning();
  if (gone.length > 0) await tell('case.unfollowed');
});
