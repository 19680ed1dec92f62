import type { Client } from 'openapi-fetch';
import { CHECK_MARKS, POINT_KINDS } from '../../../../../../server/contract/words.ts';
import type { paths } from '#lib/api/schema.d.ts';
import { choiceIn, numberIn, textIn } from '#lib/forms.ts';
import { asking } from '../hoida/asking.ts';

type OfCase = { id: string };
type OfPoint = { id: string; kohta: string };
export const toSummary = ({ id }: OfCase): string => `/asia/${id}/koonti`;
export const toWriting = ({ id }: OfCase): string => `/asia/${id}/koonti/kirjoita`;
export const toDraft = ({ id }: OfCase): string => `/asia/${id}/koonti/luonnos`;
export const toPoint = ({ id, kohta }: OfPoint): string => `/asia/${id}/koonti/kohta/${kohta}`;

/** On the summary's own page: the speakers' check, the group's approval, and what is taken back to wait. */
export const summaryActions = {
  mark: asking('mark', toSummary, async ({ client, form }) => {
    const value = choiceIn(form, 'value', CHECK_MARKS, null);
    if (!value) return 'invalid';
    const body = { value, because: textIn(form, 'because') };
    return client.PUT('/api/points/{id}/mark', { params: { path: { id: textIn(form, 'key') } }, body });
  }),
  approve: asking<OfCase>('approve', toSummary, ({ client, params }) =>
    client.PUT('/api/cases/{id}/approval', { params: { path: params } }),
  ),
  unmark: asking<OfCase>('unmark', toSummary, ({ client, params, form }) =>
    client.DELETE('/api/cases/{id}/unused', {
      params: { path: params },
      body: { contributionIds: [textIn(form, 'contribution')] },
    }),
  ),
};

/** Where a new point is written from what still waits, or left out with a reason. */
export const writingActions = {
  point: asking<OfCase>('point', toWriting, makePoint),
  unused: asking<OfCase>('unused', toWriting, async ({ client, params, form }) => {
    const [reason, contributionIds] = [textIn(form, 'reason'), chosenIn(form)];
    if (contributionIds.length === 0) return 'invalid';
    if (!reason.trim()) return 'reason_needed';
    return client.PUT('/api/cases/{id}/unused', { params: { path: params }, body: { contributionIds, reason } });
  }),
};

/** The machine's draft: a point is made of what is taken from it. */
export const draftActions = { point: asking<OfCase>('point', toDraft, makePoint) };

/** On a point's page: its sources, its earlier wordings, and its removal. */
export const pointActions = {
  sources: asking<OfPoint>('sources', toPoint, ({ client, params, form }) => changeSources(client, params.kohta, form)),
  restore: asking<OfPoint>('restore', toPoint, async ({ client, params, form }) => {
    const version = numberIn(form, 'version');
    if (version === undefined) return 'invalid';
    const path = { id: params.kohta };
    return client.POST('/api/points/{id}/restorations', { params: { path }, body: { version } });
  }),
  remove: asking<OfPoint>('remove', toSummary, ({ client, params }) =>
    client.DELETE('/api/points/{id}', { params: { path: { id: params.kohta } } }),
  ),
};

const CHOSEN = 'said_';
const TOGETHER = 'together';
const BEFORE = 'was_';
const idsIn = (form: FormData, prefix: string): string[] =>
  [...form.keys()].flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
/** What is ticked one by one, and what is taken together; each once. */
const chosenIn = (form: FormData): string[] => {
  const together = form.getAll(TOGETHER).flatMap((ids) => String(ids).split(','));
  return [...new Set([...idsIn(form, CHOSEN), ...together])];
};

interface Making {
  readonly client: Client<paths>;
  readonly params: OfCase;
  readonly form: FormData;
}
async function makePoint({ client, params, form }: Making) {
  const [text, plain, sources] = [textIn(form, 'text'), textIn(form, 'plain'), chosenIn(form)];
  if (sources.length === 0) return 'sources_needed';
  if (!text.trim()) return 'empty';
  const body = { text, plain, kind: choiceIn(form, 'kind', POINT_KINDS, 'finding'), sources };
  return client.POST('/api/cases/{id}/points', { params: { path: params }, body });
}

/** Adds what was ticked and takes away what was unticked; stops at the first refusal. */
async function changeSources(client: Client<paths>, id: string, form: FormData) {
  const [chosen, before] = [chosenIn(form), idsIn(form, BEFORE)];
  const at = (contributionId: string) => ({ params: { path: { id, contributionId } } });
  for (const one of chosen.filter((source) => !before.includes(source))) {
    const added = await client.PUT('/api/points/{id}/sources/{contributionId}', at(one));
    if (!added.response.ok) return added;
  }
  for (const one of before.filter((source) => !chosen.includes(source))) {
    const removed = await client.DELETE('/api/points/{id}/sources/{contributionId}', at(one));
    if (!removed.response.ok) return removed;
  }
  return { response: new Response(null, { status: 204 }) };
}
