import { redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { KEPT } from '#lib/draft/carry.ts';
import { textIn, typedIn } from '#lib/forms.ts';
import { getLocale, localizeHref } from '#lib/words/runtime.js';
import { ownPath } from '../../../../server/contract/return-path.ts';
import type { Actions, PageServerLoad } from './$types';

/** Signing in by e-mail: the address first, then the code from the letter. */
export const load: PageServerLoad = ({ url }) => ({ next: ownPath(url.searchParams.get('next')) });

export const actions: Actions = {
  ask: async (event) => {
    const form = await event.request.formData();
    const email = textIn(form, 'email').trim();
    const next = ownPath(textIn(form, 'next')) ?? '';
    const typed: Record<string, string> = { ...typedIn(form), email, next };
    if (!email.includes('@')) return refuseAs('invalid', typed, 'ask');
    const answer = await api(event).POST('/api/sign-in-codes', { body: { email, lang: getLocale(), next } });
    if (answer.error) return refuse(answer, typed, 'ask');
    return { form: 'open', typed, letter: await demoLetter(event, email) };
  },
  open: async (event) => {
    const form = await event.request.formData();
    const next = ownPath(textIn(form, 'next')) ?? '';
    const typed: Record<string, string> = { ...typedIn(form), next };
    const body = { email: textIn(form, 'email'), code: textIn(form, 'code'), lang: getLocale() };
    const answer = await api(event).POST('/api/sessions', { body });
    if (!answer.data) {
      // What is no code at all is a wrong code to the one who types it.
      return answer.response.status === 400 ? refuseAs('code_wrong', typed, 'open') : refuse(answer, typed, 'open');
    }
    passCookies(event.cookies, answer.response);
    // With its method and body: what she had written is there, to be sent by one press.
    if (form.get(KEPT)) redirect(307, localizeHref('/jatka'));
    redirect(303, ownPath(localizeHref(next || '/')) ?? '/');
  },
};

/** In a demo no letter is sent: it is shown here instead. */
async function demoLetter(event: Parameters<typeof api>[0], email: string): Promise<string | null> {
  const { data } = await api(event).GET('/api/outbox');
  return data?.find((letter) => letter.to === email.toLowerCase())?.text ?? null;
}
