import { error, redirect } from '@sveltejs/kit';
import { HIDE_REASONS } from '../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { choiceIn, textIn, textsIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** What has been reported, and whose writers ask for a new look. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const [reports, appeals, waiting] = await Promise.all([
    api(event).GET('/api/reports', { params: { query: after ? { after } : {} } }),
    api(event).GET('/api/appeals'),
    api(event).GET('/api/waiting-contributions'),
  ]);
  if (!reports.data || !appeals.data || !waiting.data) error(403, 'not_allowed');
  return { reports: reports.data, appeals: appeals.data, waiting: waiting.data };
};

function back(): never {
  redirect(303, localizeHref('/verstas/ilmoitetut'));
}

/** One or many that wait for a look: shown to others, or hidden with a reason. What somebody else has judged meanwhile stays. */
async function look(event: RequestEvent) {
  const form = await event.request.formData();
  const typed = { ...typedIn(form), ids: textsIn(form, 'id').join(' ') };
  const ids = textsIn(form, 'id');
  if (ids.length === 0) return refuseAs('none_chosen', typed, 'look');
  const hides = textIn(form, 'then') === 'hide';
  const body = { reason: choiceIn(form, 'reason', HIDE_REASONS, 'other'), note: textIn(form, 'note') };
  if (hides && !body.note.trim()) return refuseAs('reason_needed', typed, 'look');
  for (const id of ids) {
    const params = { path: { id } };
    const path = '/api/contributions/{id}/hidings';
    const answer = hides ? await api(event).POST(path, { params, body }) : await api(event).DELETE(path, { params });
    if (answer.error && answer.response.status !== 409) return refuse(answer, typed, 'look');
  }
  back();
}

export const actions: Actions = {
  look,
  hide: async (event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    const body = { reason: choiceIn(form, 'reason', HIDE_REASONS, 'other'), note: textIn(form, 'note') };
    const answer = await api(event).POST('/api/contributions/{id}/hidings', { params: { path: { id } }, body });
    if (answer.error) return refuse(answer, typedIn(form), `hide-${id}`);
    back();
  },
  keep: async (event) => {
    const id = textIn(await event.request.formData(), 'id');
    const answer = await api(event).DELETE('/api/contributions/{id}/reports', { params: { path: { id } } });
    if (answer.error) return refuse(answer, {}, `keep-${id}`);
    back();
  },
  show: async (event) => {
    const id = textIn(await event.request.formData(), 'id');
    const answer = await api(event).DELETE('/api/contributions/{id}/hidings', { params: { path: { id } } });
    if (answer.error) return refuse(answer, {}, `show-${id}`);
    back();
  },
};
