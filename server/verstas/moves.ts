import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { developmentCase, stay } from '../../db/schema/cases.ts';
import { move, type Place } from '../../db/schema/contributions.ts';
import { record } from '../activity/record.ts';
import { situationOf } from '../access/case.ts';
import type { MoveKind } from '../contract/words.ts';
import { keepNeed } from '../cases/need.ts';
import { clean } from '../contributions/privacy/clean.ts';
import { outsideCases } from '../access/doorway.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { found, Refusal } from '../base/refusal.ts';
import { contributionsOf, lockStanding, putTo, samePlace, type Standing } from './places.ts';

interface Picked {
  readonly contributionIds: readonly string[];
  readonly reason: string;
}
interface Taken extends Picked {
  /** The cases in which the mover saw some of them; the others she saw in no case. */
  readonly fromCaseIds?: readonly string[] | undefined;
}
/** A new case in words. */
interface Describing {
  readonly title: string;
  readonly need?: string | undefined;
  readonly needPlain?: string | undefined;
  readonly theme?: string | undefined;
}
export type Moving =
  | (Taken & Describing & { readonly kind: 'gather' })
  | (Taken & { readonly kind: 'add'; readonly caseId: string })
  | { readonly kind: 'merge'; readonly caseId: string; readonly fromCaseId: string; readonly reason: string }
  | (Picked & { readonly kind: 'split'; readonly fromCaseId: string; readonly title: string })
  | (Taken & { readonly kind: 'not_taken_up' })
  | (Picked & { readonly kind: 'move_out' });

export interface Moved {
  readonly id: string;
  /** The case that the contributions went to; null when they went to none. */
  readonly caseId: string | null;
}

/** In which transaction, by whom and when. */
interface Acting {
  readonly tx: Tx;
  readonly me: Principal;
  readonly now: Date;
}

/** What is particular to one kind of move. */
interface Way<M extends Moving> {
  /** The cases that it names; they are locked with those in which its contributions stand. */
  names(moving: M): string[];
  /** Refuses what stands elsewhere than its mover saw it. */
  demandFrom(standing: Standing, moving: M): void;
  /** The case into which it puts its contributions; null: into none. */
  into(acting: Acting, moving: M): Promise<string | null>;
}

const namesNone = () => [];
const fromAnywhere = () => {};
const intoNamed = async (_: Acting, { caseId }: { readonly caseId: string }) => caseId;
const intoNone = async () => null;

const WAYS: { readonly [K in Moving['kind']]: Way<Extract<Moving, { kind: K }>> } = {
  gather: { names: namesNone, demandFrom: demandSeen, into: intoNew },
  add: { names: ({ caseId }) => [caseId], demandFrom: demandSeen, into: intoNamed },
  merge: { names: ({ caseId, fromCaseId }) => [caseId, fromCaseId], demandFrom: fromAnywhere, into: intoNamed },
  split: { names: ({ fromCaseId }) => [fromCaseId], demandFrom: demandAllIn, into: intoNew },
  not_taken_up: { names: namesNone, demandFrom: demandSeen, into: intoNone },
  move_out: { names: namesNone, demandFrom: fromAnywhere, into: intoNone },
};
const wayOf = (moving: Moving): Way<Moving> => WAYS[moving.kind];

/**
 * One move on the Verstas (R13): gathers contributions into a new case, adds, merges, splits, moves out or sets aside.
 * Comments follow what they comment on; links to points and "not used" marks stay (R2). Refuses a case that stands still
 * or is past its summary, a contribution that already stands where it would go, and one that somebody has meanwhile put
 * into a case: of two who gather the same idea, the second is told.
 */
export const makeMove = outsideCases('move.make', async (acting, moving: Moving): Promise<Moved> => {
  const { tx, me, now } = acting;
  const way = wayOf(moving);
  const ids = await picked(acting, moving);
  const standing = await lockStanding(tx, me, ids, way.names(moving));
  for (const seen of standing.cases.values()) demand(me, 'move.make', situationOf(seen));
  const caseId = await way.into(acting, moving);
  const after = standing.places.map(({ contributionId }) => placeAfter(contributionId, caseId, acting, moving));
  demandMoving(standing.places, after);
  way.demandFrom(standing, moving);
  await putTo(tx, after, [...standing.cases.keys(), ...(caseId ? [caseId] : [])]);
  if (moving.kind === 'merge') {
    await followOn(tx, moving, now);
    await closeEmptied(tx, moving.fromCaseId, now);
  }
  return keepMove(acting, moving, standing, { caseId, places: after });
});

async function picked({ tx, me }: Acting, moving: Moving): Promise<readonly string[]> {
  if (moving.kind !== 'merge') return moving.contributionIds;
  if (moving.caseId === moving.fromCaseId) throw new Refusal('invalid', { fields: ['fromCaseId'] });
  // What is in the emptied case is known for certain only once nobody can add to it.
  await lockStanding(tx, me, [], wayOf(moving).names(moving));
  return contributionsOf(tx, moving.fromCaseId);
}

function demandAllIn({ places }: Standing, { fromCaseId }: { readonly fromCaseId: string }): void {
  const elsewhere = places.filter((place) => place.caseId !== fromCaseId).map((place) => place.contributionId);
  if (elsewhere.length > 0) throw new Refusal('conflict', { contributionIds: elsewhere });
}

function demandSeen({ places }: Standing, { fromCaseIds = [] }: Taken): void {
  const moved = places.filter(({ caseId }) => caseId !== null && !fromCaseIds.includes(caseId));
  if (moved.length > 0) {
    throw new Refusal('changed_meanwhile', { contributionIds: moved.map((place) => place.contributionId) });
  }
}

function demandMoving(before: readonly Place[], after: readonly Place[]): void {
  const still = before.filter((place, index) => samePlace(place, found(after[index])));
  if (still.length > 0) {
    throw new Refusal('already_done', { contributionIds: still.map((place) => place.contributionId) });
  }
}

async function intoNew({ tx, me, now }: Acting, describing: Describing): Promise<string> {
  demand(me, 'case.gather');
  const { title, need = '', needPlain = '', theme = '' } = describing;
  const words = { title: clean(title), need: clean(need), needPlain: clean(needPlain), theme: clean(theme) };
  const [made] = await tx
    .insert(developmentCase)
    .values({ ...words, createdBy: me.personId, createdAt: now })
    .returning({ id: developmentCase.id });
  const { id } = found(made);
  await tx
    .insert(stay)
    .values({ caseId: id, step: 1, ownerId: me.personId, way: 'start', enteredBy: me.personId, enteredAt: now });
  await keepNeed(tx, id, me.personId, now);
  return id;
}

function placeAfter(contributionId: string, caseId: string | null, { me, now }: Acting, moving: Moving): Place {
  if (moving.kind !== 'not_taken_up') return { contributionId, caseId, notTakenUp: false };
  const setAside = { by: me.personId, reason: clean(moving.reason), at: now.toISOString() };
  return { contributionId, caseId: null, notTakenUp: true, setAside };
}

/** A case whose everything went elsewhere is closed; what its people are owed, the case that took it owes. */
export async function closeEmptied(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.update(developmentCase).set({ closedAt: now }).where(eq(developmentCase.id, caseId));
}

type Merge = { readonly caseId: string; readonly fromCaseId: string };

/**
 * Who followed the emptied case follows on where its words went, from the moment of the merge. She still follows the old
 * one too, so that undoing the merge takes nothing from her. A planning group is not carried over: one joins a group by
 * accepting, not by a merge. To whom an answer is owed is read from the merge itself.
 */
async function followOn(tx: Tx, { caseId, fromCaseId }: Merge, now: Date): Promise<void> {
  await tx.execute(sql`insert into follow (case_id, person_id, at)
    select ${caseId}, person_id, ${now.toISOString()} from follow where case_id = ${fromCaseId} on conflict do nothing`);
}

/** Those whom a merge made follow do not any more. */
export async function followBack(tx: Tx, { caseId, fromCaseId }: Merge, mergedAt: Date): Promise<void> {
  await tx.execute(sql`delete from follow f where f.case_id = ${caseId} and f.at = ${mergedAt.toISOString()}
    and exists (select from follow g where g.case_id = ${fromCaseId} and g.person_id = f.person_id)`);
}

async function keepMove(
  { tx, me, now }: Acting,
  moving: Moving,
  before: Standing,
  after: { readonly caseId: string | null; readonly places: readonly Place[] },
): Promise<Moved> {
  const { caseId } = after;
  const fromCaseId = 'fromCaseId' in moving ? moving.fromCaseId : null;
  const row = { kind: moving.kind, by: me.personId, at: now, reason: clean(moving.reason), caseId, fromCaseId };
  const [kept] = await tx
    .insert(move)
    .values({ ...row, before: [...before.places], after: [...after.places] })
    .returning({ id: move.id });
  const { id } = found(kept);
  // Who makes a case gives it its title.
  const made = 'title' in moving;
  if (made) await record(tx, { kind: 'case.gathered', actorId: me.personId, caseId, details: { moveId: id } });
  await recordMove(tx, me, { id, kind: moving.kind }, [...before.cases.keys(), ...(made && caseId ? [caseId] : [])]);
  if (moving.kind === 'merge') {
    const details = { moveId: id, mergedInto: moving.caseId };
    await record(tx, { kind: 'case.closed', actorId: me.personId, caseId: moving.fromCaseId, details });
  }
  return { id, caseId };
}

/** Tells the log of a move, once for each case it touched; readers find the contributions and their authors by moveId. */
export async function recordMove(
  tx: Tx,
  me: Principal,
  { id, kind }: { id: string; kind: MoveKind },
  caseIds: readonly string[],
): Promise<void> {
  const happening = {
    kind: kind === 'undo' ? ('move.undone' as const) : ('move.made' as const),
    actorId: me.personId,
    details: { moveId: id, move: kind },
  };
  for (const caseId of [...caseIds].sort()) await record(tx, { ...happening, caseId });
  if (caseIds.length === 0) await record(tx, happening);
}
