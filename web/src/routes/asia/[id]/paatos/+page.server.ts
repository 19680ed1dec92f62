import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { ANSWER_KINDS } from '../../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import { refuse } from '#lib/api/refusal.ts';
import type { Shapes } from '#lib/api/shapes.ts';
import { choiceIn, numberIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ id: string }>;

const SOURCES_AT_ONCE = 10;

/** The decision makers' page: one point at a time, what people said and the answer to it; after the last, all of them. */
export const load: PageServerLoad = async (event) => {
  const { data: desk, response } = await api(event).GET('/api/cases/{id}/decision', {
    params: { path: { id: event.params.id } },
  });
  if (response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/asia/${event.params.id}/paatos`);
  if (!desk) error(response.status, response.status === 404 ? 'not_found' : 'not_allowed');
  const place = placeIn(desk, event.url.searchParams.get('kohta'));
  const point = desk.points[place];
  const query = { limit: SOURCES_AT_ONCE };
  const sources = point
    ? await api(event).GET('/api/points/{id}/sources', { params: { path: { id: point.id }, query } })
    : null;
  const now = nowOf(event);
  return { desk, place, sources: sources?.data?.items ?? [], now, saved: event.url.searchParams.has('kesken') };
};

/** The point that the address names, counted from 1; without one the first that lacks its answer; else the overview. */
function placeIn({ points }: Shapes['Desk'], asked: string | null): number {
  const named = Number(asked) - 1;
  if (asked !== null && Number.isInteger(named) && named >= 0) return Math.min(named, points.length);
  const first = points.findIndex((point) => !point.answer && !(point.draft?.whole ?? point.drafted));
  return first < 0 ? points.length : first;
}

function to(event: Event, place: number, kept = ''): never {
  redirect(303, `${localizeHref(`/asia/${event.params.id}/paatos`)}?kohta=${place}${kept}#kohta`);
}

export const actions: Actions = {
  draft: async (event) => {
    const form = await event.request.formData();
    const nextDay = textIn(form, 'nextDay');
    const unfinished = form.has('unfinished');
    const body = {
      unfinished,
      kind: choiceIn(form, 'kind', ANSWER_KINDS, 'looked_into'),
      reason: textIn(form, 'reason'),
      nextStep: textIn(form, 'nextStep'),
      nextDay: nextDay || null,
      version: numberIn(form, 'version') ?? 0,
    };
    const params = { path: { id: textIn(form, 'pointId') } };
    const answer = await api(event).PUT('/api/points/{id}/answer', { params, body });
    if (!answer.data) return refuse(answer, typedIn(form), 'draft');
    if (unfinished) to(event, numberIn(form, 'here') ?? 1, '&kesken=1');
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
    redirect(303, localizeHref(`/asia/${event.params.id}/paatos`));
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
