import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** What has happened that concerns me, the newest first. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const [{ data }, away] = await Promise.all([
    api(event).GET('/api/me/notices', { params: { query: after ? { after } : {} } }),
    after ? null : api(event).GET('/api/me/away'),
  ]);
  if (!data) redirect(303, `${localizeHref('/kirjaudu')}?next=/ilmoitukset`);
  return { notices: data, away: away?.data?.away ?? null };
};

export const actions: Actions = {
  awayRead: async (event) => {
    await api(event).DELETE('/api/me/away');
    redirect(303, localizeHref('/ilmoitukset'));
  },
};
