import { fail } from '@sveltejs/kit';
import { PRESENCES, VIEWPOINTS } from '../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refusalOf } from '#lib/api/refusal.ts';
import { choiceIn, textIn } from '#lib/forms.ts';
import { getLocale } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The key is made with the page: sending the same page twice tells the idea once. */
export const load: PageServerLoad = () => ({ sendKey: crypto.randomUUID() });

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const typed = {
      text: textIn(form, 'text'),
      penName: textIn(form, 'penName').trim(),
      presence: choiceIn(form, 'presence', PRESENCES, 'only_innoagent'),
      viewpoint: choiceIn(form, 'viewpoint', VIEWPOINTS, null),
      sendKey: textIn(form, 'sendKey'),
    };
    if (!typed.text.trim()) return fail(400, { typed, code: 'empty' });
    const { penName, viewpoint, ...rest } = typed;
    const body = { ...rest, lang: getLocale(), ...(penName ? { penName } : {}), ...(viewpoint ? { viewpoint } : {}) };
    const { data: told, error, response } = await api(event).POST('/api/contributions', { body });
    if (told) return { told, typed };
    const refusal = refusalOf(error, response);
    return fail(refusal.status, { typed, code: refusal.code });
  },
};
