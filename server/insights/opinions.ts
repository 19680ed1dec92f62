import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import type { KeptOpinions } from '../analysis/task.ts';
import { youAreHere } from '../analysis/opinions/here.ts';
import { visibleCase } from '../access/case.ts';
import { Id, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import type { Principal } from '../access/principal.ts';
import { isDue, storedOf } from './spoken.ts';
import { ownVotes } from './votes.ts';

const Place = Type.Object({ x: Type.Number(), y: Type.Number() });
const Spread = Type.Object({ ...Place.properties, along: Type.Number(), across: Type.Number(), angle: Type.Number() });
/** Counts of people; null = not shown, since it or what follows from it would tell of too few. */
const Counts = Type.Object({
  agree: Maybe(Type.Integer()),
  disagree: Maybe(Type.Integer()),
  cantSay: Maybe(Type.Integer()),
});
const SIDES = ['agree', 'disagree'] as const;
const FINDINGS = ['clear', 'too_few_people', 'no_clear_groups'] as const;

export const SeenOpinions = Type.Object({
  /** Null while nothing has been reckoned yet. */
  finding: Maybe(OneOf(FINDINGS)),
  voters: Maybe(Type.Integer()),
  groups: Type.Array(
    Type.Object({
      letter: Type.String(),
      size: Type.Integer(),
      spread: Spread,
      says: Type.Array(Type.Object({ statement: Id, side: OneOf(SIDES) })),
    }),
  ),
  /** What most agree or disagree with, whatever their group; and what unites all groups. */
  agree: Type.Array(Id),
  disagree: Type.Array(Id),
  unites: Type.Array(Id),
  statements: Type.Array(
    Type.Object({
      id: Id,
      text: Type.String(),
      place: Place,
      total: Maybe(Counts),
      byGroup: Type.Array(Type.Object({ letter: Type.String(), counts: Maybe(Counts) })),
    }),
  ),
  /** Where the one who asks stands, from her own votes; told to nobody else. */
  here: Maybe(Place),
  method: Maybe(Type.String()),
  madeAt: Maybe(Moment),
  working: Type.Boolean(),
});
export type SeenOpinions = Type.Static<typeof SeenOpinions>;

/** Where people agree: for everybody. Nobody's vote is in it, nor can it be worked out of it. */
export async function opinionsSeen(db: Db, actor: Principal | null, caseId: string): Promise<SeenOpinions> {
  await visibleCase(db, actor, caseId);
  const [stored, working] = await Promise.all([
    storedOf<KeptOpinions>(db, caseId, 'opinions'),
    isDue(db, caseId, 'opinions'),
  ]);
  if (!stored) return { ...NOTHING, groups: [], agree: [], disagree: [], unites: [], statements: [], working };
  const { picture, key } = stored.result;
  const [texts, own] = await Promise.all([
    textsOf(db, caseId),
    actor ? ownVotes(db, caseId, actor.personId) : new Map<string, number>(),
  ]);
  const here = youAreHere(key, own);
  const known = (ids: readonly string[]) => ids.filter((id) => texts.has(id));
  return {
    finding: picture.finding,
    voters: picture.voters,
    groups: picture.groups.map(({ says, spread, ...group }) => ({
      ...group,
      spread: { ...spread, ...coarse(spread), along: rounded(spread.along), across: rounded(spread.across) },
      says: says.filter(({ statement }) => texts.has(statement)),
    })),
    agree: known(picture.consensus.agree),
    disagree: known(picture.consensus.disagree),
    unites: known(picture.unites),
    statements: picture.statements.flatMap(({ id, place, byGroup }) => {
      const known = texts.get(id);
      const groups = Object.entries(byGroup).map(([letter, counts]) => ({
        letter,
        counts: known?.total ? counts : null,
      }));
      return known ? [{ id, text: known.text, place: coarse(place), total: known.total, byGroup: groups }] : [];
    }),
    here: here ? coarse(here) : null,
    method: stored.method,
    madeAt: stored.madeAt,
    working,
  };
}

const NOTHING = { finding: null, voters: null, here: null, method: null, madeAt: null } as const;

// A place to fifteen digits could be computed back to who answered what.
const rounded = (at: number) => Math.round(at * 10) / 10;
const coarse = ({ x, y }: { x: number; y: number }) => ({ x: rounded(x), y: rounded(y) });

/** Each statement as its case's page has it: the same words, the same figures. */
async function textsOf(db: Db, caseId: string) {
  const { rows } = await db.execute<{
    id: string;
    text: string;
    total: SeenOpinions['statements'][number]['total'];
  }>(sql`
    select id, text, case when shown_agree is not null then
      jsonb_build_object('agree', shown_agree, 'disagree', shown_disagree, 'cantSay', shown_cant_say) end as total
    from statement where case_id = ${caseId} and not waits`);
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}
