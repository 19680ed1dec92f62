import Type from 'typebox';
import {
  Body,
  Day,
  Id,
  IdParams,
  Line,
  OneOf,
  PageOf,
  PageQuery,
  Reason,
  StepNumber,
  Text,
} from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import type { App, Context } from '../context.ts';
import { advance } from './advance.ts';
import { board, OnBoard } from './board.ts';
import { CaseCare, caseCare } from './staff-page.ts';
import { describeCase } from './describe.ts';
import { followCase, unfollowCase } from './follow.ts';
import { haltCase, resumeCase } from './halts.ts';
import { Happened, historyOf } from './history.ts';
import { CaseLine, casesSeen } from './list.ts';
import { casePage } from './page.ts';
import { CasePage } from './page-schema.ts';
import { NeedVersion, needVersions, NO_END } from './need.ts';
import { remind } from './remind.ts';

const Numbered = Type.Object({ number: Type.Integer() });
const Description = Body({
  title: Type.Optional(Line()),
  need: Type.Optional(Text()),
  needPlain: Type.Optional(Text()),
  theme: Type.Optional(Type.String({ maxLength: words.LIMITS.title })),
  ownerId: Type.Optional(Id),
  targetDay: Type.Optional(Day),
});
const Moving = Body({
  from: StepNumber,
  to: StepNumber,
  reason: Type.Optional(Reason),
  ownerId: Type.Optional(Id),
  targetDay: Type.Optional(Day),
});
const Halting = Body({
  kind: OneOf(words.HALT_KINDS),
  reason: Reason,
  untilDay: Type.Optional(Day),
  closingMessage: Type.Optional(Text()),
});
const VERSIONS_SHOWN = 50;
const BeforeVersion = Body({ after: Type.Optional(Type.Integer({ minimum: 1, maximum: NO_END })) });
const CasesQuery = Body({
  ...PageQuery.properties,
  /** Only those that neither stand still nor are closed. */
  underWay: Type.Optional(Type.Boolean()),
});

/** A case as a whole: its page, its way through the steps, its standing still, and the board of all. */
export function caseRoutes(app: App, { db, config, clock, notify }: Context): void {
  app.get(
    '/cases',
    { config: { act: 'open' }, schema: { querystring: CasesQuery, response: { 200: PageOf(CaseLine) } } },
    (request) => casesSeen(db, request.query),
  );
  app.get(
    '/cases/:id',
    { config: { act: 'open' }, schema: { params: IdParams, response: { 200: CasePage } } },
    (request) => casePage(db, request.actor, request.params.id, clock()),
  );
  app.get(
    '/cases/:id/care',
    { config: { act: 'working_note.see' }, schema: { params: IdParams, response: { 200: CaseCare } } },
    (request) => caseCare(db, request.actor, request.params.id, clock()),
  );
  app.get(
    '/cases/:id/need-versions',
    {
      config: { act: 'open' },
      schema: { params: IdParams, querystring: BeforeVersion, response: { 200: PageOf(NeedVersion) } },
    },
    ({ actor, params, query }) =>
      needVersions(db, actor, params.id, { before: query.after ?? NO_END, limit: VERSIONS_SHOWN }),
  );
  app.patch(
    '/cases/:id',
    { config: { act: 'case.describe' }, schema: { params: IdParams, body: Description, response: { 200: Numbered } } },
    async (request) => {
      const described = await describeCase(db, request.actor, request.params.id, request.body, clock());
      notify();
      return described;
    },
  );
  app.post(
    '/cases/:id/stays',
    {
      config: { act: 'case.advance' },
      schema: {
        params: IdParams,
        body: Moving,
        response: { 201: Type.Object({ step: StepNumber, number: Type.Integer() }) },
      },
    },
    async (request, reply) => {
      const moved = await advance(db, request.actor, request.params.id, request.body, clock());
      notify();
      return reply.code(201).send(moved);
    },
  );
  app.post(
    '/cases/:id/halts',
    {
      config: { act: 'case.halt' },
      schema: { params: IdParams, body: Halting, response: { 201: Type.Object({ id: Id }) } },
    },
    async (request, reply) => {
      const made = await haltCase(db, request.actor, request.params.id, request.body, clock());
      notify();
      return reply.code(201).send(made);
    },
  );
  app.delete(
    '/cases/:id/halts',
    { config: { act: 'case.resume' }, schema: { params: IdParams, response: { 200: Numbered } } },
    async (request) => {
      const resumed = await resumeCase(db, request.actor, request.params.id, clock());
      notify();
      return resumed;
    },
  );
  app.get(
    '/cases/:id/history',
    {
      config: { act: 'open' },
      schema: { params: IdParams, querystring: PageQuery, response: { 200: PageOf(Happened) } },
    },
    (request) => historyOf(db, request.params.id, request.query),
  );
  app.get('/board', { config: { act: 'board.see' }, schema: { response: { 200: Type.Array(OnBoard) } } }, (request) =>
    board(db, request.actor, clock()),
  );
  app.post(
    '/cases/:id/reminders',
    {
      config: { act: 'case.remind' },
      schema: { params: IdParams, response: { 201: Type.Object({ letters: Type.Integer() }) } },
    },
    async (request, reply) => {
      const letters = await remind(db, request.actor, request.params.id, config.publicUrl, clock());
      notify();
      return reply.code(201).send({ letters });
    },
  );
  app.put(
    '/cases/:id/follow',
    { config: { act: 'case.follow' }, schema: { params: IdParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await followCase(db, request.actor, request.params.id);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/cases/:id/follow',
    { config: { act: 'case.follow' }, schema: { params: IdParams, response: { 204: Type.Null() } } },
    async (request, reply) => {
      await unfollowCase(db, request.actor, request.params.id);
      return reply.code(204).send(null);
    },
  );
}
