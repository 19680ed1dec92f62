import Type from 'typebox';
import { Body, Day, Id, IdParams, OneOf, Reason, StepNumber, Text } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import type { App, Context } from '../../../context.ts';
import { acceptInvitation, endMembership, inviteToGroup, readInvitation, revokeInvitation } from './group.ts';
import { explainMix, setTimetable, workingNotes, writeWorkingNote } from './plan.ts';

const tags = ['Step 2: planning group'];
const Token = Body({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) });
const Numbered = Type.Object({ number: Type.Integer() });
const Made = Type.Object({ id: Id });
const Invited = Type.Object({ caseId: Id, title: Type.String(), needPlain: Type.String() });
const Days = Body({ days: Type.Array(Body({ step: StepNumber, day: Day }), { minItems: 1, maxItems: 7 }) });
const Note = Type.Object({ id: Id, text: Type.String(), at: Type.Unsafe<Date>(Type.String({ format: 'date-time' })) });

/** Step 2: the planning group, its timetable and its private notes. */
export function planningRoutes(app: App, context: Context): void {
  const { db, clock } = context;
  app.post(
    '/cases/:id/invitations',
    {
      config: { act: inviteToGroup.act, twice: 'under_way' },
      schema: {
        tags,
        summary: 'Makes an invitation link for one person.',
        params: IdParams,
        response: { 201: Type.Object({ id: Id, token: Type.String() }) },
      },
    },
    async ({ actor, params }, reply) => reply.code(201).send(await inviteToGroup(context, actor, params.id)),
  );
  app.get(
    '/invitations/:token',
    {
      config: { act: 'open' },
      schema: { tags, summary: 'What an invitation is to.', params: Token, response: { 200: Invited } },
    },
    (request) => readInvitation(db, request.params.token, clock()),
  );
  app.post(
    '/invitations/:token/acceptance',
    {
      config: { act: acceptInvitation.act },
      schema: {
        tags,
        summary: 'Joins the planning group.',
        params: Token,
        body: Body({ viewpoint: OneOf(words.VIEWPOINTS) }),
        response: { 201: Type.Object({ caseId: Id }) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await acceptInvitation(context, actor, params.token, body.viewpoint)),
  );
  app.delete(
    '/invitations/:id/unused',
    {
      config: { act: revokeInvitation.act },
      schema: {
        tags,
        summary: 'Revokes an invitation that is not used yet.',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params }, reply) => {
      await revokeInvitation(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/members/:id',
    {
      config: { act: endMembership.act },
      schema: { tags, summary: 'Ends a membership.', params: IdParams, response: { 204: Type.Null() } },
    },
    async ({ actor, params }, reply) => {
      await endMembership(context, actor, params.id);
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/cases/:id/timetable',
    {
      config: { act: setTimetable.act },
      schema: {
        tags,
        summary: 'Sets a target day for each step to come.',
        params: IdParams,
        body: Days,
        response: { 200: Numbered },
      },
    },
    ({ actor, params, body }) => setTimetable(context, actor, params.id, body.days),
  );
  app.put(
    '/cases/:id/mix-reason',
    {
      config: { act: explainMix.act },
      schema: {
        tags,
        summary: 'Says why fewer than three viewpoints is right this time.',
        params: IdParams,
        body: Body({ reason: Reason }),
        response: { 200: Numbered },
      },
    },
    ({ actor, params, body }) => explainMix(context, actor, params.id, body.reason),
  );
  app.get(
    '/cases/:id/working-notes',
    {
      config: { act: 'working_note.see' },
      schema: {
        tags,
        summary: 'The planning group’s private notes.',
        params: IdParams,
        response: { 200: Type.Array(Note) },
      },
    },
    (request) => workingNotes(db, request.actor, request.params.id),
  );
  app.post(
    '/cases/:id/working-notes',
    {
      config: { act: writeWorkingNote.act, twice: 'same_words' },
      schema: {
        tags,
        summary: 'Writes a private note.',
        params: IdParams,
        body: Body({ text: Text() }),
        response: { 201: Made },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply.code(201).send(await writeWorkingNote(context, actor, params.id, body.text)),
  );
}
