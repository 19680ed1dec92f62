import type { LayoutServerLoad } from './$types';

/** Who is looking, for the head of every page: name and roles only. */
export const load: LayoutServerLoad = ({ platform }) => {
  const me = platform?.req.kuultu?.me;
  return { me: me ? { name: me.name, roles: [...me.roles] } : null };
};
