import { redirect, type RequestEvent } from '@sveltejs/kit';
import { VOTES } from '../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { choiceIn, textIn, typedIn } from '#lib/forms.ts';
import { getLocale, localizeHref } from '#lib/words/runtime.js';

type Event = RequestEvent<{ id: string }>;

/** Back to the case, where the thing is that was done. */
function back(event: Event, anchor: string): never {
  redirect(303, `${localizeHref(`/asia/${event.params.id}`)}#${anchor}`);
}

/** What anybody can do on a case's page without leaving it. */
export const actions = {
  vote: async (event: Event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'statementId');
    const value = choiceIn(form, 'value', VOTES, 'cant_say');
    const body = { value, lang: getLocale() };
    const answer = await api(event).PUT('/api/statements/{id}/vote', { params: { path: { id } }, body });
    if (answer.error) return refuse(answer, typedIn(form), 'vote');
    // A visitor's first vote makes her known on this device, so that she counts once.
    passCookies(event.cookies, answer.response);
    back(event, 'vaittama');
  },
  propose: async (event: Event) => {
    const form = await event.request.formData();
    const text = textIn(form, 'text').trim();
    if (!text) return refuseAs('empty', typedIn(form), 'propose');
    const params = { params: { path: { id: event.params.id } } };
    const answer = await api(event).POST('/api/cases/{id}/proposed-statements', { ...params, body: { text } });
    if (answer.error) return refuse(answer, typedIn(form), 'propose');
    return { proposed: true };
  },
  support: async (event: Event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'contributionId');
    const params = { params: { path: { id } } };
    const path = '/api/contributions/{id}/support';
    const answer = textIn(form, 'mine') ? await api(event).DELETE(path, params) : await api(event).PUT(path, params);
    if (answer.error) return refuse(answer, typedIn(form), 'support');
    back(event, `s-${id}`);
  },
  follow: async (event: Event) => {
    const form = await event.request.formData();
    const params = { params: { path: { id: event.params.id } } };
    const path = '/api/cases/{id}/follow';
    const answer = textIn(form, 'following')
      ? await api(event).DELETE(path, params)
      : await api(event).PUT(path, params);
    if (answer.error) return refuse(answer, typedIn(form), 'follow');
    back(event, 'nyt');
  },
  confirm: async (event: Event) => {
    const form = await event.request.formData();
    const params = { params: { path: { id: textIn(form, 'promiseId') } } };
    const answer = await api(event).POST('/api/promises/{id}/confirmation', params);
    if (answer.error) return refuse(answer, typedIn(form), 'confirm');
    back(event, 'lupaus');
  },
  signUp: async (event: Event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'workshopId');
    const body = { accessNeeds: textIn(form, 'accessNeeds'), lang: getLocale() };
    const answer = await api(event).POST('/api/workshops/{id}/sign-ups', { params: { path: { id } }, body });
    if (!answer.data) return refuse(answer, typedIn(form), `signUp-${id}`);
    passCookies(event.cookies, answer.response);
    return { signedUp: { workshopId: id, cardCode: answer.data.cardCode } };
  },
  leave: async (event: Event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'workshopId');
    const answer = await api(event).DELETE('/api/workshops/{id}/sign-ups', { params: { path: { id } } });
    if (answer.error) return refuse(answer, typedIn(form), `signUp-${id}`);
    back(event, 'tyopajat');
  },
};
