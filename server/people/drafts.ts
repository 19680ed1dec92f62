import { and, asc, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import { momentAfter } from '../contract/days.ts';
import type { Db, Tx } from '../../db/connection.ts';
import { draft } from '../../db/schema/days.ts';
import { DRAFT_DAYS, LIMITS, type DraftPlace } from '../contract/words.ts';
import { found, Refusal } from '../base/refusal.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';

/** An unfinished text as its writer finds it again. */
export interface Draft {
  readonly place: string;
  readonly text: string;
  /** What another device had in the same place and was older. */
  readonly earlier: string;
  readonly version: number;
  /** The version at which the place was last sent; 0 when never. */
  readonly clearedVersion: number;
  readonly at: Date;
}

export interface Typed {
  readonly place: string;
  readonly text: string;
  /** The version that the device had when it was typed; 0 when it knew of none. */
  readonly base: number;
  /** How long ago it was typed: a device's own clock may be wrong, and it may have been without a connection. */
  readonly secondsAgo: number;
  /** She has taken or left what the other device had. */
  readonly settled?: boolean | undefined;
}

/** More than anybody writes at once, and little enough for a table. */
const MOST_PLACES = 200;
/** Places with a text in them, which make no room: far more than a person leaves unfinished in 90 days. */
const MOST_TEXTS = 1_000;

/** Everything that the person has left unfinished, and where she has lately sent something. */
export async function seeDrafts(db: Db, actor: Principal | null): Promise<Draft[]> {
  demand(actor, 'draft.keep', { own: true });
  const mine = eq(draft.personId, signedIn(actor).personId);
  return db.select().from(draft).where(mine).orderBy(asc(draft.place));
}

/**
 * Keeps what is being typed, and returns the place as it now is. What was typed before the place was sent comes too
 * late and changes nothing. Of two devices the one typed on later wins; what the other had is offered as `earlier`.
 * It is no act of the log: nothing has been said yet.
 */
export async function keepDraft(db: Db, actor: Principal | null, typed: Typed, now: Date): Promise<Draft> {
  demand(actor, 'draft.keep', { own: true });
  const { personId } = signedIn(actor);
  if (typed.text.includes('\u0000') || !typed.text.isWellFormed()) throw new Refusal('invalid_text');
  return db.transaction(async (tx) => {
    const kept = await lockPlace(tx, personId, typed.place);
    if (typed.base < kept.clearedVersion) return kept;
    const next = { ...joined(kept, typed, new Date(now.getTime() - typed.secondsAgo * 1000)) };
    const set = { ...next, version: kept.version + 1 };
    await tx.update(draft).set(set).where(at(personId, typed.place));
    return { ...kept, ...set };
  });
}

/** Says within the act that sends it: this has been sent. What is still on its way from a device comes too late. */
export async function clearDraft(tx: Tx, actor: Principal | null, place: DraftPlace, now: Date): Promise<void> {
  if (!actor) return;
  const [version, clearedVersion] = [sql`${draft.version} + 1`, sql`${draft.version} + 1`];
  await tx
    .insert(draft)
    .values({ personId: actor.personId, place, text: '', version: 1, clearedVersion: 1, at: now })
    .onConflictDoUpdate({ target: [draft.personId, draft.place], set: { text: '', version, clearedVersion, at: now } });
}

/** Deletes what nobody has gone on with for 90 days; for the daily sweep. */
export async function forgetOldDrafts(db: Db, now: Date): Promise<void> {
  await db.delete(draft).where(lt(draft.at, momentAfter(now, -DRAFT_DAYS)));
}

const at = (personId: string, place: string) => and(eq(draft.personId, personId), eq(draft.place, place));

/** The place, made when it is new, and locked: of two devices' writes the second sees the first. */
async function lockPlace(tx: Tx, personId: string, place: string): Promise<Draft> {
  await makeRoom(tx, personId, place);
  const empty = { personId, place, text: '', version: 0, at: new Date(0) };
  await tx.insert(draft).values(empty).onConflictDoNothing();
  const [held] = await tx.select().from(draft).where(at(personId, place)).for('update');
  return found(held);
}

/** For one more place the oldest that hold nothing go; a place that holds a text is left, and nothing silently lost. */
async function makeRoom(tx: Tx, personId: string, place: string): Promise<void> {
  const others = and(eq(draft.personId, personId), ne(draft.place, place));
  const over = (await tx.$count(draft, others)) - MOST_PLACES + 1;
  if (over <= 0) return;
  const empty = tx
    .select({ place: draft.place })
    .from(draft)
    .where(and(others, eq(draft.text, ''), eq(draft.earlier, '')))
    .orderBy(asc(draft.at))
    .limit(over);
  await tx.delete(draft).where(and(others, inArray(draft.place, empty)));
  if ((await tx.$count(draft, others)) >= MOST_TEXTS) throw new Refusal('too_many');
}

/** The place with what was typed: whole when it builds on what is kept, otherwise the later one and beside it the other. */
function joined(kept: Draft, typed: Typed, typedAt: Date): Pick<Draft, 'text' | 'earlier' | 'at'> {
  const earlier = typed.settled ? '' : kept.earlier;
  if (typed.base === kept.version) return { text: typed.text, earlier, at: typedAt };
  const later = typedAt >= kept.at;
  const [text, other] = later ? [typed.text, kept.text] : [kept.text, typed.text];
  const lost = [earlier, other].filter((one, i, all) => one.trim() && !text.includes(one) && all.indexOf(one) === i);
  return { text, earlier: lost.join('\n\n').slice(0, LIMITS.text), at: later ? typedAt : kept.at };
}
