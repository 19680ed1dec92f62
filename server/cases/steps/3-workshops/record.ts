import { eq } from 'drizzle-orm';
import type { Tx } from '../../../../db/connection.ts';
import { attendance, workshop } from '../../../../db/schema/steps.ts';
import type { Presence, Viewpoint } from '../../../contract/words.ts';
import { clean } from '../../../contributions/privacy/clean.ts';
import { worded } from '../../../contributions/language.ts';
import { keep } from '../../../contributions/idempotent.ts';
import { onThing } from '../../../access/on-case.ts';
import { newSpeaker } from '../../../people/speaker.ts';
import { Refusal } from '../../../base/refusal.ts';
import type { VisibleCase } from '../../../access/case.ts';
import { plannedWorkshop } from './workshops.ts';

export interface SaidAtWorkshop {
  readonly text: string;
  readonly presence: Presence;
  readonly viewpoint?: Viewpoint | undefined;
}

export interface WorkshopRecord {
  /** How many came, by viewpoint: counts, never clients. */
  readonly attendance: readonly { readonly viewpoint: Viewpoint; readonly people: number; readonly exact: boolean }[];
  readonly notes: string;
  readonly contributions?: readonly SaidAtWorkshop[] | undefined;
}

/**
 * Records a workshop as held: who came, the notes, and what people said as contributions. Each speaker gets a card,
 * so that her thread can be opened later; the codes are returned once, in the order of the contributions. Refuses one that
 * has not begun: nobody has come yet.
 */
export const holdWorkshop = onThing(
  { act: 'workshop.hold', of: plannedWorkshop },
  async ({ tx, me, seen, thing, now, tell }, held: WorkshopRecord) => {
    const { id: workshopId, startsAt } = thing;
    const viewpoints = new Set(held.attendance.map((row) => row.viewpoint));
    if (viewpoints.size < held.attendance.length) throw new Refusal('invalid', { fields: ['attendance'] });
    if (startsAt > now) throw new Refusal('not_begun');
    const set = { heldAt: now, notes: clean(held.notes) };
    await tx.update(workshop).set(set).where(eq(workshop.id, workshopId));
    await tx.insert(attendance).values(held.attendance.map((row) => ({ workshopId, ...row })));
    const where = { seen, workshopId, loggedBy: me.personId };
    const cards: { contributionId: string; cardCode: string }[] = [];
    for (const said of held.contributions ?? []) cards.push(await keepSaid(tx, where, said));
    await tell('workshop.held', { workshopId });
    return { cards };
  },
);

interface Meeting {
  readonly seen: VisibleCase;
  readonly workshopId: string;
  readonly loggedBy: string;
}

async function keepSaid(tx: Tx, { seen, workshopId, loggedBy }: Meeting, said: SaidAtWorkshop) {
  const wording = worded({ text: said.text, lang: 'fi' });
  const speaker = await newSpeaker(tx, wording.lang, { by: loggedBy, workshopId });
  const row = {
    kind: 'workshop_note' as const,
    channel: 'workshop' as const,
    authorId: speaker.personId,
    loggedBy,
    permission: true,
    caseId: seen.id,
    saidInStep: seen.step,
    workshopId,
    ...wording,
    presence: said.presence,
    viewpoint: said.viewpoint ?? null,
  };
  const contributionId = await keep(tx, loggedBy, row, 'contribution.logged');
  return { contributionId, cardCode: speaker.cardCode };
}
