import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { roleHeld } from '../../db/schema/people.ts';
import { ROLES, type Role } from '../contract/words.ts';

/** Tells whether this person holds one of the roles today (any role, when none is named), by the day in Finland. */
export async function holdsToday(db: Db | Tx, personId: string, roles: readonly Role[] = ROLES): Promise<boolean> {
  const rows = await db
    .select({ id: roleHeld.id })
    .from(roleHeld)
    .where(
      and(
        eq(roleHeld.personId, personId),
        inArray(roleHeld.role, roles),
        isNull(roleHeld.endedAt),
        sql`(now() at time zone 'Europe/Helsinki')::date between ${roleHeld.fromDay} and coalesce(${roleHeld.untilDay}, 'infinity')`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}
