import { eq, sql } from 'drizzle-orm';
import Type from 'typebox';
import { contribution } from '../../db/schema/contributions.ts';
import { contributionViews, ofIds, SeenContribution } from '../contributions/view.ts';
import type { Context } from '../context.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { type AlikeHit, alikeHits, writtenAs } from '../search/alike.ts';

export const Similar = Type.Object({
  ...SeenContribution.properties,
  likeness: Type.Number(),
  /** Its words, as they are written in it, that tie it to the other. */
  shared: Type.Array(Type.String()),
});
const SIMILAR = 10;
/** The most telling words that they share say what they are about. */
const TIES = 6;

/**
 * The ten contributions most like this one, in the inbox and in cases, found as a writer is shown what has been said
 * before, with the words that they share. `shared` are the words of this one.
 */
export async function similarTo({ db, words }: Pick<Context, 'db' | 'words'>, actor: Principal | null, id: string) {
  demand(actor, 'verstas.see');
  const { text, lang } = contribution;
  const [row] = await db.select({ text, lang }).from(contribution).where(eq(contribution.id, id));
  const base = found(row);
  const among = sql`kind = 'contribution' and id <> ${id} and exists (select from contribution c
    where c.id = search_entry.id and c.parent_id is null and c.withdrawn_at is null)`;
  const hits = await alikeHits(db, words, base, { among, most: SIMILAR });
  const views = await contributionViews(db, actor, { where: ofIds(hits.map((hit) => hit.id)) });
  const ties = tying(hits);
  const items = hits.flatMap((hit) => {
    const view = views.find((one) => one.id === hit.id);
    const shared = (of: string) =>
      writtenAs(
        words,
        { text: of, lang: base.lang },
        hit.shared.filter((form) => ties.has(form)),
      );
    return view ? [{ ...view, likeness: hit.rank, shared: shared(view.text) }] : [];
  });
  return { items, shared: writtenAs(words, base, [...ties]) };
}

/** The words that tie the found ones most: what the likest share first. */
function tying(hits: readonly AlikeHit[]): Set<string> {
  return new Set([...new Set(hits.flatMap(({ shared }) => shared))].slice(0, TIES));
}
