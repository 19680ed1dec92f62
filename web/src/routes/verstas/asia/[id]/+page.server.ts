import { error } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import type { Actions, PageServerLoad } from './$types';
import { isTaking } from '../../bench.ts';
import { move, moveJustMade, undo } from '../../moving.ts';

/** A case on the workbench: what it holds, what can be moved, and the moves made. */
export const load: PageServerLoad = async (event) => {
  const path = { id: event.params.id };
  const after = event.url.searchParams.get('after');
  const [seen, voices, moves, cases, moved] = await Promise.all([
    api(event).GET('/api/cases/{id}', { params: { path } }),
    api(event).GET('/api/cases/{id}/contributions', { params: { path, query: after ? { after } : {} } }),
    api(event).GET('/api/cases/{id}/moves', { params: { path, query: {} } }),
    api(event).GET('/api/cases', { params: { query: { limit: 100 } } }),
    moveJustMade(event),
  ]);
  if (!seen.data || !voices.data || !moves.data) error(moves.response.status === 403 ? 403 : 404, 'not_found');
  return {
    case: seen.data,
    voices: voices.data,
    moves: moves.data.items,
    others: cases.data?.items.filter((one) => one.id !== path.id && isTaking(one)) ?? [],
    moved,
    now: nowOf(event),
  };
};

export const actions: Actions = { move, merge: move, undo };
