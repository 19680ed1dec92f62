import { desc } from 'drizzle-orm';
import Type from 'typebox';
import { mail } from '../../db/schema/activity.ts';
import { Body, Maybe, Moment } from '../contract/schemas.ts';
import type { App, House } from '../house.ts';
import { eraseMe } from './erase.ts';
import { ownDataPage, seeOwnData } from './own-data.ts';

const Rows = Type.Array(Type.Record(Type.String(), Maybe(Type.Union([Type.String(), Type.Number(), Type.Boolean()]))));
const Sent = Type.Object({ to: Type.String(), subject: Type.String(), text: Type.String(), at: Moment });

/** One's own data: to see, to take along and to erase. */
export function ownDataRoutes(app: App, { db, clock, config, sessions, ring }: House): void {
  const use = { act: 'own_data.use' } as const;
  app.get(
    '/me/data',
    { config: use, schema: { response: { 200: Type.Record(Type.String(), Rows) } } },
    async ({ actor }, reply) =>
      reply.header('content-disposition', 'attachment; filename="omat-tiedot.json"').send(await seeOwnData(db, actor)),
  );
  app.get('/me/data.html', { config: use, schema: { response: { 200: Type.String() } } }, async ({ actor }, reply) => {
    const page = ownDataPage(await seeOwnData(db, actor), 'fi');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', 'attachment; filename="omat-tiedot.html"')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(page);
  });
  app.post(
    '/me/erasure',
    { config: use, schema: { body: Body({ alsoTexts: Type.Boolean() }), response: { 200: Type.Object({}) } } },
    async ({ actor, body, headers }, reply) => {
      await eraseMe(db, actor, body.alsoTexts, clock());
      ring();
      return reply.header('set-cookie', await sessions.end(headers.cookie)).send({});
    },
  );
  // The demo sends nothing: whoever tries it reads the letters here.
  if (!config.demo) return;
  app.get('/outbox', { config: { act: 'open' }, schema: { response: { 200: Type.Array(Sent) } } }, async () => {
    const rows = await db.select().from(mail).orderBy(desc(mail.createdAt)).limit(50);
    return rows.map(({ toAddress, subject, text, createdAt }) => ({
      to: toAddress,
      subject,
      text,
      at: createdAt.toISOString(),
    }));
  });
}
