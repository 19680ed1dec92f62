import { error, redirect } from '@sveltejs/kit';
import { HIDE_REASONS } from '../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** What has been reported, and whose writers ask for a new look. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const [reports, appeals] = await Promise.all([
    api(event).GET('/api/reports', { params: { query: after ? { after } : {} } }),
    api(event).GET('/api/appeals'),
  ]);
  if (!reports.data || !appeals.data) error(403, 'not_allowed');
  return { reports: reports.data, appeals: appeals.data };
};

function back(): never {
  redirect(303, localizeHref('/verstas/ilmoitetut'));
}

export const actions: Actions = {
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
