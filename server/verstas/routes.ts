import Type from 'typebox';
import { Body, Id, IdParams, Line, Maybe, PageOf, PageQuery, Question, Reason } from '../contract/schemas.ts';
import { LIMITS } from '../contract/words.ts';
import { SeenContribution } from '../contributions/view.ts';
import type { App, Context } from '../context.ts';
import { inbox } from './inbox.ts';
import { movesSeen, SeenMove } from './moves-view.ts';
import { makeMove } from './moves.ts';
import { Similar, similarTo } from './similar.ts';
import { undoMove } from './undo.ts';

const tags = ['Verstas'];
const contributionIds = Type.Array(Id, { minItems: 1, maxItems: 500, uniqueItems: true });
const fromCaseIds = Type.Optional(Type.Array(Id, { maxItems: 500, uniqueItems: true }));
const Optional = (maxLength: number) => Type.Optional(Type.String({ maxLength }));
const Moving = Type.Union([
  Body({
    kind: Type.Literal('gather'),
    contributionIds,
    fromCaseIds,
    title: Line(),
    need: Optional(LIMITS.text),
    needPlain: Optional(LIMITS.text),
    theme: Optional(LIMITS.title),
    reason: Reason,
  }),
  Body({ kind: Type.Literal('add'), contributionIds, fromCaseIds, caseId: Id, reason: Reason }),
  Body({ kind: Type.Literal('merge'), caseId: Id, fromCaseId: Id, reason: Reason }),
  Body({ kind: Type.Literal('split'), fromCaseId: Id, contributionIds, title: Line(), reason: Reason }),
  Body({ kind: Type.Literal('move_out'), contributionIds, reason: Reason }),
  Body({ kind: Type.Literal('not_taken_up'), contributionIds, fromCaseIds, reason: Reason }),
]);
const Moved = Type.Object({ id: Id, caseId: Maybe(Id) });

/** The workbench: what waits, what is alike, and the moves. */
export function verstasRoutes(app: App, context: Context): void {
  inboxRoutes(app, context);
  moveRoutes(app, context);
}

function inboxRoutes(app: App, context: Context): void {
  const query = Body({ ...PageQuery.properties, q: Type.Optional(Question(200)) });
  app.get(
    '/verstas/inbox',
    {
      config: { act: 'verstas.see' },
      schema: {
        tags,
        summary: 'The ideas that are in no case yet.',
        querystring: query,
        response: { 200: PageOf(SeenContribution) },
      },
    },
    async (request) => inbox(context, request.actor, request.query),
  );
  app.get(
    '/verstas/similar',
    {
      config: { act: 'verstas.see' },
      schema: {
        tags,
        summary: 'The ideas and cases that resemble one idea.',
        querystring: Body({ contributionId: Id }),
        response: { 200: Type.Object({ items: Type.Array(Similar), shared: Type.Array(Type.String()) }) },
      },
    },
    async (request) => similarTo(context, request.actor, request.query.contributionId),
  );
}

function moveRoutes(app: App, context: Context): void {
  const { db, clock } = context;
  app.post(
    '/moves',
    {
      config: { act: makeMove.act },
      schema: {
        tags,
        summary: 'Gathers ideas into a case; adds, merges, splits, moves out, or does not take up. With a reason.',
        body: Moving,
        response: { 201: Moved },
      },
    },
    async ({ actor, body }, reply) => reply.code(201).send(await makeMove(context, actor, body)),
  );
  app.post(
    '/moves/:id/undo',
    {
      config: { act: undoMove.act },
      schema: {
        tags,
        summary: 'Undoes a move, within 30 days.',
        params: IdParams,
        body: Body({ reason: Reason }),
        response: { 201: Moved },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await undoMove(context, actor, params.id, body.reason)),
  );
  const seen = { tags, querystring: PageQuery, response: { 200: PageOf(SeenMove) } };
  app.get(
    '/moves',
    { config: { act: 'verstas.see' }, schema: { ...seen, summary: 'The moves made, newest first.' } },
    async (request) => movesSeen(db, request.actor, request.query, clock()),
  );
  app.get(
    '/cases/:id/moves',
    {
      config: { act: 'verstas.see' },
      schema: { ...seen, summary: 'The moves that concern a case.', params: IdParams },
    },
    async (request) => movesSeen(db, request.actor, { ...request.query, caseId: request.params.id }, clock()),
  );
}
