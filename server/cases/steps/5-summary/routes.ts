import Type from 'typebox';
import { Body, Id, IdParams, Moment, OneOf, Reason, Text } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import type { App, Context } from '../../../context.ts';
import { VersionNumber } from '../../versions.ts';
import { approveSummary } from './approval.ts';
import { markPoint, openCheck } from './check.ts';
import { proposePlainer } from './plainer.ts';
import { removePoint, restorePoint, rewordPoint, writePoint } from './points.ts';
import { readingRoutes } from './reading-routes.ts';
import { setSource } from './sources.ts';
import { markUnused, unmarkUnused } from './unused.ts';

const tags = ['Step 5: summary'];
const Plain = Type.String({ maxLength: words.LIMITS.text });
const Ids = Type.Array(Id, { minItems: 1, maxItems: 2000, uniqueItems: true });
const Written = Type.Object({ id: Id, version: Type.Integer() });
const SourceParams = Body({ id: Id, contributionId: Id });
const Done = Type.Null();
const NewPoint = Body({
  text: Text(),
  /** Plain language may follow; the summary is shown to nobody without it. */
  plain: Type.Optional(Plain),
  kind: OneOf(words.POINT_KINDS),
  sources: Ids,
});
const Check = Body({ endsAt: Type.Optional(Moment), waivedReason: Type.Optional(Reason) });
const Mark = Body({
  value: OneOf(words.CHECK_MARKS),
  because: Type.Optional(Type.String({ maxLength: words.LIMITS.reason })),
});

/** Step 5: writing the summary, its sources, the speakers' check and the group's approval. */
export function summaryRoutes(app: App, context: Context): void {
  readingRoutes(app, context);
  writingRoutes(app, context);
  coverRoutes(app, context);
  agreeingRoutes(app, context);
}

function writingRoutes(app: App, context: Context): void {
  app.post(
    '/points/:id/plainer',
    {
      config: { act: 'point.write' },
      schema: {
        tags,
        summary:
          'A plainer wording of a point, proposed by the county’s own language model, where it has one; kept nowhere.',
        params: IdParams,
        body: Body({}),
        response: { 200: Type.Object({ plain: Type.String() }) },
      },
    },
    ({ actor, params }) => proposePlainer(context, actor, params.id),
  );
  app.post(
    '/cases/:id/points',
    {
      config: { act: writePoint.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Writes a point and names the contributions it rests on.',
        params: IdParams,
        body: NewPoint,
        response: { 201: Written },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { plain = '', ...rest } = body;
      return reply.code(201).send(await writePoint(context, actor, params.id, { plain, ...rest }));
    },
  );
  app.patch(
    '/points/:id',
    {
      config: { act: rewordPoint.act },
      schema: {
        tags,
        summary: 'Rewords a point; refused with both texts if somebody else did meanwhile.',
        params: IdParams,
        body: Body({ text: Text(), plain: Plain, version: Type.Integer() }),
        response: { 200: Written },
      },
    },
    ({ actor, params, body }) => rewordPoint(context, actor, params.id, body),
  );
  app.post(
    '/points/:id/restorations',
    {
      config: { act: restorePoint.act },
      schema: {
        tags,
        summary: 'Brings back an earlier wording.',
        params: IdParams,
        body: Body({ version: VersionNumber }),
        response: { 201: Written },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await restorePoint(context, actor, params.id, body.version)),
  );
  app.delete(
    '/points/:id',
    {
      config: { act: removePoint.act },
      schema: { tags, summary: 'Removes a point.', params: IdParams, response: { 204: Done } },
    },
    async ({ actor, params }, reply) => {
      await removePoint(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}

function coverRoutes(app: App, context: Context): void {
  for (const [method, way, summary] of [
    ['PUT', 'add', 'Adds a contribution that the point rests on.'],
    ['DELETE', 'remove', 'Takes one away.'],
  ] as const) {
    app.route({
      method,
      url: '/points/:id/sources/:contributionId',
      config: { act: setSource.act },
      schema: { tags, summary, params: SourceParams, response: { 204: Done } },
      handler: async ({ actor, params }, reply) => {
        await setSource(context, actor, params.id, params.contributionId, way);
        return reply.code(204).send(null);
      },
    });
  }
  app.put(
    '/cases/:id/unused',
    {
      config: { act: markUnused.act },
      schema: {
        tags,
        summary: 'Marks contributions as not used, with a reason.',
        params: IdParams,
        body: Body({ contributionIds: Ids, reason: Reason }),
        response: { 204: Done },
      },
    },
    async ({ actor, params, body }, reply) => {
      await markUnused(context, actor, params.id, body);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/cases/:id/unused',
    {
      config: { act: unmarkUnused.act },
      schema: {
        tags,
        summary: 'Takes that back.',
        params: IdParams,
        body: Body({ contributionIds: Ids }),
        response: { 204: Done },
      },
    },
    async ({ actor, params, body }, reply) => {
      await unmarkUnused(context, actor, params.id, body.contributionIds);
      return reply.code(204).send(null);
    },
  );
}

function agreeingRoutes(app: App, context: Context): void {
  app.post(
    '/cases/:id/checks',
    {
      config: { act: openCheck.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Asks the contributors whether they were understood, or waives that with a reason.',
        params: IdParams,
        body: Check,
        response: { 204: Done },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { endsAt, waivedReason } = body;
      await openCheck(context, actor, params.id, { endsAt: endsAt ? new Date(endsAt) : undefined, waivedReason });
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/points/:id/mark',
    {
      config: { act: markPoint.act },
      schema: {
        tags,
        summary: 'Says of a point: yes, almost, or no, because.',
        params: IdParams,
        body: Mark,
        response: { 204: Done },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { value, because = '' } = body;
      await markPoint(context, actor, params.id, { value, because });
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/cases/:id/approval',
    {
      config: { act: approveSummary.act },
      schema: {
        tags,
        summary: 'A member of the planning group approves the summary.',
        params: IdParams,
        response: { 204: Done },
      },
    },
    async ({ actor, params }, reply) => {
      await approveSummary(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}
