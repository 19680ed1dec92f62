import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { textIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The letter's link leads here; only a person's press of the button uses it up, never a scanner that opens it. */
export const load: PageServerLoad = ({ url }) => ({ link: url.searchParams.get('token') ?? '' });

export const actions: Actions = {
  default: async (event) => {
    const link = textIn(await event.request.formData(), 'link');
    const answer = await api(event).POST('/api/sessions', { body: { link } });
    if (!answer.data) return answer.response.status === 400 ? refuseAs('code_expired', {}) : refuse(answer, {});
    passCookies(event.cookies, answer.response);
    redirect(303, localizeHref('/'));
  },
};
