import { IdParams, PageOf, PageQuery } from '../contract/schemas.ts';
import type { App, Context } from '../context.ts';
import { HeardSentence, heardSentence } from './heard.ts';
import { ThreadItem } from './thread-schema.ts';
import { myThread, threadOf } from './thread.ts';

const tags = ['Own thread'];

/** What the participant came for: what became of what she said. */
export function threadRoutes(app: App, { db }: Context): void {
  app.get(
    '/me/thread',
    {
      config: { act: 'thread.see' },
      schema: {
        tags,
        summary: 'Everything one has said, and where each is now: waiting, used, answered.',
        querystring: PageQuery,
        response: { 200: PageOf(ThreadItem) },
      },
    },
    async (request) => myThread(db, request.actor, request.query),
  );
  app.get(
    '/contributions/:id/thread',
    {
      config: { act: 'thread.see' },
      schema: {
        tags,
        summary: 'One contribution’s way from what was said to what came of it.',
        params: IdParams,
        response: { 200: ThreadItem },
      },
    },
    async (request) => threadOf(db, request.actor, request.params.id),
  );
  app.get(
    '/heard',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'One true sentence and what came of it, by a rule; or none.',
        response: { 200: HeardSentence },
      },
    },
    async () => ({
      heard: await heardSentence(db),
    }),
  );
}
