import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { demand } from '../people/may.ts';
import type { Principal } from '../people/principal.ts';
import { found } from '../refusal.ts';
import { afterRow } from '../contributions/sight.ts';
import { contributionViews, nextKey, ofIds, PAGE, type Page, SeenContribution } from '../contributions/view.ts';

/** Ideas that nobody has placed yet, oldest first; with a word, those that speak of it (Finnish text search). */
export async function inbox(
  db: Db,
  actor: Principal | null,
  { after, limit = PAGE, q }: Page & { q?: string | undefined },
) {
  demand(actor, 'verstas.see');
  const items = await contributionViews(db, actor, {
    where: and(
      isNull(contribution.caseId),
      isNull(contribution.parentId),
      isNull(contribution.withdrawnAt),
      sql`not exists (select from not_taken_up n where n.contribution_id = ${contribution.id})`,
      q ? sql`${contribution.search} @@ websearch_to_tsquery('finnish', ${q})` : undefined,
      after ? afterRow('contribution', 'created_at', after, '>') : undefined,
    ),
    order: [asc(contribution.createdAt), asc(contribution.id)],
    limit,
  });
  return { items, next: nextKey(items, limit) };
}

export const Similar = Type.Object({
  ...SeenContribution.properties,
  likeness: Type.Number(),
  /** Its words, as they are written in it, that tie it to the other. */
  shared: Type.Array(Type.String()),
});
const SIMILAR = 10;

/**
 * The ten contributions most like this one, in the inbox and in cases, with the words that they share. Candidates share
 * one of its longest words (by the text search index, at most 400 of them), so that the cost does not grow with the
 * county; then rank and trigrams order. `shared` are the words of this one.
 */
export async function similarTo(db: Db, actor: Principal | null, id: string) {
  demand(actor, 'verstas.see');
  const [base] = await db.select({ id: contribution.id }).from(contribution).where(eq(contribution.id, id));
  found(base);
  const { rows } = await db.execute<{ id: string; likeness: number | null; marked: string }>(sql`
    with base as materialized (
      select c.id, c.text, c.search, (
        select string_agg(quote_literal(w.lexeme), ' | ')::tsquery
        from (select lexeme from unnest(c.search) order by length(lexeme) desc, lexeme limit 12) w
      ) as words from contribution c where c.id = ${id}
    ), candidate as materialized (
      select c.id, c.text, c.search from contribution c
      where c.search @@ (select words from base) and c.id <> ${id} and c.parent_id is null and c.withdrawn_at is null
      limit 400
    ), chosen as materialized (
      select k.*, (ts_rank(k.search, b.words) + similarity(k.text, b.text))::float8 as likeness
      from candidate k cross join base b order by likeness desc, k.id limit ${SIMILAR}
    ), tie as materialized (
      select string_agg(quote_literal(t.lexeme), ' | ')::tsquery as words from (
        select w.lexeme from unnest((select search from base)) w cross join lateral (
          select count(*) as n from (select from contribution c
            where c.search @@ quote_literal(w.lexeme)::tsquery limit ${COMMON}) found) said
        where length(w.lexeme) >= ${TIE_LETTERS}
          and exists (select from chosen k where k.search @@ quote_literal(w.lexeme)::tsquery)
        order by said.n, length(w.lexeme) desc, w.lexeme limit ${TIES}) t)
    select id, likeness, ${marked} as marked from chosen k
    union all select id, null, ${marked} from base k
    order by likeness desc nulls first, id`);
  const views = await contributionViews(db, actor, { where: ofIds(rows.map((row) => row.id)) });
  const byId = new Map(views.map((view) => [view.id, view]));
  const items = rows.flatMap(({ id: other, likeness, marked: text }) => {
    const view = byId.get(other);
    return view && likeness !== null ? [{ ...view, likeness, shared: wordsMarked(text) }] : [];
  });
  return { items, shared: wordsMarked(rows.find((row) => row.id === id)?.marked ?? '') };
}

/** The rarest words that they share say what they are about; a shorter stem says nothing. */
const TIES = 6;
const TIE_LETTERS = 4;
/** What so many have said is common, however many more have. */
const COMMON = 200;
/** Marks that nobody can type: from Unicode's private use area. */
const [OPEN, END] = ['\u{E000}', '\u{E001}'];
const marked = sql`ts_headline('finnish', k.text, coalesce((select words from tie), ''::tsquery),
  ${`HighlightAll=true, StartSel=${OPEN}, StopSel=${END}`}::text)`;

/** Each word between the marks, once. */
function wordsMarked(text: string): string[] {
  const words = text
    .split(OPEN)
    .slice(1)
    .map((part) => part.split(END)[0] ?? '');
  return [...new Set(words)].filter((word) => word !== '');
}
