import { error, redirect } from '@sveltejs/kit';
import { api } from '#lib/api/client.ts';
import { refuse } from '#lib/api/refusal.ts';
import { textIn, typedIn } from '#lib/forms.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The county's own details, for its administrator. */
export const load: PageServerLoad = async (event) => {
  const me = event.platform?.req.kuultu?.me;
  if (!me) redirect(303, `${localizeHref('/kirjaudu')}?next=${encodeURIComponent(localizeHref('/alue'))}`);
  if (!me.roles.includes('administrator')) error(403, 'not_allowed');
  const [{ data }, { data: post }] = await Promise.all([api(event).GET('/api/county'), api(event).GET('/api/post')]);
  return { told: data ?? null, post: post ?? null, saved: event.url.searchParams.has('tallennettu') };
};

export const actions: Actions = {
  /** Without JavaScript: shows the colours that were typed, and keeps everything else that was. */
  look: async (event) => ({ typed: typedIn(await event.request.formData()) }),
  save: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => textIn(form, name);
    const own = text('ownColours') !== '';
    const body = {
      name: text('name'),
      teal: own ? text('teal') : null,
      amber: own ? text('amber') : null,
      phone: text('phone'),
      phoneHours: text('phoneHours'),
      controller: text('controller'),
      contactEmail: text('contactEmail'),
      dataOfficerEmail: text('dataOfficerEmail'),
      accessibilityEmail: text('accessibilityEmail'),
      ...(await logoIn(form)),
    };
    const answer = await api(event).PUT('/api/county', { body });
    if (!answer.data) return refuse(answer, typedIn(form));
    redirect(303, `${localizeHref('/alue')}?tallennettu`);
  },
};

/** A new logo, none from now on, or nothing said of it. */
async function logoIn(form: FormData): Promise<{ logo?: string | null }> {
  const file = form.get('logo');
  if (file instanceof File && file.size > 0) {
    return { logo: Buffer.from(await file.arrayBuffer()).toString('base64') };
  }
  return textIn(form, 'noLogo') ? { logo: null } : {};
}
