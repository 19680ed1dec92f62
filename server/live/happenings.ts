import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { activity } from '../../db/schema/activity.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { mayHear, tellableDetails, type Sight } from '../activity/audience.ts';
import type { ActivityDetails, ActivityKind } from '../contract/activity.ts';

const PAGE = 200;

/** Some consecutive activities of one case. */
export interface Batch {
  /** The number of its last activity; the number it was asked after, when there are none. */
  readonly number: number;
  /** The batch as sent to one with this sight; made once, whoever and how many they are. */
  frameFor(sight: Sight): Buffer;
  /** It holds something that is not for everybody. */
  readonly inside: boolean;
}

/** The numbers reached by these cases, in one query. */
export async function numbersOf(db: Db, caseIds: readonly string[]): Promise<Map<string, number>> {
  if (caseIds.length === 0) return new Map();
  const { id, number } = developmentCase;
  const rows = await db.select({ id, number }).from(developmentCase).where(inArray(id, caseIds));
  return new Map(rows.map((row) => [row.id, row.number]));
}

/**
 * The case's activities from `after` up to `upTo`, a page at most. Numbers are dense and in commit order, so nothing
 * can still appear before the last one. What a viewer may not hear is left out of her frame, but its number counts:
 * `number` tells how far she has come, so that a gap is not taken for a loss.
 */
export async function batchAfter(db: Db, caseId: string, after: number, upTo: number): Promise<Batch> {
  const rows = await db
    .select({
      number: activity.caseNumber,
      at: activity.at,
      kind: activity.kind,
      contributionId: activity.contributionId,
      details: activity.details,
    })
    .from(activity)
    .where(and(eq(activity.caseId, caseId), gt(activity.caseNumber, after), lte(activity.caseNumber, upTo)))
    .orderBy(asc(activity.caseNumber))
    .limit(PAGE);
  return batchOf(caseId, rows, after);
}

interface Row {
  readonly number: number | null;
  readonly at: Date;
  readonly kind: ActivityKind;
  readonly contributionId: string | null;
  readonly details: ActivityDetails;
}

function batchOf(caseId: string, rows: readonly Row[], after: number): Batch {
  const number = rows.at(-1)?.number ?? after;
  const frames = new Map<Sight, Buffer>();
  return {
    number,
    inside: rows.some((row) => !mayHear(row.kind, 'visitor')),
    frameFor(sight) {
      const made = frames.get(sight) ?? frame(caseId, number, rows, sight);
      frames.set(sight, made);
      return made;
    },
  };
}

function frame(caseId: string, number: number, rows: readonly Row[], sight: Sight): Buffer {
  const told = rows
    .filter((row) => mayHear(row.kind, sight))
    .map((row) => ({ ...row, details: tellableDetails(row.details) }));
  return Buffer.from(JSON.stringify({ caseId, number, rows: told }));
}
