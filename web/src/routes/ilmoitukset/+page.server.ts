import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { PageServerLoad } from './$types';

/** What has happened that concerns me, the newest first. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const { data } = await api(event).GET('/api/me/notices', { params: { query: after ? { after } : {} } });
  if (!data) redirect(303, `${localizeHref('/kirjaudu')}?next=/ilmoitukset`);
  return { notices: data };
};
