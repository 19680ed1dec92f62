import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { PageServerLoad } from './$types';

/** Every open case by step, with what is wrong with it. */
export const load: PageServerLoad = async (event) => {
  const { data, response } = await api(event).GET('/api/board');
  if (response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/tilanne`);
  if (!data) error(403, 'not_allowed');
  return { cases: data, mark: event.url.searchParams.get('merkki') };
};
