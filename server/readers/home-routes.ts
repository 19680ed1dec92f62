import Type from 'typebox';
import { ACTIVITY_KINDS } from '../contract/activity.ts';
import { Body, Day, Id, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import type { App, House } from '../house.ts';
import { demand, signedIn } from '../people/may.ts';
import type { Principal } from '../people/principal.ts';
import { noticesOf, unseenBy } from './notices.ts';
import { TODO_CODES, todoOf } from './todo.ts';

const Place = Type.String({ pattern: '^[0-9]{1,18}$' });
const Notices = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Place,
      at: Moment,
      kind: OneOf(ACTIVITY_KINDS),
      caseId: Maybe(Id),
      caseTitle: Maybe(Type.String()),
      contributionId: Maybe(Id),
      step: Maybe(Type.Integer()),
    }),
  ),
  next: Maybe(Place),
  /** Newer than `since`; a hundred at most. */
  unseen: Type.Integer(),
});
const NoticesQuery = Body({
  after: Type.Optional(Place),
  since: Type.Optional(Place),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
const Todos = Type.Object({
  items: Type.Array(
    Type.Object({
      code: OneOf(TODO_CODES),
      caseId: Maybe(Id),
      caseTitle: Maybe(Type.String()),
      count: Type.Integer(),
      day: Maybe(Day),
    }),
  ),
});

/** What waits for the person when she comes: what to do, and what has happened. */
export function homeRoutes(app: App, { db, clock }: House): void {
  app.get('/me/todo', { config: { act: 'own_data.use' }, schema: { response: { 200: Todos } } }, async ({ actor }) => ({
    items: await todoOf(db, owner(actor), clock()),
  }));
  app.get(
    '/me/notices',
    { config: { act: 'own_data.use' }, schema: { querystring: NoticesQuery, response: { 200: Notices } } },
    async ({ actor, query }) => {
      const { personId } = owner(actor);
      const [page, unseen] = await Promise.all([
        noticesOf(db, personId, { before: query.after ?? null, limit: query.limit ?? 30 }),
        unseenBy(db, personId, query.since ?? '0'),
      ]);
      return { items: page.items.map((item) => ({ ...item, at: item.at.toISOString() })), next: page.next, unseen };
    },
  );
}

function owner(actor: Principal | null): Principal {
  const me = signedIn(actor);
  demand(me, 'own_data.use', { own: true });
  return me;
}
