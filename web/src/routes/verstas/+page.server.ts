import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import type { Actions, PageServerLoad } from './$types';
import { move } from './moving.ts';

/** The inbox: ideas without a place, the oldest first. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const q = event.url.searchParams.get('q')?.trim();
  const query = { limit: 30, ...(after ? { after } : {}), ...(q ? { q } : {}) };
  const [inbox, cases] = await Promise.all([
    api(event).GET('/api/verstas/inbox', { params: { query } }),
    api(event).GET('/api/cases', { params: { query: { limit: 100 } } }),
  ]);
  if (!inbox.data) error(inbox.response.status, 'not_allowed');
  return {
    inbox: inbox.data,
    cases: cases.data?.items.filter((one) => !one.closed && one.step <= 5) ?? [],
    q: q ?? '',
    moved: event.url.searchParams.has('siirto'),
    now: event.platform?.req.kuultu?.now ?? new Date(),
  };
};

export const actions: Actions = { move };
