import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { card, person } from '../../db/schema/people.ts';
import { Refusal } from '../base/refusal.ts';
import { outsideCases, type Service } from '../access/doorway.ts';
import { signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { cardHash } from './speaker.ts';
import { TRACES } from './traces.ts';
import { countTry } from './tries.ts';
import { plainLetters } from './typed-code.ts';

const CODES_BY_PERSON = { tries: 10, minutes: 60 };

/**
 * Joins what was said by a card to the account of its holder, so that her thread stays whole (R2). The card ends and
 * its person is no more. Where both have the same thing (a vote, a support), the account's own stays.
 * Refuses a wrong or ended card, and a card of another account.
 */
export async function joinCard(service: Service, actor: Principal | null, code: string): Promise<void> {
  const { personId, byCard } = signedIn(actor);
  if (byCard) throw new Refusal('not_allowed', { act: 'own_data.use' });
  // A try counts also where it is refused.
  await service.db.transaction((tx) => countTry(tx, `join:${personId}`, CODES_BY_PERSON, service.clock()));
  await joinHolder(service, actor, code);
}

const joinHolder = outsideCases('own_data.use', async ({ tx, me: { personId }, now, tell }, code: string) => {
  const from = await holderOf(tx, code, personId);
  await takeBackSecondVotes(tx, from, personId);
  await tx
    .update(card)
    .set({ endedAt: now })
    .where(and(eq(card.personId, from), isNull(card.endedAt)));
  await joinTraces(tx, from, personId);
  await tx.update(person).set({ name: null, penName: null, erasedAt: now }).where(eq(person.id, from));
  await tell('card.joined', { fromPersonId: from });
});

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

/** Moves, or ends, each column that points to the card's person, as TRACES says. */
async function joinTraces(tx: Tx, from: string, to: string): Promise<void> {
  for (const [trace, { joined }] of Object.entries(TRACES)) {
    if (!joined) continue;
    const [table, column] = trace.split('.').map((name) => sql.identifier(name));
    const same =
      typeof joined === 'string'
        ? []
        : joined.map((key) => sql` and other.${sql.identifier(key)} = mine.${sql.identifier(key)}`);
    if (joined !== 'ends')
      await tx.execute(sql`update ${table} mine set ${column} = ${to} where mine.${column} = ${from}
        ${same.length > 0 ? sql`and not exists (select from ${table} other where other.${column} = ${to}${sql.join(same)})` : sql``}`);
    if (joined !== 'moves') await tx.execute(sql`delete from ${table} where ${column} = ${from}`);
  }
}
