import { developmentCase, member, stay } from '../../db/schema/cases.ts';
import { contribution } from '../../db/schema/contributions.ts';
import {
  answer,
  approval,
  checkPeriod,
  handover,
  point,
  pointSource,
  pointVersion,
  receiver,
} from '../../db/schema/answers.ts';
import type { Presence, Step, Viewpoint } from '../../server/contract/words.ts';
import type { Someone, Town } from './town.ts';

/** A case placed straight into a step, as if it had come there: for tests of one step alone. */
export async function caseAt(town: Town, step: Step, by: Someone): Promise<string> {
  const [row] = await town.db
    .insert(developmentCase)
    .values({ title: 'Omaishoidon tuki', step, createdBy: by.id })
    .returning({ id: developmentCase.id });
  const id = row?.id ?? '';
  await town.db.insert(stay).values({ caseId: id, step, way: 'forward', ownerId: by.id });
  if (step > 5) await summaryDone(town, id, by);
  return id;
}

/** What step 5 asks of a case that has come further: its check was waived, and one who has left the group since approved. */
async function summaryDone(town: Town, caseId: string, by: Someone): Promise<void> {
  const at = town.clock.now;
  await town.db.insert(checkPeriod).values({ caseId, opensAt: at, waivedReason: 'Kaikki olivat paikalla.', by: by.id });
  await town.db.insert(member).values({ caseId, personId: by.id, viewpoint: 'client', acceptedAt: at, endedAt: at });
  await town.db.insert(approval).values({ caseId, personId: by.id, at });
}

/** Something said in the case by this person. */
export async function saidIn(
  town: Town,
  caseId: string,
  who: { readonly id: string },
  text: string,
  about: { viewpoint?: Viewpoint; parentId?: string; withdrawnAt?: Date; presence?: Presence } = {},
): Promise<string> {
  const [row] = await town.db
    .insert(contribution)
    .values({
      kind: about.parentId ? 'comment' : 'idea',
      commentKind: about.parentId ? 'comment' : null,
      authorId: who.id,
      caseId,
      text,
      presence: 'only_innoagent',
      ...about,
    })
    .returning({ id: contribution.id });
  return row?.id ?? '';
}

export async function memberOf(town: Town, caseId: string, who: Someone, viewpoint: Viewpoint): Promise<void> {
  await town.db.insert(member).values({ caseId, personId: who.id, viewpoint });
}

/** A point of the summary resting on these contributions. */
export async function pointOn(town: Town, caseId: string, by: Someone, sources: string[], place = 1): Promise<string> {
  const words = { text: `Kohta ${place}`, plain: `Selkeästi ${place}` };
  const [row] = await town.db
    .insert(point)
    .values({ caseId, place, ...words })
    .returning({ id: point.id });
  const id = row?.id ?? '';
  await town.db.insert(pointVersion).values({ pointId: id, version: 1, ...words, by: by.id, at: town.clock.now });
  if (sources.length > 0) {
    await town.db.insert(pointSource).values(sources.map((contributionId) => ({ pointId: id, contributionId })));
  }
  return id;
}

export async function handedTo(town: Town, caseId: string, to: Someone, deputy?: Someone): Promise<void> {
  await town.db.insert(handover).values({ caseId, dueDay: '2030-01-31', by: to.id });
  await town.db.insert(receiver).values({ caseId, personId: to.id, deputyId: deputy?.id ?? null });
}

export async function answered(town: Town, pointId: string, by: Someone): Promise<void> {
  await town.db.insert(answer).values({
    pointId,
    kind: 'will_be_done',
    reason: 'Se auttaa arkea.',
    nextStep: 'Aloitamme keväällä.',
    nextDay: '2030-03-01',
    draftedBy: by.id,
    publishedBy: by.id,
    publishedAt: town.clock.now,
  });
}
