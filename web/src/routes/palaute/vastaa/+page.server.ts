import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import { refuse } from '#lib/api/refusal.ts';
import { textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import { dayOf, daysBetween } from '../../../../../server/contract/days.ts';
import type { Actions, PageServerLoad } from './$types';

/** Feedback that waits, with the days that are left of its fourteen; below zero when it is late. */
export const load: PageServerLoad = async (event) => {
  const { data, response } = await api(event).GET('/api/access-feedback');
  const here = localizeHref('/palaute/vastaa');
  if (response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=${encodeURIComponent(here)}`);
  if (!data) error(403, 'not_allowed');
  const today = dayOf(nowOf(event));
  const daysLeft = (answerBy: string) => daysBetween(today, dayOf(new Date(answerBy)));
  return { waiting: data.items.map((one) => ({ ...one, daysLeft: daysLeft(one.answerBy) })) };
};

export const actions: Actions = {
  answer: async (event) => {
    const form = await event.request.formData();
    const id = textIn(form, 'id');
    const body = { answer: textIn(form, 'answer') };
    const answered = await api(event).POST('/api/access-feedback/{id}/answer', { params: { path: { id } }, body });
    if (!answered.data) return refuse(answered, typedIn(form), `answer-${id}`);
    redirect(303, localizeHref('/palaute/vastaa'));
  },
};
