import { eq, sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { asIso, prepared } from '../../db/prepared.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { mayHear, tellableDetails, type Access } from '../activity/audience.ts';
import { ACTIVITIES, type ActivityDetails, type ActivityKind } from '../contract/activity.ts';

const PAGE = 200;
/** The highest number that a case can reach. */
const NO_END = 2_147_483_647;

/** What is asked of a case: its activities after one number, and up to another where it is known. */
export interface Stretch {
  readonly caseId: string;
  readonly after: number;
  readonly upTo?: number;
}

/** Some consecutive activities of one case. */
export interface Batch {
  /** The number that it was asked after. */
  readonly after: number;
  /** The number of its last activity; the number it was asked after, when there are none. */
  readonly number: number;
  /** The batch as sent to one with this access; made once, whoever and how many they are. */
  frameFor(access: Access): Buffer;
  /** It holds something that is not for everybody. */
  readonly inside: boolean;
  /** A page came full: there may be more. */
  readonly full: boolean;
}

/** The number that a case has reached; 0 when there is no such case. */
export async function numberOf(db: Db, caseId: string): Promise<number> {
  const { id, number } = developmentCase;
  const [row] = await db.select({ number }).from(developmentCase).where(eq(id, caseId));
  return row?.number ?? 0;
}

/**
 * The activities of each of these cases, a page of each at most, in one query; a batch for each stretch, in its order.
 * Numbers are dense and in commit order, so nothing can still appear before the last one. What a viewer may not hear is
 * left out of her frame, but its number counts: `number` tells how far she has come, so that a gap is not taken for a loss.
 */
export async function batchesAfter(db: Db, stretches: readonly Stretch[]): Promise<Batch[]> {
  if (stretches.length === 0) return [];
  const rows = await rowsOf(db, {
    caseIds: stretches.map(({ caseId }) => caseId),
    after: stretches.map(({ after }) => after),
    upTo: stretches.map(({ upTo }) => upTo ?? NO_END),
  });
  const found = Map.groupBy(rows, ({ asked }) => asked);
  return stretches.map((stretch, i) => batchOf(stretch, found.get(i + 1) ?? []));
}

interface Row {
  /** Which stretch it belongs to, from 1. */
  readonly asked: number;
  readonly number: number;
  readonly at: string;
  readonly kind: ActivityKind;
  readonly contributionId: string | null;
  readonly details: ActivityDetails;
}

const { placeholder: given } = sql;
/** Only the cases that have come further than what was asked after are looked up in the log. */
const rowsOf = prepared<{ caseIds: string[]; after: number[]; upTo: number[] }, Row>(
  () => sql`select w.asked::int as asked, a.case_number as number, ${asIso(sql`a.at`)} as at, a.kind,
      a.contribution_id as "contributionId", a.details
    from unnest(${given('caseIds')}::uuid[], ${given('after')}::int[], ${given('upTo')}::int[])
        with ordinality as w (case_id, after, up_to, asked)
      join development_case c on c.id = w.case_id and c.number > w.after
      cross join lateral (select * from activity where case_id = c.id and case_number > w.after
        and case_number <= w.up_to order by case_number limit ${PAGE}) a
    order by w.asked, a.case_number`,
);

function batchOf({ caseId, after }: Stretch, rows: readonly Row[]): Batch {
  const number = rows.at(-1)?.number ?? after;
  const frames = new Map<Access, Buffer>();
  return {
    after,
    number,
    inside: rows.some((row) => !mayHear(row.kind, 'visitor')),
    full: rows.length === PAGE,
    frameFor(access) {
      const made = frames.get(access) ?? frame(caseId, number, rows, access);
      frames.set(access, made);
      return made;
    },
  };
}

function frame(caseId: string, reached: number, rows: readonly Row[], access: Access): Buffer {
  const told = rows
    .filter((row) => mayHear(row.kind, access))
    .map(({ number, at, kind, contributionId, details }) => ({
      number,
      at,
      kind,
      changes: ACTIVITIES[kind].changes ?? [],
      contributionId,
      details: tellableDetails(details),
    }));
  return Buffer.from(JSON.stringify({ caseId, number: reached, rows: told }));
}
