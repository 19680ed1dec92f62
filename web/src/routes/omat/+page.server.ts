import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ANSWER_WAYS, LANGUAGES, ROLES } from '../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** What the service knows of me, and what I can do with it. */
export const load: PageServerLoad = async (event) => {
  const [mine, devices, roles] = await Promise.all([
    api(event).GET('/api/me'),
    api(event).GET('/api/me/sessions'),
    api(event).GET('/api/me/roles'),
  ]);
  if (!mine.data) redirect(303, `${localizeHref('/kirjaudu')}?next=/omat`);
  return { mine: mine.data, devices: devices.data ?? [], roles: roles.data?.items ?? [] };
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
  pause: async (event) => {
    const form = await event.request.formData();
    const role = choiceIn(form, 'role', ROLES, null);
    if (!role) return refuseAs('invalid', {}, 'pause');
    const params = { params: { path: { role } } };
    const path = '/api/me/roles/{role}/pause';
    const answer = textIn(form, 'paused') ? await api(event).DELETE(path, params) : await api(event).PUT(path, params);
    // Pressed twice, or on another device: it is as she wanted it.
    if (!answer.response.ok && answer.response.status !== 409) return refuse(answer, {}, 'pause');
    redirect(303, `${localizeHref('/omat')}#roolit`);
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
