import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db, Tx } from '../../../../db/connection.ts';
import { columns, type RowOf } from '../../../../db/rows.ts';
import type { Config } from '../../../base/config.ts';
import { Id, Maybe, Moment, OneOf, PageOf } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import { demand } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { postStands, PostStands } from '../../../people/post.ts';
import { visibleCase } from '../../../access/case.ts';
import { nextKey } from '../../../contributions/view.ts';
import { unsettled } from './choices.ts';
import { unowed } from './owe.ts';

const Sum = Type.Object({
  kind: OneOf(words.DELIVERY_KINDS),
  way: OneOf(words.ANSWER_WAYS),
  owed: Type.Integer(),
  delivered: Type.Integer(),
  givenUp: Type.Integer(),
});
/** Why a message has not left: it has only come, its next try comes, the address takes none, or days of trying are over. */
const STAYS = ['waits', 'tried_again', 'refused', 'worn_out'] as const;
/** One message still missing: to whom, by which way and since when, never its words. */
const Missing = Type.Object({
  id: Id,
  kind: OneOf(words.DELIVERY_KINDS),
  way: OneOf(words.ANSWER_WAYS),
  since: Moment,
  /** As she has let those who care for the case see her; null when she has told no name in it. */
  name: Maybe(Type.String()),
  stays: OneOf(STAYS),
  tries: Type.Integer(),
  /** The mail server's code, when it refused. */
  error: Maybe(Type.String()),
});
export const Deliveries = Type.Object({
  sums: Type.Array(Sum),
  missing: PageOf(Missing),
  /** Participants who came along after the answers were owed. */
  unowed: Type.Integer(),
  post: PostStands,
});
export type Deliveries = Type.Static<typeof Deliveries>;

/** How many messages each way has carried, and which are missing, for the Verstas. */
export async function deliveriesOf(
  db: Db,
  actor: Principal | null,
  caseId: string,
  config: Pick<Config, 'smtpUrl' | 'demo'>,
  { after, limit = 50 }: { after?: string | undefined; limit?: number | undefined },
): Promise<Deliveries> {
  const { step } = await visibleCase(db, actor, caseId);
  // Looked at in every step: a case that was cancelled earlier owes its closing message too.
  demand(actor, 'delivery.make', step === 7 ? { step } : {});
  const { sums } = await deliverySums(db, caseId);
  return {
    sums,
    missing: await missingOf(db, caseId, after, limit),
    unowed: step === 7 ? await unowed(db, caseId) : 0,
    post: await postStands(db, config),
  };
}

/** Those whom no more tries would reach come first. */
async function missingOf(db: Db, caseId: string, after: string | undefined, limit: number) {
  const missing = columns(Missing, {
    id: sql`o.id`,
    kind: sql`o.kind`,
    way: sql`o.way`,
    since: sql`o.created_at`,
    name: shownName,
    stays,
    tries: sql`coalesce(m.tries, 0)`,
    error: sql`m.last_error`,
  });
  const { rows } = await db.execute<RowOf<typeof missing>>(sql`
    select ${missing}
    from delivery o join person w on w.id = o.person_id left join mail m on m.dedupe_key = 'delivery:' || o.id
    where o.case_id = ${caseId} and o.delivered_at is null and ${unsettled()}
      and (${after ?? null}::uuid is null or (m.ended_at is null, o.id) > (
        select n.ended_at is null, p.id from delivery p left join mail n on n.dedupe_key = 'delivery:' || p.id
        where p.id = ${after ?? null}::uuid))
    order by m.ended_at is null, o.id limit ${limit}`);
  return { items: rows, next: nextKey(rows, limit) };
}

// Who only voted, supported or followed has told this case no name.
const shownName = sql`(select case when c.presence = 'pen_name' then coalesce(c.pen_name, w.pen_name) else w.name end
  from contribution c where c.author_id = o.person_id and c.case_id = o.case_id order by c.created_at desc limit 1)`;
const stays = sql`case when m.ended_at is not null and m.last_error ~ ' 5[0-9][0-9]$' then 'refused'
  when m.ended_at is not null then 'worn_out' when m.last_error is not null then 'tried_again' else 'waits' end`;

/** Owed, delivered and given up by kind and way, and how many are missing in all. */
export async function deliverySums(db: Db | Tx, caseId: string) {
  const { rows } = await db.execute<Type.Static<typeof Sum> & Record<string, unknown>>(sql`
    select o.kind, o.way, count(*)::int as owed, count(o.delivered_at)::int as delivered,
      (count(*) filter (where o.delivered_at is null and not ${unsettled()}))::int as "givenUp"
    from delivery o where o.case_id = ${caseId} group by o.kind, o.way order by o.kind, o.way`);
  return { sums: rows, missing: rows.reduce((n, one) => n + one.owed - one.delivered - one.givenUp, 0) };
}
