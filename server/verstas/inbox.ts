import { and, asc, isNull, sql } from 'drizzle-orm';
import { contribution } from '../../db/schema/contributions.ts';
import type { Context } from '../context.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { afterRow } from '../access/contribution.ts';
import { contributionViews, nextKey, PAGE, type Page } from '../contributions/view.ts';
import { waitsForALook } from '../contributions/waiting.ts';
import { speaking } from '../search/find.ts';

/** Ideas that nobody has placed yet, oldest first; with words, those that speak of them all, in whatever form. */
export async function inbox(
  { db, words }: Pick<Context, 'db' | 'words'>,
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
      sql`not ${waitsForALook(sql`${contribution.id}`)}`,
      q ? sql`${contribution.id} in ${speaking(words, q)}` : undefined,
      after ? afterRow('contribution', 'created_at', after, '>') : undefined,
    ),
    order: [asc(contribution.createdAt), asc(contribution.id)],
    limit,
  });
  return { items, next: nextKey(items, limit) };
}
