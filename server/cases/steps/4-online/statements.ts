import { and, eq, not, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../../../db/connection.ts';
import { statement, vote } from '../../../../db/schema/steps.ts';
import { record } from '../../../activity/record.ts';
import type { Language, Vote } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demandDevice, type From } from '../../../people/device.ts';
import { demand, signedIn } from '../../../access/may.ts';
import type { Principal } from '../../../access/principal.ts';
import { newSpeaker } from '../../../people/speaker.ts';
import { countTry } from '../../../people/tries.ts';
import { found } from '../../../base/refusal.ts';
import { type Coin, showFigures, toss } from './figures.ts';
import { visibleCase, situationOf } from '../../../access/case.ts';
import { demandOpen } from '../../../access/open-window.ts';

/** Makes a statement that everyone may agree or disagree with. */
export async function makeStatement(db: Db, actor: Principal | null, caseId: string, text: string) {
  const { personId: madeBy } = signedIn(actor);
  return db.transaction(async (tx) => {
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'statement.make', situationOf(seen));
    const [made] = await tx
      .insert(statement)
      .values({ caseId, text: clean(text), madeBy })
      .returning({ id: statement.id });
    const { id } = found(made);
    await record(tx, { kind: 'statement.made', actorId: madeBy, caseId, details: { statementId: id } });
    return { id };
  });
}

/** Somebody without an account, as the route knows her. */
export interface NewVoter {
  readonly language: Language;
  readonly from: From;
}
/** So many may begin to vote on one device that goes round a table, and, as a last resort, from one network. */
const NEW_VOTERS_BY_DEVICE = { tries: 10, minutes: 60 };
const NEW_VOTERS_BY_NETWORK = { tries: 1_000, minutes: 60 };

/**
 * Lays one's stone: agree, disagree or can't say; it may be moved while the window is open. Nobody sees who laid which, nor when.
 * A visitor becomes a person with a card, so that she counts once: the card's code is given once. Refuses one whose browser has
 * not brought its cookie back: she would be somebody new each time.
 */
export async function castVote(
  db: Db,
  actor: Principal | null,
  statementId: string,
  value: Vote,
  now: Date,
  visitor: NewVoter,
  coin: Coin = toss,
) {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ caseId: statement.caseId })
      .from(statement)
      .where(and(eq(statement.id, statementId), not(statement.waits)));
    const { caseId } = found(row);
    const seen = await visibleCase(tx, actor, caseId, 'lock');
    demand(actor, 'vote.cast', situationOf(seen));
    demandOpen(seen.window, now);
    if (!actor) await countVoter(tx, visitor.from, now);
    const voter = actor ? null : await newSpeaker(tx, visitor.language);
    const personId = actor?.personId ?? found(voter).personId;
    const mine = and(eq(vote.statementId, statementId), eq(vote.personId, personId));
    const [before] = await tx.select({ value: vote.value, shown: vote.shown }).from(vote).where(mine);
    if (before?.value !== value) {
      await tx
        .insert(vote)
        .values({ statementId, personId, value, at: now })
        .onConflictDoUpdate({ target: [vote.statementId, vote.personId], set: { value, at: now } });
      await count(tx, statementId, value, before?.value);
      // The log tells that a vote was cast, never by whom: otherwise the votes of one person could be put together. It is
      // no row of the case either: whoever watches the case's number grow would know when somebody answered.
      await record(tx, { kind: 'vote.cast', actorId: null, details: { statementId } });
      const newlyFresh = !before || before.value === before.shown;
      if (newlyFresh) await showFigures(tx, caseId, statementId, coin);
    }
    return { value, voter };
  });
}

/** A visitor counts once: her browser must have brought its cookie back. */
async function countVoter(tx: Tx, from: From, now: Date): Promise<void> {
  demandDevice(null, from);
  await countTry(tx, `vote:${from.device}`, NEW_VOTERS_BY_DEVICE, now);
  await countTry(tx, `vote-network:${from.network}`, NEW_VOTERS_BY_NETWORK, now);
}

async function count(tx: Tx, statementId: string, value: Vote, before: Vote | undefined): Promise<void> {
  const step = (which: Vote) => (value === which ? 1 : 0) - (before === which ? 1 : 0);
  await tx
    .update(statement)
    .set({
      agree: sql`${statement.agree} + ${step('agree')}`,
      disagree: sql`${statement.disagree} + ${step('disagree')}`,
      cantSay: sql`${statement.cantSay} + ${step('cant_say')}`,
    })
    .where(eq(statement.id, statementId));
}
