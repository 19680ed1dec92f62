import { benchOf } from '../../bench.ts';
import { move, undo } from '../../moving.ts';
import type { Actions, PageServerLoad } from './$types';

/** One idea open on the workbench. */
export const load: PageServerLoad = (event) => benchOf(event, event.params.id);

export const actions: Actions = { move, undo };
