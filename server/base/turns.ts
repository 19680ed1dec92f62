import { setImmediate } from 'node:timers/promises';
import { Refusal } from './refusal.ts';

/**
 * Work that keeps the processor busy for some milliseconds is done one piece after another, and after each piece everybody else
 * has a turn. Refuses when `most` wait already: whoever asks again a moment later is answered sooner than in such a queue.
 */
export function inTurns(most: number): <T>(work: () => T | Promise<T>) => Promise<T> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (waiting >= most) throw new Refusal('too_many');
    waiting++;
    const mine = last.then(() => setImmediate()).then(work);
    last = mine.catch(() => undefined);
    return mine.finally(() => waiting--);
  };
}
