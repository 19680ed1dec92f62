import { api } from '#lib/api/client.ts';
import { turnAway } from '../../hoida/asking.ts';
import { toWriting, writingActions } from '../actions.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was said and still waits: for a point, or for a reason why it is left out. */
export const load: PageServerLoad = async (event) => {
  const client = api(event);
  const after = event.url.searchParams.get('after');
  const [seen, waiting] = await Promise.all([
    client.GET('/api/cases/{id}', { params: { path: event.params } }),
    client.GET('/api/cases/{id}/uncovered', { params: { path: event.params, query: after ? { after } : {} } }),
  ]);
  if (!seen.data) turnAway(seen.response, toWriting(event.params));
  if (!waiting.data) turnAway(waiting.response, toWriting(event.params));
  return { seen: seen.data, waiting: waiting.data, done: event.url.searchParams.get('tehty') };
};

export const actions: Actions = writingActions;
