import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import { prepared } from '../../../../db/prepared.ts';
import { statement, vote } from '../../../../db/schema/steps.ts';
import { record } from '../../../activity/record.ts';
import type { Language, Vote } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { demandDevice, type From } from '../../../people/device.ts';
import { onCase, onThing } from '../../../access/on-case.ts';
import { newSpeaker } from '../../../people/speaker.ts';
import { countTry } from '../../../people/tries.ts';
import { found } from '../../../base/refusal.ts';
import { type Coin, showFigures, toss } from './figures.ts';
import { demandOpen } from '../../../access/open-window.ts';

/** Makes a statement that everyone may agree or disagree with. */
export const makeStatement = onCase('statement.make', async ({ tx, me, seen, tell }, text: string) => {
  const [made] = await tx
    .insert(statement)
    .values({ caseId: seen.id, text: clean(text), madeBy: me.personId })
    .returning({ id: statement.id });
  const { id } = found(made);
  await tell('statement.made', { statementId: id });
  return { id };
});

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
export const castVote = onThing(
  { act: 'vote.cast', of: statementOpenToAll },
  async ({ tx, me, seen, thing, now }, value: Vote, visitor: NewVoter, coin: Coin = toss) => {
    const statementId = thing.id;
    demandOpen(seen.window, now);
    if (!me) await countVoter(tx, visitor.from, now);
    const voter = me ? null : await newSpeaker(tx, visitor.language);
    const personId = me?.personId ?? found(voter).personId;
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
      if (newlyFresh) await showFigures(tx, seen.id, statementId, coin);
    }
    return { value, voter };
  },
);

const taken = prepared<{ id: string }, { id: string; caseId: string }>(
  () => sql`select id, case_id as "caseId" from statement where id = ${sql.placeholder('id')} and not waits`,
);

async function statementOpenToAll(tx: Tx, id: string) {
  const [row] = await taken(tx, { id });
  return found(row);
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
