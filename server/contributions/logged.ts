import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../../db/connection.ts';
import { person } from '../../db/schema/people.ts';
import { FIRST_ANSWER_DAYS, type AnswerWay, type Channel, type Language, type Presence } from '../contract/words.ts';
import type { Viewpoint } from '../contract/words.ts';
import { mailAddress } from '../people/address.ts';
import { outsideCases } from '../access/doorway.ts';
import { giveCard, newSpeaker } from '../people/speaker.ts';
import { found } from '../base/refusal.ts';
import { worded } from './language.ts';
import { keepAndTell, type Told } from './idempotent.ts';
import { shownAs } from './presence.ts';
import { dayAfter } from '../contract/days.ts';

export interface Logging {
  readonly text: string;
  /** The language of the page it is written on, see telling. */
  readonly lang: Language;
  readonly channel: Channel;
  readonly presence: Presence;
  readonly penName?: string | undefined;
  readonly viewpoint?: Viewpoint | undefined;
  /** Whose words they are: someone known, someone by e-mail, or (neither) someone new who gets a card. */
  readonly personId?: string | undefined;
  readonly email?: string | undefined;
  readonly answerWay?: AnswerWay | undefined;
}

/** An Innoagent writes down what somebody else said, with her permission (R13). A new person gets a card code. */
export const logForOther = outsideCases(
  'contribution.log_for_other',
  async ({ tx, me, now }, logging: Logging): Promise<Told> => {
    const wording = worded(logging);
    // Who said it is told of it in the language that she said it in, whatever page it was written down on.
    const speaker = await speakerOf(tx, me.personId, { ...logging, lang: wording.lang });
    const answerBy = dayAfter(now, FIRST_ANSWER_DAYS);
    const said = {
      kind: 'idea',
      authorId: speaker.personId,
      loggedBy: me.personId,
      permission: true,
      channel: logging.channel,
      ...wording,
      ...(await shownAs(tx, null, logging)),
      viewpoint: logging.viewpoint ?? null,
      answerBy,
    } as const;
    return keepAndTell(tx, me.personId, said, 'contribution.logged', { cardCode: speaker.cardCode });
  },
);

async function speakerOf(tx: Tx, by: string, { personId, email, answerWay, lang }: Logging) {
  if (personId) {
    const known = and(eq(person.id, personId), isNull(person.erasedAt));
    const [row] = await tx.select({ id: person.id }).from(person).where(known);
    return { personId: found(row).id, cardCode: null };
  }
  if (email) return speakerByEmail(tx, by, mailAddress(email), answerWay ?? 'email', lang);
  const speaker = await newSpeaker(tx, lang, { by });
  if (answerWay === 'service') {
    await tx.update(person).set({ answerWay }).where(eq(person.id, speaker.personId));
  }
  return speaker;
}

async function speakerByEmail(tx: Tx, by: string, email: string, answerWay: AnswerWay, language: Language) {
  const [made] = await tx
    .insert(person)
    .values({ email, emailUnproved: true, answerWay, language })
    .onConflictDoNothing()
    .returning({ id: person.id });
  if (made) return { personId: made.id, cardCode: (await giveCard(tx, made.id, { by })).code };
  const [known] = await tx.select({ id: person.id }).from(person).where(eq(person.email, email));
  return { personId: found(known).id, cardCode: null };
}
