import { api } from '#lib/api/client.ts';
import { nowOf } from '#lib/api/now.ts';
import { caseActions } from './actions-case.ts';
import { endingActions } from './actions-ending.ts';
import { onlineActions } from './actions-online.ts';
import { planningActions } from './actions-planning.ts';
import { workshopActions } from './actions-workshops.ts';
import { toCare, turnAway } from './asking.ts';
import type { Actions, PageServerLoad } from './$types';

/** Everything that those who take care of the case may do to it now, and what its present step still lacks. */
export const load: PageServerLoad = async (event) => {
  const client = api(event);
  const params = { path: event.params };
  const [seen, care, notes] = await Promise.all([
    client.GET('/api/cases/{id}', { params }),
    client.GET('/api/cases/{id}/care', { params }),
    client.GET('/api/cases/{id}/working-notes', { params }),
  ]);
  if (!seen.data) turnAway(seen.response, toCare(event.params));
  if (!care.data) turnAway(care.response, toCare(event.params));
  // Whoever may let a case go on takes care of it, also while it stands still: the API decides, the page follows.
  const runs = seen.data.acts.includes('case.resume');
  const ending = seen.data.step === 7 || seen.data.halt !== null;
  const [summary, proposed, deliveries] = await Promise.all([
    seen.data.step === 7 ? client.GET('/api/cases/{id}/summary', { params }) : undefined,
    seen.data.acts.includes('statement.judge')
      ? client.GET('/api/cases/{id}/proposed-statements', { params })
      : undefined,
    runs && ending
      ? client.GET('/api/cases/{id}/deliveries', { params: { ...params, query: { limit: 20 } } })
      : undefined,
  ]);
  return {
    seen: seen.data,
    care: care.data,
    notes: notes.data ?? [],
    runs,
    now: nowOf(event),
    done: event.url.searchParams.get('tehty'),
    points: summary?.data ? [...summary.data.findings, ...summary.data.dissent] : [],
    proposed: proposed?.data?.items ?? [],
    deliveries: deliveries?.data ?? null,
  };
};

export const actions: Actions = {
  ...caseActions,
  ...planningActions,
  ...workshopActions,
  ...onlineActions,
  ...endingActions,
};
