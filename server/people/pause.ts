import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { rolePause } from '../../db/schema/days.ts';
import type { Role } from '../contract/words.ts';
import { Refusal } from '../base/refusal.ts';
import { outsideCases } from '../access/doorway.ts';
import { demand, signedIn } from '../access/may.ts';
import { holds, type Principal } from '../access/principal.ts';

/** A role that I hold today, and since when it is set aside. */
export interface MyRole {
  readonly role: Role;
  readonly pausedSince: Date | null;
}

/** The roles that I hold today. */
export async function myRoles(db: Db, actor: Principal | null): Promise<MyRole[]> {
  demand(actor, 'role.pause', { own: true });
  const me = signedIn(actor);
  const rows = await db
    .select({ role: rolePause.role, since: rolePause.since })
    .from(rolePause)
    .where(and(eq(rolePause.personId, me.personId), isNull(rolePause.endedAt)));
  const since = new Map(rows.map((row) => [row.role, row.since]));
  return [...new Set(me.roles)].map((role) => ({ role, pausedSince: since.get(role) ?? null }));
}

/** Sets a role aside: it asks nothing and reminds of nothing until it is taken up again. Rights stay as they are. */
export const pauseRole = outsideCases('role.pause', async ({ tx, me, now, tell }, role: Role) => {
  demandHeld(me, role);
  const begun = await tx
    .insert(rolePause)
    .values({ personId: me.personId, role, since: now })
    .onConflictDoNothing()
    .returning({ id: rolePause.id });
  if (begun.length === 0) throw new Refusal('already_done');
  await tell('role.paused', { role });
});

/** Takes a role up again, where it was left. */
export const resumeRole = outsideCases('role.pause', async ({ tx, me, now, tell }, role: Role) => {
  demandHeld(me, role);
  const ended = await tx
    .update(rolePause)
    .set({ endedAt: now })
    .where(and(eq(rolePause.personId, me.personId), eq(rolePause.role, role), isNull(rolePause.endedAt)))
    .returning({ id: rolePause.id });
  if (ended.length === 0) throw new Refusal('already_done');
  await tell('role.resumed', { role });
});

/** The roles that the person has set aside: whatever reminds or asks of a role looks here first. */
export async function pausedRoles(db: Db, personId: string): Promise<Role[]> {
  const rows = await db
    .select({ role: rolePause.role })
    .from(rolePause)
    .where(and(eq(rolePause.personId, personId), isNull(rolePause.endedAt)));
  return rows.map(({ role }) => role);
}

/** SQL: the person has set aside every one of these roles that she holds today. */
export function pausedIn(who: SQL, roles: SQL): SQL {
  const pausedNow = (role: SQL) => sql`exists (select from role_pause k
    where k.person_id = ${who} and k.ended_at is null and k.role = ${role})`;
  return sql`(${pausedNow(sql`any(${roles})`)} and not exists (select from role_held_today h
    where h.person_id = ${who} and h.role = any(${roles}) and not ${pausedNow(sql`h.role`)}))`;
}

/** A role that one does not hold today is not one's own to set aside. */
function demandHeld(me: Principal, role: Role): void {
  demand(me, 'role.pause', { own: holds(me, [role]) });
}
