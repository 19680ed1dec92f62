import Type from 'typebox';
import { Body, Id, IdParams, Maybe, Moment, OneOf, PageOf, PageQuery, Reason, Text } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { appeal, hide, openAppeals, openReports, reportIt, settleReports, showAgain } from './moderation.ts';
import { PAGE, SeenContribution } from './view.ts';
import { waitingForALook } from './waiting.ts';

const tags = ['Moderation'];
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

/** Reports, hidings and appeals: what others say of a contribution, and what the Verstas decides. */
export function moderationRoutes(app: App, context: Context): void {
  reportRoutes(app, context);
  hidingRoutes(app, context);
}

function reportRoutes(app: App, context: Context): void {
  app.post(
    '/contributions/:id/reports',
    {
      config: { act: reportIt.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Reports a contribution to the Verstas.',
        params: IdParams,
        body: Reporting,
        response: Done,
      },
    },
    async ({ actor, params, body, from }, reply) => {
      await reportIt(context, actor, params.id, body, from);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/reports',
    {
      config: { act: 'contribution.hide' },
      schema: {
        tags,
        summary: 'The reports that wait.',
        querystring: PageQuery,
        response: { 200: PageOf(OpenReport) },
      },
    },
    async ({ actor, query }) =>
      openReports(context.db, actor, { limit: query.limit ?? PAGE, ...(query.after ? { after: query.after } : {}) }),
  );
  app.delete(
    '/contributions/:id/reports',
    {
      config: { act: settleReports.act },
      schema: {
        tags,
        summary: 'Settles the reports of a contribution that stays as it is.',
        params: IdParams,
        response: Done,
      },
    },
    async ({ actor, params }, reply) => {
      await settleReports(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/appeals',
    {
      config: { act: 'contribution.hide' },
      schema: {
        tags,
        summary: 'The hidden contributions whose authors ask for a new look.',
        response: { 200: Type.Array(OpenAppeal) },
      },
    },
    async ({ actor }) => openAppeals(context.db, actor),
  );
}

function hidingRoutes(app: App, context: Context): void {
  app.get(
    '/waiting-contributions',
    {
      config: { act: 'contribution.hide' },
      schema: {
        tags,
        summary: 'What was more than usual at once and waits until the Verstas has looked at it.',
        response: { 200: Waiting },
      },
    },
    async ({ actor }) => waitingForALook(context.db, actor),
  );
  app.post(
    '/contributions/:id/hidings',
    {
      config: { act: hide.act },
      schema: {
        tags,
        summary: 'Hides a contribution, with a reason that its author is told.',
        params: IdParams,
        body: Hiding,
        response: Done,
      },
    },
    async ({ actor, params, body }, reply) => {
      await hide(context, actor, params.id, body);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/contributions/:id/hidings',
    {
      config: { act: showAgain.act },
      schema: { tags, summary: 'Shows a hidden contribution again.', params: IdParams, response: Done },
    },
    async ({ actor, params }, reply) => {
      await showAgain(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/contributions/:id/appeals',
    {
      config: { act: appeal.act },
      schema: {
        tags,
        summary: 'Asks that one’s own hidden contribution be shown again.',
        params: IdParams,
        body: Body({ text: Text(words.LIMITS.reason) }),
        response: Done,
      },
    },
    async ({ actor, params, body }, reply) => {
      await appeal(context, actor, params.id, body.text);
      return reply.code(204).send(null);
    },
  );
}
