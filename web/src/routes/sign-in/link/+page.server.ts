import { redirect } from '@sveltejs/kit';
import { ownPath } from '../../../../../server/contract/return-path.ts';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { textIn, typedIn } from '#lib/forms.ts';
import { getLocale, localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The letter's link leads here; only a person's press of the button uses it up, never a scanner that opens it. */
export const load: PageServerLoad = ({ url }) => ({ link: url.searchParams.get('token') ?? '' });

export const actions: Actions = {
  /** In another browser than the one that asked, she writes her address: another's link signs nobody in unnoticed. */
  default: async (event) => {
    const form = await event.request.formData();
    const [link, email] = [textIn(form, 'link'), textIn(form, 'email').trim()];
    const answer = await api(event).POST('/api/sessions', {
      body: { link, lang: getLocale(), ...(email ? { email } : {}) },
    });
    if (!answer.data) return refused(answer, typedIn(form), email !== '');
    passCookies(event.cookies, answer.response);
    redirect(303, ownPath(localizeHref(answer.data.next ?? '/')) ?? '/');
  },
};

function refused(answer: { error?: unknown; response: Response }, typed: Record<string, string>, written: boolean) {
  if (answer.response.status !== 400) return refuse(answer, typed);
  // What is no address is not hers; what is no link at all has ended.
  return refuseAs(written ? 'link_elsewhere' : 'code_expired', typed);
}
