import { redirect } from '@sveltejs/kit';
import { LOOK_COOKIE, lookText, SIZES, THEMES } from '../../../../server/contract/look.ts';
import { choiceIn } from '#lib/forms.ts';
import { ownPath } from '../../../../server/contract/return-path.ts';
import { localizeHref } from '#lib/words/runtime.js';
import type { Actions } from './$types';

const YEAR_SECONDS = 365 * 86_400;

export const actions: Actions = {
  /** Keeps the look on this device and goes back to where it was chosen. A button says one thing; the other stays. */
  default: async (event) => {
    const form = await event.request.formData();
    const before = event.platform?.req.kuultu?.look;
    const theme = form.has('theme') ? choiceIn(form, 'theme', THEMES, null) : (before?.theme ?? null);
    const size = form.has('size') ? choiceIn(form, 'size', SIZES, null) : (before?.size ?? null);
    const text = lookText({ theme, size });
    const secure = event.url.protocol === 'https:';
    event.cookies.set(LOOK_COOKIE, text, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure,
      maxAge: text ? YEAR_SECONDS : 0,
    });
    redirect(303, ownPath(event.url.searchParams.get('next')) ?? localizeHref('/nakyma'));
  },
};
