import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ANSWER_WAYS, LANGUAGES } from '../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refuse } from '#lib/api/refusal.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** What the service knows of me, and what I can do with it. */
export const load: PageServerLoad = async (event) => {
  const [mine, devices] = await Promise.all([api(event).GET('/api/me'), api(event).GET('/api/me/sessions')]);
  if (!mine.data) redirect(303, `${localizeHref('/kirjaudu')}?next=/omat`);
  return { mine: mine.data, devices: devices.data ?? [] };
};

async function leave(event: RequestEvent, response: Response): Promise<never> {
  passCookies(event.cookies, response);
  redirect(303, localizeHref('/'));
}

export const actions: Actions = {
  change: async (event) => {
    const form = await event.request.formData();
    const body = {
      name: textIn(form, 'name').trim() || null,
      penName: textIn(form, 'penName').trim() || null,
      language: choiceIn(form, 'language', LANGUAGES, 'fi'),
      answerWay: choiceIn(form, 'answerWay', ANSWER_WAYS, 'service'),
    };
    const answer = await api(event).PATCH('/api/me', { body });
    if (answer.error) return refuse(answer, typedIn(form), 'change');
    return { form: 'saved', typed: typedIn(form) };
  },
  end: async (event) => {
    const id = textIn(await event.request.formData(), 'id');
    const answer = await api(event).DELETE('/api/me/sessions/{id}', { params: { path: { id } } });
    if (answer.error) return refuse(answer, {}, 'end');
    redirect(303, `${localizeHref('/omat')}#laitteet`);
  },
  out: async (event) => leave(event, (await api(event).DELETE('/api/sessions/current')).response),
  erase: async (event) => {
    const alsoTexts = (await event.request.formData()).has('alsoTexts');
    const answer = await api(event).POST('/api/me/erasure', { body: { alsoTexts } });
    if (answer.error) return refuse(answer, {}, 'erase');
    return leave(event, answer.response);
  },
};
