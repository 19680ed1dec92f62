import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { Db } from '../../db/connection.ts';
import type { Words } from '../analysis/language/words.ts';
import { contributionViews, ofIds } from '../contributions/view.ts';
import type { Principal } from '../access/principal.ts';
import { alikeHits, type Text } from './alike.ts';
import { Found, seenHits } from './access.ts';

/** Something like it that somebody has said, or a case about it. */
export const SaidBefore = Type.Object({
  ...Found.properties,
  /** How many find it important too, and whether this reader has said so; of a case none. */
  supports: Type.Integer(),
  supportedByMe: Type.Boolean(),
});
export type SaidBefore = Type.Static<typeof SaidBefore>;

const MOST = 3;
/** So many of the likest are looked at before what not everybody may see is left out. */
const CANDIDATES = 30;
/** What shares less of its telling words with the text than this speaks of something else. */
const LEAST_ALIKE = 0.16;

/**
 * What others have said that is like a text which is being written: at most three public contributions and cases, the
 * likest first, never the asker's own. What everybody may see is judged as for a visitor, whoever asks. Keeps nothing.
 */
export async function saidBefore(db: Db, words: Words, actor: Principal | null, text: Text): Promise<SaidBefore[]> {
  const among = sql`kind in ('case', 'contribution')`;
  const hits = (await alikeHits(db, words, text, { among, shared: 2, most: CANDIDATES })).filter(
    ({ rank }) => rank >= LEAST_ALIKE,
  );
  const seen = (await seenHits(db, null, hits, CANDIDATES)).filter(({ caseId }) => caseId !== null);
  const said = seen.filter(({ kind }) => kind === 'contribution').map(({ id }) => id);
  const views = said.length > 0 ? await contributionViews(db, actor, { where: ofIds(said) }) : [];
  const mine = new Map(views.map((view) => [view.id, view]));
  return seen
    .filter(({ id }) => !mine.get(id)?.mine)
    .slice(0, MOST)
    .map((found) => {
      const { supports = 0, supportedByMe = false } = mine.get(found.id) ?? {};
      return { ...found, supports, supportedByMe };
    });
}
