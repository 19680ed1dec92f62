import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';

/** SQL: the way that the person w has chosen. One who chose e-mail and has no address reads it in the service. */
export const wayOfHers = (): SQL =>
  sql`case when w.answer_way = 'email' and w.email is null then 'service' else w.answer_way end`;

/** SQL: nobody has ended the delivery o otherwise. */
export const unsettled = (): SQL => sql`not exists (select from delivery_settled e where e.delivery_id = o.id)`;

/** A letter that is being sent just now is left alone for so long. */
const SENDING = sql`interval '3 minutes'`;

/**
 * What has not reached her yet follows what she chooses now: another way, also where it had been given up, or another
 * address. A letter to where she no longer is does not leave.
 */
export async function followChoices(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    with changed as (
      select o.id, ${wayOfHers()} as way from delivery o join person w on w.id = o.person_id
      where o.case_id = ${caseId} and o.delivered_at is null and o.way <> ${wayOfHers()} for update of o skip locked),
    again as (delete from delivery_settled e using changed where e.delivery_id = changed.id)
    update delivery o set way = changed.way from changed where o.id = changed.id`);
  await tx.execute(sql`
    delete from mail m using delivery o join person w on w.id = o.person_id
    where o.case_id = ${caseId} and o.delivered_at is null and m.dedupe_key = 'delivery:' || o.id and m.sent_at is null
      and (m.claimed_at is null or m.claimed_at < ${now.toISOString()}::timestamptz - ${SENDING})
      and (o.way <> 'email' or m.to_address <> w.email)`);
}

/** Tries again what did not leave: letters that were refused or given up, and those that wait for their next try. */
export async function tryAgain(tx: Tx, caseId: string, now: Date): Promise<void> {
  const instant = sql`${now.toISOString()}::timestamptz`;
  await tx.execute(sql`
    update mail m set tries = 0, ended_at = null, next_try_at = ${instant} from delivery o
    where o.case_id = ${caseId} and o.delivered_at is null and ${unsettled()}
      and m.dedupe_key = 'delivery:' || o.id and m.sent_at is null`);
  await tx.execute(sql`update mail_outage set next_probe_at = ${instant} where ended_at is null`);
}
