import { sql } from 'drizzle-orm';
import Type from 'typebox';
import type { App, House } from './house.ts';

/** Alive and ready, for whoever keeps the service running: ready means that the database answers. */
export function healthRoutes(app: App, { db }: House): void {
  const Health = Type.Object({ ready: Type.Boolean() });
  app.get(
    '/health',
    { config: { act: 'open' }, schema: { response: { 200: Health, 503: Health } } },
    async (_request, reply) => {
      const ready = await db.execute(sql`select 1`).then(
        () => true,
        () => false,
      );
      return reply.code(ready ? 200 : 503).send({ ready });
    },
  );
}
