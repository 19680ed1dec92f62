import { and, eq, isNull, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db, Tx } from '../../db/connection.ts';
import { mail } from '../../db/schema/activity.ts';
import { follow } from '../../db/schema/cases.ts';
import { draft } from '../../db/schema/days.ts';
import { contribution, report, support } from '../../db/schema/contributions.ts';
import { card, person, session } from '../../db/schema/people.ts';
import { checkMark, delivery } from '../../db/schema/answers.ts';
import { signUp, vote } from '../../db/schema/steps.ts';
import { record } from '../activity/record.ts';
import { Refusal } from '../refusal.ts';
import { demand, signedIn } from './may.ts';
import type { Principal } from './principal.ts';
import { cardHash } from './speaker.ts';
import { countTry } from './tries.ts';
import { plainLetters } from './typed-code.ts';

const CODES_BY_PERSON = { tries: 10, minutes: 60 };

/** Rows of which a person has one for each thing: what makes them the same thing, besides the person. */
const ONE_EACH: readonly (readonly [PgTable, readonly string[]])[] = [
  [support, ['contribution_id']],
  [vote, ['statement_id']],
  [signUp, ['workshop_id']],
  [checkMark, ['point_id']],
  [delivery, ['kind', 'about']],
  [follow, ['case_id']],
  [draft, ['place']],
];

/**
 * Joins what was said by a card to the account of its holder, so that her thread stays whole (R2). The card ends and
 * its person is no more. Where both have the same thing (a vote, a support), the account's own stays.
 * Refuses a wrong or ended card, and a card of another account.
 */
export async function joinCard(db: Db, actor: Principal | null, code: string, now: Date): Promise<void> {
  const { personId, byCard } = signedIn(actor);
  if (byCard) throw new Refusal('not_allowed', { act: 'own_data.use' });
  demand(actor, 'own_data.use', { own: true });
  await db.transaction((tx) => countTry(tx, `join:${personId}`, CODES_BY_PERSON, now));
  await db.transaction(async (tx) => {
    const from = await holderOf(tx, code, personId);
    await takeBackSecondVotes(tx, from, personId);
    for (const [table, keys] of ONE_EACH) await moveOneEach(tx, table, keys, from, personId);
    await tx.update(contribution).set({ authorId: personId }).where(eq(contribution.authorId, from));
    await tx.update(report).set({ reporterId: personId }).where(eq(report.reporterId, from));
    await tx.update(mail).set({ toPersonId: personId }).where(eq(mail.toPersonId, from));
    await tx.delete(session).where(eq(session.personId, from));
    await tx
      .update(card)
      .set({ endedAt: now })
      .where(and(eq(card.personId, from), isNull(card.endedAt)));
    await tx.update(person).set({ name: null, penName: null, erasedAt: now }).where(eq(person.id, from));
    await record(tx, { kind: 'card.joined', actorId: personId, details: { fromPersonId: from } });
  });
}

/** The person whom only this card knows; the person's row stays locked, so that two joins cannot share her. */
async function holderOf(tx: Tx, code: string, mine: string): Promise<string> {
  const [held] = await tx
    .select({ personId: person.id, email: person.email })
    .from(card)
    .innerJoin(person, eq(person.id, card.personId))
    .where(and(eq(card.codeHash, cardHash(plainLetters(code))), isNull(card.endedAt), isNull(person.erasedAt)))
    .for('update');
  if (held?.personId === mine) throw new Refusal('already_done');
  if (!held || held.email !== null) throw new Refusal('code_wrong');
  return held.personId;
}

/** A statement's counts lose the vote that the same person has given twice. */
async function takeBackSecondVotes(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    update statement set agree = agree - (twice.value = 'agree')::int,
      disagree = disagree - (twice.value = 'disagree')::int, cant_say = cant_say - (twice.value = 'cant_say')::int
    from (select a.statement_id, a.value from vote a join vote b on b.statement_id = a.statement_id
          where a.person_id = ${from} and b.person_id = ${to}) twice
    where statement.id = twice.statement_id`);
}

async function moveOneEach(tx: Tx, table: PgTable, keys: readonly string[], from: string, to: string) {
  const same = sql.join(
    keys.map((key) => sql`other.${sql.identifier(key)} = mine.${sql.identifier(key)}`),
    sql` and `,
  );
  await tx.execute(sql`update ${table} mine set person_id = ${to} where mine.person_id = ${from}
    and not exists (select 1 from ${table} other where other.person_id = ${to} and ${same})`);
  await tx.execute(sql`delete from ${table} where person_id = ${from}`);
}
