import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { myCard } from '#lib/paper/qr.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { DraftPlace } from '../../../../../server/contract/words.ts';
import type { PageServerLoad } from './$types';

/** What has just been told, read from the service: reloaded or come back to, the page and its card stand as they stood. */
export const load: PageServerLoad = async (event) => {
  const id = event.url.searchParams.get('idea') ?? '';
  const [told, card] = await Promise.all([
    api(event).GET('/api/contributions/{id}', { params: { path: { id } } }),
    api(event).GET('/api/me/card'),
  ]);
  if (!told.data?.mine) redirect(303, localizeHref('/lanka'));
  const { text, lang, caseId, answerBy, hidden } = told.data;
  const place: DraftPlace = caseId ? `tell/${caseId}` : 'tell';
  return {
    said: { id, text, lang, waits: hidden },
    inCase: caseId !== null,
    answerBy: answerBy ?? null,
    place,
    card: myCard(event.url.origin, localizeHref('/kortti'), card.data?.code),
  };
};
