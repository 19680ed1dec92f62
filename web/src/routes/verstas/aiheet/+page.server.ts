import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';

/** What the ideas of the inbox are about. */
export const load: PageServerLoad = async (event) => {
  const { data } = await api(event).GET('/api/verstas/themes');
  if (!data) error(403, 'not_allowed');
  return { themes: data };
};
