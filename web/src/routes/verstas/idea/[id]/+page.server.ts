import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import type { Actions, PageServerLoad } from './$types';
import { move } from '../../moving.ts';

/** One idea, what resembles it, and what can become of them together. */
export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const [said, similar, comments, cases] = await Promise.all([
    api(event).GET('/api/contributions/{id}', { params: { path: { id } } }),
    api(event).GET('/api/verstas/similar', { params: { query: { contributionId: id } } }),
    api(event).GET('/api/contributions/{id}/comments', { params: { path: { id } } }),
    api(event).GET('/api/cases', { params: { query: { limit: 100 } } }),
  ]);
  if (!said.data || !similar.data) error(said.response.status === 403 ? 403 : 404, 'not_found');
  return {
    said: said.data,
    similar: similar.data.items,
    comments: comments.data?.items ?? [],
    cases: cases.data?.items ?? [],
    now: event.platform?.req.kuultu?.now ?? new Date(),
  };
};

export const actions: Actions = { move };
