import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';

/** The ideas behind one theme of the inbox, the closest first. */
export const load: PageServerLoad = async (event) => {
  const theme = event.params.aihe;
  const after = event.url.searchParams.get('after');
  const params = { path: { theme }, query: after ? { after } : {} };
  const [themes, behind] = await Promise.all([
    api(event).GET('/api/verstas/themes'),
    api(event).GET('/api/verstas/themes/{theme}/contributions', { params }),
  ]);
  if (!themes.data || !behind.data) error(behind.response.status === 403 ? 403 : 404, 'not_found');
  return { theme: themes.data.themes.find((one) => one.id === theme) ?? null, behind: behind.data };
};
