import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { contribution, contributionVersion } from '../../db/schema/contributions.ts';
import type { Language } from '../contract/words.ts';
import { clearDraft } from '../people/drafts.ts';
import { onContribution } from '../access/on-contribution.ts';
import { Refusal } from '../base/refusal.ts';
import { clean } from './privacy/clean.ts';
import { languageOf } from './language.ts';
import { LATER } from './view.ts';

/**
 * Rewords one's own contribution; the earlier wording is kept. Returns the new version. Once others have answered to the
 * words they stand as they stood, and the new ones are kept beside them as reworded later (R2). Refuses when it has been
 * reworded since `version` was read, with the text as it now reads.
 */
export const reword = onContribution(
  'contribution.edit',
  async ({ tx, me, visible: { row }, now, tell }, wording: { text: string; version: number }) => {
    const { id } = row;
    if (row.withdrawnAt || row.erasedAt) throw new Refusal('closed');
    if (row.version !== wording.version) {
      throw new Refusal('changed_meanwhile', { version: row.version, text: (await laterText(tx, id)) ?? row.text });
    }
    const version = row.version + 1;
    const text = clean(wording.text);
    await clearDraft(tx, me, `edit/${id}`, now);
    if (await answeredTo(tx, id)) {
      const later = { contributionId: id, version, text, until: now, editedBy: row.authorId, later: true };
      await tx.insert(contributionVersion).values(later);
      await tx.update(contribution).set({ version }).where(eq(contribution.id, id));
    } else {
      const earlier = { contributionId: id, version: row.version, text: row.text, until: now, editedBy: row.authorId };
      await tx.insert(contributionVersion).values(earlier);
      // What she has corrected by hand stays.
      const lang = languageOf(row.text, row.lang) === row.lang ? languageOf(text, row.lang) : row.lang;
      await tx.update(contribution).set({ text, lang, version }).where(eq(contribution.id, id));
    }
    await tell('contribution.edited', { version });
    return { version };
  },
);

/**
 * Whether others have answered to the words as they stand: supported or commented on them, rested a point on them, or
 * said why they are not used or not taken up. Once they have been reworded later, it stays so.
 */
async function answeredTo(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute<{ answered: boolean }>(sql`
    select c.supports > 0
      or exists (select from contribution k where k.parent_id = c.id and k.author_id <> c.author_id)
      or exists (select from point_source s join point p on p.id = s.point_id
        where s.contribution_id in (c.id, c.parent_id) and p.removed_at is null)
      or exists (select from unused u where u.contribution_id in (c.id, c.parent_id))
      or exists (select from not_taken_up n where n.contribution_id in (c.id, c.parent_id))
      or exists (select from contribution_version v where v.contribution_id = c.id and v.later) as answered
    from contribution c where c.id = ${id}`);
  return rows[0]?.answered === true;
}

async function laterText(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await tx.execute<{ text: string | null }>(sql`
    select ${LATER} ->> 'text' as text from contribution where id = ${id}`);
  return rows[0]?.text ?? null;
}

/** Corrects in which language one's own contribution is; the same again changes nothing. */
export const correctLanguage = onContribution(
  'contribution.edit',
  async ({ tx, visible: { row }, tell }, lang: Language) => {
    if (row.withdrawnAt || row.erasedAt) throw new Refusal('closed');
    if (row.lang === lang) return;
    await tx.update(contribution).set({ lang }).where(eq(contribution.id, row.id));
    await tell('contribution.edited', { version: row.version });
  },
);

/** Takes one's own contribution back: others no longer see its words; its place and its thread stay. */
export const withdraw = onContribution('contribution.withdraw', async ({ tx, visible: { row }, now, tell }) => {
  if (row.withdrawnAt) throw new Refusal('already_done');
  await tx.update(contribution).set({ withdrawnAt: now }).where(eq(contribution.id, row.id));
  await tell('contribution.withdrawn');
});
