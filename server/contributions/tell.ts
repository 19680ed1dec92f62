import { sql } from 'drizzle-orm';
import type { Db } from '../../db/connection.ts';
import { contribution } from '../../db/schema/contributions.ts';
import { record } from '../activity/record.ts';
import { caseInSight, situationOf } from '../cases/visible.ts';
import { FIRST_ANSWER_DAYS, type Language, type Presence, type Viewpoint } from '../contract/words.ts';
import { demand } from '../people/may.ts';
import type { Principal } from '../people/principal.ts';
import { newSpeaker } from '../people/speaker.ts';
import { clean } from './care.ts';

export interface Telling {
  readonly text: string;
  readonly lang: Language;
  readonly presence: Presence;
  readonly penName?: string | undefined;
  readonly viewpoint?: Viewpoint | undefined;
  /** Said into this case's open online work; without it the idea goes to the inbox of the Verstas. */
  readonly caseId?: string | undefined;
  /** Made by the writer's page: the same key sent again gives the same contribution, not a second one. */
  readonly sendKey?: string | undefined;
}

export interface Told {
  readonly id: string;
  /** The day by which somebody tells the writer what happens next. */
  readonly answerBy: string;
  /** For a visitor: the card code that opens her thread later. Shown once, kept only as a hash. */
  readonly cardCode: string | null;
}

/**
 * Tells an idea, with or without an account, or speaks into a case that is open for online work.
 * Identity codes are masked before anything is kept. Refuses empty text, and a case that is not open.
 */
export async function tellIdea(db: Db, actor: Principal | null, telling: Telling, now: Date): Promise<Told> {
  return db.transaction(async (tx) => {
    const step = await demandPlace(tx, actor, telling.caseId);
    const speaker = actor ? { personId: actor.personId, cardCode: null } : await newSpeaker(tx, telling.lang);
    const answerBy = dayAfter(now, FIRST_ANSWER_DAYS);
    const [kept] = await tx
      .insert(contribution)
      .values({
        kind: 'idea',
        authorId: speaker.personId,
        text: clean(telling.text),
        lang: telling.lang,
        presence: telling.presence,
        penName: telling.penName ?? null,
        viewpoint: telling.viewpoint ?? null,
        caseId: telling.caseId ?? null,
        saidInStep: step,
        sendKey: telling.sendKey ?? null,
        answerBy,
      })
      .returning({ id: contribution.id });
    if (!kept) throw new Error('the contribution was not kept');
    if (telling.caseId) await countIn(tx, telling.caseId);
    const { personId: actorId, cardCode } = speaker;
    await record(tx, { kind: 'contribution.told', actorId, caseId: telling.caseId ?? null, contributionId: kept.id });
    return { id: kept.id, answerBy, cardCode };
  });
}

type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

async function demandPlace(tx: Tx, actor: Principal | null, caseId: string | undefined) {
  if (!caseId) {
    demand(actor, 'idea.tell');
    return null;
  }
  const seen = await caseInSight(tx, actor, caseId);
  demand(actor, 'contribution.tell_in_case', situationOf(seen));
  return seen.step;
}

async function countIn(tx: Tx, caseId: string): Promise<void> {
  await tx.execute(sql`update development_case set contributions = contributions + 1 where id = ${caseId}`);
}

/** A day in Finland, `days` after the moment. */
export function dayAfter(now: Date, days: number): string {
  const later = new Date(now.getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' }).format(later);
}
