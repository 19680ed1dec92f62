/** A source of chance: each call gives a number from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * Chance that is the same every time: the same seed (any whole number) gives the same numbers on every machine. Not for
 * secrets. The generator is xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021),
 * its state filled from the seed by a 32-bit Weyl sequence and mixer so that neighbouring seeds have nothing in common.
 */
export function seeded(seed: number): Random {
  let [a, b, c, d] = [mixed(seed, 1), mixed(seed, 2), mixed(seed, 3), mixed(seed, 4)];
  return () => {
    const result = Math.imul(rotated(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return (result >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, not including, `count`. */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** Puts the items of a list in a random order, in place (Fisher and Yates): every order is as likely. */
export function shuffle<List extends Int8Array | Int32Array>(random: Random, list: List): List {
  for (let last = list.length - 1; last > 0; last--) {
    const other = below(random, last + 1);
    const kept = list[last] ?? 0;
    list[last] = list[other] ?? 0;
    list[other] = kept;
  }
  return list;
}

/** The finaliser of MurmurHash3 (Appleby) over a Weyl sequence: every bit of the seed reaches every bit of the state. */
function mixed(seed: number, step: number): number {
  let word = (seed + Math.imul(step, 0x9e3779b9)) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
  return word ^ (word >>> 16);
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
