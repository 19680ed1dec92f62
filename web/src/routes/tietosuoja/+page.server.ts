import type { PageServerLoad } from './$types';

/** Whom the page names: the county as it has told of itself. */
export const load: PageServerLoad = async ({ platform }) => ({
  told: (await platform?.req.kuultu?.county()) ?? null,
});
