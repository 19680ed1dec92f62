import { expect, test } from 'vitest';
import { batched } from '../../db/batched.ts';

/** A question whose answers are given by hand, one at a time. */
function asked() {
  const waiting: { keys: readonly string[]; answer: (given: Map<string, number>) => void; fail: () => void }[] = [];
  const ask = batched<string, number>(
    (keys) =>
      new Promise((answer, refuse) => waiting.push({ keys, answer, fail: () => refuse(new Error('no database')) })),
  );
  const settled = async (question: number) => {
    await expect.poll(() => waiting.length).toBeGreaterThan(question);
    const found = waiting[question];
    if (!found) throw new Error('nothing asked');
    return found;
  };
  return { ask, waiting, settled };
}

test('whoever asks while a question is on its way shares the next one, and never that one’s older answer', async () => {
  const { ask, waiting, settled } = asked();
  const first = ask('a');
  await settled(0);
  const later = [ask('a'), ask('b'), ask('a'), ask('c')];
  expect(waiting.map(({ keys }) => keys)).toEqual([['a']]);
  (await settled(0)).answer(new Map([['a', 1]]));
  expect(await first).toBe(1);
  expect((await settled(1)).keys).toEqual(['a', 'b', 'c']);
  (await settled(1)).answer(new Map([['a', 2], ['b', 3]])); // prettier-ignore
  expect(await Promise.all(later)).toEqual([2, 3, 2, undefined]);
  expect(waiting).toHaveLength(2);
});

test('a question that fails fails for those who shared it; the next is asked all the same', async () => {
  const { ask, settled } = asked();
  const [one, other] = [ask('a'), ask('b')];
  const refused = Promise.allSettled([one, other]);
  const next = settled(0).then((question) => {
    const after = ask('c');
    question.fail();
    return after;
  });
  expect((await refused).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  (await settled(1)).answer(new Map([['c', 7]]));
  expect(await next).toBe(7);
});
