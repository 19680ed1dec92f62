import { fail, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refusalOf } from '#lib/api/refusal.ts';
import { textIn } from '#lib/forms.ts';
import { refusalSentence } from '#lib/look/refusals.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const card = textIn(await event.request.formData(), 'code');
    const { data, error, response } = await api(event).POST('/api/sessions', { body: { card } });
    if (!data) {
      const { code, status, sentence } = refusalOf(error, response);
      return fail(status, { sentence: code === 'invalid' ? refusalSentence('code_wrong') : sentence, typed: card });
    }
    passCookies(event.cookies, response);
    redirect(303, localizeHref('/lanka'));
  },
};
