/**
 * Voikko's transducer file (`mor.vfst`, dictionary format 5): a header of 16 bytes (two cookies; byte 8 says whether
 * arcs carry weights), a count of symbols (16 bits), the symbols themselves ended by NUL (nothing, then flags such as
 * `@P.NAME.VALUE@`, then letters, then labels such as `[Ln]`), filling up to a multiple of eight, and arcs of eight
 * bytes: symbol in, symbol out (16 bits each), target (24 bits) and how many more arcs its state has (8 bits; 255 says
 * that the next cell holds that number). All numbers are little-endian.
 */
export interface Transducer {
  readonly symbols: readonly string[];
  /** The number of a letter that may stand in a word. */
  readonly letters: ReadonlyMap<string, number>;
  /** Symbols below this number eat no letter: nothing itself, and the flags. */
  readonly firstLetter: number;
  readonly flags: readonly (Flag | undefined)[];
  /** How many different features the flags speak of. */
  readonly features: number;
  /**
   * Two numbers for each arc, side by side because they are read together: symbol in (low 16 bits) and out; target (low
   * 24 bits) and how many arcs follow in its state.
   */
  readonly arcs: Uint32Array;
}

/** What a flag does to its feature; `value` 0 stands for none. */
export interface Flag {
  readonly does: 'set' | 'clear' | 'unify' | 'require' | 'disallow';
  readonly feature: number;
  readonly value: number;
}

/** The symbol in of the arc that says: a word may end here. */
export const END = 0xffff;
/** So many further arcs that their number stands in the next cell. */
export const OVERFLOW = 255;

/** Why bytes are no dictionary: one plain line, shown as it is. */
export class UnreadableDictionary extends Error {}

/** Reads the whole file. Refuses bytes that are no such file, are cut short, or point outside themselves. */
export function readTransducer(bytes: Uint8Array): Transducer {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkHeader(view);
  const { symbols, end } = readSymbols(bytes, view.getUint16(16, true));
  return { ...sortSymbols(symbols), arcs: readArcs(view, Math.ceil(end / 8) * 8, symbols.length) };
}

function checkHeader(view: DataView): void {
  const known =
    view.byteLength > 18 && view.getUint32(0, true) === 0x00013a6e && view.getUint32(4, true) === 0x000351fa;
  if (!known) throw new UnreadableDictionary('This is not a Voikko dictionary (mor.vfst).');
  if (view.getUint8(8) !== 0) throw new UnreadableDictionary('This is a weighted Voikko file, not mor.vfst.');
}

function readSymbols(bytes: Uint8Array, count: number): { symbols: string[]; end: number } {
  const symbols: string[] = [];
  const utf8 = new TextDecoder();
  let start = 18;
  while (symbols.length < count) {
    const end = bytes.indexOf(0, start);
    if (end < 0) throw new UnreadableDictionary('This Voikko dictionary is cut short.');
    symbols.push(utf8.decode(bytes.subarray(start, end)));
    start = end + 1;
  }
  return { symbols, end: start };
}

function sortSymbols(symbols: readonly string[]): Omit<Transducer, 'arcs'> {
  const features = new Map<string, number>();
  const values = new Map<string, number>();
  const flags = symbols.map((symbol) => flagOf(symbol, features, values));
  const firstLetter = Math.max(1, flags.findLastIndex((flag) => flag !== undefined) + 1);
  const letters = new Map<string, number>();
  symbols.forEach((symbol, number) => {
    if (number >= firstLetter && !symbol.startsWith('[')) letters.set(symbol, number);
  });
  return { symbols, letters, firstLetter, flags, features: features.size };
}

const FLAG_ACTS: Readonly<Record<string, Flag['does']>> = {
  P: 'set',
  C: 'clear',
  U: 'unify',
  R: 'require',
  D: 'disallow',
};

function flagOf(symbol: string, features: Map<string, number>, values: Map<string, number>): Flag | undefined {
  const [, act = '', feature = '', value = ''] = /^@([PCURD])\.([^.@]+)(?:\.([^.@]+))?@$/.exec(symbol) ?? [];
  const does = FLAG_ACTS[act];
  if (!does) return undefined;
  return { does, feature: numberOf(feature, features, 0), value: value ? numberOf(value, values, 1) : 0 };
}

function numberOf(name: string, numbers: Map<string, number>, first: number): number {
  const number = numbers.get(name) ?? numbers.size + first;
  numbers.set(name, number);
  return number;
}

function readArcs(view: DataView, start: number, symbols: number): Uint32Array {
  const size = Math.floor((view.byteLength - start) / 8);
  if (size < 1) throw new UnreadableDictionary('This Voikko dictionary is cut short.');
  const arcs = new Uint32Array(size * 2);
  for (let cell = 0; cell < arcs.length; cell++) arcs[cell] = view.getUint32(start + cell * 4, true);
  checkArcs(arcs, size, symbols);
  return arcs;
}

/** Every symbol and target must exist, and the last state must be whole. */
function checkArcs(arcs: Uint32Array, size: number, symbols: number): void {
  let arcsLeft = 0;
  for (let arc = 0; arc < size; arc++) {
    const label = arcs[arc * 2] ?? 0;
    const target = arcs[arc * 2 + 1] ?? 0;
    const symbolIn = label & 0xffff;
    const known = label >>> 16 < symbols && (symbolIn < symbols || symbolIn === END);
    if (!known || (target & 0xffffff) >= size) throw new UnreadableDictionary('This Voikko dictionary is damaged.');
    if (arcsLeft > 0) arcsLeft--;
    else {
      arcsLeft = target >>> 24;
      if (arcsLeft === OVERFLOW) arcsLeft = arcs[++arc * 2] ?? 0;
    }
    if (arcsLeft > size - arc - 1) throw new UnreadableDictionary('This Voikko dictionary is cut short.');
  }
}
