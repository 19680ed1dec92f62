import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Tx } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { person } from '../../db/schema/people.ts';
import { record } from '../activity/record.ts';
import type { ActivityKind } from '../contract/activity.ts';
import type { Language } from '../contract/words.ts';
import type { Principal } from '../people/principal.ts';
import { giveCard } from '../people/speaker.ts';
import { found, Refusal } from '../refusal.ts';
import { doesWait } from './waiting.ts';

export interface Told {
  readonly id: string;
  /** The day by which somebody tells the writer what happens next; null for a comment. */
  readonly answerBy: string | null;
  /** The language it is taken to be in, which the writer can correct. */
  readonly lang: Language;
  /** For a visitor: the card code that opens her thread later. Kept only as a hash; a repeated send gets another one. */
  readonly cardCode: string | null;
  /** It was more than usual at once: others see it when somebody has looked. */
  readonly waits: boolean;
}

/** Thrown inside the second of two equal sends, so that everything the second one wrote is rolled back. */
class SentBefore extends Error {}

/**
 * Tells in one transaction, once for each send key: the same key again, also at the same moment, gives the first answer,
 * and a visitor one more card. Refuses as conflict a key that somebody else has used.
 */
export async function once(
  db: Db,
  actor: Principal | null,
  sendKey: string | undefined,
  tell: (tx: Tx) => Promise<Told>,
): Promise<Told> {
  if (!sendKey) return db.transaction(tell);
  const before = await toldBefore(db, actor, sendKey);
  if (before) return before;
  try {
    return await db.transaction(tell);
  } catch (error) {
    if (!(error instanceof SentBefore)) throw error;
    return found(await toldBefore(db, actor, sendKey));
  }
}

/** What a contribution has when it is not said otherwise. */
const UNSAID = {
  ...{ parentId: null, commentKind: null, caseId: null, saidInStep: null, workshopId: null, sendKey: null },
  ...{ loggedBy: null, permission: false, channel: 'web', penName: null, viewpoint: null, lang: 'fi', answerBy: null },
} as const;
type Named = 'kind' | 'authorId' | 'presence' | 'text';
type Said = Pick<typeof contribution.$inferInsert, Named | keyof typeof UNSAID>;

const insertion = prepared<Record<string, unknown>, { id: string }>(() => {
  const { kind, authorId, presence, text } = contribution;
  const rest = Object.keys(UNSAID) as (keyof typeof UNSAID)[];
  const columns = {
    kind,
    authorId,
    presence,
    text,
    ...Object.fromEntries(rest.map((key) => [key, contribution[key]])),
  };
  const names = Object.values(columns).map((column) => sql.identifier(column.name));
  const values = Object.keys(columns).map((key) => sql`${sql.placeholder(key)}`);
  return sql`insert into contribution (${sql.join(names, sql`, `)}) values (${sql.join(values, sql`, `)})
    on conflict (send_key) do nothing returning id`;
});

/** Keeps what was said, counts it in its case and tells the log. A case that it goes into is locked by the caller. */
export async function keep(tx: Tx, actorId: string, said: Said, kind: ActivityKind): Promise<string> {
  const [kept] = await insertion(tx, { ...UNSAID, ...said });
  if (!kept) throw new SentBefore();
  const details = { kind: said.kind, parentId: said.parentId ?? null };
  const about = { caseId: said.caseId ?? null, contributionId: kept.id };
  await record(tx, { kind, actorId, ...about, details, speaks: true });
  return kept.id;
}

async function toldBefore(db: Db, actor: Principal | null, sendKey: string): Promise<Told | null> {
  const [row] = await db
    .select({
      id: contribution.id,
      answerBy: contribution.answerBy,
      lang: contribution.lang,
      authorId: contribution.authorId,
      loggedBy: contribution.loggedBy,
    })
    .from(contribution)
    .where(eq(contribution.sendKey, sendKey));
  if (!row) return null;
  if (actor && actor.personId !== (row.loggedBy ?? row.authorId)) throw new Refusal('conflict');
  const cardCode = actor || row.loggedBy ? null : await cardAgain(db, row.authorId);
  return { id: row.id, answerBy: row.answerBy, lang: row.lang, cardCode, waits: await doesWait(db, row.id) };
}

/**
 * A visitor who sends the same again has not got the first answer, with the card in it: only her page knows the key, and
 * without a card her thread would be lost to her. An account's thread is never opened so.
 */
async function cardAgain(db: Db, authorId: string): Promise<string | null> {
  return db.transaction(async (tx) => {
    const [speaker] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.id, authorId), isNull(person.email), isNull(person.name), isNull(person.erasedAt)));
    if (!speaker) return null;
    const { code } = await giveCard(tx, authorId);
    await record(tx, { kind: 'card.made', actorId: authorId, details: { count: 1 } });
    return code;
  });
}
