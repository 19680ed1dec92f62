import { eq } from 'drizzle-orm';
import { momentAfter } from '../contract/days.ts';
import type { Tx } from '../../db/connection.ts';
import { developmentCase } from '../../db/schema/cases.ts';
import { move, type Place } from '../../db/schema/contributions.ts';
import { record } from '../activity/record.ts';
import { STEP, UNDO_DAYS } from '../contract/words.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { outsideCases } from '../access/doorway.ts';
import type { Principal } from '../access/principal.ts';
import { found, Refusal } from '../base/refusal.ts';
import { closeEmptied, followBack, recordMove, type Moved } from './moves.ts';
import { lockStanding, putTo, samePlace, type Standing } from './places.ts';

type Move = typeof move.$inferSelect;

/**
 * Takes a move back within UNDO_DAYS, as a move of its own (R13). Refuses as blocked when a contribution no longer stands
 * where the move left it, or the case it would go back to has been closed since, or a case that it touches is past its
 * summary, where nothing comes or goes any more; says which.
 */
export const undoMove = outsideCases(
  'move.undo',
  async ({ tx, me, now }, id: string, reason: string): Promise<Moved> => {
    const [row] = await tx.select().from(move).where(eq(move.id, id)).for('update');
    const made = found(row);
    demandUndoable(made, now);
    const named = [made.caseId, made.fromCaseId].flatMap((caseId) => caseId ?? []);
    const back = made.before.flatMap((place) => place.caseId ?? []);
    const ids = made.after.map((place) => place.contributionId);
    const standing = await lockStanding(tx, me, ids, [...named, ...back]);
    demandStanding(made, standing);
    const touched = [...standing.cases.keys()];
    await putTo(tx, made.before, touched);
    await mendCases(tx, me, made, now);
    const values = { kind: 'undo' as const, by: me.personId, at: now, reason: clean(reason), caseId: made.caseId };
    const places = { fromCaseId: made.fromCaseId, before: [...standing.places], after: made.before };
    const [kept] = await tx
      .insert(move)
      .values({ ...values, ...places })
      .returning({ id: move.id });
    const undo = found(kept);
    await tx.update(move).set({ undoneBy: undo.id }).where(eq(move.id, id));
    await recordMove(tx, me, { id: undo.id, kind: 'undo' }, touched);
    return { id: undo.id, caseId: made.caseId };
  },
);

function demandUndoable(made: Move, now: Date): void {
  if (made.undoneBy) throw new Refusal('already_done');
  if (made.kind === 'undo') throw new Refusal('not_now');
  if (now > momentAfter(made.at, UNDO_DAYS)) throw new Refusal('undo_too_late');
}

function demandStanding(made: Move, { places, cases }: Standing): void {
  const left = new Map(made.after.map((place) => [place.contributionId, place]));
  const moved = places.filter((place) => !samePlace(place, left.get(place.contributionId) ?? place));
  if (moved.length > 0) throw new Refusal('undo_blocked', { contributionIds: moved.map((m) => m.contributionId) });
  const closed = backIn(made.before).filter((id) => cases.get(id)?.closed && !emptiedBy(made, id));
  const past = [...cases.values()].filter(({ step }) => step > STEP.summary).map(({ id }) => id);
  const blocked = [...new Set([...closed, ...past])];
  if (blocked.length > 0) throw new Refusal('undo_blocked', { caseIds: blocked });
}

const backIn = (places: readonly Place[]) => [...new Set(places.flatMap((place) => place.caseId ?? []))];
const emptiedBy = (made: Move, caseId: string) => made.kind === 'merge' && made.fromCaseId === caseId;

/** The case that a merge closed opens again; one that a gather or split made, and that is empty now, closes. */
async function mendCases(tx: Tx, me: Principal, made: Move, now: Date): Promise<void> {
  const details = { undoneMoveId: made.id };
  if (made.kind === 'merge' && made.fromCaseId) {
    if (made.caseId) await followBack(tx, { caseId: made.caseId, fromCaseId: made.fromCaseId }, made.at);
    await tx.update(developmentCase).set({ closedAt: null }).where(eq(developmentCase.id, made.fromCaseId));
    await record(tx, { kind: 'case.resumed', actorId: me.personId, caseId: made.fromCaseId, details });
  }
  if ((made.kind === 'gather' || made.kind === 'split') && made.caseId) {
    const of = eq(developmentCase.id, made.caseId);
    const [row] = await tx.select({ contributions: developmentCase.contributions }).from(developmentCase).where(of);
    if (found(row).contributions > 0) return;
    await closeEmptied(tx, made.caseId, now);
    await record(tx, { kind: 'case.closed', actorId: me.personId, caseId: made.caseId, details });
  }
}
