import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';

/** Where people agree in this case, and for one who has answered, where she stands herself. */
export const load: PageServerLoad = async (event) => {
  const path = { id: event.params.id };
  const [seen, opinions] = await Promise.all([
    api(event).GET('/api/cases/{id}', { params: { path } }),
    api(event).GET('/api/cases/{id}/opinions', { params: { path } }),
  ]);
  if (!seen.data || !opinions.data) error(404, 'not_found');
  const { id, title, number } = seen.data;
  return { case: { id, title, number }, opinions: opinions.data };
};
