import Type from 'typebox';
import { Body, Text } from '../contract/schemas.ts';
import type { App, House } from '../house.ts';
import { search } from './find.ts';
import { Found } from './seen.ts';

/** Searching through what has been said and answered. */
export function searchRoutes(app: App, { db, words }: House): void {
  const Answer = Type.Object({ items: Type.Array(Found), instead: Type.Array(Type.String()) });
  app.get(
    '/search',
    { config: { act: 'open' }, schema: { querystring: Body({ q: Text(200) }), response: { 200: Answer } } },
    async ({ actor, query }) => search(db, words, actor, query.q),
  );
}
