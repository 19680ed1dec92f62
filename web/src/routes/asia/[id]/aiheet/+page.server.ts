import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import { error, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** What people talk about in the case, for those who work with it. */
export const load: PageServerLoad = async (event) => {
  const path = { id: event.params.id };
  const [seen, themes] = await Promise.all([
    api(event).GET('/api/cases/{id}', { params: { path } }),
    api(event).GET('/api/cases/{id}/themes', { params: { path } }),
  ]);
  if (themes.response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/asia/${path.id}/aiheet`);
  if (!seen.data || !themes.data) error(themes.response.status === 403 ? 403 : 404, 'not_found');
  const { id, title, number } = seen.data;
  return { case: { id, title, number }, themes: themes.data };
};

export const actions: Actions = {
  name: async (event) => {
    const form = await event.request.formData();
    const theme = textIn(form, 'theme');
    const path = { id: event.params.id, theme };
    const body = { name: textIn(form, 'name').trim() };
    const answer = await api(event).PUT('/api/cases/{id}/themes/{theme}/name', { params: { path }, body });
    if (answer.error) return refuse(answer, typedIn(form), theme);
    redirect(303, `${localizeHref(`/asia/${event.params.id}/aiheet`)}#${theme}`);
  },
};
