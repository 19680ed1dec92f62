import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db, Tx } from '../../db/connection.ts';
import { contribution, hiding } from '../../db/schema/contributions.ts';
import { person } from '../../db/schema/people.ts';
import { ContributionView, Day, Maybe } from '../contract/schemas.ts';
import type { Principal } from '../people/principal.ts';
import { may } from '../people/may.ts';
import { afterRow } from './sight.ts';

/** As everyone sees it, and for the Verstas who is behind a pen name or a nameless text ("staff know", R17). */
export const SeenContribution = Type.Object({
  ...ContributionView.properties,
  staffSpeaker: Maybe(Type.String()),
  /** Told to the author and the Verstas: the day by which an idea gets its first answer. */
  answerBy: Maybe(Day),
});
export type SeenContribution = Type.Static<typeof SeenContribution>;

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
  const rows = await selectViews(db, where, order).limit(limit).execute(lookerOf(actor));
  return rows.map(asView);
}

function selectViews(db: Db | Tx, where: SQL | undefined, order: readonly SQL[]) {
  return (
    db
      .select(columns)
      .from(contribution)
      .innerJoin(person, eq(person.id, contribution.authorId))
      // One at most: only the hiding that holds now.
      .leftJoin(hiding, and(eq(hiding.contributionId, contribution.id), isNull(hiding.endedAt)))
      .where(where)
      .orderBy(...order)
  );
}

/** Who looks, as the query's placeholders: one text of the query serves everybody. */
const lookerOf = (actor: Principal | null) => ({ me: actor?.personId ?? null, staff: may(actor, 'verstas.see') });

const asView = <R extends { createdAt: Date }>(row: R) => ({ ...row, createdAt: row.createdAt.toISOString() });

const columns = columnsFor(sql`${sql.placeholder('me')}::uuid`, sql`${sql.placeholder('staff')}::boolean`);

function columnsFor(me: SQL, staff: SQL) {
  const mine = sql<boolean>`(${contribution.authorId} is not distinct from ${me})`;
  const hidden = sql<boolean>`(${hiding.contributionId} is not null)`;
  const unreadable = sql`(${contribution.erasedAt} is not null
    or (${contribution.withdrawnAt} is not null and not ${mine})
    or (${hidden} and not ${mine} and not ${staff}))`;
  return {
    id: contribution.id,
    kind: contribution.kind,
    commentKind: contribution.commentKind,
    parentId: contribution.parentId,
    caseId: contribution.caseId,
    text: sql<string>`case when ${unreadable} then '' else ${contribution.text} end`,
    lang: contribution.lang,
    speaker: sql<string | null>`case when ${unreadable} then null
      when ${contribution.presence} = 'own_name' then ${person.name}
      when ${contribution.presence} = 'pen_name' then ${contribution.penName} end`,
    staffSpeaker: sql<
      string | null
    >`case when ${staff} and ${contribution.presence} <> 'own_name' then ${person.name} end`,
    viewpoint: contribution.viewpoint,
    channel: contribution.channel,
    version: contribution.version,
    createdAt: contribution.createdAt,
    answerBy: sql<string | null>`case when ${staff} or ${mine} then ${contribution.answerBy} end`,
    supports: sql<number>`(select count(*)::int from support s where s.contribution_id = ${contribution.id})`,
    supportedByMe: sql<boolean>`exists (select from support s where s.contribution_id = ${contribution.id} and s.person_id = ${me})`,
    comments: sql<number>`(select count(*)::int from contribution k where k.parent_id = ${contribution.id})`,
    mine,
    hidden,
    withdrawn: sql<boolean>`(${contribution.withdrawnAt} is not null)`,
  };
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
  const query = pageQuery(db, 'caseId' in of ? 'case' : 'parent', order, Boolean(after));
  const items = (await query.execute({ ...lookerOf(actor), key, after, limit })).map(asView);
  return { items, next: nextKey(items, limit) };
}

type PageQuery = ReturnType<typeof newPageQuery>;
const pageQueries = new WeakMap<Db, Map<string, PageQuery>>();

/** The pages' queries, each made once: making one takes longer than sending it. */
function pageQuery(db: Db, of: 'case' | 'parent', order: 'newest' | 'oldest', further: boolean): PageQuery {
  const made = pageQueries.get(db) ?? new Map<string, PageQuery>();
  pageQueries.set(db, made);
  const name = `contributions of a ${of}, ${order}${further ? ', further' : ''}`;
  const query = made.get(name) ?? newPageQuery(db, name, of, order, further);
  made.set(name, query);
  return query;
}

function newPageQuery(db: Db, name: string, of: 'case' | 'parent', order: 'newest' | 'oldest', further: boolean) {
  const key = sql.placeholder('key');
  const way = order === 'newest' ? desc : asc;
  const among =
    of === 'case' ? and(eq(contribution.caseId, key), isNull(contribution.parentId)) : eq(contribution.parentId, key);
  const after = sql`${sql.placeholder('after')}`;
  const rest = further ? afterRow('contribution', 'created_at', after, order === 'newest' ? '<' : '>') : undefined;
  return selectViews(db, and(among, rest), [way(contribution.createdAt), way(contribution.id)])
    .limit(sql.placeholder('limit'))
    .prepare(name);
}

/** The next page's key: there may be one only when this page came full. */
export function nextKey(items: readonly { readonly id: string }[], limit: number): string | null {
  return items.length === limit ? (items.at(-1)?.id ?? null) : null;
}
