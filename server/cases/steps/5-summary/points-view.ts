import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../../../db/connection.ts';
import { isSafe, mayBeShown } from '../../../analysis/opinions/small-counts.ts';
import { Day, Id, Maybe, Moment, OneOf } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import type { Principal } from '../../../access/principal.ts';

const Answered = Type.Object({
  kind: OneOf(words.ANSWER_KINDS),
  reason: Type.String(),
  nextStep: Type.String(),
  nextDay: Maybe(Day),
  publishedAt: Moment,
});
/** A point as it is read: how many said it by viewpoint, how they marked it, and what was answered and done. */
export const SeenPoint = Type.Object({
  id: Id,
  kind: OneOf(words.POINT_KINDS),
  text: Type.String(),
  plain: Type.String(),
  version: Type.Integer(),
  sources: Type.Integer(),
  /** No viewpoint = said without one. No count = not shown: all of a point or none. */
  byViewpoint: Type.Array(Type.Object({ viewpoint: Maybe(OneOf(words.VIEWPOINTS)), sources: Maybe(Type.Integer()) })),
  /** Null = not shown, or no marks. `earlier` = how many were made of an earlier wording: they are not counted among the others. */
  shares: Maybe(
    Type.Object({
      yes: Type.Integer(),
      almost: Type.Integer(),
      no: Type.Integer(),
      earlier: Maybe(Type.Integer()),
    }),
  ),
  /** My own mark; and whether I may make one, since the point rests on my words. */
  myMark: Maybe(Type.Object({ value: OneOf(words.CHECK_MARKS), because: Type.String() })),
  restsOnMine: Type.Boolean(),
  answer: Maybe(Answered),
  deeds: Type.Array(Type.Object({ id: Id, text: Type.String(), day: Day })),
});
export type SeenPoint = Type.Static<typeof SeenPoint>;

/**
 * Who sees the figures of a point's check: those who write the summary, all of them, since they must mend what one speaker
 * does not recognise; others, as far as they tell of nobody; while the check runs, nobody else, or one mark would be
 * the difference of two looks.
 */
type Figures = 'all' | 'safe' | 'none';
type Row = Omit<SeenPoint, 'shares'> & { shares: NonNullable<SeenPoint['shares']> & { earlier: number } };

/** The points of a case's summary, in order, as this actor sees them: one query. */
export async function pointsSeen(
  db: Db,
  actor: Principal | null,
  caseId: string,
  figures: Figures,
): Promise<SeenPoint[]> {
  const me = actor?.personId ?? null;
  const { rows } = await db.execute<Row & Record<string, unknown>>(sql`
    select p.id, p.kind, p.text, p.plain, p.version,
      coalesce(s.sources, 0)::int as sources, coalesce(s.by_viewpoint, '[]') as "byViewpoint",
      ${shares} as shares,
      (select json_build_object('value', m.value, 'because', m.because) from check_mark m
        where m.point_id = p.id and m.person_id = ${me}::uuid) as "myMark",
      exists (select from point_source s join contribution c
        on c.id = s.contribution_id or c.parent_id = s.contribution_id
        where s.point_id = p.id and c.author_id = ${me}::uuid and c.withdrawn_at is null) as "restsOnMine",
      ${published} as answer,
      coalesce((select json_agg(json_build_object('id', d.id, 'text', d.text, 'day', d.day) order by d.day, d.at)
        from deed d where d.point_id = p.id), '[]') as deeds
    from point p
    left join (${viewpoints(caseId)}) s on s.point_id = p.id
    where p.case_id = ${caseId} and p.removed_at is null
    order by p.place, p.id`);
  return rows.map((row) => ({
    ...row,
    byViewpoint: figures === 'all' ? row.byViewpoint : withoutFew(row.byViewpoint),
    shares: sharesFor(row.shares, figures),
  }));
}

function withoutFew(said: SeenPoint['byViewpoint']): SeenPoint['byViewpoint'] {
  return said.every(({ sources }) => isSafe(sources ?? 0)) ? said : said.map((one) => ({ ...one, sources: null }));
}

function sharesFor(shares: Row['shares'], figures: Figures): SeenPoint['shares'] {
  const { yes, almost, no, earlier } = shares;
  if (figures === 'all') return yes + almost + no + earlier > 0 ? shares : null;
  if (figures === 'none' || !mayBeShown({ agree: yes, disagree: almost, cantSay: no })) return null;
  return { yes, almost, no, earlier: isSafe(earlier) ? earlier : null };
}

/** SQL: mark `m` was made before the present wording of its point: it says nothing of this one. */
export const earlierMark = sql`(m.at < (select max(v.at) from point_version v where v.point_id = m.point_id))`;

const shares = sql`(select json_build_object(
    'yes', count(*) filter (where m.value = 'yes' and not m.earlier),
    'almost', count(*) filter (where m.value = 'almost' and not m.earlier),
    'no', count(*) filter (where m.value = 'no' and not m.earlier),
    'earlier', count(*) filter (where m.earlier))
  from (select m.value, ${earlierMark} as earlier from check_mark m where m.point_id = p.id) m)`;

const published = sql`(select json_build_object('kind', a.kind, 'reason', a.reason, 'nextStep', a.next_step,
    'nextDay', a.next_day, 'publishedAt', a.published_at)
  from answer a where a.point_id = p.id and a.published_at is not null)`;

const viewpoints = (caseId: string) => sql`
  select n.point_id, sum(n.sources) as sources,
    json_agg(json_build_object('viewpoint', n.viewpoint, 'sources', n.sources) order by n.sources desc, n.viewpoint)
      as by_viewpoint
  from (select s.point_id, c.viewpoint, count(*) as sources from point_source s
    join contribution c on c.id = s.contribution_id join point q on q.id = s.point_id
    where q.case_id = ${caseId} and c.withdrawn_at is null group by s.point_id, c.viewpoint) n
  group by n.point_id`;
