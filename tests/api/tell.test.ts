import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTown, type Town } from '../support/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('a visitor tells an idea and gets a day and a card', async () => {
  const told = await town.visitor.post('/contributions', { text: 'Taksi tuli myöhässä.', presence: 'only_innoagent' });
  expect(told).toMatchObject({ status: 201 });
  expect(told.body.cardCode).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
  expect(told.body.answerBy).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test.each([
  ['empty', { text: '   ', presence: 'own_name' }, 400],
  ['no presence', { text: 'x' }, 400],
  ['a field of nobody', { text: 'x', presence: 'own_name', authorId: 'x' }, 400],
  ['a zero byte', { text: 'a\u0000b', presence: 'own_name' }, 400],
])('refuses %s', async (_what, body, status) => {
  expect((await town.visitor.post('/contributions', body)).status).toBe(status);
});
