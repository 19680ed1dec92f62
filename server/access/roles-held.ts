import { and, eq, inArray } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { roleHeldToday } from '../../db/schema/now.ts';
import { ROLES, type Role } from '../contract/words.ts';

/** Tells whether this person holds one of the roles today (any role, when none is named), by the day in Finland. */
export async function holdsToday(db: Db | Tx, personId: string, roles: readonly Role[] = ROLES): Promise<boolean> {
  const rows = await db
    .select({ id: roleHeldToday.id })
    .from(roleHeldToday)
    .where(and(eq(roleHeldToday.personId, personId), inArray(roleHeldToday.role, roles)))
    .limit(1);
  return rows.length > 0;
}
