import { inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { mail } from '../../../../db/schema/activity.ts';
import { delivery } from '../../../../db/schema/answers.ts';
import { recordEach } from '../../../activity/record.ts';
import type { Config } from '../../../base/config.ts';

import { followChoices, unsettled, wayOfHers } from './choices.ts';
import { newsLetter } from './letters.ts';
import { newsOf, type Owed } from './news.ts';

const BATCH = 200;
type Way = Pick<Config, 'publicUrl' | 'smtpUrl' | 'demo'>;

/**
 * Delivers what is owed, in every case or in one; returns how many messages became delivered. What is read in the
 * service or by card is delivered at once, as it stands in her thread; a letter once it has been sent, or in a demo, which
 * has no mail server, once it lies in the local outbox. Whoever chooses another way gets it that way. Rounds may run at
 * the same time and be repeated: each takes the rows that no other holds, and the letter's dedupe key is the delivery's own.
 */
export async function deliveryJob(db: Db, config: Way, now: Date, onlyCase?: string): Promise<number> {
  const outbox = config.demo && config.smtpUrl === undefined;
  let delivered = 0;
  for (const { caseId, title } of await casesThatOwe(db, onlyCase)) {
    await db.transaction((tx) => followChoices(tx, caseId, now));
    let batch: { taken: number; delivered: number };
    do {
      batch = await db.transaction((tx) => deliverBatch(tx, config, { caseId, title, outbox }, now));
      delivered += batch.delivered;
    } while (batch.taken === BATCH);
  }
  return delivered;
}

async function casesThatOwe(db: Db, onlyCase: string | undefined) {
  const { rows } = await db.execute<{ caseId: string; title: string }>(sql`
    select d.id as "caseId", d.title from development_case d
    where exists (select from delivery o where o.case_id = d.id and o.delivered_at is null
        and (${unsettled()} or exists (select from person w where w.id = o.person_id and o.way <> ${wayOfHers()})))
      and (${onlyCase ?? null}::uuid is null or d.id = ${onlyCase ?? null}::uuid) order by d.id`);
  return rows;
}

interface Batch {
  readonly caseId: string;
  readonly title: string;
  readonly outbox: boolean;
}

async function deliverBatch(tx: Tx, config: Way, batch: Batch, now: Date) {
  const owed = await take(tx, batch);
  const byMail = (one: Owed) => one.way === 'email' && one.email !== null;
  await queueLetters(
    tx,
    config,
    batch,
    owed.filter((one) => byMail(one) && !one.queued),
    now,
  );
  const there = owed.filter((one) => !byMail(one) || one.sent || batch.outbox);
  await markDelivered(tx, batch.caseId, there, now);
  return { taken: owed.length, delivered: there.length };
}

/** The person's row is held too, so that nobody is erased while a letter to her is written. */
async function take(tx: Tx, { caseId, outbox }: Batch): Promise<Owed[]> {
  const { rows } = await tx.execute<Owed & Record<string, unknown>>(sql`
    select o.id, o.person_id as "personId", o.kind, o.about, o.way, w.email, w.language,
      not w.email_unproved as proved, m.id is not null as queued, m.sent_at is not null as sent
    from delivery o join person w on w.id = o.person_id left join mail m on m.dedupe_key = 'delivery:' || o.id
    where o.case_id = ${caseId} and o.delivered_at is null and ${unsettled()}
      and (o.way <> 'email' or m.id is null or m.sent_at is not null or ${outbox})
    order by o.id limit ${BATCH} for update of o skip locked for share of w skip locked`);
  return rows;
}

async function queueLetters(
  tx: Tx,
  config: Way,
  { caseId, title }: Batch,
  owed: readonly Owed[],
  now: Date,
): Promise<void> {
  const news = await newsOf(tx, caseId, owed);
  const letters = owed.flatMap((one) => {
    const told = news.get(one.id);
    if (!told || one.email === null) return [];
    const letter = newsLetter(one.language, title, told, config.publicUrl, one.proved);
    return [
      { dedupeKey: `delivery:${one.id}`, toPersonId: one.personId, toAddress: one.email, nextTryAt: now, ...letter },
    ];
  });
  if (letters.length > 0) await tx.insert(mail).values(letters).onConflictDoNothing();
}

async function markDelivered(tx: Tx, caseId: string, there: readonly Owed[], now: Date): Promise<void> {
  if (there.length === 0) return;
  await tx
    .update(delivery)
    .set({ deliveredAt: now })
    .where(
      inArray(
        delivery.id,
        there.map((one) => one.id),
      ),
    );
  await recordEach(
    tx,
    { kind: 'delivery.made', actorId: null, caseId },
    there.map((one) => ({
      contributionId: null,
      details: { deliveryId: one.id, personId: one.personId, what: one.kind, way: one.way },
    })),
  );
}
