import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import type { PageServerLoad } from './$types';

/** All cases, the one that changed last first. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const { data } = await api(event).GET('/api/cases', { params: { query: after ? { after } : {} } });
  if (!data) error(404, 'not_found');
  return { cases: data, now: nowOf(event) };
};
