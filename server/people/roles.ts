import { and, asc, eq, gt, ilike, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { rolePause } from '../../db/schema/days.ts';
import { person, roleHeld } from '../../db/schema/people.ts';
import { dayOf } from '../contract/days.ts';
import { Day, Id, Maybe, OneOf } from '../contract/schemas.ts';
import { type Role, ROLES } from '../contract/words.ts';
import { found, Refusal } from '../base/refusal.ts';
import { mailAddress } from './address.ts';
import { tidy } from './me.ts';
import { outsideCases } from '../access/doorway.ts';
import { demand } from '../access/may.ts';
import { holds, type Principal } from '../access/principal.ts';

export const RoleOfPerson = Type.Object({
  id: Id,
  role: OneOf(ROLES),
  fromDay: Day,
  untilDay: Maybe(Day),
  /** Set aside by its holder for now: not the one to ask just today. */
  paused: Type.Boolean(),
});
type RoleOfPerson = Type.Static<typeof RoleOfPerson>;

export interface WhichPeople {
  /** A part of the name or of the address. */
  readonly q?: string | undefined;
  /** Only those who hold a role, and this one beside them. */
  readonly holding?: boolean | undefined;
  readonly also?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** People with an account, with the roles that have not been ended; paged by id. */
export async function seePeople(db: Db, actor: Principal | null, which: WhichPeople) {
  demand(actor, 'role.give');
  const { after, limit } = which;
  const people = await db
    .select({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .where(and(isNull(person.erasedAt), amongThese(which), after ? gt(person.id, after) : undefined))
    .orderBy(asc(person.id))
    .limit(limit + 1);
  const shown = people.slice(0, limit);
  const roles = await rolesOf(
    db,
    shown.map(({ id }) => id),
  );
  const items = shown.map((one) => ({ ...one, roles: roles.get(one.id) ?? [] }));
  return { items, next: people.length > limit ? (shown.at(-1)?.id ?? null) : null };
}

function amongThese({ q, holding, also }: WhichPeople) {
  const part = q?.trim() && `%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const held = sql`exists (select from role_held r where r.person_id = ${person.id} and r.ended_at is null)`;
  return and(
    part
      ? or(ilike(person.name, part), ilike(person.email, part))
      : or(isNotNull(person.name), isNotNull(person.email)),
    holding ? or(held, also ? eq(person.id, also) : undefined) : undefined,
  );
}

/** Makes an account for somebody; she signs in with the address. Refuses an address that has one already. */
export const addPerson = outsideCases('role.give', async ({ tx, tell }, about: { name: string; email: string }) => {
  const [added] = await tx
    .insert(person)
    .values({ name: tidy(about.name), email: mailAddress(about.email), emailUnproved: true, answerWay: 'email' })
    .onConflictDoNothing()
    .returning({ id: person.id });
  if (!added) throw new Refusal('conflict', { fields: ['email'] });
  await tell('person.added', { personId: added.id });
  return added;
});

interface GivenRole {
  readonly personId: string;
  readonly role: Role;
  readonly fromDay?: string | undefined;
  readonly untilDay?: string | undefined;
}

/**
 * Gives a role from a day on; it works from that day, at the next request. Only an administrator makes another. Given for
 * the same days again, it is the one that she has.
 */
export const giveRole = outsideCases('role.give', async ({ tx, me, now, tell }, given: GivenRole) => {
  demandRight(me, given.role);
  const { personId, role, untilDay = null, fromDay = dayOf(now) } = given;
  if (untilDay !== null && untilDay < fromDay) throw new Refusal('invalid', { fields: ['untilDay'] });
  const [known] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.erasedAt), or(isNotNull(person.name), isNotNull(person.email))))
    .for('update');
  found(known);
  const until = untilDay === null ? isNull(roleHeld.untilDay) : eq(roleHeld.untilDay, untilDay);
  const days = and(eq(roleHeld.fromDay, fromDay), until, isNull(roleHeld.endedAt));
  const just = and(eq(roleHeld.personId, personId), eq(roleHeld.role, role), days);
  const [same] = await tx.select({ id: roleHeld.id }).from(roleHeld).where(just).limit(1);
  if (same) return same;
  const [held] = await tx
    .insert(roleHeld)
    .values({ personId, role, fromDay, untilDay, givenBy: me.personId })
    .returning({ id: roleHeld.id });
  await tell('role.given', { personId, role, fromDay, untilDay });
  return found(held);
});

/** Ends a role at once. */
export const endRole = outsideCases(
  'role.give',
  async ({ tx, me, now, tell }, { personId, roleHeldId }: { personId: string; roleHeldId: string }) => {
    const [ended] = await tx
      .update(roleHeld)
      .set({ endedAt: now, endedBy: me.personId })
      .where(and(eq(roleHeld.id, roleHeldId), eq(roleHeld.personId, personId), isNull(roleHeld.endedAt)))
      .returning({ role: roleHeld.role });
    const { role } = found(ended);
    demandRight(me, role);
    await tell('role.ended', { personId, role });
  },
);

/** A coordinator must not lift herself above those who gave her the role. */
function demandRight(me: Principal, role: Role): void {
  if (role === 'administrator' && !holds(me, ['administrator'])) {
    throw new Refusal('not_allowed', { act: 'role.give' });
  }
}

async function rolesOf(db: Db, people: readonly string[]): Promise<Map<string, RoleOfPerson[]>> {
  const held = await db
    .select({
      id: roleHeld.id,
      personId: roleHeld.personId,
      role: roleHeld.role,
      fromDay: roleHeld.fromDay,
      untilDay: roleHeld.untilDay,
      paused: sql<boolean>`${rolePause.id} is not null`,
    })
    .from(roleHeld)
    .leftJoin(
      rolePause,
      and(eq(rolePause.personId, roleHeld.personId), eq(rolePause.role, roleHeld.role), isNull(rolePause.endedAt)),
    )
    .where(and(inArray(roleHeld.personId, [...people]), isNull(roleHeld.endedAt)))
    .orderBy(asc(roleHeld.fromDay), asc(roleHeld.id));
  return Map.groupBy(held, ({ personId }) => personId);
}
