import Type from 'typebox';
import { Body, Day, Id, Line, Maybe, OneOf, Text } from '../contract/schemas.ts';
import * as words from '../contract/words.ts';
import type { App, House } from '../house.ts';
import { tellIdea } from './tell.ts';

const Telling = Body({
  text: Text(),
  lang: Type.Optional(OneOf(words.LANGUAGES)),
  presence: OneOf(words.PRESENCES),
  penName: Type.Optional(Line(words.LIMITS.name)),
  viewpoint: Type.Optional(OneOf(words.VIEWPOINTS)),
  caseId: Type.Optional(Id),
  sendKey: Type.Optional(Id),
});
const Told = Type.Object({ id: Id, answerBy: Day, cardCode: Maybe(Type.String()) });

export function contributionRoutes(app: App, { db, clock, ring }: House): void {
  app.post(
    '/contributions',
    { config: { act: 'idea.tell' }, schema: { body: Telling, response: { 201: Told } } },
    async (request, reply) => {
      const told = await tellIdea(db, request.actor, { ...request.body, lang: request.body.lang ?? 'fi' }, clock());
      ring();
      return reply.code(201).send(told);
    },
  );
}
