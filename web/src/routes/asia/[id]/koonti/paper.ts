import type { RequestEvent } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import { turnAway } from '../hoida/asking.ts';
import { toSummary } from './actions.ts';

/** The case and its summary as they go on paper, for whoever may see them now. */
export async function onPaper(event: RequestEvent<{ id: string }>) {
  const client = api(event);
  const params = { path: event.params };
  const [seen, summary] = await Promise.all([
    client.GET('/api/cases/{id}', { params }),
    client.GET('/api/cases/{id}/summary', { params }),
  ]);
  if (!seen.data) turnAway(seen.response, toSummary(event.params));
  if (!summary.data) turnAway(summary.response, toSummary(event.params));
  const address = new URL(`/asia/${event.params.id}`, event.url).href;
  return { seen: seen.data, summary: summary.data, address, now: nowOf(event) };
}
