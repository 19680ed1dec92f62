import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import { Id, Maybe, OneOf, StepNumber } from '../contract/schemas.ts';
import { FOUND_KINDS, LANGUAGES, type FoundKind, type Step } from '../contract/words.ts';
import { contributionViews, ofIds } from '../contributions/view.ts';
import { may } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';

/** What a search found: its words, and where the case that it belongs to is. */
export const Found = Type.Object({
  kind: OneOf(FOUND_KINDS),
  id: Id,
  text: Type.String(),
  lang: OneOf(LANGUAGES),
  /** Who said it, where somebody did and chose to be seen. */
  speaker: Maybe(Type.String()),
  byPenName: Type.Boolean(),
  caseId: Maybe(Id),
  caseTitle: Maybe(Type.String()),
  step: Maybe(StepNumber),
  closed: Type.Boolean(),
  /** How many points of the case's summary there are, and how many are answered; zero before the summary is out. */
  points: Type.Integer(),
  answered: Type.Integer(),
});
export type Found = Type.Static<typeof Found>;

export interface Hit {
  readonly kind: FoundKind;
  readonly id: string;
  readonly rank: number;
}

interface Piece {
  readonly text: string;
  readonly lang: Found['lang'];
  readonly speaker: string | null;
  readonly byPenName: boolean;
  readonly caseId: string | null;
}
type Pieces = Map<string, Piece>;
const keyOf = ({ kind, id }: Pick<Hit, 'kind' | 'id'>) => `${kind} ${id}`;

/** The hits that this actor may see, in their order, `most` of them, with their words and their cases. */
export async function seenHits(db: Db, actor: Principal | null, hits: readonly Hit[], most: number): Promise<Found[]> {
  if (hits.length === 0) return [];
  const idsOf = (kind: FoundKind) => hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
  const found: readonly Pieces[] = await Promise.all([
    saidPieces(db, actor, idsOf('contribution')),
    officialPieces(db, 'case', idsOf('case')),
    officialPieces(db, 'point', idsOf('point')),
    officialPieces(db, 'answer', idsOf('answer')),
  ]);
  const pieces: Pieces = new Map(found.flatMap((some) => [...some]));
  const shown = hits.filter((hit) => pieces.has(keyOf(hit))).slice(0, most);
  const cases = await casesOf(
    db,
    shown.flatMap((hit) => pieces.get(keyOf(hit))?.caseId ?? []),
  );
  return shown.flatMap(({ kind, id }) => {
    const piece = pieces.get(keyOf({ kind, id }));
    return piece ? [{ ...piece, ...(cases.get(piece.caseId ?? '') ?? NO_CASE), kind, id }] : [];
  });
}

/** What people said, by the one query that knows what this actor may read. The inbox is for the Verstas and the author. */
async function saidPieces(db: Db, actor: Principal | null, ids: readonly string[]): Promise<Pieces> {
  if (ids.length === 0) return new Map();
  const views = await contributionViews(db, actor, { where: ofIds(ids) });
  const staff = may(actor, 'verstas.see');
  return new Map(
    views
      .filter((view) => view.text !== '' && (view.caseId !== null || view.mine || staff))
      .map((view) => [keyOf({ kind: 'contribution', id: view.id }), view]),
  );
}

/** Official words are for everybody: cases always, points and answers once the summary is out. */
const OFFICIAL = {
  case: sql`select c.id, concat_ws(E'\n', c.title, nullif(coalesce(nullif(c.need_plain, ''), c.need), '')) as text, c.id as "caseId"
    from development_case c where true`,
  point: sql`select p.id, coalesce(nullif(p.plain, ''), p.text) as text, p.case_id as "caseId" from point p
    where p.removed_at is null and exists (select from stay s where s.case_id = p.case_id and s.step > 5)`,
  answer: sql`select p.id, concat_ws(' ', a.reason, a.next_step) as text, p.case_id as "caseId" from answer a
    join point p on p.id = a.point_id where a.published_at is not null and p.removed_at is null`,
} as const;

async function officialPieces(db: Db, kind: keyof typeof OFFICIAL, ids: readonly string[]): Promise<Pieces> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<
    Record<string, unknown> & Omit<Piece, 'speaker' | 'byPenName'> & { id: string }
  >(sql`
    select o.*, e.lang from (${OFFICIAL[kind]}) o join search_entry e on e.kind = ${kind} and e.id = o.id
    where o.id = any(${sql.param([...ids])}::uuid[])`);
  return new Map(rows.map((row) => [keyOf({ kind, id: row.id }), { ...row, speaker: null, byPenName: false }]));
}

const NO_CASE = { caseTitle: null, step: null, closed: false, points: 0, answered: 0 };
type CaseState = Pick<Found, 'closed' | 'points' | 'answered'> & { caseTitle: string; step: Step };

async function casesOf(db: Db, ids: readonly string[]): Promise<Map<string, CaseState>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<CaseState & Record<string, unknown> & { id: string }>(sql`
    select c.id, c.title as "caseTitle", c.step, c.closed_at is not null as closed,
      count(p.id) filter (where c.step > 5)::int as points, count(a.published_at) filter (where c.step > 5)::int as answered
    from development_case c left join point p on p.case_id = c.id and p.removed_at is null
      left join answer a on a.point_id = p.id
    where c.id = any(${sql.param([...new Set(ids)])}::uuid[]) group by c.id`);
  return new Map(
    rows.map(({ id, caseTitle, step, closed, points, answered }) => [
      id,
      { caseTitle, step, closed, points, answered },
    ]),
  );
}
