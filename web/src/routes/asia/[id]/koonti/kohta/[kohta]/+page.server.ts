import { error, fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { ownRefusal, refusalOf } from '#lib/api/refusal.ts';
import { numberIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import { doneAt, turnAway } from '../../../hoida/asking.ts';
import { pointActions, toPoint } from '../../actions.ts';
import { theirsIn } from './theirs.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const AT_ONCE = 50;

/** One point with the people's words that it rests on; for its writers also what may be added, and earlier wordings. */
export const load: PageServerLoad = async (event) => {
  const client = api(event);
  const params = { path: { id: event.params.id } };
  const [seen, summary] = await Promise.all([
    client.GET('/api/cases/{id}', { params }),
    client.GET('/api/cases/{id}/summary', { params }),
  ]);
  if (!seen.data || !summary.data) turnAway((seen.data ? summary : seen).response, toPoint(event.params));
  const points = [...summary.data.findings, ...summary.data.dissent];
  const place = points.findIndex((one) => one.id === event.params.kohta);
  const point = points[place] ?? error(404, 'not_found');
  const writing = seen.data.acts.includes('point.write');
  const adding = writing && event.url.searchParams.has('kaikki');
  const after = event.url.searchParams.get('after');
  const query = { limit: AT_ONCE, ...(after ? { after } : {}) };
  const ofPoint = { path: { id: point.id } };
  const [sources, everything, versions] = await Promise.all([
    client.GET('/api/points/{id}/sources', { params: { ...ofPoint, query } }),
    adding ? client.GET('/api/cases/{id}/contributions', { params: { ...params, query } }) : undefined,
    writing ? client.GET('/api/points/{id}/versions', { params: ofPoint }) : undefined,
  ]);
  return {
    seen: seen.data,
    point,
    number: place + 1,
    writing,
    adding,
    sources: sources.data ?? { items: [], next: null },
    everything: everything?.data ?? null,
    versions: versions?.data?.items ?? [],
    plainer: versions?.data?.plainer ?? false,
    done: event.url.searchParams.get('tehty'),
  };
};

export const actions: Actions = { ...pointActions, reword, plainer };

/** The machine's words come into the field; what else she has written stays in its own. */
async function plainer(event: RequestEvent) {
  const typed = typedIn(await event.request.formData());
  const sent = { typed, form: 'reword', theirs: null };
  const params = { path: { id: event.params.kohta } };
  const { data, error: refused, response } = await api(event).POST('/api/points/{id}/plainer', { params, body: {} });
  if (data) return { ...sent, typed: { ...typed, plain: data.plain }, proposed: true };
  const refusal = refusalOf(refused, response);
  return fail(refusal.status, { ...sent, refusal });
}

/** Of two who write at once nobody loses a word: the later one sees both texts, her own still in the fields. */
async function reword(event: RequestEvent) {
  const form = await event.request.formData();
  const [text, plain, version] = [textIn(form, 'text'), textIn(form, 'plain'), numberIn(form, 'version') ?? 0];
  const sent = { typed: typedIn(form), form: 'reword' };
  if (!text.trim()) return fail(400, { ...sent, theirs: null, refusal: ownRefusal('empty') });
  const params = { path: { id: event.params.kohta } };
  const {
    data,
    error: refused,
    response,
  } = await api(event).PATCH('/api/points/{id}', { params, body: { text, plain, version } });
  if (data) redirect(303, localizeHref(toPoint(event.params)) + doneAt('reword'));
  const refusal = refusalOf(refused, response);
  return fail(refusal.status, { ...sent, refusal, theirs: theirsIn(refused) });
}
