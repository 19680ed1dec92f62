import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';

/** Everything public that has happened to the case, the newest first. */
export const load: PageServerLoad = async (event) => {
  const path = { id: event.params.id };
  const after = event.url.searchParams.get('after');
  const [seen, history] = await Promise.all([
    api(event).GET('/api/cases/{id}', { params: { path } }),
    api(event).GET('/api/cases/{id}/history', { params: { path, query: after ? { after } : {} } }),
  ]);
  if (!seen.data || !history.data) error(404, 'not_found');
  return { case: { id: seen.data.id, title: seen.data.title }, history: history.data };
};
