import { redirect } from '@sveltejs/kit';
import { STEP } from '../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { passCookies } from '#lib/api/cookies.ts';
import { nowOf } from '#lib/api/now.ts';
import { refuse } from '#lib/api/refusal.ts';
import { textIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The home: what is asked of me, what is being developed, one true example, and in a demo whom one can be. */
export const load: PageServerLoad = async (event) => {
  const kuultu = event.platform?.req.kuultu;
  const signedIn = kuultu?.me !== null;
  const [cases, todo, away, heard, demo] = await Promise.all([
    api(event).GET('/api/cases', { params: { query: { limit: 12, underWay: true } } }),
    signedIn ? api(event).GET('/api/me/todo') : null,
    signedIn ? api(event).GET('/api/me/away') : null,
    signedIn ? null : api(event).GET('/api/heard'),
    api(event).GET('/api/demo/people'),
  ]);
  return {
    cases: joinableFirst(cases.data?.items ?? []).slice(0, 3),
    todo: todo?.data?.items ?? null,
    away: away?.data?.away?.items.length ?? 0,
    heard: heard?.data?.heard ?? null,
    demo: demo.data ?? null,
    now: nowOf(event),
  };
};

/** Where one can take part now stands first; otherwise what changed last. */
function joinableFirst<T extends { step: number }>(cases: readonly T[]): T[] {
  const open = (one: T) => one.step === STEP.online;
  return [...cases.filter(open), ...cases.filter((one) => !open(one))];
}

export const actions: Actions = {
  become: async (event) => {
    const body = { personId: textIn(await event.request.formData(), 'personId') };
    const answer = await api(event).POST('/api/demo/sessions', { body });
    if (!answer.data) return refuse(answer, {}, 'become');
    passCookies(event.cookies, answer.response);
    redirect(303, localizeHref(answer.data.byCard ? '/lanka' : '/'));
  },
};
