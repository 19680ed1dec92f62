import { api } from '#lib/api/client.ts';
import { draftsOf } from '#lib/draft/mine.ts';
import { termsIn } from '#lib/terms/find.server.ts';
import { turnAway } from '../hoida/asking.ts';
import { summaryActions, toSummary } from './actions.ts';
import type { Actions, PageServerLoad } from './$types';

const UNUSED_AT_ONCE = 20;

/** The summary for whoever may see it now; while it is drafted, others are told when they will. */
export const load: PageServerLoad = async (event) => {
  const client = api(event);
  const params = { path: event.params };
  const [seen, summary] = await Promise.all([
    client.GET('/api/cases/{id}', { params }),
    client.GET('/api/cases/{id}/summary', { params }),
  ]);
  if (!seen.data) turnAway(seen.response, toSummary(event.params));
  const after = event.url.searchParams.get('after');
  const query = { limit: UNUSED_AT_ONCE, ...(after ? { after } : {}) };
  const unused = summary.data?.unused.length
    ? await client.GET('/api/cases/{id}/unused', { params: { ...params, query } })
    : undefined;
  const points = summary.data ? [...summary.data.findings, ...summary.data.dissent] : [];
  const terms = termsIn(points.flatMap((point) => [point.plain, point.text, point.answer?.reason]));
  return {
    drafts: await draftsOf(event),
    seen: seen.data,
    summary: summary.data ?? null,
    unused: unused?.data ?? null,
    browsing: after !== null,
    terms,
  };
};

export const actions: Actions = summaryActions;
