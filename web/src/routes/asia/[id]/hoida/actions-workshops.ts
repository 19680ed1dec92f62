import { VIEWPOINTS } from '../../../../../../server/contract/words.ts';
import { api } from '#lib/api/client.ts';
import { refuse, refuseAs } from '#lib/api/refusal.ts';
import { momentTyped } from '#lib/day-field.ts';
import { choiceIn, numberIn, textIn, typedIn } from '#lib/forms.ts';
import { asking, toCare } from './asking.ts';
import type { RequestEvent } from './$types';

/** Step 3: planning a workshop, calling it off, and writing down one that was held. */
export const workshopActions = {
  workshop: asking('workshop', toCare, async ({ client, params, form }) => {
    const startsAt = momentTyped(textIn(form, 'startsAt'));
    const [title, place, capacity] = [textIn(form, 'title'), textIn(form, 'place'), numberIn(form, 'capacity')];
    if (!startsAt || !title.trim() || !place.trim()) return 'invalid';
    const remote = textIn(form, 'remote') === 'yes';
    const body = { title, startsAt, place, remote, ...(capacity === undefined ? {} : { capacity }) };
    return client.POST('/api/cases/{id}/workshops', { params: { path: params }, body });
  }),
  callOff: asking('callOff', toCare, async ({ client, form }) => {
    const [id, reason] = [textIn(form, 'key'), textIn(form, 'reason')];
    if (!reason.trim()) return 'reason_needed';
    return client.DELETE('/api/workshops/{id}', { params: { path: { id } }, body: { reason } });
  }),
  held,
};

/** The card codes are shown once, on the answer to this very form, each beside the words whose thread it opens. */
async function held(event: RequestEvent) {
  const form = await event.request.formData();
  const [attendance, notes, contributions] = [attendanceIn(form), textIn(form, 'notes'), saidIn(form)];
  if (attendance.length === 0 || !notes.trim()) return refuseAs('invalid', typedIn(form), 'held');
  const kept = await api(event).POST('/api/workshops/{id}/record', {
    params: { path: { id: textIn(form, 'key') } },
    body: { attendance, notes, contributions },
  });
  if (!kept.data) return refuse(kept, typedIn(form), 'held');
  return { cards: kept.data.cards.map(({ cardCode }, i) => ({ cardCode, text: contributions[i]?.text ?? '' })) };
}

function attendanceIn(form: FormData) {
  return VIEWPOINTS.flatMap((viewpoint) => {
    const people = numberIn(form, `people_${viewpoint}`);
    const exact = textIn(form, `about_${viewpoint}`) !== 'yes';
    return people === undefined ? [] : [{ viewpoint, people, exact }];
  });
}

export const SAID_GROUPS = [1, 2, 3] as const;

/** Each group of lines is one thing that somebody said; an empty line parts them. */
function saidIn(form: FormData) {
  return SAID_GROUPS.flatMap((n) => {
    const viewpoint = choiceIn(form, `said_by_${n}`, VIEWPOINTS, null);
    const texts = textIn(form, `said_${n}`)
      .split(/\r?\n[ \t]*\r?\n/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    return texts.map((text) => ({
      text,
      presence: 'only_innoagent' as const,
      ...(viewpoint ? { viewpoint } : {}),
    }));
  });
}
