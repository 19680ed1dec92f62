import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { PageServerLoad } from './$types';

/** What waits for a decision maker or her deputy: cases to answer and promises to confirm. */
export const load: PageServerLoad = async (event) => {
  const after = event.url.searchParams.get('after');
  const [desk, todo] = await Promise.all([
    api(event).GET('/api/decisions', { params: { query: after ? { after } : {} } }),
    api(event).GET('/api/me/todo'),
  ]);
  if (desk.response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/vastattavat`);
  if (!desk.data) error(403, 'not_allowed');
  const promises = todo.data?.items.filter((item) => item.code === 'confirm_promise') ?? [];
  return { desk: desk.data, promises, now: nowOf(event) };
};
