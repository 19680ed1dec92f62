import { END, OVERFLOW, type Flag, type Transducer } from './transducer.ts';

/** Nothing longer is a word; the walk would only cost time. */
const LONGEST_WORD = 100;
/** Arcs looked at for one word. Real words need some hundreds, the longest 7,000; a word made to be hard is left unfinished. */
const MOST_STEPS = 40_000;
/** Readings of one word that are kept, in the order of the file, as libvoikko does. */
const MOST_READINGS = 100;
/** Arcs on one path; a file whose silent arcs go round in circles ends here. */
const LONGEST_PATH = 1000;

interface Walk {
  readonly transducer: Transducer;
  readonly input: readonly number[];
  /** Value of each feature, 0 where it has none. */
  readonly values: Uint16Array;
  readonly path: number[];
  readonly readings: string[];
  stepsLeft: number;
}

/**
 * All readings of a word in lower case, as the transducer writes them (`[Ln][Xp]asiakas[X]asiakka[Sp][Nm]ita`), by a
 * depth-first walk that minds the flags. A word with a letter that the dictionary does not know has none.
 */
export function readingsOf(transducer: Transducer, word: string): readonly string[] {
  const input: number[] = [];
  for (const letter of word) {
    const number = transducer.letters.get(letter);
    if (number === undefined) return [];
    input.push(number);
  }
  if (input.length === 0 || input.length > LONGEST_WORD) return [];
  const values = new Uint16Array(transducer.features);
  const walk = { transducer, input, values, path: [], readings: [], stepsLeft: MOST_STEPS };
  visit(walk, 0, 0);
  return walk.readings;
}

/** Follows every arc of a state that fits, in the order of the file: silent arcs stand first, then letters by number. */
function visit(walk: Walk, state: number, at: number): void {
  const { arcs, firstLetter } = walk.transducer;
  const more = (arcs[state * 2 + 1] ?? 0) >>> 24;
  const letter = walk.input[at] ?? END;
  const first = symbolIn(arcs, state);
  if (first < firstLetter || first === letter) follow(walk, state, at);
  if (more === 0) return;
  let arc = more === OVERFLOW ? state + 2 : state + 1;
  const end = Math.min(arcs.length / 2, arc + (more === OVERFLOW ? (arcs[state * 2 + 2] ?? 0) : more));
  while (arc < end && symbolIn(arcs, arc) < firstLetter) follow(walk, arc++, at);
  arc = firstNotBelow(arcs, arc, end, letter);
  while (arc < end && symbolIn(arcs, arc) === letter) follow(walk, arc++, at);
}

/** Follows one arc that eats the next letter, or none, or says that the word may end here. */
function follow(walk: Walk, arc: number, at: number): void {
  if (walk.stepsLeft-- <= 0 || walk.path.length > LONGEST_PATH || walk.readings.length >= MOST_READINGS) return;
  const { arcs, flags, firstLetter } = walk.transducer;
  const symbol = symbolIn(arcs, arc);
  const flag = flags[symbol];
  if (symbol === END) walk.readings.push(written(walk));
  else if (flag) followFlag(walk, flag, arc, at);
  else step(walk, arc, symbol < firstLetter ? at : at + 1);
}

function followFlag(walk: Walk, flag: Flag, arc: number, at: number): void {
  const before = walk.values[flag.feature] ?? 0;
  const after = valueAfter(flag, before);
  if (after === undefined) return;
  walk.values[flag.feature] = after;
  step(walk, arc, at);
  walk.values[flag.feature] = before;
}

/** The feature's value once the flag has been passed; undefined where the flag bars the way. */
function valueAfter({ does, value }: Flag, before: number): number | undefined {
  switch (does) {
    case 'set':
      return value;
    case 'clear':
      return 0;
    case 'unify':
      return before === 0 || before === value ? value : undefined;
    case 'require':
      return (value === 0 ? before !== 0 : before === value) ? before : undefined;
    case 'disallow':
      return (value === 0 ? before === 0 : before !== value) ? before : undefined;
  }
}

function step(walk: Walk, arc: number, at: number): void {
  const { arcs } = walk.transducer;
  walk.path.push((arcs[arc * 2] ?? 0) >>> 16);
  visit(walk, (arcs[arc * 2 + 1] ?? 0) & 0xffffff, at);
  walk.path.pop();
}

function written({ transducer, path }: Walk): string {
  let text = '';
  for (const symbol of path) if (symbol >= transducer.firstLetter) text += transducer.symbols[symbol] ?? '';
  return text;
}

function symbolIn(arcs: Uint32Array, arc: number): number {
  return (arcs[arc * 2] ?? 0) & 0xffff;
}

/** The first arc in a sorted run whose letter is not below the wanted one. */
function firstNotBelow(arcs: Uint32Array, from: number, to: number, letter: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (symbolIn(arcs, middle) < letter) low = middle + 1;
    else high = middle;
  }
  return low;
}
