import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refuse } from '#lib/api/refusal.ts';
import { textIn, typedIn } from '#lib/forms.ts';
import { myCard } from '#lib/paper/qr.ts';
import { getLocale, localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The card by which one is known on this device, to be looked at again. */
export const load: PageServerLoad = async (event) => ({ card: await cardHere(event) });

export const actions: Actions = {
  letter: async (event) => {
    const form = await event.request.formData();
    const email = textIn(form, 'email').trim();
    const answer = await api(event).POST('/api/me/card/letter', { body: { email, lang: getLocale() } });
    if (answer.error) return refuse(answer, typedIn(form), 'letter');
    return { form: 'mailed', email };
  },
  leave: async (event) => {
    const left = await cardHere(event);
    passCookies(event.cookies, (await api(event).DELETE('/api/sessions/current')).response);
    return { form: 'left', left };
  },
};

async function cardHere(event: RequestEvent) {
  const { data } = await api(event).GET('/api/me/card');
  return myCard(event.url.origin, localizeHref('/kortti'), data?.code);
}
