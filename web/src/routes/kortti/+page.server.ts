import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refusalOf } from '#lib/api/refusal.ts';
import { KEPT } from '#lib/draft/carry.ts';
import { textIn } from '#lib/forms.ts';
import { refusalSentence } from '#lib/look/refusals.ts';
import { getLocale, localizeHref } from '#lib/words/runtime.js';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const card = textIn(form, 'code');
    const { data, error, response } = await api(event).POST('/api/sessions', { body: { card, lang: getLocale() } });
    if (!data) {
      const { code, status, sentence } = refusalOf(error, response);
      const shown = code === 'invalid' ? refusalSentence('code_wrong') : sentence;
      return fail(status, { sentence: shown, typed: card, kept: textIn(form, KEPT) });
    }
    passCookies(event.cookies, response);
    if (form.get(KEPT)) redirect(307, localizeHref('/jatka'));
    redirect(303, localizeHref('/lanka'));
  },
};
