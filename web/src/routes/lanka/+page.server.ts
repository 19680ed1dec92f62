import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { PageServerLoad } from './$types';

/** My thread: what I said, and what came of it. Without a session the card page asks who it is. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const { data } = await api(event).GET('/api/me/thread', { params: { query: after ? { after } : {} } });
  if (!data) redirect(303, localizeHref('/kortti'));
  return { thread: data };
};
