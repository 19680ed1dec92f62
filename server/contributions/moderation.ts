import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { hiding, report } from '../../db/schema/contributions.ts';
import { record } from '../activity/record.ts';
import type { HideReason } from '../contract/words.ts';
import { clearDraft } from '../people/drafts.ts';
import { type From, whoTries } from '../people/device.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { isTooMany } from '../people/tries.ts';
import { Refusal } from '../base/refusal.ts';
import { clean } from './privacy/clean.ts';
import { about, afterRow, visibleContribution } from '../access/contribution.ts';
import { contributionViews, ofIds, PAGE } from './view.ts';

export interface Reporting {
  readonly reason: HideReason;
  readonly note?: string | undefined;
}

/** Of one text by visitors, for as long as counted tries are kept; where browsers keep no cookie, by a network. */
const REPORTS_BY_DEVICE = { tries: 1, minutes: 48 * 60 };
const REPORTS_WITHOUT_COOKIE = { tries: 3, minutes: 48 * 60 };

/** Reports a contribution to the Verstas; visitors may too. Refuses a second report by the same person or browser. */
export async function reportIt(
  db: Db,
  actor: Principal | null,
  id: string,
  why: Reporting,
  now: Date,
  from: From,
): Promise<void> {
  await db.transaction(async (tx) => {
    const visible = await visibleContribution(tx, actor, id, 'lock');
    demand(actor, 'contribution.report', visible.situation);
    const mine = actor ? and(eq(report.contributionId, id), eq(report.reporterId, actor.personId)) : undefined;
    if (mine) {
      const open = await tx
        .select({ id: report.id })
        .from(report)
        .where(and(mine, isNull(report.settledAt)));
      if (open.length > 0) throw new Refusal('already_done');
    }
    if (!actor) {
      const limit = from.device ? REPORTS_BY_DEVICE : REPORTS_WITHOUT_COOKIE;
      if (await isTooMany(tx, `report:${id}:${whoTries(null, from)}`, limit, now)) throw new Refusal('already_done');
    }
    const note = why.note === undefined ? null : clean(why.note);
    const reporterId = actor?.personId ?? null;
    await tx.insert(report).values({ contributionId: id, reporterId, reason: why.reason, note, at: now });
    await clearDraft(tx, actor, `report/${id}`, now);
    const details = { reason: why.reason };
    await record(tx, { kind: 'contribution.reported', actorId: reporterId, ...about(visible), details });
  });
}

/** Hides a contribution from others, with a reason that the author is told. Settles its open reports (R32). */
export async function hide(
  db: Db,
  actor: Principal | null,
  id: string,
  why: { reason: HideReason; note: string },
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const visible = await visibleContribution(tx, actor, id, 'lock');
    demand(actor, 'contribution.hide', visible.situation);
    const by = signedIn(actor).personId;
    if (visible.hiding?.by) throw new Refusal('already_done');
    const judged = { by, reason: why.reason, note: clean(why.note), at: now };
    if (visible.hiding) await tx.update(hiding).set(judged).where(eq(hiding.id, visible.hiding.id));
    else await tx.insert(hiding).values({ contributionId: id, ...judged });
    await tx
      .update(report)
      .set({ settledAt: now, settledBy: by })
      .where(and(eq(report.contributionId, id), isNull(report.settledAt)));
    await record(tx, { kind: 'contribution.hidden', actorId: by, ...about(visible), details: { reason: why.reason } });
  });
}

/** The author's answer to a hiding. Another person than the one who hid it must then look at it. */
export async function appeal(db: Db, actor: Principal | null, id: string, text: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const visible = await visibleContribution(tx, actor, id, 'lock');
    demand(actor, 'contribution.appeal', visible.situation);
    if (!visible.hiding?.by) throw new Refusal('not_now');
    if (visible.hiding.appealedAt) throw new Refusal('already_done');
    await tx
      .update(hiding)
      .set({ appeal: clean(text), appealedAt: now })
      .where(eq(hiding.id, visible.hiding.id));
    await clearDraft(tx, actor, `appeal/${id}`, now);
    await record(tx, { kind: 'contribution.appealed', actorId: visible.row.authorId, ...about(visible) });
  });
}

/** Shows a hidden contribution again; an appealed one only by another person than the one who hid it. */
export async function showAgain(db: Db, actor: Principal | null, id: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const visible = await visibleContribution(tx, actor, id, 'lock');
    demand(actor, 'contribution.hide', visible.situation);
    const by = signedIn(actor).personId;
    if (!visible.hiding) throw new Refusal('already_done');
    if (visible.hiding.appealedAt && visible.hiding.by === by) throw new Refusal('not_allowed');
    await tx.update(hiding).set({ endedAt: now, endedBy: by }).where(eq(hiding.id, visible.hiding.id));
    await record(tx, { kind: 'contribution.shown_again', actorId: by, ...about(visible) });
  });
}

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
export async function settleReports(db: Db, actor: Principal | null, id: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const visible = await visibleContribution(tx, actor, id, 'lock');
    demand(actor, 'contribution.hide', visible.situation);
    const by = signedIn(actor).personId;
    const settled = await tx
      .update(report)
      .set({ settledAt: now, settledBy: by })
      .where(and(eq(report.contributionId, id), isNull(report.settledAt)))
      .returning({ id: report.id });
    if (settled.length === 0) throw new Refusal('already_done');
    await record(tx, { kind: 'contribution.reported', actorId: by, ...about(visible), details: { settled: true } });
  });
}

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
