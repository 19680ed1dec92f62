import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { ANSWER_KINDS } from '../../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { choiceIn, numberIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ id: string }>;

/** The decision makers' one page: a point at a time, what people said, and the answer to it. */
export const load: PageServerLoad = async (event) => {
  const { data: desk, response } = await api(event).GET('/api/cases/{id}/decision', {
    params: { path: { id: event.params.id } },
  });
  if (response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/asia/${event.params.id}/paatos`);
  if (!desk) error(response.status, response.status === 404 ? 'not_found' : 'not_allowed');
  const asked = Number(event.url.searchParams.get('kohta')) - 1;
  const first = desk.points.findIndex((point) => !point.answer && !point.drafted);
  const place = desk.points[asked] ? asked : Math.max(0, first);
  const point = desk.points[place];
  const sources = point
    ? await api(event).GET('/api/points/{id}/sources', { params: { path: { id: point.id }, query: { limit: 10 } } })
    : null;
  return { desk, place, sources: sources?.data?.items ?? [] };
};

function to(event: Event, place: number): never {
  redirect(303, `${localizeHref(`/asia/${event.params.id}/paatos`)}?kohta=${place}`);
}

export const actions: Actions = {
  draft: async (event) => {
    const form = await event.request.formData();
    const nextDay = textIn(form, 'nextDay');
    const body = {
      kind: choiceIn(form, 'kind', ANSWER_KINDS, 'looked_into'),
      reason: textIn(form, 'reason'),
      nextStep: textIn(form, 'nextStep'),
      nextDay: nextDay || null,
      version: numberIn(form, 'version') ?? 0,
    };
    const params = { path: { id: textIn(form, 'pointId') } };
    const answer = await api(event).PUT('/api/points/{id}/answer', { params, body });
    if (!answer.data) return refuse(answer, typedIn(form), 'draft');
    to(event, numberIn(form, 'goTo') ?? 1);
  },
  publishOne: async (event) => {
    const form = await event.request.formData();
    const params = { path: { id: textIn(form, 'pointId') } };
    const answer = await api(event).POST('/api/points/{id}/answer/publication', { params });
    if (!answer.data) return refuse(answer, typedIn(form), 'publish');
    to(event, numberIn(form, 'goTo') ?? 1);
  },
  publish: async (event) => {
    const params = { path: { id: event.params.id } };
    const answer = await api(event).POST('/api/cases/{id}/publication', { params });
    if (!answer.data) return refuse(answer, {}, 'publish');
    to(event, 1);
  },
  deed: async (event) => {
    const form = await event.request.formData();
    const params = { path: { id: textIn(form, 'pointId') } };
    const body = { text: textIn(form, 'text'), day: textIn(form, 'day') };
    const answer = await api(event).POST('/api/points/{id}/deeds', { params, body });
    if (!answer.data) return refuse(answer, typedIn(form), 'deed');
    to(event, numberIn(form, 'goTo') ?? 1);
  },
};
