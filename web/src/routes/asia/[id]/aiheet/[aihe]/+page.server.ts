import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { PageServerLoad } from './$types';

/** "Why is this here?": all that is behind one theme, the closest first. */
export const load: PageServerLoad = async (event) => {
  const { id, aihe } = event.params;
  const after = event.url.searchParams.get('after');
  const params = { path: { id, theme: aihe }, query: after ? { after } : {} };
  const [themes, behind] = await Promise.all([
    api(event).GET('/api/cases/{id}/themes', { params: { path: { id } } }),
    api(event).GET('/api/cases/{id}/themes/{theme}/contributions', { params }),
  ]);
  if (behind.response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/asia/${id}/aiheet`);
  if (!themes.data || !behind.data) error(behind.response.status === 403 ? 403 : 404, 'not_found');
  return { id, theme: themes.data.themes.find((one) => one.id === aihe) ?? null, behind: behind.data };
};
