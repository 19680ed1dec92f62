import type { App, Context } from '../context.ts';
import { cardRoutes } from './card-routes.ts';
import { draftRoutes } from './drafts-routes.ts';
import { meRoutes } from './me-routes.ts';
import { ownDataRoutes } from './own-data-routes.ts';
import { demand } from '../access/may.ts';
import { postStands, PostStands } from './post.ts';
import { pauseRoutes } from './pause-routes.ts';
import { roleRoutes } from './role-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';

const tags = ['Cases'];

/** The people's room: signing in, oneself, cards, roles and own data; and whether letters leave. */
export function peopleRoutes(app: App, context: Context): void {
  signInRoutes(app, context);
  meRoutes(app, context);
  draftRoutes(app, context);
  cardRoutes(app, context);
  roleRoutes(app, context);
  pauseRoutes(app, context);
  ownDataRoutes(app, context);
  app.get(
    '/post',
    {
      config: { act: 'board.see' },
      schema: { tags, summary: 'Whether letters leave, and since when they have not.', response: { 200: PostStands } },
    },
    async ({ actor }) => {
      demand(actor, 'board.see');
      return postStands(context.db, context.config);
    },
  );
}
