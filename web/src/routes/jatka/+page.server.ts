import { redirect } from '@sveltejs/kit';
import { refusalSentence } from '#lib/look/refusals.ts';
import { carriedFrom, carriedIn, KEPT, textsOf, WROTE, writerOf } from '#lib/draft/carry.ts';
import { textIn } from '#lib/forms.ts';
import { ownPath } from '../../../../server/contract/return-path.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions, PageServerLoad } from './$types';

const WHY: Readonly<Record<string, string>> = { '403': 'not_allowed', '404': 'not_found' };

/** Only what is sent here has something to go on with; nothing of it stays on the device. */
export const load: PageServerLoad = ({ request, setHeaders }) => {
  if (request.method !== 'POST') redirect(303, localizeHref('/'));
  setHeaders({ 'cache-control': 'no-store' });
};

export const actions: Actions = {
  /** A form that came too late, straight from its page or through the sign-in: to be sent by one press, by its writer. */
  default: async (event) => {
    const form = await event.request.formData();
    const to = ownPath(event.url.searchParams.get('to'));
    const carried = carriedIn(textIn(form, KEPT)) ?? (to === null ? null : carriedFrom(to, form));
    if (!carried) redirect(303, localizeHref('/'));
    const me = event.platform?.req.kuultu?.me?.personId ?? null;
    const writer = writerOf(carried);
    const hers = writer === '' || writer === me || form.has('mine');
    const why = WHY[event.url.searchParams.get('syy') ?? ''];
    return {
      kept: JSON.stringify(carried),
      to: carried.to,
      // Shown to nobody but its writer: the device may be anybody's.
      hers: me !== null && hers,
      texts: me !== null && hers ? textsOf(carried) : [],
      fields: me !== null && hers ? ownFields(carried.fields, me) : [],
      why: why ? refusalSentence(why) : null,
    };
  },
};

/** The form as it was, from now on on this person's page. */
function ownFields(fields: readonly (readonly [string, string])[], me: string) {
  return fields.map(([name, value]) => ({ name, value: name === WROTE ? value.replace(/^[^/]*/, me) : value }));
}
