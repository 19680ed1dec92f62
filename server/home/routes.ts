import Type from 'typebox';
import { Body, Maybe } from '../contract/schemas.ts';
import { dayOf } from '../contract/days.ts';
import type { App, Context } from '../context.ts';
import { demand, signedIn } from '../access/may.ts';
import type { Principal } from '../access/principal.ts';
import { Away, awayOf, awayRead } from './away.ts';
import { Notice, noticesOf, Place, unseenBy } from './notices.ts';
import { Todo, todoOf } from './todo.ts';

const tags = ['Own thread'];
const Notices = Type.Object({
  items: Type.Array(Notice),
  next: Maybe(Place),
  /** Newer than `since`; a hundred at most. */
  unseen: Type.Integer(),
});
const NoticesQuery = Body({
  after: Type.Optional(Place),
  since: Type.Optional(Place),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
/** Null when one has not been away for two weeks. */
const AwayView = Type.Object({ away: Maybe(Away) });
const Todos = Type.Object({ items: Type.Array(Todo) });

/** What waits for the person when she comes: what to do, and what has happened. */
export function homeRoutes(app: App, { db, clock }: Context): void {
  app.get(
    '/me/todo',
    {
      config: { act: 'own_data.use' },
      schema: { tags, summary: 'At most three things to do next, in order.', response: { 200: Todos } },
    },
    async ({ actor }) => ({
      items: await todoOf(db, owner(actor), clock()),
    }),
  );
  app.get(
    '/me/notices',
    {
      config: { act: 'own_data.use' },
      schema: {
        tags,
        summary: 'What has happened to what one has said or follows.',
        querystring: NoticesQuery,
        response: { 200: Notices },
      },
    },
    async ({ actor, query }) => {
      const { personId } = owner(actor);
      const [page, unseen] = await Promise.all([
        noticesOf(db, personId, { before: query.after ?? null, limit: query.limit ?? 30 }),
        unseenBy(db, personId, query.since ?? '0'),
      ]);
      return { items: page.items, next: page.next, unseen };
    },
  );
  awayRoutes(app, db, clock);
}

function awayRoutes(app: App, db: Context['db'], clock: Context['clock']): void {
  const config = { act: 'own_data.use' } as const;
  app.get(
    '/me/away',
    {
      config,
      schema: {
        tags,
        summary: 'After two weeks away: what happened meanwhile, in five lines at most.',
        response: { 200: AwayView },
      },
    },
    async ({ actor }) => ({ away: await awayOf(db, actor, dayOf(clock())) }),
  );
  app.delete(
    '/me/away',
    { config, schema: { tags, summary: 'One has read that.', response: { 200: Type.Object({}) } } },
    async ({ actor }) => {
      await awayRead(db, actor);
      return {};
    },
  );
}

function owner(actor: Principal | null): Principal {
  const me = signedIn(actor);
  demand(me, 'own_data.use', { own: true });
  return me;
}
