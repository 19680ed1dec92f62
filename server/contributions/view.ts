import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db, Tx } from '../../db/connection.ts';
import { contribution } from '../../db/schema/contributions.ts';
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
  const rows = await db
    .select(columns(actor))
    .from(contribution)
    .innerJoin(person, eq(person.id, contribution.authorId))
    .where(where)
    .orderBy(...order)
    .limit(limit);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

function columns(actor: Principal | null) {
  const me = actor?.personId ?? null;
  const staff = may(actor, 'verstas.see');
  const mine = sql<boolean>`(${contribution.authorId} is not distinct from ${me}::uuid)`;
  const hidden = sql<boolean>`exists (select from hiding h where h.contribution_id = ${contribution.id} and h.ended_at is null)`;
  const unreadable = sql`(${contribution.erasedAt} is not null
    or (${contribution.withdrawnAt} is not null and not ${mine})
    or (${hidden} and not ${mine} and not ${staff}::boolean))`;
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
    >`case when ${staff}::boolean and ${contribution.presence} <> 'own_name' then ${person.name} end`,
    viewpoint: contribution.viewpoint,
    channel: contribution.channel,
    version: contribution.version,
    createdAt: contribution.createdAt,
    answerBy: sql<string | null>`case when ${staff}::boolean or ${mine} then ${contribution.answerBy} end`,
    supports: sql<number>`(select count(*)::int from support s where s.contribution_id = ${contribution.id})`,
    supportedByMe: sql<boolean>`exists (select from support s where s.contribution_id = ${contribution.id} and s.person_id = ${me}::uuid)`,
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
  const way = order === 'newest' ? desc : asc;
  const among =
    'caseId' in of
      ? and(eq(contribution.caseId, of.caseId), isNull(contribution.parentId))
      : eq(contribution.parentId, of.parentId);
  const further = after ? afterRow('contribution', 'created_at', after, order === 'newest' ? '<' : '>') : undefined;
  const items = await contributionViews(db, actor, {
    where: and(among, further),
    order: [way(contribution.createdAt), way(contribution.id)],
    limit,
  });
  return { items, next: nextKey(items, limit) };
}

/** The next page's key: there may be one only when this page came full. */
export function nextKey(items: readonly { readonly id: string }[], limit: number): string | null {
  return items.length === limit ? (items.at(-1)?.id ?? null) : null;
}
