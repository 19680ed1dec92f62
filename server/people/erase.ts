import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { mail } from '../../db/schema/activity.ts';
import { follow, invitation, member } from '../../db/schema/cases.ts';
import { absence, draft, rolePause } from '../../db/schema/days.ts';
import { contribution, contributionVersion, hiding, report } from '../../db/schema/contributions.ts';
import { card, person, roleHeld, session, signInCode } from '../../db/schema/people.ts';
import { checkMark, delivery } from '../../db/schema/answers.ts';
import { accessFeedback } from '../../db/schema/county.ts';
import { signUp, statement } from '../../db/schema/steps.ts';
import { record } from '../activity/record.ts';
import { forgetWords } from './forget-words.ts';
import { demand, signedIn } from './may.ts';
import type { Principal } from './principal.ts';

/**
 * Erases the person: her name, address, cards and sessions, and her texts if she asks (GDPR article 17). Her rows
 * keep her bare id, so that the counts and everyone else's threads stay whole.
 */
export async function eraseMe(db: Db, actor: Principal | null, alsoTexts: boolean, now: Date): Promise<void> {
  demand(actor, 'own_data.use', { own: true });
  const { personId } = signedIn(actor);
  await db.transaction(async (tx) => {
    await eraseCredentials(tx, personId);
    await endDuties(tx, personId, now);
    await eraseNames(tx, personId);
    if (alsoTexts) await eraseTexts(tx, personId, now);
    await record(tx, { kind: 'person.erased', actorId: personId, details: { alsoTexts } });
  });
}

async function eraseCredentials(tx: Tx, personId: string): Promise<void> {
  const [known] = await tx.select({ email: person.email }).from(person).where(eq(person.id, personId)).for('update');
  await tx.delete(session).where(eq(session.personId, personId));
  await tx.delete(draft).where(eq(draft.personId, personId));
  await tx.delete(card).where(eq(card.personId, personId));
  const email = known?.email;
  if (email) await tx.delete(signInCode).where(eq(signInCode.email, email));
  await tx.delete(mail).where(or(eq(mail.toPersonId, personId), email ? eq(mail.toAddress, email) : undefined));
}

async function endDuties(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx
    .update(roleHeld)
    .set({ endedAt: now, endedBy: personId })
    .where(and(eq(roleHeld.personId, personId), isNull(roleHeld.endedAt)));
  await tx
    .update(member)
    .set({ endedAt: now })
    .where(and(eq(member.personId, personId), isNull(member.endedAt)));
  await tx
    .update(invitation)
    .set({ revokedAt: now })
    .where(and(eq(invitation.madeBy, personId), isNull(invitation.usedAt), isNull(invitation.revokedAt)));
  await tx.delete(rolePause).where(eq(rolePause.personId, personId));
  await tx.delete(absence).where(eq(absence.personId, personId));
  await tx.delete(follow).where(eq(follow.personId, personId));
  // Nobody is left to be told: an owed message would keep its case from ever being closed.
  await tx.delete(delivery).where(and(eq(delivery.personId, personId), isNull(delivery.deliveredAt)));
}

async function eraseNames(tx: Tx, personId: string): Promise<void> {
  const nobody = { name: null, penName: null, email: null, viewpoint: null, lastSeenDay: null };
  await tx
    .update(person)
    .set({ ...nobody, answerWay: 'service', erasedAt: sql`clock_timestamp()` })
    .where(eq(person.id, personId));
  await tx
    .update(contribution)
    .set({ penName: null, presence: 'only_innoagent' })
    .where(eq(contribution.authorId, personId));
  await tx.update(accessFeedback).set({ email: null }).where(eq(accessFeedback.personId, personId));
  await tx.update(signUp).set({ accessNeeds: '' }).where(eq(signUp.personId, personId));
}

async function eraseTexts(tx: Tx, personId: string, now: Date): Promise<void> {
  await forgetWords(
    tx,
    sql`kind = 'contribution' and id in (select id from contribution where author_id = ${personId})`,
  );
  const mine = tx.select({ id: contribution.id }).from(contribution).where(eq(contribution.authorId, personId));
  await tx.update(contributionVersion).set({ text: '' }).where(inArray(contributionVersion.contributionId, mine));
  // What she wrote when her text was hidden, and what the one who hid it wrote of her text.
  await tx.update(hiding).set({ appeal: null, note: '' }).where(inArray(hiding.contributionId, mine));
  await tx.update(contribution).set({ text: '', erasedAt: now }).where(eq(contribution.authorId, personId));
  // A statement that was taken is the case's own; one that was not is hers.
  await tx
    .update(statement)
    .set({ text: '' })
    .where(and(eq(statement.madeBy, personId), statement.waits));
  await tx.update(checkMark).set({ because: '' }).where(eq(checkMark.personId, personId));
  await tx.update(accessFeedback).set({ text: '', page: '' }).where(eq(accessFeedback.personId, personId));
  await tx.update(report).set({ note: null }).where(eq(report.reporterId, personId));
}
