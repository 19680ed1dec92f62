import { eq } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { contribution, contributionVersion } from '../../db/schema/contributions.ts';
import { record } from '../activity/record.ts';
import type { Language } from '../contract/words.ts';
import { clearDraft } from '../people/drafts.ts';
import { demand } from '../people/may.ts';
import type { Principal } from '../people/principal.ts';
import { Refusal } from '../refusal.ts';
import { clean } from './care.ts';
import { languageOf } from './language.ts';
import { about, contributionInSight } from './sight.ts';

/**
 * Rewords one's own contribution; the earlier wording is kept. Returns the new version.
 * Refuses when it has been reworded since `version` was read, with the text as it now stands.
 */
export async function reword(
  db: Db,
  actor: Principal | null,
  id: string,
  wording: { text: string; version: number },
  now: Date,
): Promise<{ version: number }> {
  return db.transaction(async (tx) => {
    const sight = await contributionInSight(tx, actor, id, 'lock');
    demand(actor, 'contribution.edit', sight.situation);
    const { row } = sight;
    if (row.withdrawnAt || row.erasedAt) throw new Refusal('closed');
    if (row.version !== wording.version) {
      throw new Refusal('changed_meanwhile', { version: row.version, text: row.text });
    }
    const earlier = { contributionId: id, version: row.version, text: row.text, until: now, editedBy: row.authorId };
    await tx.insert(contributionVersion).values(earlier);
    const version = row.version + 1;
    const text = clean(wording.text);
    // What she has corrected by hand stays.
    const lang = languageOf(row.text, row.lang) === row.lang ? languageOf(text, row.lang) : row.lang;
    await tx.update(contribution).set({ text, lang, version }).where(eq(contribution.id, id));
    await clearDraft(tx, actor, `edit/${id}`, now);
    await record(tx, { kind: 'contribution.edited', actorId: row.authorId, ...about(sight), details: { version } });
    return { version };
  });
}

/** Corrects in which language one's own contribution is; the same again changes nothing. */
export async function correctLanguage(db: Db, actor: Principal | null, id: string, lang: Language): Promise<void> {
  await db.transaction(async (tx) => {
    const sight = await contributionInSight(tx, actor, id, 'lock');
    demand(actor, 'contribution.edit', sight.situation);
    const { withdrawnAt, erasedAt, authorId, lang: taken, version } = sight.row;
    if (withdrawnAt || erasedAt) throw new Refusal('closed');
    if (taken === lang) return;
    await tx.update(contribution).set({ lang }).where(eq(contribution.id, id));
    await record(tx, { kind: 'contribution.edited', actorId: authorId, ...about(sight), details: { version } });
  });
}

/** Takes one's own contribution back: others no longer see its words; its place and its thread stay. */
export async function withdraw(db: Db, actor: Principal | null, id: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const sight = await contributionInSight(tx, actor, id, 'lock');
    demand(actor, 'contribution.withdraw', sight.situation);
    if (sight.row.withdrawnAt) throw new Refusal('already_done');
    await tx.update(contribution).set({ withdrawnAt: now }).where(eq(contribution.id, id));
    await record(tx, { kind: 'contribution.withdrawn', actorId: sight.row.authorId, ...about(sight) });
  });
}
