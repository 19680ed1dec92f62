import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db, Tx } from '../../db/connection.ts';
import { asIso, prepared } from '../../db/prepared.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { ContributionView, Day, Maybe } from '../contract/schemas.ts';
import type { Principal } from '../access/principal.ts';
import { may } from '../access/may.ts';
import { afterRow } from '../access/contribution.ts';

/** As everyone sees it, and for the Verstas who is behind a pen name or a nameless text ("staff know", R17). */
export const SeenContribution = Type.Object({
  ...ContributionView.properties,
  staffSpeaker: Maybe(Type.String()),
  /** Told to the author and the Verstas: the day by which an idea gets its first answer. */
  answerBy: Maybe(Day),
});
export type SeenContribution = Type.Static<typeof SeenContribution>;

/** SQL: how its author has reworded a contribution after others had answered to it, and when; null when she has not. */
export const LATER = sql`case when contribution.version > 1 then (
  select jsonb_build_object('text', v.text, 'at', ${asIso(sql`v.until`)})
  from contribution_version v where v.contribution_id = contribution.id and v.later and v.text <> ''
  order by v.version desc limit 1) end`;

interface Wanted {
  readonly where: SQL | undefined;
  readonly order?: readonly SQL[];
  readonly limit?: number;
}

/** The one query by which contributions are shown: to this actor, only what she may see. */
export async function contributionViews(
  db: Db | Tx,
  actor: Principal | null,
  { where, order = [], limit = 500 }: Wanted,
): Promise<SeenContribution[]> {
  const views = prepared<Record<string, unknown>, SeenContribution>(() => viewsQuery(where, order, sql`${limit}`));
  return views(db, lookerOf(actor));
}

function viewsQuery(where: SQL | undefined, order: readonly SQL[], limit: SQL): SQL {
  const [me, staff] = [sql`${sql.placeholder('me')}::uuid`, sql`${sql.placeholder('staff')}::boolean`];
  return sql`select ${seenAs(me, staff)}
    from contribution
    join person on person.id = contribution.author_id
    -- One at most: only the hiding that holds now.
    left join hiding on hiding.contribution_id = contribution.id and hiding.ended_at is null
    where ${where ?? sql`true`}
      -- What waits for a look is not there yet, but for its writer and the Verstas.
      and (hiding.contribution_id is null or hiding.by is not null
        or ${me} = contribution.author_id or ${staff})
    ${order.length > 0 ? sql`order by ${sql.join([...order], sql`, `)}` : sql``}
    limit ${limit}`;
}

/** Who looks, as the query's placeholders: one text of the query serves everybody. */
const lookerOf = (actor: Principal | null) => ({ me: actor?.personId ?? null, staff: may(actor, 'verstas.see') });

/** The columns of SeenContribution, under its names, as this looker sees them. */
function seenAs(me: SQL, staff: SQL): SQL {
  const mine = sql`(contribution.author_id is not distinct from ${me})`;
  const unreadable = sql`(contribution.erased_at is not null
    or (contribution.withdrawn_at is not null and not ${mine})
    or (hiding.contribution_id is not null and not ${mine} and not ${staff}))`;
  return sql`contribution.id, contribution.kind, contribution.comment_kind as "commentKind",
    contribution.parent_id as "parentId", contribution.case_id as "caseId",
    case when ${unreadable} then '' else contribution.text end as text,
    case when not ${unreadable} then ${LATER} end as later,
    contribution.lang,
    case when ${unreadable} then null
      when contribution.presence = 'own_name' then person.name
      when contribution.presence = 'pen_name' then contribution.pen_name end as speaker,
    (contribution.presence = 'pen_name' and not ${unreadable}) as "byPenName",
    case when ${staff} and contribution.presence <> 'own_name' then person.name end as "staffSpeaker",
    contribution.viewpoint, contribution.channel, contribution.version,
    ${asIso(contribution.createdAt)} as "createdAt",
    case when ${staff} or ${mine} then contribution.answer_by::text end as "answerBy",
    contribution.supports, contribution.comments,
    exists (select from support s where s.contribution_id = contribution.id and s.person_id = ${me}) as "supportedByMe",
    ${mine} as mine, hiding.contribution_id is not null as hidden, contribution.withdrawn_at is not null as withdrawn`;
}

export const ofIds = (ids: readonly string[]): SQL | undefined => inArray(contribution.id, [...ids]);

export interface Page {
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}
export const PAGE = 50;

/** A page of what has been said in a case, or under one contribution. The key of the next page is the last row's id. */
export async function pageOfContributions(
  db: Db,
  actor: Principal | null,
  of: { caseId: string } | { parentId: string },
  { after, limit = PAGE, order = 'oldest' }: Page & { order?: 'newest' | 'oldest' | undefined },
): Promise<{ items: SeenContribution[]; next: string | null }> {
  const key = 'caseId' in of ? of.caseId : of.parentId;
  const query = PAGES['caseId' in of ? 'case' : 'parent'][order][after ? 'further' : 'first'];
  const items = await query(db, { ...lookerOf(actor), key, after, limit });
  return { items, next: nextKey(items, limit) };
}

const pages = (of: 'case' | 'parent') => ({ newest: pagesInOrder(of, 'newest'), oldest: pagesInOrder(of, 'oldest') });
const pagesInOrder = (of: 'case' | 'parent', order: 'newest' | 'oldest') => ({
  first: pageQuery(of, order, false),
  further: pageQuery(of, order, true),
});

function pageQuery(of: 'case' | 'parent', order: 'newest' | 'oldest', further: boolean) {
  return prepared<Record<string, unknown>, SeenContribution>(() => {
    const key = sql.placeholder('key');
    const way = order === 'newest' ? desc : asc;
    const among =
      of === 'case' ? and(eq(contribution.caseId, key), isNull(contribution.parentId)) : eq(contribution.parentId, key);
    const after = sql`${sql.placeholder('after')}`;
    const rest = further ? afterRow('contribution', 'created_at', after, order === 'newest' ? '<' : '>') : undefined;
    const rows = [way(contribution.createdAt), way(contribution.id)];
    return viewsQuery(and(among, rest), rows, sql`${sql.placeholder('limit')}`);
  });
}

/** Each text is made when it is first asked for. */
const PAGES = { case: pages('case'), parent: pages('parent') };

/** The next page's key: there may be one only when this page came full. */
export function nextKey(items: readonly { readonly id: string }[], limit: number): string | null {
  return items.length === limit ? (items.at(-1)?.id ?? null) : null;
}
