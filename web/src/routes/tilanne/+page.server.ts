import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { textIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import { cairnsOf } from './cairns.ts';
import { chosenBy, ordered, wishIn } from './choosing.ts';
import { isLate, needed, sums } from './needed.ts';
import type { Actions, PageServerLoad } from './$types';

/** So many rows stand on the page at once; all of them when the address says so. */
const ROWS = 50;
/** So many of those that need somebody are told one by one. */
const NEEDED = 8;

/** The county at a glance, then whom it needs, then every open case in a table that the address filters and sorts. */
export const load: PageServerLoad = async (event) => {
  const [{ data: cases, response }, { data: post }] = await Promise.all([
    api(event).GET('/api/board'),
    api(event).GET('/api/post'),
  ]);
  if (response.status === 401) redirect(303, `${localizeHref('/kirjaudu')}?next=/tilanne`);
  if (!cases) error(403, 'not_allowed');
  const wish = wishIn(event.url.searchParams);
  const rows = ordered(cases.filter(chosenBy(wish)), wish.order);
  const waiting = needed(cases);
  const reminded = event.url.searchParams.get('muistutettu');
  return {
    post: post ?? null,
    count: cases.length,
    late: cases.filter(isLate).length,
    cairns: cairnsOf(cases),
    needed: waiting.slice(0, NEEDED),
    neededMore: Math.max(0, waiting.length - NEEDED),
    waits: sums(cases),
    undecided: cases.filter((one) => one.marks.some(({ kind }) => kind === 'no_decision_maker')),
    wish,
    found: rows.length,
    rows: event.url.searchParams.has('kaikki') ? rows : rows.slice(0, ROWS),
    reminded: cases.find((one) => one.id === reminded)?.title ?? null,
  };
};

export const actions: Actions = {
  remind: async (event) => {
    const id = textIn(await event.request.formData(), 'id');
    const answer = await api(event).POST('/api/cases/{id}/reminders', { params: { path: { id } } });
    if (!answer.data) return refuse(answer, { id }, 'remind');
    redirect(303, `${localizeHref('/tilanne')}?muistutettu=${id}#tarvitaan`);
  },
};
