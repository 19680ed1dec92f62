import { and, desc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { point, pointVersion } from '../../../../db/schema/answers.ts';
import type { PointKind } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { demand } from '../../../access/may.ts';
import { onCase, onThing, type OnThing } from '../../../access/on-case.ts';
import type { Principal } from '../../../access/principal.ts';
import { found, Refusal } from '../../../base/refusal.ts';
import { pageOfVersions, type WhichVersions } from '../../versions.ts';
import { clearApprovals, demandUnanswered, standingPoint } from './drafting.ts';
import { demandSources, link } from './sources.ts';

export interface Wording {
  readonly text: string;
  readonly plain: string;
}
export interface NewPoint extends Wording {
  readonly kind: PointKind;
  readonly sources: readonly string[];
}

/** A reader takes in some points, not hundreds: beyond this the summary is no summary. */
const MOST_POINTS = 200;

/** Writes a point that rests on at least one contribution of the case (R11). */
export const writePoint = onCase('point.write', async ({ tx, me, seen, now, tell }, said: NewPoint) => {
  const caseId = seen.id;
  if (said.sources.length === 0) throw new Refusal('sources_needed');
  await demandSources(tx, caseId, said.sources);
  const words = { text: clean(said.text), plain: clean(said.plain) };
  const [kept] = await tx
    .insert(point)
    .values({ caseId, place: await nextPlace(tx, caseId), kind: said.kind, ...words })
    .returning({ id: point.id, version: point.version });
  const { id, version } = found(kept);
  await tx.insert(pointVersion).values({ pointId: id, version, ...words, by: me.personId, at: now });
  await link(tx, id, said.sources);
  await clearApprovals(tx, caseId);
  await tell('point.written', { pointId: id, version });
  return { id, version };
});

async function nextPlace(tx: Tx, caseId: string): Promise<number> {
  const [row] = await tx
    .select({
      last: sql<number>`coalesce(max(${point.place}), 0)::int`,
      standing: sql<number>`(count(*) filter (where ${point.removedAt} is null))::int`,
    })
    .from(point)
    .where(eq(point.caseId, caseId));
  const { last, standing } = found(row);
  if (standing >= MOST_POINTS) throw new Refusal('full');
  return last + 1;
}

type OnPoint = OnThing<'point.write', typeof point.$inferSelect>;
/** Writing on a point, which is read as it stands once no other writes on it. */
const WRITING = { act: 'point.write', of: standingPoint } as const;

/** Rewords a point from the version that the writer saw. Refuses one that has been answered, and with both texts when another was quicker (R30). */
export const rewordPoint = onThing(WRITING, async (on, said: Wording & { readonly version: number }) => {
  const { thing: row } = on;
  if (row.version !== said.version) {
    throw new Refusal('changed_meanwhile', {
      version: row.version,
      yours: { text: said.text, plain: said.plain },
      theirs: { text: row.text, plain: row.plain },
    });
  }
  return keepWording(on, { text: clean(said.text), plain: clean(said.plain) });
});

/** Takes an earlier wording into use again, as a new version: nothing in between is lost. */
export const restorePoint = onThing(WRITING, async (on, version: number) => {
  const [earlier] = await on.tx
    .select({ text: pointVersion.text, plain: pointVersion.plain })
    .from(pointVersion)
    .where(and(eq(pointVersion.pointId, on.thing.id), eq(pointVersion.version, version)));
  return keepWording(on, found(earlier));
});

/** The point's new version in these words; what stands already in the same words is left as it is. */
async function keepWording({ tx, me, thing: row, now, tell }: OnPoint, { text, plain }: Wording) {
  await demandUnanswered(tx, row.id);
  if (text === row.text && plain === row.plain) return { id: row.id, version: row.version };
  const version = row.version + 1;
  await tx.update(point).set({ text, plain, version }).where(eq(point.id, row.id));
  await tx.insert(pointVersion).values({ pointId: row.id, version, text, plain, by: me.personId, at: now });
  await clearApprovals(tx, row.caseId);
  await tell('point.written', { pointId: row.id, version });
  return { id: row.id, version };
}

/** Removes a point that has not been answered; its row and versions stay, and what it rested on waits again. */
export const removePoint = onThing(WRITING, async ({ tx, seen, thing: { id }, now, tell }) => {
  await demandUnanswered(tx, id);
  await tx
    .update(point)
    .set({ removedAt: now })
    .where(and(eq(point.id, id), isNull(point.removedAt)));
  await clearApprovals(tx, seen.id);
  await tell('point.removed', { pointId: id });
});

/** Every wording the point has had, newest first, for those who write it. */
export async function pointVersions(db: Db, actor: Principal | null, pointId: string, page: WhichVersions) {
  const { caseId } = await standingPoint(db, pointId);
  demand(actor, 'point.write', situationOf(await visibleCase(db, actor, caseId)));
  return pageOfVersions(page, (before, limit) =>
    db
      .select({
        version: pointVersion.version,
        text: pointVersion.text,
        plain: pointVersion.plain,
        at: pointVersion.at,
      })
      .from(pointVersion)
      .where(and(eq(pointVersion.pointId, pointId), lt(pointVersion.version, before)))
      .orderBy(desc(pointVersion.version))
      .limit(limit),
  );
}
