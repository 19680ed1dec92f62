import { describe, expect, test } from 'vitest';
import { below, seeded, shuffle } from '../../../server/analysis/seeded.ts';

describe('seeded chance', () => {
  test('is the same for the same seed, and has nothing in common with its neighbour', () => {
    const [one, again, next] = [seeded(1), seeded(1), seeded(2)];
    const first = Array.from({ length: 50 }, () => one());
    expect(Array.from({ length: 50 }, () => again())).toEqual(first);
    expect(Array.from({ length: 50 }, () => next()).filter((value) => first.includes(value))).toEqual([]);
  });

  test('is even: each tenth is met as often, within five standard deviations', () => {
    const random = seeded(7);
    const met = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const tenth = below(random, 10);
      met[tenth] = (met[tenth] ?? 0) + 1;
    }
    for (const count of met) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(9_000));
  });

  test('shuffling keeps every item and makes every order as likely', () => {
    const random = seeded(3);
    const orders = new Map<string, number>();
    for (let round = 0; round < 6_000; round++) {
      const order = shuffle(random, Int8Array.of(1, 2, 3)).join('');
      orders.set(order, (orders.get(order) ?? 0) + 1);
    }
    expect([...orders.keys()].sort()).toEqual(['123', '132', '213', '231', '312', '321']);
    for (const count of orders.values()) expect(Math.abs(count - 1_000)).toBeLessThan(5 * Math.sqrt(833));
  });
});
