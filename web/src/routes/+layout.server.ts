import type { LayoutServerLoad } from './$types';

/** What every page's head and foot show: who is looking (name and roles only), in which look, and whose service it is. */
export const load: LayoutServerLoad = async ({ platform }) => {
  const kuultu = platform?.req.kuultu;
  const me = kuultu?.me;
  const county = (await kuultu?.county()) ?? null;
  return {
    me: me ? { id: me.personId, name: me.name, roles: [...me.roles] } : null,
    look: kuultu?.look ?? { theme: null, size: null },
    county: county && { name: county.name, logo: county.hasLogo ? `/api/county/logo?v=${county.version}` : null },
  };
};
