import { api } from '#lib/api/client.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { textIn, typedIn } from '#lib/forms.ts';
import { getLocale } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The page that one comes from is offered as the page meant. */
export const load: PageServerLoad = ({ request, url }) => {
  const from = request.headers.get('referer');
  const page = from && URL.canParse(from) ? new URL(from) : null;
  return { from: page?.origin === url.origin && page.pathname !== url.pathname ? page.pathname : '' };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = typedIn(form);
    const [text, page, email] = [textIn(form, 'text').trim(), textIn(form, 'page'), textIn(form, 'email').trim()];
    if (!text) return refuseAs('empty', typed);
    const body = { text, page, lang: getLocale(), email: email || null };
    const answer = await api(event).POST('/api/access-feedback', { body });
    if (!answer.data) return refuse(answer, typed);
    return { came: { ...answer.data, mailed: email !== '' } };
  },
};
