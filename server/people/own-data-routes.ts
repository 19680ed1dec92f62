import { desc } from 'drizzle-orm';
import Type from 'typebox';
import { demandDemo } from '../../db/founding.ts';
import { mail } from '../../db/schema/activity.ts';
import { Body, Maybe, Moment, OneOf } from '../contract/schemas.ts';
import { LANGUAGES } from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { eraseMe } from './erase.ts';
import { ownDataPage } from './own-data-page.ts';
import { seeOwnData } from './own-data.ts';

const tags = ['Sign-in and own data'];
const Rows = Type.Array(Type.Record(Type.String(), Maybe(Type.Union([Type.String(), Type.Number(), Type.Boolean()]))));
const Sent = Type.Object({ to: Type.String(), subject: Type.String(), text: Type.String(), at: Moment });

/** One's own data: to see, to take along and to erase. */
export function ownDataRoutes(app: App, context: Context): void {
  const { db, config, sessions } = context;
  const use = { act: 'own_data.use' } as const;
  app.get(
    '/me/data',
    {
      config: use,
      schema: {
        tags,
        summary: 'Everything kept about oneself, as JSON.',
        response: { 200: Type.Record(Type.String(), Rows) },
      },
    },
    async ({ actor }, reply) =>
      reply.header('content-disposition', 'attachment; filename="omat-tiedot.json"').send(await seeOwnData(db, actor)),
  );
  const page = {
    tags,
    summary: 'The same as a readable page.',
    querystring: Body({ lang: Type.Optional(OneOf(LANGUAGES)) }),
    response: { 200: Type.String() },
  };
  app.get('/me/data.html', { config: use, schema: page }, async ({ actor, query }, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-disposition', 'attachment; filename="kuultu.html"')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .send(ownDataPage(await seeOwnData(db, actor), query.lang ?? 'fi')),
  );
  app.post(
    '/me/erasure',
    {
      config: { act: eraseMe.act },
      schema: {
        tags,
        summary: 'Erases oneself, and one’s texts if asked.',
        body: Body({ alsoTexts: Type.Boolean() }),
        response: { 200: Type.Object({}) },
      },
    },
    async ({ actor, body, headers }, reply) => {
      await eraseMe(context, actor, body.alsoTexts);
      return reply.header('set-cookie', await sessions.end(headers.cookie)).send({});
    },
  );
  // The demo sends nothing: whoever tries it reads the letters here.
  if (!config.demo) return;
  app.get(
    '/outbox',
    {
      config: { act: 'open' },
      schema: {
        tags: ['People and service'],
        summary: 'In a demo only: the letters that would have been sent.',
        response: { 200: Type.Array(Sent) },
      },
    },
    async () => {
      await demandDemo(db);
      const rows = await db.select().from(mail).orderBy(desc(mail.createdAt)).limit(50);
      return rows.map(({ toAddress, subject, text, createdAt }) => ({
        to: toAddress,
        subject,
        text,
        at: createdAt.toISOString(),
      }));
    },
  );
}
