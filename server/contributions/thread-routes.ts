import { IdParams, PageOf, PageQuery } from '../contract/schemas.ts';
import type { App, Context } from '../context.ts';
import { HeardSentence, heardSentence } from './heard.ts';
import { ThreadItem } from './thread-schema.ts';
import { myThread, threadOf } from './thread.ts';

/** What the participant came for: what became of what she said. */
export function threadRoutes(app: App, { db }: Context): void {
  app.get(
    '/me/thread',
    { config: { act: 'thread.see' }, schema: { querystring: PageQuery, response: { 200: PageOf(ThreadItem) } } },
    async (request) => myThread(db, request.actor, request.query),
  );
  app.get(
    '/contributions/:id/thread',
    { config: { act: 'thread.see' }, schema: { params: IdParams, response: { 200: ThreadItem } } },
    async (request) => threadOf(db, request.actor, request.params.id),
  );
  app.get('/heard', { config: { act: 'open' }, schema: { response: { 200: HeardSentence } } }, async () => ({
    heard: await heardSentence(db),
  }));
}
