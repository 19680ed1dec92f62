import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { person } from '../../db/schema/people.ts';
import { answer, deed, point, pointSource } from '../../db/schema/answers.ts';
import type { AnswerKind, PointKind } from '../contract/words.ts';
import { summarySeen } from '../access/summary.ts';

export interface ThreadPoint {
  readonly id: string;
  readonly text: string;
  readonly plain: string;
  readonly kind: PointKind;
  readonly answer: {
    readonly kind: AnswerKind;
    readonly reason: string;
    readonly nextStep: string;
    readonly nextDay: string | null;
    readonly publishedAt: string;
    readonly by: string | null;
  } | null;
  readonly deeds: readonly { readonly text: string; readonly day: string }[];
}

/** The points that rest on these contributions and may be seen by them, with published answers and deeds: two queries. */
export async function pointsOf(db: Db, contributionIds: readonly string[]): Promise<Map<string, ThreadPoint[]>> {
  const byContribution = new Map<string, ThreadPoint[]>();
  if (contributionIds.length === 0) return byContribution;
  const rows = await linkedPoints(db, contributionIds);
  const deeds = await deedsOf(db, [...new Set(rows.filter((row) => row.answer).map((row) => row.point.id))]);
  for (const row of rows) {
    const { contributionId, answer: given, by } = row;
    const publishedAt = given?.publishedAt?.toISOString();
    const shown = given && publishedAt ? { ...given, publishedAt, by } : null;
    const list = byContribution.get(contributionId) ?? [];
    list.push({ ...row.point, answer: shown, deeds: deeds.get(row.point.id) ?? [] });
    byContribution.set(contributionId, list);
  }
  return byContribution;
}

async function linkedPoints(db: Db, contributionIds: readonly string[]) {
  return db
    .select({
      contributionId: pointSource.contributionId,
      point: { id: point.id, text: point.text, plain: point.plain, kind: point.kind },
      answer: {
        kind: answer.kind,
        reason: answer.reason,
        nextStep: answer.nextStep,
        nextDay: answer.nextDay,
        publishedAt: answer.publishedAt,
      },
      by: person.name,
    })
    .from(pointSource)
    .innerJoin(point, and(eq(point.id, pointSource.pointId), isNull(point.removedAt)))
    .leftJoin(answer, and(eq(answer.pointId, point.id), isNotNull(answer.publishedAt)))
    .leftJoin(person, eq(person.id, answer.publishedBy))
    .where(and(inArray(pointSource.contributionId, [...contributionIds]), summarySeen(sql`${point.caseId}`)))
    .orderBy(asc(point.place), asc(point.id));
}

async function deedsOf(db: Db, pointIds: readonly string[]): Promise<Map<string, { text: string; day: string }[]>> {
  const byPoint = new Map<string, { text: string; day: string }[]>();
  if (pointIds.length === 0) return byPoint;
  const rows = await db
    .select({ pointId: deed.pointId, text: deed.text, day: deed.day })
    .from(deed)
    .where(inArray(deed.pointId, [...pointIds]))
    .orderBy(asc(deed.day), asc(deed.at));
  for (const { pointId, ...done } of rows) byPoint.set(pointId, [...(byPoint.get(pointId) ?? []), done]);
  return byPoint;
}
