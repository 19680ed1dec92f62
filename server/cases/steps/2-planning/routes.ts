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
export function planningRoutes(app: App, { db, clock, notify }: Context): void {
  app.post(
    '/cases/:id/invitations',
    {
      config: { act: 'member.invite', twice: 'under_way' },
      schema: {
        tags,
        summary: 'Makes an invitation link for one person.',
        params: IdParams,
        response: { 201: Type.Object({ id: Id, token: Type.String() }) },
      },
    },
    async (request, reply) => reply.code(201).send(await inviteToGroup(db, request.actor, request.params.id, clock())),
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
      config: { act: 'member.accept' },
      schema: {
        tags,
        summary: 'Joins the planning group.',
        params: Token,
        body: Body({ viewpoint: OneOf(words.VIEWPOINTS) }),
        response: { 201: Type.Object({ caseId: Id }) },
      },
    },
    async (request, reply) => {
      const { token } = request.params;
      const accepted = await acceptInvitation(db, request.actor, token, request.body.viewpoint, clock());
      notify();
      return reply.code(201).send(accepted);
    },
  );
  app.delete(
    '/invitations/:id/unused',
    {
      config: { act: 'member.invite' },
      schema: {
        tags,
        summary: 'Revokes an invitation that is not used yet.',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await revokeInvitation(db, request.actor, request.params.id, clock());
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/members/:id',
    {
      config: { act: 'member.end' },
      schema: { tags, summary: 'Ends a membership.', params: IdParams, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      await endMembership(db, request.actor, request.params.id, clock());
      notify();
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/cases/:id/timetable',
    {
      config: { act: 'plan.set' },
      schema: {
        tags,
        summary: 'Sets a target day for each step to come.',
        params: IdParams,
        body: Days,
        response: { 200: Numbered },
      },
    },
    (request) => setTimetable(db, request.actor, request.params.id, request.body.days, clock()),
  );
  app.put(
    '/cases/:id/mix-reason',
    {
      config: { act: 'plan.set' },
      schema: {
        tags,
        summary: 'Says why fewer than three viewpoints is right this time.',
        params: IdParams,
        body: Body({ reason: Reason }),
        response: { 200: Numbered },
      },
    },
    (request) => explainMix(db, request.actor, request.params.id, request.body.reason, clock()),
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
      config: { act: 'working_note.write', twice: 'same_words' },
      schema: {
        tags,
        summary: 'Writes a private note.',
        params: IdParams,
        body: Body({ text: Text() }),
        response: { 201: Made },
      },
    },
    async (request, reply) => {
      const made = await writeWorkingNote(db, request.actor, request.params.id, request.body.text);
      notify();
      return reply.code(201).send(made);
    },
  );
}
