import { sql } from 'drizzle-orm';
import unhomoglyph from 'unhomoglyph';
import type { Tx } from '../../db/connection.ts';
import { Refusal } from '../base/refusal.ts';

/**
 * Refuses a name by which somebody could pass for one who answers or works here, now or from a day to come, or for the county: the same words in
 * any order, also beside others, or words that look the same (Unicode TS 39, the skeleton). Her own name stays hers.
 */
export async function demandNotOfficial(tx: Tx, personId: string | null, field: string, name: string | null) {
  if (name === null) return;
  const { rows } = await tx.execute<{ name: string; whole: boolean }>(sql`
    select distinct p.name, true as whole from person p join role_not_over r on r.person_id = p.id
    where p.name is not null and p.id is distinct from ${personId}::uuid
    union all select name, false from county where name <> ''`);
  if (rows.some((official) => passesFor(name, official.name, official.whole)))
    throw new Refusal('name_taken', { fields: [field] });
}

/** One word alone, as a first name, is many people's: it is taken only as the whole name. */
function passesFor(name: string, official: string, whole: boolean): boolean {
  return ACCESS_LEVELS.some((seen) => {
    const [words, theirs] = [wordsOf(seen(name)), wordsOf(seen(official))];
    if (words.join('') === theirs.join('')) return true;
    if (whole && theirs.length < 2) return false;
    return theirs.length > 0 && theirs.every((word) => words.includes(word));
  });
}

const wordsOf = (seen: string) => seen.split(/[^\p{L}\p{N}\p{M}-]+/u).filter((word) => word !== '');

/** Small and capital letters have lookalikes of their own: I is l, but its small letter is i. */
const ACCESS_LEVELS: readonly ((name: string) => string)[] = [
  (name) => skeleton(name).toLowerCase(),
  (name) => skeleton(name.toLowerCase()),
  (name) => skeleton(skeleton(name).toLowerCase()),
];

/** TS 39, section 4, over NFKC; marks that make no letter of ours another one are passed over. */
function skeleton(name: string): string {
  const seen = unhomoglyph(
    name
      .normalize('NFKC')
      .replace(/\p{DI}/gu, '')
      .normalize('NFD'),
  );
  return seen.replace(/(?<![ao])[\u0308\u030a]|(?![\u0308\u030a])\p{M}/giu, '').normalize('NFC');
}
