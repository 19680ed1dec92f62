import Type from 'typebox';
import { Body, Id, IdParams, Moment, OneOf, PageOf, PageQuery, Reason, Text } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import { SeenContribution } from '../../../contributions/view.ts';
import type { App, Context } from '../../../context.ts';
import { approveSummary } from './approval.ts';
import { markPoint, openCheck } from './check.ts';
import { proposePlainer } from './plainer.ts';
import { pointVersions, removePoint, restorePoint, rewordPoint, writePoint } from './points.ts';
import { setSource, sourcesOf } from './sources.ts';
import { SeenSummary, seenSummary } from './summary.ts';
import { uncoveredOf } from './uncovered.ts';
import { markUnused, unmarkUnused, unusedOf } from './unused.ts';

const Plain = Type.String({ maxLength: words.LIMITS.text });
const Ids = Type.Array(Id, { minItems: 1, maxItems: 2000, uniqueItems: true });
const Written = Type.Object({ id: Id, version: Type.Integer() });
const SourceParams = Body({ id: Id, contributionId: Id });
const Version = Type.Object({ version: Type.Integer(), text: Type.String(), plain: Type.String(), at: Moment });
/** `plainer`: a plainer wording can be proposed by a machine. */
const Versions = Type.Object({ ...PageOf(Version).properties, plainer: Type.Boolean() });
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

function readingRoutes(app: App, { db, clock, config }: Context): void {
  app.get(
    '/cases/:id/summary',
    { config: { act: 'open' }, schema: { params: IdParams, response: { 200: SeenSummary } } },
    (request) => seenSummary(db, request.actor, request.params.id, clock()),
  );
  app.get(
    '/cases/:id/unused',
    {
      config: { act: 'open' },
      schema: {
        params: IdParams,
        querystring: PageQuery,
        response: { 200: PageOf(Type.Object({ contribution: SeenContribution, reason: Type.String() })) },
      },
    },
    (request) => unusedOf(db, request.actor, request.params.id, request.query),
  );
  app.get(
    '/cases/:id/uncovered',
    {
      config: { act: 'point.write' },
      schema: { params: IdParams, querystring: PageQuery, response: { 200: PageOf(SeenContribution) } },
    },
    (request) => uncoveredOf(db, request.actor, request.params.id, request.query),
  );
  app.get(
    '/points/:id/sources',
    {
      config: { act: 'open' },
      schema: { params: IdParams, querystring: PageQuery, response: { 200: PageOf(SeenContribution) } },
    },
    (request) => sourcesOf(db, request.actor, request.params.id, request.query),
  );
  app.get(
    '/points/:id/versions',
    {
      config: { act: 'point.write' },
      schema: {
        params: IdParams,
        querystring: Body({ after: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000_000_000 })) }),
        response: { 200: Versions },
      },
    },
    async ({ actor, params, query }) => {
      const page = await pointVersions(db, actor, params.id, query.after ?? 2_000_000_000, 50);
      return { ...page, plainer: config.model !== undefined };
    },
  );
}

function writingRoutes(app: App, { db, clock, notify, config }: Context): void {
  app.post(
    '/points/:id/plainer',
    {
      config: { act: 'point.write' },
      schema: { params: IdParams, body: Body({}), response: { 200: Type.Object({ plain: Type.String() }) } },
    },
    ({ actor, params }) => proposePlainer({ db, model: config.model }, actor, params.id, clock()),
  );
  app.post(
    '/cases/:id/points',
    {
      config: { act: 'point.write', twice: 'same_words' },
      schema: { params: IdParams, body: NewPoint, response: { 201: Written } },
    },
    async (request, reply) => {
      const { plain = '', ...rest } = request.body;
      const written = await writePoint(db, request.actor, request.params.id, { plain, ...rest }, clock());
      notify();
      return reply.code(201).send(written);
    },
  );
  app.patch(
    '/points/:id',
    {
      config: { act: 'point.write' },
      schema: {
        params: IdParams,
        body: Body({ text: Text(), plain: Plain, version: Type.Integer() }),
        response: { 200: Written },
      },
    },
    async (request) => {
      const written = await rewordPoint(db, request.actor, request.params.id, request.body, clock());
      notify();
      return written;
    },
  );
  app.post(
    '/points/:id/restorations',
    {
      config: { act: 'point.write' },
      schema: {
        params: IdParams,
        body: Body({ version: Type.Integer({ minimum: 1, maximum: 2_000_000_000 }) }),
        response: { 201: Written },
      },
    },
    async (request, reply) => {
      const written = await restorePoint(db, request.actor, request.params.id, request.body.version, clock());
      notify();
      return reply.code(201).send(written);
    },
  );
  app.delete(
    '/points/:id',
    { config: { act: 'point.write' }, schema: { params: IdParams, response: { 204: Done } } },
    async (request, reply) => {
      await removePoint(db, request.actor, request.params.id, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
}

function coverRoutes(app: App, { db, clock, notify }: Context): void {
  for (const [method, way] of [
    ['PUT', 'add'],
    ['DELETE', 'remove'],
  ] as const) {
    app.route({
      method,
      url: '/points/:id/sources/:contributionId',
      config: { act: 'point.write' },
      schema: { params: SourceParams, response: { 204: Done } },
      handler: async (request, reply) => {
        await setSource(db, request.actor, request.params.id, request.params.contributionId, way);
        notify();
        return reply.code(204).send(null);
      },
    });
  }
  app.put(
    '/cases/:id/unused',
    {
      config: { act: 'unused.mark' },
      schema: { params: IdParams, body: Body({ contributionIds: Ids, reason: Reason }), response: { 204: Done } },
    },
    async (request, reply) => {
      await markUnused(db, request.actor, request.params.id, request.body, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/cases/:id/unused',
    {
      config: { act: 'unused.mark' },
      schema: { params: IdParams, body: Body({ contributionIds: Ids }), response: { 204: Done } },
    },
    async (request, reply) => {
      await unmarkUnused(db, request.actor, request.params.id, request.body.contributionIds);
      notify();
      return reply.code(204).send(null);
    },
  );
}

function agreeingRoutes(app: App, { db, clock, notify }: Context): void {
  app.post(
    '/cases/:id/checks',
    {
      config: { act: 'check.open', twice: 'same_words' },
      schema: { params: IdParams, body: Check, response: { 204: Done } },
    },
    async (request, reply) => {
      const { endsAt, waivedReason } = request.body;
      const how = { endsAt: endsAt ? new Date(endsAt) : undefined, waivedReason };
      await openCheck(db, request.actor, request.params.id, how, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/points/:id/mark',
    { config: { act: 'check.mark' }, schema: { params: IdParams, body: Mark, response: { 204: Done } } },
    async (request, reply) => {
      const { value, because = '' } = request.body;
      await markPoint(db, request.actor, request.params.id, { value, because }, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/cases/:id/approval',
    { config: { act: 'summary.approve' }, schema: { params: IdParams, response: { 204: Done } } },
    async (request, reply) => {
      await approveSummary(db, request.actor, request.params.id, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
}
