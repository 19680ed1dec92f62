import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { developmentCase, invitation, member } from '../../../../db/schema/cases.ts';
import { momentAfter } from '../../../contract/days.ts';
import type { Viewpoint } from '../../../contract/words.ts';
import { situationOf } from '../../../access/case.ts';
import { onCase, onThing } from '../../../access/on-case.ts';
import { found, Refusal } from '../../../base/refusal.ts';

const INVITATION_DAYS = 30;
const hash = (token: string) => createHash('sha256').update(token).digest();

/** Makes an invitation link to the planning group: for one person, thirty days. The token is returned once. */
export const inviteToGroup = onCase('member.invite', async ({ tx, me, seen, now, tell }) => {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = momentAfter(now, INVITATION_DAYS);
  const [made] = await tx
    .insert(invitation)
    .values({ tokenHash: hash(token), caseId: seen.id, madeBy: me.personId, expiresAt })
    .returning({ id: invitation.id });
  const { id } = found(made);
  await tell('member.invited', { invitationId: id });
  return { id, token };
});

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
export const acceptInvitation = onThing(
  { act: 'member.accept', of: openInvitation },
  async ({ tx, me, seen, thing, now, tell }, viewpoint: Viewpoint) => {
    const { personId } = me;
    await tx.update(invitation).set({ usedBy: personId, usedAt: now }).where(eq(invitation.id, thing.id));
    const [made] = await tx
      .insert(member)
      .values({ caseId: seen.id, personId, viewpoint, acceptedAt: now })
      .onConflictDoNothing()
      .returning({ id: member.id });
    if (!made) throw new Refusal('already_done');
    await tell('member.accepted', { viewpoint });
    return { caseId: seen.id };
  },
);

async function openInvitation(tx: Tx, token: string, now: Date) {
  const [row] = await tx
    .select({ id: invitation.id, caseId: invitation.caseId })
    .from(invitation)
    .where(and(eq(invitation.tokenHash, hash(token)), stillOpen(now)));
  return found(row);
}

/** Takes an invitation back before it is used. */
export const revokeInvitation = onThing(
  { act: 'member.invite', of: invitationById, known: true },
  async ({ tx, thing, now, tell }) => {
    if (thing.usedAt) throw new Refusal('already_done');
    await tx.update(invitation).set({ revokedAt: now }).where(eq(invitation.id, thing.id));
    await tell('member.invited', { invitationId: thing.id, revoked: true });
  },
);

async function invitationById(tx: Tx, id: string) {
  const [row] = await tx.select().from(invitation).where(eq(invitation.id, id)).for('update');
  return found(row);
}

/** Ends a membership: the member herself, or the Verstas. */
export const endMembership = onThing(
  {
    act: 'member.end',
    of: memberById,
    known: true,
    situation: ({ actor, seen, thing }) => ({ ...situationOf(seen), own: thing.personId === actor?.personId }),
  },
  async ({ tx, thing, now, tell }) => {
    if (thing.endedAt) throw new Refusal('already_done');
    await tx.update(member).set({ endedAt: now }).where(eq(member.id, thing.id));
    await tell('member.ended', { personId: thing.personId });
  },
);

async function memberById(tx: Tx, id: string) {
  const [row] = await tx.select().from(member).where(eq(member.id, id)).for('update');
  return found(row);
}
