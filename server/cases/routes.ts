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
import { NeedVersion, needVersions } from './need.ts';
import { remind } from './remind.ts';
import { VersionsQuery } from './versions.ts';

const tags = ['Cases'];
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
const CasesQuery = Body({
  ...PageQuery.properties,
  /** Only those that neither stand still nor are closed. */
  underWay: Type.Optional(Type.Boolean()),
});

/** A case as a whole: its page, its way through the steps, its standing still, and the board of all. */
export function caseRoutes(app: App, context: Context): void {
  const { db, config, clock } = context;
  app.get(
    '/cases',
    {
      config: { act: 'open' },
      schema: { tags, summary: 'The cases.', querystring: CasesQuery, response: { 200: PageOf(CaseLine) } },
    },
    (request) => casesSeen(db, request.query),
  );
  app.get(
    '/cases/:id',
    {
      config: { act: 'open' },
      schema: { tags, summary: 'All that a case’s page shows.', params: IdParams, response: { 200: CasePage } },
    },
    (request) => casePage(db, request.actor, request.params.id, clock()),
  );
  app.get(
    '/cases/:id/care',
    {
      config: { act: 'working_note.see' },
      schema: {
        tags,
        summary: 'For those who take care of a case: its people, its invitations, who can answer.',
        params: IdParams,
        response: { 200: CaseCare },
      },
    },
    (request) => caseCare(db, request.actor, request.params.id, clock()),
  );
  app.get(
    '/cases/:id/need-versions',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'Every wording that the need of a case has had, newest first.',
        params: IdParams,
        querystring: VersionsQuery,
        response: { 200: PageOf(NeedVersion) },
      },
    },
    ({ actor, params, query }) => needVersions(db, actor, params.id, query),
  );
  app.patch(
    '/cases/:id',
    {
      config: { act: describeCase.act },
      schema: {
        tags,
        summary: 'Describes a case: title, need, theme, owner, target day.',
        params: IdParams,
        body: Description,
        response: { 200: Numbered },
      },
    },
    ({ actor, params, body }) => describeCase(context, actor, params.id, body),
  );
  app.post(
    '/cases/:id/stays',
    {
      config: { act: advance.act },
      schema: {
        tags,
        summary: 'Moves a case to another step; back and ahead of turn with a reason.',
        params: IdParams,
        body: Moving,
        response: { 201: Type.Object({ step: StepNumber, number: Type.Integer() }) },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await advance(context, actor, params.id, body)),
  );
  app.post(
    '/cases/:id/halts',
    {
      config: { act: haltCase.act },
      schema: {
        tags,
        summary: 'Pauses, interrupts or cancels a case, with a reason.',
        params: IdParams,
        body: Halting,
        response: { 201: Type.Object({ id: Id }) },
      },
    },
    async ({ actor, params, body }, reply) => reply.code(201).send(await haltCase(context, actor, params.id, body)),
  );
  app.delete(
    '/cases/:id/halts',
    {
      config: { act: resumeCase.act },
      schema: { tags, summary: 'Lets a halted case go on.', params: IdParams, response: { 200: Numbered } },
    },
    ({ actor, params }) => resumeCase(context, actor, params.id),
  );
  app.get(
    '/cases/:id/history',
    {
      config: { act: 'open' },
      schema: {
        tags,
        summary: 'What has happened to a case, newest first; people as roles.',
        params: IdParams,
        querystring: PageQuery,
        response: { 200: PageOf(Happened) },
      },
    },
    (request) => historyOf(db, request.params.id, request.query),
  );
  app.get(
    '/board',
    {
      config: { act: 'board.see' },
      schema: {
        tags,
        summary: 'All cases by step: overdue, quiet, without a decision maker.',
        response: { 200: Type.Array(OnBoard) },
      },
    },
    (request) => board(db, request.actor, clock()),
  );
  app.post(
    '/cases/:id/reminders',
    {
      config: { act: remind.act },
      schema: {
        tags: ['Step 7: response'],
        summary: 'Reminds those for whom the case waits by a neutral letter, once a day at the most.',
        params: IdParams,
        response: { 201: Type.Object({ letters: Type.Integer() }) },
      },
    },
    async ({ actor, params }, reply) => {
      const letters = await remind(context, actor, params.id, config.publicUrl);
      return reply.code(201).send({ letters });
    },
  );
  app.put(
    '/cases/:id/follow',
    {
      config: { act: followCase.act },
      schema: { tags, summary: 'Follows a case.', params: IdParams, response: { 204: Type.Null() } },
    },
    async ({ actor, params }, reply) => {
      await followCase(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/cases/:id/follow',
    {
      config: { act: unfollowCase.act },
      schema: { tags, summary: 'Follows a case no more.', params: IdParams, response: { 204: Type.Null() } },
    },
    async ({ actor, params }, reply) => {
      await unfollowCase(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
}
