import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { hiding, report } from '../../db/schema/contributions.ts';
import type { HideReason } from '../contract/words.ts';
import { clearDraft } from '../people/drafts.ts';
import { type From, whoTries } from '../people/device.ts';
import { demand, signedIn } from '../access/may.ts';
import { onContribution } from '../access/on-contribution.ts';
import type { Principal } from '../access/principal.ts';
import { isTooMany } from '../people/tries.ts';
import { Refusal } from '../base/refusal.ts';
import { clean } from './privacy/clean.ts';
import { afterRow } from '../access/contribution.ts';
import { contributionViews, ofIds, PAGE } from './view.ts';

export interface Reporting {
  readonly reason: HideReason;
  readonly note?: string | undefined;
}

/** Of one text by visitors, for as long as counted tries are kept; where browsers keep no cookie, by a network. */
const REPORTS_BY_DEVICE = { tries: 1, minutes: 48 * 60 };
const REPORTS_WITHOUT_COOKIE = { tries: 3, minutes: 48 * 60 };

/** Reports a contribution to the Verstas; visitors may too. Refuses a second report by the same person or browser. */
export const reportIt = onContribution(
  'contribution.report',
  async ({ tx, me, visible, now, tell }, why: Reporting, from: From) => {
    const { id } = visible.row;
    const mine = me ? and(eq(report.contributionId, id), eq(report.reporterId, me.personId)) : undefined;
    if (mine) {
      const open = await tx
        .select({ id: report.id })
        .from(report)
        .where(and(mine, isNull(report.settledAt)));
      if (open.length > 0) throw new Refusal('already_done');
    }
    if (!me) {
      const limit = from.device ? REPORTS_BY_DEVICE : REPORTS_WITHOUT_COOKIE;
      if (await isTooMany(tx, `report:${id}:${whoTries(null, from)}`, limit, now)) throw new Refusal('already_done');
    }
    const note = why.note === undefined ? null : clean(why.note);
    const reporterId = me?.personId ?? null;
    await tx.insert(report).values({ contributionId: id, reporterId, reason: why.reason, note, at: now });
    await clearDraft(tx, me, `report/${id}`, now);
    await tell('contribution.reported', { reason: why.reason });
  },
);

interface WhyHidden {
  readonly reason: HideReason;
  readonly note: string;
}

/** Hides a contribution from others, with a reason that the author is told. Settles its open reports (R32). */
export const hide = onContribution(
  'contribution.hide',
  async ({ tx, me: { personId: by }, visible, now, tell }, why: WhyHidden) => {
    const { id } = visible.row;
    if (visible.hiding?.by) throw new Refusal('already_done');
    const judged = { by, reason: why.reason, note: clean(why.note), at: now };
    if (visible.hiding) await tx.update(hiding).set(judged).where(eq(hiding.id, visible.hiding.id));
    else await tx.insert(hiding).values({ contributionId: id, ...judged });
    await tx
      .update(report)
      .set({ settledAt: now, settledBy: by })
      .where(and(eq(report.contributionId, id), isNull(report.settledAt)));
    await tell('contribution.hidden', { reason: why.reason });
  },
);

/** The author's answer to a hiding. Another person than the one who hid it must then look at it. */
export const appeal = onContribution('contribution.appeal', async ({ tx, me, visible, now, tell }, text: string) => {
  if (!visible.hiding?.by) throw new Refusal('not_now');
  if (visible.hiding.appealedAt) throw new Refusal('already_done');
  await tx
    .update(hiding)
    .set({ appeal: clean(text), appealedAt: now })
    .where(eq(hiding.id, visible.hiding.id));
  await clearDraft(tx, me, `appeal/${visible.row.id}`, now);
  await tell('contribution.appealed');
});

/** Shows a hidden contribution again; an appealed one only by another person than the one who hid it. */
export const showAgain = onContribution('contribution.hide', async ({ tx, me, visible, now, tell }) => {
  if (!visible.hiding) throw new Refusal('already_done');
  if (visible.hiding.appealedAt && visible.hiding.by === me.personId) throw new Refusal('not_allowed');
  await tx.update(hiding).set({ endedAt: now, endedBy: me.personId }).where(eq(hiding.id, visible.hiding.id));
  await tell('contribution.shown_again');
});

/** Of one text's reports, so many are shown with their notes. */
const NOTES = 20;

/**
 * The texts with open reports, the longest waiting first: each once, however many have reported it, with how many that are
 * and what they say. Who reported is not shown.
 */
export async function openReports(db: Db, actor: Principal | null, page: { after?: string; limit: number }) {
  demand(actor, 'contribution.hide');
  const first = sql`not exists (select from report r where r.contribution_id = report.contribution_id
    and r.settled_at is null and (r.at, r.id) < (report.at, report.id))`;
  const all = sql`from report r where r.contribution_id = report.contribution_id and r.settled_at is null`;
  const rows = await db
    .select({
      id: report.id,
      contributionId: report.contributionId,
      reason: report.reason,
      note: report.note,
      at: report.at,
      reporters: sql<number>`(select count(*)::int ${all})`,
      others: sql<{ reason: HideReason; note: string | null }[]>`(select coalesce(json_agg(o), '[]') from
        (select r.reason, r.note ${all} and r.id <> report.id order by r.at, r.id limit ${NOTES}) o)`,
    })
    .from(report)
    .where(and(isNull(report.settledAt), first, page.after ? afterRow('report', 'at', page.after, '>') : undefined))
    .orderBy(asc(report.at), asc(report.id))
    .limit(page.limit);
  const views = await contributionViews(db, actor, { where: ofIds(rows.map((row) => row.contributionId)) });
  const byId = new Map(views.map((view) => [view.id, view]));
  const items = rows.flatMap(({ contributionId, at, ...row }) => {
    const contribution = byId.get(contributionId);
    return contribution ? [{ ...row, at: at.toISOString(), contribution }] : [];
  });
  return { items, next: rows.length === page.limit ? (rows.at(-1)?.id ?? null) : null };
}

/** Settles the open reports of a contribution that stays as it is. */
export const settleReports = onContribution('contribution.hide', async ({ tx, me, visible, now, tell }) => {
  const settled = await tx
    .update(report)
    .set({ settledAt: now, settledBy: me.personId })
    .where(and(eq(report.contributionId, visible.row.id), isNull(report.settledAt)))
    .returning({ id: report.id });
  if (settled.length === 0) throw new Refusal('already_done');
  await tell('contribution.reported', { settled: true });
});

/** The hidings whose authors have asked for a new look, oldest first; `mine` = I hid it, so that another decides. */
export async function openAppeals(db: Db, actor: Principal | null) {
  demand(actor, 'contribution.hide');
  const rows = await db
    .select()
    .from(hiding)
    .where(and(isNull(hiding.endedAt), isNotNull(hiding.appealedAt)))
    .orderBy(asc(hiding.appealedAt), asc(hiding.id))
    .limit(PAGE);
  const views = await contributionViews(db, actor, { where: ofIds(rows.map((row) => row.contributionId)) });
  const byId = new Map(views.map((view) => [view.id, view]));
  return rows.flatMap(({ id, contributionId, by, reason, note, appeal: text }) => {
    const contribution = byId.get(contributionId);
    const mine = by === signedIn(actor).personId;
    return contribution ? [{ id, reason, note, appeal: text ?? '', mine, contribution }] : [];
  });
}
