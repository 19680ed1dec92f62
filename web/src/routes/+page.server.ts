import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refuse } from '#lib/api/refusal.ts';
import { textIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The home: what is asked of me, what is being developed, and in a demo whom one can be. */
export const load: PageServerLoad = async (event) => {
  const signedIn = event.platform?.req.kuultu?.me !== null;
  const [cases, todo, demo] = await Promise.all([
    api(event).GET('/api/cases', { params: { query: { limit: 3 } } }),
    signedIn ? api(event).GET('/api/me/todo') : null,
    api(event).GET('/api/demo/people'),
  ]);
  return { cases: cases.data?.items ?? [], todo: todo?.data?.items ?? null, demo: demo.data ?? null };
};

export const actions: Actions = {
  become: async (event) => {
    const body = { personId: textIn(await event.request.formData(), 'personId') };
    const answer = await api(event).POST('/api/demo/sessions', { body });
    if (!answer.data) return refuse(answer, {}, 'become');
    passCookies(event.cookies, answer.response);
    redirect(303, localizeHref(answer.data.byCard ? '/lanka' : '/'));
  },
};
