import { expect, test } from 'vitest';
import { neverOverItself } from '../../server/base/never-over-itself.ts';

/** Work whose runs end when the test says so. */
function held() {
  const ends: (() => void)[] = [];
  const errors: unknown[] = [];
  const work = neverOverItself(
    () => new Promise<void>((done, fail) => ends.push(ends.length === 1 ? () => fail(new Error('second')) : done)),
    (error) => errors.push(error),
  );
  return { ...work, ends, errors };
}

test('called meanwhile, however often, it runs once more afterwards', async () => {
  const { call, ends, errors } = held();
  for (let n = 0; n < 3; n++) call();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await expect.poll(() => ends).toHaveLength(2);
  ends[1]?.();
  await expect.poll(() => errors).toEqual([new Error('second')]);
  expect(ends).toHaveLength(2);
  call();
  expect(ends).toHaveLength(3);
});

test('its end waits for the run under way, and no other begins', async () => {
  const { call, stop, ends } = held();
  call();
  call();
  let stopped = false;
  const stopping = stop().then(() => (stopped = true));
  call();
  await new Promise((done) => setImmediate(done));
  expect(stopped).toBe(false);
  ends[0]?.();
  await stopping;
  call();
  expect(ends).toHaveLength(1);
});
