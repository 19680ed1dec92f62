import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import type { KeptDraft } from '../analysis/task.ts';
import { Id, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import { VIEWPOINTS } from '../contract/words.ts';
import type { Principal } from '../access/principal.ts';
import { isDue, storedOf } from './spoken.ts';
import { demandInsights, quotesReader, SeenQuote } from './themes.ts';

const Proposed = Type.Object({
  /** The theme that it belongs to; null for what only one or two said. */
  theme: Maybe(Type.String()),
  terms: Type.Array(Type.String()),
  sentences: Type.Array(SeenQuote),
  /** All contributions that speak of this, those quoted among them. */
  sources: Type.Array(Id),
  /** Viewpoints of the sources; what is not named is none, or too few to be told. */
  viewpoints: Type.Array(Type.Object({ viewpoint: OneOf(VIEWPOINTS), texts: Type.Integer() })),
});
export const SeenDraft = Type.Object({
  /** Always true: what stands here is chosen by a machine, and is nobody's until somebody takes it. */
  machineMade: Type.Literal(true),
  points: Type.Array(Proposed),
  rare: Type.Array(Proposed),
  dissent: Type.Array(Type.Object({ theme: Type.String(), sentences: Type.Array(SeenQuote) })),
  unused: Type.Integer(),
  method: Maybe(Type.String()),
  madeAt: Maybe(Moment),
  working: Type.Boolean(),
});
export type SeenDraft = Type.Static<typeof SeenDraft>;

/** The draft of a case's summary, for its writers: verbatim sentences with their sources, in the order of weight. */
export async function draftSeen(db: Db, actor: Principal | null, caseId: string): Promise<SeenDraft> {
  await demandInsights(db, actor, caseId);
  const [stored, working] = await Promise.all([storedOf<KeptDraft>(db, caseId, 'draft'), isDue(db, caseId, 'themes')]);
  if (!stored)
    return { machineMade: true, points: [], rare: [], dissent: [], unused: 0, method: null, madeAt: null, working };
  const { points, rare, dissent, unused } = stored.result;
  const spots = [...points, ...rare, ...dissent].flatMap(({ sentences }) => sentences);
  const wordsAt = await quotesReader(db, actor, spots);
  const proposed = (point: KeptDraft['points'][number]) => ({
    theme: point.theme ?? null,
    terms: [...point.terms],
    sentences: point.sentences.flatMap(wordsAt),
    sources: [...point.sources],
    viewpoints: VIEWPOINTS.flatMap((viewpoint) => {
      const texts = point.viewpoints[viewpoint];
      return texts ? [{ viewpoint, texts }] : [];
    }),
  });
  return {
    machineMade: true,
    points: points.map(proposed).filter(({ sentences }) => sentences.length > 0),
    rare: rare.map(proposed).filter(({ sentences }) => sentences.length > 0),
    dissent: dissent.map(({ theme, sentences }) => ({ theme, sentences: sentences.flatMap(wordsAt) })),
    unused: unused.length,
    method: stored.method,
    madeAt: stored.madeAt,
    working,
  };
}
