import Type from 'typebox';
import {
  Body,
  Id,
  IdParams,
  Line,
  Maybe,
  Moment,
  OneOf,
  PageOf,
  PageQuery,
  Reason,
  Text,
} from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { correctLanguage, reword, withdraw } from './edit.ts';
import { appeal, hide, openAppeals, openReports, reportIt, settleReports, showAgain } from './moderation.ts';
import { changeAllPresence, changePresence } from './presence.ts';
import { supportIt, supportNoMore } from './support.ts';
import { PAGE, SeenContribution } from './view.ts';
import { waitingForALook } from './waiting.ts';

const Presence = Body({ presence: OneOf(words.PRESENCES), penName: Type.Optional(Line(words.LIMITS.name)) });
const Reporting = Body({ reason: OneOf(words.HIDE_REASONS), note: Type.Optional(Reason) });
const Hiding = Body({ reason: OneOf(words.HIDE_REASONS), note: Reason });
const OpenReport = Type.Object({
  id: Id,
  reason: OneOf(words.HIDE_REASONS),
  note: Maybe(Type.String()),
  at: Moment,
  /** How many have reported it, and what the others say. */
  reporters: Type.Integer(),
  others: Type.Array(Type.Object({ reason: OneOf(words.HIDE_REASONS), note: Maybe(Type.String()) })),
  contribution: SeenContribution,
});
const Waiting = Type.Object({ items: Type.Array(SeenContribution), count: Type.Integer() });
const OpenAppeal = Type.Object({
  id: Id,
  reason: OneOf(words.HIDE_REASONS),
  note: Type.String(),
  appeal: Type.String(),
  mine: Type.Boolean(),
  contribution: SeenContribution,
});
const Done = { 204: Type.Null() };

/** What the author does to her own contribution, what others do to it, and moderation. */
export function contributionCareRoutes(app: App, context: Context): void {
  authorRoutes(app, context);
  presenceRoutes(app, context);
  supportRoutes(app, context);
  moderationRoutes(app, context);
}

function authorRoutes(app: App, { db, clock, notify }: Context): void {
  app.patch(
    '/contributions/:id',
    {
      config: { act: 'contribution.edit' },
      schema: {
        params: IdParams,
        body: Body({ text: Text(), version: Type.Integer({ minimum: 1 }) }),
        response: { 200: Type.Object({ version: Type.Integer() }) },
      },
    },
    async ({ actor, params, body }) => {
      const done = await reword(db, actor, params.id, body, clock());
      notify();
      return done;
    },
  );
  app.put(
    '/contributions/:id/language',
    {
      config: { act: 'contribution.edit' },
      schema: { params: IdParams, body: Body({ lang: OneOf(words.LANGUAGES) }), response: Done },
    },
    async ({ actor, params, body }, reply) => {
      await correctLanguage(db, actor, params.id, body.lang);
      notify();
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/contributions/:id/withdrawal',
    { config: { act: 'contribution.withdraw' }, schema: { params: IdParams, body: Body({}), response: Done } },
    async ({ actor, params }, reply) => {
      await withdraw(db, actor, params.id, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
}

function presenceRoutes(app: App, { db, notify }: Context): void {
  app.patch(
    '/contributions/:id/presence',
    { config: { act: 'contribution.change_presence' }, schema: { params: IdParams, body: Presence, response: Done } },
    async ({ actor, params, body }, reply) => {
      await changePresence(db, actor, params.id, body);
      notify();
      return reply.code(204).send(null);
    },
  );
  app.patch(
    '/me/presence',
    {
      config: { act: 'contribution.change_presence' },
      schema: { body: Presence, response: { 200: Type.Object({ changed: Type.Integer() }) } },
    },
    async ({ actor, body }) => {
      const changed = await changeAllPresence(db, actor, body);
      notify();
      return { changed };
    },
  );
}

function supportRoutes(app: App, { db, notify }: Context): void {
  const options = { config: { act: 'contribution.support' }, schema: { params: IdParams, response: Done } } as const;
  app.put('/contributions/:id/support', options, async ({ actor, params }, reply) => {
    await supportIt(db, actor, params.id);
    notify();
    return reply.code(204).send(null);
  });
  app.delete('/contributions/:id/support', options, async ({ actor, params }, reply) => {
    await supportNoMore(db, actor, params.id);
    notify();
    return reply.code(204).send(null);
  });
}

function moderationRoutes(app: App, { db, clock, notify }: Context): void {
  app.post(
    '/contributions/:id/reports',
    {
      config: { act: 'contribution.report', twice: 'same_words' },
      schema: { params: IdParams, body: Reporting, response: Done },
    },
    async ({ actor, params, body, from }, reply) => {
      await reportIt(db, actor, params.id, body, clock(), from);
      notify();
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/reports',
    {
      config: { act: 'contribution.hide' },
      schema: { querystring: PageQuery, response: { 200: PageOf(OpenReport) } },
    },
    async ({ actor, query }) =>
      openReports(db, actor, { limit: query.limit ?? PAGE, ...(query.after ? { after: query.after } : {}) }),
  );
  app.delete(
    '/contributions/:id/reports',
    { config: { act: 'contribution.hide' }, schema: { params: IdParams, response: Done } },
    async ({ actor, params }, reply) => {
      await settleReports(db, actor, params.id, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/appeals',
    { config: { act: 'contribution.hide' }, schema: { response: { 200: Type.Array(OpenAppeal) } } },
    async ({ actor }) => openAppeals(db, actor),
  );
  hidingRoutes(app, { db, clock, notify });
}

function hidingRoutes(app: App, { db, clock, notify }: Pick<Context, 'db' | 'clock' | 'notify'>): void {
  app.get(
    '/waiting-contributions',
    { config: { act: 'contribution.hide' }, schema: { response: { 200: Waiting } } },
    async ({ actor }) => waitingForALook(db, actor),
  );
  app.post(
    '/contributions/:id/hidings',
    { config: { act: 'contribution.hide' }, schema: { params: IdParams, body: Hiding, response: Done } },
    async ({ actor, params, body }, reply) => {
      await hide(db, actor, params.id, body, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/contributions/:id/hidings',
    { config: { act: 'contribution.hide' }, schema: { params: IdParams, response: Done } },
    async ({ actor, params }, reply) => {
      await showAgain(db, actor, params.id, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/contributions/:id/appeals',
    {
      config: { act: 'contribution.appeal' },
      schema: { params: IdParams, body: Body({ text: Text(words.LIMITS.reason) }), response: Done },
    },
    async ({ actor, params, body }, reply) => {
      await appeal(db, actor, params.id, body.text, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
}
