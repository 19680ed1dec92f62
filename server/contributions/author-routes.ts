import Type from 'typebox';
import { Body, IdParams, Line, OneOf, Text } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { correctLanguage, reword, withdraw } from './edit.ts';
import { changeAllPresence, changePresence } from './presence.ts';
import { supportIt, supportNoMore } from './support.ts';

const tags = ['Contributions'];
const Presence = Body({ presence: OneOf(words.PRESENCES), penName: Type.Optional(Line(words.LIMITS.name)) });
const Done = { 204: Type.Null() };

/** What the author does to her own contribution, and what others find important in it. */
export function authorRoutes(app: App, context: Context): void {
  wordingRoutes(app, context);
  presenceRoutes(app, context);
  supportRoutes(app, context);
}

function wordingRoutes(app: App, context: Context): void {
  app.patch(
    '/contributions/:id',
    {
      config: { act: reword.act },
      schema: {
        tags,
        summary: 'Rewords one’s own contribution; earlier wordings are kept.',
        params: IdParams,
        body: Body({ text: Text(), version: Type.Integer({ minimum: 1 }) }),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    ({ actor, params, body }) => reword(context, actor, params.id, body),
  );
  app.put(
    '/contributions/:id/language',
    {
      config: { act: correctLanguage.act },
      schema: {
        tags,
        summary: 'Corrects in which language one’s own text is.',
        params: IdParams,
        body: Body({ lang: OneOf(words.LANGUAGES) }),
        response: Done,
      },
    },
    async ({ actor, params, body }, reply) => {
      await correctLanguage(context, actor, params.id, body.lang);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/contributions/:id/withdrawal',
    {
      config: { act: withdraw.act },
      schema: { tags, summary: 'Withdraws one’s own contribution.', params: IdParams, body: Body({}), response: Done },
    },
    async ({ actor, params }, reply) => {
      await withdraw(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}

function presenceRoutes(app: App, context: Context): void {
  app.patch(
    '/contributions/:id/presence',
    {
      config: { act: changePresence.act },
      schema: {
        tags,
        summary: 'Changes how one is seen beside one contribution.',
        params: IdParams,
        body: Presence,
        response: Done,
      },
    },
    async ({ actor, params, body }, reply) => {
      await changePresence(context, actor, params.id, body);
      return reply.code(204).send(null);
    },
  );
  app.patch(
    '/me/presence',
    {
      config: { act: changeAllPresence.act },
      schema: {
        tags,
        summary: 'Changes how one is seen beside everything one has said.',
        body: Presence,
        response: { 200: Type.Object({ changed: Type.Integer() }) },
      },
    },
    async ({ actor, body }) => ({ changed: await changeAllPresence(context, actor, body) }),
  );
}

function supportRoutes(app: App, context: Context): void {
  const schema = { tags, params: IdParams, response: Done };
  app.put(
    '/contributions/:id/support',
    { config: { act: supportIt.act }, schema: { ...schema, summary: 'Says “this matters to me too”.' } },
    async ({ actor, params }, reply) => {
      await supportIt(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/contributions/:id/support',
    { config: { act: supportNoMore.act }, schema: { ...schema, summary: 'Takes that back.' } },
    async ({ actor, params }, reply) => {
      await supportNoMore(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}
