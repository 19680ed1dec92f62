import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../../../db/connection.ts';
import { contribution } from '../../../../db/schema/contributions.ts';
import { afterRow } from '../../../contributions/sight.ts';
import { contributionViews, nextKey, PAGE, type Page } from '../../../contributions/view.ts';
import { demand } from '../../../people/may.ts';
import type { Principal } from '../../../people/principal.ts';
import { caseInSight, situationOf } from '../../visible.ts';
import { standsAs } from './step.ts';

/** What was said and is neither in a point nor marked unused, for those who write the summary: a page at a time. */
export async function uncoveredOf(db: Db, actor: Principal | null, caseId: string, { after, limit = PAGE }: Page) {
  demand(actor, 'point.write', situationOf(await caseInSight(db, actor, caseId)));
  const items = await contributionViews(db, actor, {
    where: and(
      eq(contribution.caseId, caseId),
      isNull(contribution.parentId),
      isNull(contribution.erasedAt),
      standsAs('contribution'),
      sql`not exists (select from unused u where u.contribution_id = ${contribution.id})`,
      sql`not exists (select from point_source s join point p on p.id = s.point_id
        where s.contribution_id = ${contribution.id} and p.case_id = ${caseId} and p.removed_at is null)`,
      after ? afterRow('contribution', 'created_at', after, '>') : undefined,
    ),
    order: [asc(contribution.createdAt), asc(contribution.id)],
    limit,
  });
  return { items, next: nextKey(items, limit) };
}
