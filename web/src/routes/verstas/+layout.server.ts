import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '#lib/words/runtime.js';
import type { LayoutServerLoad } from './$types';

const STAFF = ['innoagent_1', 'innoagent_2', 'coordinator', 'administrator'];

/** The Verstas is for Innoagents and coordinators; the API judges every act by itself. */
export const load: LayoutServerLoad = async ({ parent, url }) => {
  const { me } = await parent();
  if (!me) redirect(303, `${localizeHref('/kirjaudu')}?next=${encodeURIComponent(url.pathname)}`);
  if (!me.roles.some((role) => STAFF.includes(role))) error(403, 'not_allowed');
};
