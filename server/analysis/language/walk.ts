import { END, OVERFLOW, type Flag, type Transducer } from './transducer.ts';

/** Nothing longer is a word; the walk would only cost time. */
const LONGEST_WORD = 100;
/** Arcs looked at for one word. Ordinary words need some hundreds; a word made to be hard is left unfinished. */
const MOST_STEPS = 100_000;
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
  const { labels, targets, firstLetter } = walk.transducer;
  const more = (targets[state] ?? 0) >>> 24;
  let arc = more === OVERFLOW ? state + 2 : state + 1;
  const end = Math.min(labels.length, arc + (more === OVERFLOW ? (labels[state + 1] ?? 0) : more));
  follow(walk, state, at);
  while (arc < end && symbolIn(labels, arc) < firstLetter) follow(walk, arc++, at);
  const letter = walk.input[at] ?? END;
  arc = firstNotBelow(labels, arc, end, letter);
  while (arc < end && symbolIn(labels, arc) === letter) follow(walk, arc++, at);
}

function follow(walk: Walk, arc: number, at: number): void {
  const { labels, flags, firstLetter } = walk.transducer;
  if (walk.stepsLeft-- <= 0 || walk.path.length > LONGEST_PATH || walk.readings.length >= MOST_READINGS) return;
  const symbol = symbolIn(labels, arc);
  if (symbol === END) {
    if (at === walk.input.length) walk.readings.push(written(walk));
  } else if (symbol >= firstLetter) {
    if (symbol === walk.input[at]) step(walk, arc, at + 1);
  } else {
    const flag = flags[symbol];
    if (flag) followFlag(walk, flag, arc, at);
    else step(walk, arc, at);
  }
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
  const { labels, targets } = walk.transducer;
  walk.path.push((labels[arc] ?? 0) >>> 16);
  visit(walk, (targets[arc] ?? 0) & 0xffffff, at);
  walk.path.pop();
}

function written({ transducer, path }: Walk): string {
  let text = '';
  for (const symbol of path) if (symbol >= transducer.firstLetter) text += transducer.symbols[symbol] ?? '';
  return text;
}

function symbolIn(labels: Uint32Array, arc: number): number {
  return (labels[arc] ?? 0) & 0xffff;
}

/** The first arc in a sorted run whose letter is not below the wanted one. */
function firstNotBelow(labels: Uint32Array, from: number, to: number, letter: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (symbolIn(labels, middle) < letter) low = middle + 1;
    else high = middle;
  }
  return low;
}
