import { api } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';

/** What is asked for, and what was found; an empty question finds nothing and is no mistake. */
export const load: PageServerLoad = async (event) => {
  const asked = (event.url.searchParams.get('q') ?? '').trim().slice(0, 200);
  if (asked === '') return { asked, found: null };
  const { data } = await api(event).GET('/api/search', { params: { query: { q: asked } } });
  return { asked, found: data ?? { items: [], instead: [] } };
};
