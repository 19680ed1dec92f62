import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../../../db/connection.ts';
import { Id, Maybe, Moment, OneOf, PageOf } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import { demand } from '../../../people/may.ts';
import type { Principal } from '../../../people/principal.ts';
import { caseInSight } from '../../visible.ts';
import { unowed } from './owe.ts';

const Sum = Type.Object({
  kind: OneOf(words.DELIVERY_KINDS),
  way: OneOf(words.ANSWER_WAYS),
  owed: Type.Integer(),
  delivered: Type.Integer(),
});
/** One message still missing: by which way and since when, never its words. */
const Missing = Type.Object({
  id: Id,
  kind: OneOf(words.DELIVERY_KINDS),
  way: OneOf(words.ANSWER_WAYS),
  since: Moment,
  tries: Type.Integer(),
  /** The mail server's code, when it refused. */
  error: Maybe(Type.String()),
});
export const Deliveries = Type.Object({
  sums: Type.Array(Sum),
  missing: PageOf(Missing),
  /** Participants who came along after the answers were owed. */
  unowed: Type.Integer(),
});
export type Deliveries = Type.Static<typeof Deliveries>;

/** How many messages each way has carried, and which are missing, for the Verstas. */
export async function deliveriesOf(
  db: Db,
  actor: Principal | null,
  caseId: string,
  { after, limit = 50 }: { after?: string | undefined; limit?: number | undefined },
): Promise<Deliveries> {
  const { step } = await caseInSight(db, actor, caseId);
  // Looked at in every step: a case that was cancelled earlier owes its closing message too.
  demand(actor, 'delivery.make', step === 7 ? { step } : {});
  const { sums } = await deliverySums(db, caseId);
  return {
    sums,
    missing: await missingOf(db, caseId, after, limit),
    unowed: step === 7 ? await unowed(db, caseId) : 0,
  };
}

async function missingOf(db: Db, caseId: string, after: string | undefined, limit: number) {
  const { rows } = await db.execute<Type.Static<typeof Missing> & Record<string, unknown>>(sql`
    select o.id, o.kind, o.way, to_json(o.created_at) as since, coalesce(m.tries, 0) as tries, m.last_error as error
    from delivery o left join mail m on m.dedupe_key = 'delivery:' || o.id
    where o.case_id = ${caseId} and o.delivered_at is null and (${after ?? null}::uuid is null or o.id > ${after ?? null}::uuid)
    order by o.id limit ${limit}`);
  return { items: rows, next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null };
}

/** Owed and delivered by kind and way, and how many are missing in all. */
export async function deliverySums(db: Db, caseId: string) {
  const { rows } = await db.execute<Type.Static<typeof Sum> & Record<string, unknown>>(sql`
    select o.kind, o.way, count(*)::int as owed, count(o.delivered_at)::int as delivered
    from delivery o where o.case_id = ${caseId} group by o.kind, o.way order by o.kind, o.way`);
  return { sums: rows, missing: rows.reduce((n, one) => n + one.owed - one.delivered, 0) };
}
