import Type from 'typebox';
import { Body, Day, Id, IdParams, Moment, OneOf, Reason, Text } from '../../../contract/schemas.ts';
import * as words from '../../../contract/words.ts';
import type { App, House } from '../../../house.ts';
import { confirmPromise, proposePromise } from './promise.ts';
import { castVote, makeStatement } from './statements.ts';
import { setWindow } from './window.ts';

const Made = Type.Object({ id: Id });
const Proposed = Body({
  canChange: Text(),
  cannotChange: Text(),
  decisionMakerId: Id,
  answerBy: Day,
  changeReason: Type.Optional(Reason),
});
const Window = Body({ opensAt: Moment, closesAt: Moment, reason: Type.Optional(Reason) });
const Vote = Type.Object({ value: OneOf(words.VOTES) });

/** Step 4: the promise, the window, and statements with votes. */
export function onlineRoutes(app: App, { db, clock, ring }: House): void {
  app.post(
    '/cases/:id/promises',
    { config: { act: 'promise.propose' }, schema: { params: IdParams, body: Proposed, response: { 201: Made } } },
    async (request, reply) => {
      const made = await proposePromise(db, request.actor, request.params.id, request.body, clock());
      ring();
      return reply.code(201).send(made);
    },
  );
  app.post(
    '/promises/:id/confirmation',
    {
      config: { act: 'promise.confirm' },
      schema: { params: IdParams, response: { 201: Type.Object({ number: Type.Integer() }) } },
    },
    async (request, reply) => {
      const confirmed = await confirmPromise(db, request.actor, request.params.id, clock());
      ring();
      return reply.code(201).send(confirmed);
    },
  );
  app.post(
    '/cases/:id/windows',
    { config: { act: 'window.set' }, schema: { params: IdParams, body: Window, response: { 201: Made } } },
    async (request, reply) => {
      const { opensAt, closesAt, reason } = request.body;
      const wish = { opensAt: new Date(opensAt), closesAt: new Date(closesAt), reason };
      const made = await setWindow(db, request.actor, request.params.id, wish, clock());
      ring();
      return reply.code(201).send(made);
    },
  );
  app.post(
    '/cases/:id/statements',
    {
      config: { act: 'statement.make' },
      schema: { params: IdParams, body: Body({ text: Text(words.LIMITS.reason) }), response: { 201: Made } },
    },
    async (request, reply) => {
      const made = await makeStatement(db, request.actor, request.params.id, request.body.text);
      ring();
      return reply.code(201).send(made);
    },
  );
  app.put(
    '/statements/:id/vote',
    {
      config: { act: 'vote.cast' },
      schema: { params: IdParams, body: Body({ value: OneOf(words.VOTES) }), response: { 200: Vote } },
    },
    async (request) => {
      const cast = await castVote(db, request.actor, request.params.id, request.body.value, clock());
      ring();
      return cast;
    },
  );
}
