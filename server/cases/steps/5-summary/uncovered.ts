import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { contribution } from '../../../../db/schema/contributions.ts';
import { afterRow } from '../../../access/contribution.ts';
import { contributionViews, nextKey, PAGE, type Page } from '../../../contributions/view.ts';
import { demand } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { uncovered } from './step.ts';

/** What was said and is neither in a point nor marked unused, for those who write the summary: a page at a time. */
export async function uncoveredOf(db: Db, actor: Principal | null, caseId: string, { after, limit = PAGE }: Page) {
  demand(actor, 'point.write', situationOf(await visibleCase(db, actor, caseId)));
  const items = await contributionViews(db, actor, {
    where: and(
      eq(contribution.caseId, caseId),
      uncovered('contribution'),
      after ? afterRow('contribution', 'created_at', after, '>') : undefined,
    ),
    order: [asc(contribution.createdAt), asc(contribution.id)],
    limit,
  });
  return { items, next: nextKey(items, limit) };
}
