import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { momentAfter } from '../../../contract/days.ts';
import type { Db } from '../../../../db/connection.ts';
import { developmentCase, invitation, member } from '../../../../db/schema/cases.ts';
import { record } from '../../../activity/record.ts';
import type { Viewpoint } from '../../../contract/words.ts';
import { demand, demandKnown, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';

const INVITATION_DAYS = 30;
const hash = (token: string) => createHash('sha256').update(token).digest();

/** Makes an invitation link to the planning group: for one person, thirty days. The token is returned once. */
export async function inviteToGroup(db: Db, actor: Principal | null, caseId: string, now: Date) {
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'member.invite', situationOf(seen));
    const token = randomBytes(32).toString('base64url');
    const expiresAt = momentAfter(now, INVITATION_DAYS);
    const [made] = await tx
      .insert(invitation)
      .values({ tokenHash: hash(token), caseId, madeBy: personId, expiresAt })
      .returning({ id: invitation.id });
    const { id } = found(made);
    await record(tx, { kind: 'member.invited', actorId: personId, caseId, details: { invitationId: id } });
    return { id, token };
  });
}

/** What the invited sees before accepting. Used, revoked and expired links look like no link at all. */
export async function readInvitation(db: Db, token: string, now: Date) {
  const [row] = await db
    .select({ caseId: invitation.caseId, title: developmentCase.title, needPlain: developmentCase.needPlain })
    .from(invitation)
    .innerJoin(developmentCase, eq(developmentCase.id, invitation.caseId))
    .where(and(eq(invitation.tokenHash, hash(token)), stillOpen(now)));
  return found(row);
}

const stillOpen = (now: Date) =>
  and(isNull(invitation.usedAt), isNull(invitation.revokedAt), sql`${invitation.expiresAt} > ${now.toISOString()}`);

/** Accepts an invitation and names the viewpoint that the person brings to the group. A link works once. */
export async function acceptInvitation(
  db: Db,
  actor: Principal | null,
  token: string,
  viewpoint: Viewpoint,
  now: Date,
) {
  const { personId } = signedIn(actor);
  return db.transaction(async (tx) => {
    const [used] = await tx
      .update(invitation)
      .set({ usedBy: personId, usedAt: now })
      .where(and(eq(invitation.tokenHash, hash(token)), stillOpen(now)))
      .returning({ caseId: invitation.caseId });
    const { caseId } = found(used);
    demand(actor, 'member.accept', situationOf(await visibleCase(tx, actor, caseId, 'lock')));
    const [made] = await tx
      .insert(member)
      .values({ caseId, personId, viewpoint, acceptedAt: now })
      .onConflictDoNothing()
      .returning({ id: member.id });
    if (!made) throw new Refusal('already_done');
    await record(tx, { kind: 'member.accepted', actorId: personId, caseId, details: { viewpoint } });
    return { caseId };
  });
}

/** Takes an invitation back before it is used. */
export async function revokeInvitation(db: Db, actor: Principal | null, id: string, now: Date): Promise<void> {
  const { personId } = signedIn(actor);
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(invitation).where(eq(invitation.id, id)).for('update');
    const { caseId, usedAt } = found(row);
    demandKnown(actor, 'member.invite', situationOf(await visibleCase(tx, actor, caseId)));
    if (usedAt) throw new Refusal('already_done');
    await tx.update(invitation).set({ revokedAt: now }).where(eq(invitation.id, id));
    const details = { invitationId: id, revoked: true };
    await record(tx, { kind: 'member.invited', actorId: personId, caseId, details });
  });
}

/** Ends a membership: the member herself, or the Verstas. */
export async function endMembership(db: Db, actor: Principal | null, memberId: string, now: Date): Promise<void> {
  const { personId } = signedIn(actor);
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(member).where(eq(member.id, memberId)).for('update');
    const { caseId, personId: who, endedAt } = found(row);
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demandKnown(actor, 'member.end', { ...situationOf(seen), own: who === personId });
    if (endedAt) throw new Refusal('already_done');
    await tx.update(member).set({ endedAt: now }).where(eq(member.id, memberId));
    await record(tx, { kind: 'member.ended', actorId: personId, caseId, details: { personId: who } });
  });
}
