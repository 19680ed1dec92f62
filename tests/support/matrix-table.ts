import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Twice } from '../../server/context.ts';
import type { Act } from '../../server/access/may.ts';
import type { Principal } from '../../server/access/principal.ts';
import type { Role } from '../../server/contract/words.ts';
import { openTown, type Town } from './town.ts';

/** One route as the service has it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly act: Act | 'open';
  /** How it is known when it is sent twice without a key. */
  readonly twice: Twice | undefined;
  readonly body: unknown;
  readonly query: unknown;
}

/** Opens a town and lists its routes as they are registered. */
export async function houseWithRoutes(): Promise<{ town: Town; routes: Route[] }> {
  const routes: Route[] = [];
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: FastifyInstance };
    fastify.addHook('onRoute', (route: RouteOptions) => {
      const { body, querystring: query } = route.schema ?? {};
      const path = route.url.replace(/^\/api/, '') || '/';
      for (const method of [route.method].flat()) {
        const { act = 'open', twice } = route.config ?? {};
        routes.push({ method, path, act, twice, body, query });
      }
    });
  };
  subscribe('fastify.initialization', watch);
  const town = await openTown();
  unsubscribe('fastify.initialization', watch);
  return { town, routes };
}

/**
 * Who may what, when: decided here by hand, without looking at RULES. Left of the bar who: `own` is the thing's owner,
 * `own card` its owner by a card, `person` everyone signed in otherwise. Right of it the steps of the case, and `still`
 * when also while it is halted or closed.
 */
export const TABLE: Readonly<Record<Act, string>> = {
  'idea.tell': 'visitor, card, person | 1-7 still',
  'contribution.tell_in_case': 'visitor, card, person | 4',
  'contribution.comment': 'person | 1-4',
  'contribution.support': 'person | 1-7 still',
  'contribution.edit': 'own, own card | 1-7',
  'contribution.withdraw': 'own, own card | 1-7 still',
  'contribution.change_presence': 'own, own card | 1-7 still',
  'contribution.report': 'visitor, person, card | 1-7 still',
  'contribution.appeal': 'own, own card | 1-7 still',
  'contribution.log_for_other': 'verstas | 1-7 still',
  'contribution.hide': 'verstas | 1-7 still',
  'contribution.see_hidden': 'verstas, own, own card | 1-7 still',
  'thread.see': 'own, own card | 1-7 still',
  'verstas.see': 'verstas | 1-7',
  'move.make': 'verstas | 1-5',
  'move.undo': 'verstas | 1-7 still',
  'case.gather': 'verstas | 1-7',
  'case.describe': 'verstas | 1-5',
  'case.follow': 'card, person | 1-7 still',
  'case.advance': 'verstas | 1-7',
  'case.remind': 'verstas, coordination | 1-7',
  'case.halt': 'verstas | 1-7',
  'case.resume': 'verstas | 1-7 still',
  'member.invite': 'verstas | 2-5',
  'member.accept': 'person | 1-7',
  'member.end': 'verstas, own | 1-7',
  'plan.set': 'verstas, member | 2-6',
  'working_note.see': 'verstas, member | 1-7 still',
  'working_note.write': 'verstas, member | 1-7',
  'workshop.plan': 'verstas, member | 2-3',
  'workshop.sign_up': 'visitor, card, person | 2-3',
  'workshop.leave': 'card, person | 1-7 still',
  'workshop.see_access_needs': 'verstas, own | 1-7 still',
  'workshop.hold': 'verstas | 3',
  'promise.propose': 'verstas, member | 2-6',
  'promise.confirm': 'own | 2-6',
  'window.set': 'verstas | 2-4',
  'statement.make': 'verstas, member | 3-4',
  'statement.propose': 'card, person | 4',
  'statement.judge': 'verstas, member | 4',
  'vote.cast': 'visitor, card, person | 4',
  'themes.see': 'verstas, member | 1-7 still',
  'theme.name': 'verstas, member | 1-7 still',
  'point.write': 'verstas, member | 5',
  'unused.mark': 'verstas, member | 5',
  'check.open': 'verstas | 5',
  'check.mark': 'own, own card | 5',
  'summary.approve': 'member | 5',
  'handover.set': 'verstas | 5-6',
  'answer.see_desk': 'own, coordination | 1-7 still',
  'answer.draft': 'own | 6',
  'answer.publish': 'own | 6',
  'delivery.make': 'verstas | 7 still',
  'deed.tell': 'verstas, own | 7 still',
  'case.close': 'verstas | 7',
  'board.see': 'verstas, coordination, decision | 1-7',
  'card.make': 'verstas | 1-7',
  'role.give': 'coordination | 1-7',
  'draft.keep': 'own, own card | 1-7 still',
  'role.pause': 'own | 1-7',
  'county.set': 'administration | 1-7',
  'access_feedback.give': 'visitor, card, person | 1-7 still',
  'access_feedback.answer': 'coordination | 1-7',
  'own_data.use': 'own, own card | 1-7',
};

/** Acts that no route carries as its own: each is asked inside another. */
export const INSIDE: Partial<Record<Act, string>> = {
  'contribution.tell_in_case': 'POST /contributions, when it names a case',
  'contribution.see_hidden': 'whatever shows contributions',
  'case.gather': 'POST /moves, when it gathers a new case',
};

/** Routes that everyone may use, always. A new one fails until it stands here. */
export const OPEN = [
  'DELETE /sessions/current',
  // The reference page of the API itself.
  'GET /',
  'GET /cases',
  'GET /cases/:id',
  'GET /cases/:id/contributions',
  'GET /cases/:id/history',
  'GET /cases/:id/need-versions',
  'GET /cases/:id/opinions',
  'GET /cases/:id/opinions.csv',
  'GET /cases/:id/summary',
  'GET /cases/:id/unused',
  'GET /contributions/:id',
  'GET /contributions/:id/comments',
  'GET /county',
  'GET /county/logo',
  'GET /health',
  'GET /search',
  'GET /heard',
  'GET /invitations/:token',
  'GET /live',
  'GET /me',
  'GET /openapi.json',
  'GET /points/:id/sources',
  'POST /care',
  'POST /said-before',
  'POST /sessions',
  'POST /sign-in-codes',
];

/** A column of the matrix: somebody, what she is to the thing and its case, and the words of the table that mean her. */
export interface Column {
  readonly name: string;
  readonly actor: Principal | null;
  readonly own?: true;
  readonly member?: true;
  readonly words: readonly string[];
}

const someone = (roles: readonly Role[] = [], byCard = false): Principal => ({
  personId: 'x',
  name: null,
  penName: null,
  viewpoint: null,
  language: 'fi',
  sessionId: 'x',
  roles,
  byCard,
});
const ROLE_WORDS: readonly (readonly [Role, readonly string[]])[] = [
  ['innoagent_1', ['verstas']],
  ['innoagent_2', ['verstas']],
  ['coordinator', ['verstas', 'coordination']],
  ['administrator', ['coordination', 'administration']],
  ['decision_maker', ['decision']],
  ['deputy', ['decision']],
];
/** Everybody who can come: a card never carries more than its own thread, whoever holds it. */
export const COLUMNS: readonly Column[] = [
  { name: 'visitor', actor: null, words: ['visitor'] },
  { name: 'card', actor: someone([], true), words: ['card'] },
  { name: 'own card', actor: someone([], true), own: true, words: ['card', 'own card'] },
  { name: "Innoagent's card", actor: someone(['innoagent_1', 'coordinator'], true), member: true, words: ['card'] },
  { name: 'participant', actor: someone(), words: ['person'] },
  { name: 'own', actor: someone(), own: true, words: ['person', 'own'] },
  { name: 'member', actor: someone(), member: true, words: ['person', 'member'] },
  ...ROLE_WORDS.map(([role, words]) => ({ name: role, actor: someone([role]), words: ['person', ...words] })),
];

/** What the table says of an act: who (its words), in which steps, and whether also while the case stands still. */
export function decided(act: Act): { who: string[]; steps: number[]; inactive: boolean } {
  const [who = '', when = ''] = TABLE[act].split(' | ');
  const [from = 0, to = from] = (when.split(' ')[0] ?? '').split('-').map(Number);
  const steps = Array.from({ length: to - from + 1 }, (_one, i) => from + i);
  return { who: who.split(', '), steps, inactive: when.endsWith('still') };
}

/** Whether the table lets this column do the act at some time. */
export function everMay(act: Act, column: Pick<Column, 'words'>): boolean {
  return decided(act).who.some((word) => column.words.includes(word));
}
