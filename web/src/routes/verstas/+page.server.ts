import { benchOf } from './bench.ts';
import { move, undo } from './moving.ts';
import type { Actions, PageServerLoad } from './$types';

/** The workbench, with the oldest idea open where there is room for it; or all the ideas to choose several from. */
export const load: PageServerLoad = async (event) => ({
  ...(await benchOf(event, null)),
  choosing: event.url.searchParams.has('valitse'),
});

export const actions: Actions = { move, undo };
