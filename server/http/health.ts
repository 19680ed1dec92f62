import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { App, Context } from '../context.ts';

const tags = ['People and service'];

/** A database that has not answered by now is not ready; milliseconds. */
const PATIENCE = 2_000;

/** Alive and ready, for whoever keeps the service running: ready means that the database answers. */
export function healthRoutes(app: App, { db }: Context): void {
  const Health = Type.Object({ ready: Type.Boolean() });
  app.get(
    '/health',
    {
      config: { act: 'open' },
      schema: { tags, summary: 'Whether the service is ready.', response: { 200: Health, 503: Health } },
    },
    async (_request, reply) => {
      const answers = db.execute(sql`select 1`).then(
        () => true,
        () => false,
      );
      const ready = await Promise.race([answers, setTimeout(PATIENCE, false, { ref: false })]);
      return reply.code(ready ? 200 : 503).send({ ready });
    },
  );
}
