import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { invitation, member } from '../../db/schema/cases.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { person, roleHeld } from '../../db/schema/people.ts';
import { forgetWords } from './forget-words.ts';
import { outsideCases } from '../access/doorway.ts';
import { TRACES } from './traces.ts';

/**
 * Erases the person: her name, address, cards and sessions, and her texts if she asks (GDPR article 17). Her rows
 * keep her bare id, so that the counts and everyone else's threads stay whole. What becomes of each column stands in TRACES.
 */
export const eraseMe = outsideCases('own_data.use', async ({ tx, me, now, tell }, alsoTexts: boolean) => {
  const { personId } = me;
  await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update');
  await endDuties(tx, personId, now);
  if (alsoTexts) await forgetDerived(tx, personId, now);
  await eraseTraces(tx, personId, alsoTexts);
  const bare = {
    viewpoint: null,
    lastSeenDay: null,
    answerWay: 'service',
    erasedAt: sql`clock_timestamp()`,
  } as const;
  await tx.update(person).set(bare).where(eq(person.id, personId));
  await tx.update(contribution).set({ presence: 'only_innoagent' }).where(eq(contribution.authorId, personId));
  await tell('person.erased', { alsoTexts });
});

/** Empties each column as TRACES says, in its order; rows that go are gone when their first column is reached. */
async function eraseTraces(tx: Tx, me: string, alsoTexts: boolean): Promise<void> {
  for (const [trace, { erased }] of Object.entries(TRACES)) {
    if (!erased || (erased.when === 'with_texts' && !alsoTexts)) continue;
    const [table, column] = trace.split('.').map((name) => sql.identifier(name));
    const where = erased.of(me);
    if (erased.to === 'gone') await tx.execute(sql`delete from ${table} where ${where}`);
    else await tx.execute(sql`update ${table} set ${column} = ${erased.to} where ${where}`);
  }
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
}

/** What was made of her texts elsewhere: words of the search index, and reasons that moves keep for their undoing. */
async function forgetDerived(tx: Tx, personId: string, now: Date): Promise<void> {
  const mine = sql`select id from contribution where author_id = ${personId}`;
  await forgetWords(tx, sql`kind = 'contribution' and id in (${mine})`);
  await tx.update(contribution).set({ erasedAt: now }).where(eq(contribution.authorId, personId));
  // One whom nobody has answered is empty now, and no statement of its case any more.
  await tx.execute(sql`update statement set waits = true where made_by = ${personId} and not waits
    and not exists (select from vote where statement_id = statement.id and person_id <> made_by)`);
  for (const places of [sql.identifier('before'), sql.identifier('after')])
    await tx.execute(sql`update move set ${places} = (select jsonb_agg(case
        when place ? 'setAside' and (place ->> 'contributionId')::uuid in (${mine})
        then jsonb_set(place, '{setAside,reason}', '""') else place end order by n)
        from jsonb_array_elements(${places}) with ordinality as p (place, n))
      where exists (select from jsonb_array_elements(${places}) place
        where place ? 'setAside' and (place ->> 'contributionId')::uuid in (${mine}))`);
}
