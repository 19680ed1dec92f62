import Type from 'typebox';
import { IdParams, Moment, PageOf, PageQuery } from '../../../contract/schemas.ts';
import { SeenContribution } from '../../../contributions/view.ts';
import type { App, Context } from '../../../context.ts';
import { VersionsQuery } from '../../versions.ts';
import { pointVersions } from './points.ts';
import { sourcesOf } from './sources.ts';
import { SeenSummary, seenSummary } from './summary.ts';
import { uncoveredOf } from './uncovered.ts';
import { unusedOf } from './unused.ts';

const tags = ['Step 5: summary'];
const Version = Type.Object({ version: Type.Integer(), text: Type.String(), plain: Type.String(), at: Moment });
/** `plainer`: a plainer wording can be proposed by a machine. */
const Versions = Type.Object({ ...PageOf(Version).properties, plainer: Type.Boolean() });

/** Reading the summary, what it rests on and what it leaves out. */
export function readingRoutes(app: App, { db, clock, config }: Context): void {
  app.get(
    '/cases/:id/summary',
    {
      config: { act: 'open' },
      schema: { tags, summary: 'The summary’s points.', params: IdParams, response: { 200: SeenSummary } },
    },
    (request) => seenSummary(db, request.actor, request.params.id, clock()),
  );
  app.get(
    '/cases/:id/unused',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'The contributions that were not used, and why.',
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
      schema: {
        tags,
        summary: 'What has been said and is in no point yet, nor set aside with a reason.',
        params: IdParams,
        querystring: PageQuery,
        response: { 200: PageOf(SeenContribution) },
      },
    },
    (request) => uncoveredOf(db, request.actor, request.params.id, request.query),
  );
  app.get(
    '/points/:id/sources',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'The contributions that a point rests on.',
        params: IdParams,
        querystring: PageQuery,
        response: { 200: PageOf(SeenContribution) },
      },
    },
    (request) => sourcesOf(db, request.actor, request.params.id, request.query),
  );
  app.get(
    '/points/:id/versions',
    {
      config: { act: 'point.write' },
      schema: {
        tags,
        summary: 'A point’s earlier wordings.',
        params: IdParams,
        querystring: VersionsQuery,
        response: { 200: Versions },
      },
    },
    async ({ actor, params, query }) => {
      const page = await pointVersions(db, actor, params.id, query);
      return { ...page, plainer: config.model !== undefined };
    },
  );
}
