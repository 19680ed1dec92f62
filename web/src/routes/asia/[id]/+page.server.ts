import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import { wayOf } from '#lib/look/way.ts';
import { termsIn } from '#lib/terms/find.server.ts';
import type { Shapes } from '#lib/api/shapes.ts';
import type { Actions, PageServerLoad } from './$types';
import { actions as caseActions } from './actions.ts';
import { taleOf } from './told.ts';

/** One case: where it is, the promise, what one can do now, and what people tell. */
export const load: PageServerLoad = async (event) => {
  const path = { id: event.params.id };
  const after = event.url.searchParams.get('after');
  const query = { order: 'newest' as const, ...(after ? { after } : {}) };
  const [seen, said] = await Promise.all([
    api(event).GET('/api/cases/{id}', { params: { path } }),
    api(event).GET('/api/cases/{id}/contributions', { params: { path, query } }),
  ]);
  if (!seen.data || !said.data) error(404, 'not_found');
  // Answers belong to the end of the road; until then the summary is a page of its own.
  const summary = seen.data.step >= 6 ? await api(event).GET('/api/cases/{id}/summary', { params: { path } }) : null;
  const statement = event.url.searchParams.get('vaittama');
  const now = nowOf(event);
  return {
    case: seen.data,
    tale: taleOf(seen.data, wayOf(seen.data), now),
    voices: said.data,
    summary: summary?.data ?? null,
    statement,
    terms: termsIn(officialTexts(seen.data, summary?.data)),
    now,
  };
};

/** What officials have written on the page; people's own words are not among them. */
function officialTexts(seen: Shapes['Case'], summary: Shapes['Summary'] | undefined): (string | null | undefined)[] {
  const promises = seen.proposal ? [...seen.promises, seen.proposal] : seen.promises;
  const answers = summary ? [...summary.findings, ...summary.dissent].map((point) => point.answer) : [];
  return [
    seen.need,
    seen.needPlain,
    seen.halt?.closingMessage,
    ...promises.flatMap((promise) => [promise.canChange, promise.cannotChange]),
    ...answers.flatMap((answer) => [answer?.reason, answer?.nextStep]),
  ];
}

export const actions: Actions = caseActions;
