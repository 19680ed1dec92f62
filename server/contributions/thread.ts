import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../../db/connection.ts';
import { developmentCase, halt, stay } from '../../db/schema/cases.ts';
import { contribution, hiding, notTakenUp } from '../../db/schema/contributions.ts';
import { handover, unused } from '../../db/schema/answers.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { found } from '../base/refusal.ts';
import { afterRow, visibleContribution } from '../access/contribution.ts';
import { summarySeen } from '../access/summary.ts';
import { pointsOf, type ThreadPoint } from './thread-points.ts';
import type { ThreadItem, ThreadState } from './thread-schema.ts';
import { LATER, nextKey, PAGE, type Page } from './view.ts';

/** What became of everything that I have said, newest first (R1). A fixed number of queries for a page. */
export async function myThread(db: Db, actor: Principal | null, { after, limit = PAGE }: Page) {
  const me = signedIn(actor);
  demand(me, 'thread.see', { own: true });
  const further = after ? afterRow('contribution', 'created_at', after, '<') : undefined;
  const items = await threads(db, and(eq(contribution.authorId, me.personId), further), limit);
  return { items, next: nextKey(items, limit) };
}

/** What became of one contribution, for its author, by account or card. */
export async function threadOf(db: Db, actor: Principal | null, id: string): Promise<ThreadItem> {
  const visible = await visibleContribution(db, actor, id);
  demand(actor, 'thread.see', visible.situation);
  const [item] = await threads(db, eq(contribution.id, id), 1);
  return found(item);
}

/** Threads by whatever choice, each with exactly one state. */
export async function threads(db: Db, where: SQL | undefined, limit: number): Promise<ThreadItem[]> {
  const rows = await standing(db, where, limit);
  const points = await pointsOf(
    db,
    rows.map((row) => row.own),
  );
  return rows.map((row) => threadItem(row, points.get(row.own) ?? []));
}

// A comment shares the ending of what it comments on: the point, the reason, and being set aside.
const own = sql`coalesce(${contribution.parentId}, ${contribution.id})`;
// What another case said of it is no ending here.
const saidHere = sql`coalesce(${unused.caseId}, ${contribution.caseId}) is not distinct from ${contribution.caseId}`;
const idea = alias(notTakenUp, 'idea_set_aside');

async function standing(db: Db, where: SQL | undefined, limit: number) {
  return db
    .select({
      id: contribution.id,
      own: sql<string>`${own}`,
      kind: contribution.kind,
      text: contribution.text,
      later: sql<ThreadItem['later']>`${LATER}`,
      lang: contribution.lang,
      version: contribution.version,
      presence: contribution.presence,
      penName: contribution.penName,
      channel: contribution.channel,
      createdAt: contribution.createdAt,
      withdrawnAt: contribution.withdrawnAt,
      answerBy: contribution.answerBy,
      caseId: developmentCase.id,
      title: developmentCase.title,
      step: developmentCase.step,
      due: sql<string | null>`case when ${developmentCase.step} = 6 then ${handover.dueDay} else ${stay.targetDay} end`,
      halt: { kind: halt.kind, reason: halt.reason, closingMessage: halt.closingMessage },
      setAside: idea.reason,
      unusedReason: unused.reason,
      summarySeen: summarySeen(sql`${developmentCase.id}`),
      hidden: { reason: hiding.reason, note: hiding.note, at: hiding.at, by: hiding.by, appealedAt: hiding.appealedAt },
    })
    .from(contribution)
    .leftJoin(developmentCase, eq(developmentCase.id, contribution.caseId))
    .leftJoin(stay, and(eq(stay.caseId, developmentCase.id), isNull(stay.leftAt)))
    .leftJoin(halt, and(eq(halt.caseId, developmentCase.id), isNull(halt.endedAt)))
    .leftJoin(handover, eq(handover.caseId, developmentCase.id))
    .leftJoin(idea, eq(idea.contributionId, own))
    .leftJoin(unused, and(eq(unused.contributionId, own), saidHere))
    .leftJoin(hiding, and(eq(hiding.contributionId, contribution.id), isNull(hiding.endedAt)))
    .where(where)
    .orderBy(desc(contribution.createdAt), desc(contribution.id))
    .limit(limit);
}
type Standing = Awaited<ReturnType<typeof standing>>[number];

function threadItem(row: Standing, points: ThreadPoint[]): ThreadItem {
  const { id, kind, text, later, lang, version, presence, penName, channel, caseId, title, step } = row;
  return {
    id,
    kind,
    text,
    later,
    lang,
    version,
    presence,
    penName,
    channel,
    createdAt: row.createdAt.toISOString(),
    place: caseId ? 'case' : row.setAside !== null ? 'not_taken_up' : 'inbox',
    case: caseId && title !== null && step ? { id: caseId, title, step, due: row.due, halt: row.halt } : null,
    state: stateOf(row, points),
    answers: points.flatMap(({ id: pointId, answer }) => (answer ? [{ pointId, ...answer }] : [])),
    deeds: points.flatMap(({ id: pointId, deeds }) => deeds.map((deed) => ({ pointId, ...deed }))),
    waits: row.hidden !== null && row.hidden.by === null,
    hiding: hidingOf(row),
  };
}

function hidingOf({ hidden }: Standing): ThreadItem['hiding'] {
  if (!hidden || hidden.by === null) return null;
  const { reason, note, at, appealedAt } = hidden;
  return { reason, note, at: at.toISOString(), appealed: appealedAt !== null };
}

/**
 * Exactly one ending or waiting state (R1). A point that holds the contribution counts before all that happened to it
 * afterwards: the link is kept wherever the contribution is moved (R2).
 */
function stateOf(row: Standing, points: readonly ThreadPoint[]): ThreadState {
  if (row.withdrawnAt) return { kind: 'withdrawn' };
  if (points.length > 0) {
    return { kind: 'in_point', points: points.map(({ id, text, plain, kind }) => ({ id, text, plain, kind })) };
  }
  if (!row.caseId && row.setAside !== null) return { kind: 'not_taken_up', reason: row.setAside };
  if (row.unusedReason !== null && row.summarySeen) return { kind: 'not_used', reason: row.unusedReason };
  return { kind: 'waiting', step: row.step, answerBy: row.caseId ? null : row.answerBy, due: row.due };
}
