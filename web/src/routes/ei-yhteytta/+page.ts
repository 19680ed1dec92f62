import type { PageLoad } from './$types';

/** The page is kept on the device as it is; where the reader was going stands in its address. */
export const load: PageLoad = ({ url }) => {
  const to = url.searchParams.get('sivu') ?? '';
  return { to: /^\/(?![/\\])/.test(to) ? to : '/' };
};
