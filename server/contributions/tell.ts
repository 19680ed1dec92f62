import type { Tx } from '../../db/connection.ts';
import { demandOpen } from '../access/open-window.ts';
import { visibleCase, situationOf } from '../access/case.ts';
import { dayAfter } from '../contract/days.ts';
import { FIRST_ANSWER_DAYS, type Language, type Presence, type Viewpoint } from '../contract/words.ts';
import { clearDraft } from '../people/drafts.ts';
import type { From } from '../people/device.ts';
import { perform, type Service } from '../access/doorway.ts';
import { demand } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { newSpeaker } from '../people/speaker.ts';
import { worded } from './language.ts';
import { keepAndTell, type Kept, type Told } from './idempotent.ts';
import { shownAs } from './presence.ts';
import { waitsIfTooMuch } from './waiting.ts';

export interface Telling {
  readonly text: string;
  /** The language of the page it is written on, in which she is answered; the text's own is found in the text. */
  readonly lang: Language;
  readonly presence: Presence;
  readonly penName?: string | undefined;
  readonly viewpoint?: Viewpoint | undefined;
  /** Said into this case's open online work; without it the idea goes to the inbox of the Verstas. */
  readonly caseId?: string | undefined;
  /** When the writer began: a text begun before the open work closed is still taken for half an hour. */
  readonly begunAt?: Date | undefined;
  /** Where it comes from, by which too much at once is known; nothing that comes without waits. */
  readonly from?: From | undefined;
}

/**
 * Tells an idea, with or without an account, or speaks into a case that is open for online work.
 * Identity codes are masked before anything is kept. Refuses empty text, and a case that is not open.
 */
export async function tellIdea(service: Service, actor: Principal | null, telling: Telling): Promise<Told> {
  const wording = worded(telling);
  return perform(service, actor, 'idea.tell', async ({ tx, now }) => {
    const step = await demandPlace(tx, actor, telling, now);
    const speaker = actor ? { personId: actor.personId, cardCode: null } : await newSpeaker(tx, telling.lang);
    const answerBy = dayAfter(now, FIRST_ANSWER_DAYS);
    const said = {
      kind: 'idea',
      authorId: speaker.personId,
      ...wording,
      ...(await shownAs(tx, actor, telling)),
      viewpoint: telling.viewpoint ?? null,
      caseId: telling.caseId ?? null,
      saidInStep: step,
      answerBy,
    } as const;
    await clearDraft(tx, actor, telling.caseId ? `tell/${telling.caseId}` : 'tell', now);
    const waits = (kept: Kept) => waitsIfTooMuch(tx, actor, kept, telling.from, now);
    return keepAndTell(tx, speaker.personId, said, 'contribution.told', { cardCode: speaker.cardCode, waits });
  });
}

async function demandPlace(tx: Tx, actor: Principal | null, { caseId, begunAt }: Telling, now: Date) {
  if (!caseId) {
    demand(actor, 'idea.tell');
    return null;
  }
  // Locked, so that a merge that closes the case either sees this contribution or comes before it.
  const seen = await visibleCase(tx, actor, caseId, 'lock');
  demand(actor, 'contribution.tell_in_case', situationOf(seen));
  demandOpen(seen.window, now, begunAt);
  return seen.step;
}
