import { sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { mail } from '../../db/schema/activity.ts';
import { dayOf } from '../contract/days.ts';
import type { Language, Step, Waits } from '../contract/words.ts';
import { onCase } from '../access/on-case.ts';
import type { Principal } from '../access/principal.ts';
import { found, Refusal } from '../base/refusal.ts';
import { reached } from './reached.ts';
import { reminderLetter } from './reminder-letter.ts';
import { waiting } from './waiting.ts';

interface Reached {
  readonly id: string;
  /** The case's owner is told in the place of one who has set her role aside. */
  readonly forAnother: boolean;
  readonly email: string;
  readonly language: Language;
}
type Waited = { waits: Waits; step: Step; title: string; people: Reached[] } & Record<string, unknown>;

/**
 * Reminds those for whom the case waits, by one neutral letter each; at most once a day. In the place of one who has set
 * her role aside, her deputy or the case's owner is told. Refuses when that is nobody who has an address, and never reminds
 * the one who asks. A reminder is no progress: the case stays as quiet as it was.
 * Returns how many letters go out.
 */
export const remind = onCase('case.remind', async ({ tx, me, seen, now, tell }, publicUrl: URL): Promise<number> => {
  const { waits, step, title, people } = await waitedFor(tx, seen.id, me, now);
  if (people.length === 0) throw new Refusal('not_now', { act: 'case.remind' });
  const day = dayOf(now);
  if (await remindedOn(tx, seen.id, day)) throw new Refusal('already_done');
  const letters = people.map(({ id, email, language, forAnother }) => ({
    dedupeKey: `reminder:${seen.id}:${day}:${id}`,
    toPersonId: id,
    toAddress: email,
    ...reminderLetter(language, { title, caseId: seen.id, step, waits, forAnother }, publicUrl),
    createdAt: now,
    nextTryAt: now,
  }));
  await tx.insert(mail).values(letters);
  await tell('case.reminded', { day, people: people.map((one) => one.id) }, { quietly: true });
  return letters.length;
});

async function waitedFor(tx: Tx, caseId: string, me: Principal, now: Date): Promise<Waited> {
  const { rows } = await tx.execute<Waited>(sql`
    select c.waits, c.step, c.title, coalesce((
      select json_agg(json_build_object('id', p.id, 'email', p.email, 'language', p.language,
        'forAnother', t.instead and p.id = c.owner_id) order by p.id)
      from (${reached}) t join person p on p.id = t.id
      where p.email is not null and p.id <> ${me.personId}), '[]') as people
    from (${waiting(sql`c.id = ${caseId}`, now)}) c`);
  return found(rows[0]);
}

async function remindedOn(tx: Tx, caseId: string, day: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from activity a
    where a.case_id = ${caseId} and a.kind = 'case.reminded' and a.details ->> 'day' = ${day} limit 1`);
  return rows.length > 0;
}
