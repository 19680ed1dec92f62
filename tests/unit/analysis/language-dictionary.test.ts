import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../server/commands/analyse/table.ts';
import { openDictionary } from '../../../server/analysis/language/dictionary.ts';
import { readReading } from '../../../server/analysis/language/reading.ts';
import { readTransducer } from '../../../server/analysis/language/transducer.ts';
import { readingsOf } from '../../../server/analysis/language/walk.ts';
import { words } from '../../../server/analysis/language/words.ts';

const DATA = '/usr/lib/voikko/5/mor-standard/mor.vfst';
const CONTRIBUTIONS = new URL('../../../../shared/data/contributions/care-queues-2003.csv', import.meta.url);

describe('the reader of the transducer file', () => {
  test('walks letters, silent arcs and a state with more arcs than a byte counts', () => {
    const many = Array.from({ length: 400 }, (_letter, at) => String.fromCodePoint(0x4e00 + at));
    const file = transducer(
      ['', ...many, '[Ln]'],
      [[['', '[Ln]', 1]], many.map((letter): Arc => [letter, letter, 2]), [['END', '', 0]]],
    );
    const read = readTransducer(file);
    expect(many.map((letter) => readingsOf(read, letter))).toEqual(many.map((letter) => [`[Ln]${letter}`]));
    expect(readingsOf(read, many.join(''))).toEqual([]);
    expect(readingsOf(read, 'x')).toEqual([]);
  });

  test.each([
    ['@P.F.ON@', '@R.F.ON@', true],
    ['@P.F.ON@', '@R.F@', true],
    ['@P.F.ON@', '@R.F.OFF@', false],
    ['@C.F@', '@R.F@', false],
    ['@P.F.ON@', '@D.F@', false],
    ['@P.F.ON@', '@D.F.ON@', false],
    ['@P.F.ON@', '@D.F.OFF@', true],
    ['@C.F@', '@D.F@', true],
    ['@U.F.ON@', '@U.F.ON@', true],
    ['@U.F.ON@', '@U.F.OFF@', false],
    ['@P.G.ON@', '@R.F@', false],
  ])('after the flag %s the flag %s lets pass: %s', (first, second, passes) => {
    const flags = [...new Set([first, second])];
    const file = transducer(
      ['', ...flags, 'a'],
      [[[first, first, 1]], [[second, second, 2]], [['a', 'a', 3]], [['END', '', 0]]],
    );
    expect(readingsOf(readTransducer(file), 'a')).toEqual(passes ? ['a'] : []);
  });

  test('a file whose silent arcs go in circles comes to an end', () => {
    const circle: Arc[] = [
      ['', '', 0],
      ['', '', 1],
    ];
    const file = transducer(['', 'a'], [circle, circle]);
    expect(readingsOf(readTransducer(file), 'a')).toEqual([]);
  });

  test('other bytes are refused in one plain line', () => {
    const good = transducer(['', 'a'], [[['a', 'a', 1]], [['END', '', 0]]]);
    const changed = (at: number, value: number) =>
      Uint8Array.from(good, (byte, place) => (place === at ? value : byte));
    expect(() => openDictionary(new Uint8Array())).toThrow('not a Voikko dictionary');
    expect(() => openDictionary(changed(0, 1))).toThrow('not a Voikko dictionary');
    expect(() => openDictionary(changed(8, 1))).toThrow('weighted');
    expect(() => openDictionary(good.slice(0, 20))).toThrow('cut short');
    expect(() => openDictionary(good.slice(0, good.length - 16))).toThrow('cut short');
    expect(() => openDictionary(changed(good.length - 12, 99))).toThrow('damaged');
    expect(openDictionary(good)('a')).toEqual({ baseForms: ['a'], parts: [] });
  });
});

describe('what a reading says', () => {
  test.each([
    ['[Ln][Xp]koti[X]kot[Sn][Ny]i[Bh][Bc][Ln][Xp]hoito[X]hoido[Sg][Ny]n', 'kotihoito', 'koti hoito'],
    [
      '[Lnl][Xp]omainen[X]omais[Bh][Bc][Lt][Xp]hoitaa[X]hoita[Ln][Xj]ja[X][Sg][Ny]jan',
      'omaishoitaja',
      'omainen hoitaja',
    ],
    ['[Ln][Xp]hyvin=vointi[X]hyvin[Bm]voint[Sn][Ny]i', 'hyvinvointi', 'hyvin=vointi'],
    ['[La][Xr]jj[X][Xp]EU[X]eu[Sg][Ny]:n', 'EU', 'EU'],
    ['[Lu]20[Sg][Ny]:n', '20', '20'],
    ['[Lu][Xp]kaksi[X]ka[Sg][Ny]hden[Bc][Lu][Xp]kymmentä[X][Sg][Ny]kymmenen', 'kaksikymmentä', 'kaksi kymmentä'],
    ['[Ln][Xp]osa[X]os[Ls]ittain[Xj][X]', 'osittain', 'osittain'],
    ['[Ln][Xp]linja[X]linj[Sn][Ny]a-[Bh][Bc][Ln][Xp]auto[X]auto[Sn][Ny]', 'linja-auto', 'linja auto'],
  ])('%s', (reading, baseForm, parts) => {
    const read = readReading(reading);
    expect(read?.baseForm).toBe(baseForm);
    expect(read?.parts.map(({ base }) => base).join(' ')).toBe(parts);
  });

  test.each([
    ['like vowels without a hyphen', '[Ln][Xp]asema[X]asem[Sn][Ny]a[Bh][Bc][Ln][Xp]amme[X]amme[Sn][Ny]'],
    ['a hyphen without need', '[Ln][Xp]geeni[X]geen[Sn][Ny]i-[Bh][Bc][Ln][Xp]ruoka[X]ruo[Sg][Ny]an'],
  ])('spelling bars %s', (_what, reading) => {
    expect(readReading(reading)).toBeUndefined();
  });
});

describe.skipIf(!existsSync(DATA))('with the dictionary voikko-fi (absent: skipped)', () => {
  const opened = words({ voikko: existsSync(DATA) ? readFileSync(DATA) : undefined });

  test('a word has all its base forms and its parts', () => {
    expect(opened.baseForms('fi', 'Kotihoidossakin')).toEqual(['kotihoito']);
    expect(new Set(opened.baseForms('fi', 'lasta'))).toEqual(new Set(['lapsi', 'lasta']));
    expect(opened.forms('fi', 'hyvinvointialuejohtajan').parts).toContain('hyvinvointialue');
    expect(opened.baseForms('fi', 'sosiaali')).toEqual(['sosiaali']);
    expect(opened.baseForms('fi', 'THL:ssä')).toEqual(['thl']);
  });

  test('a word made to be hard ends soon, and one too long has no reading', () => {
    expect(opened.baseForms('fi', 'hoito'.repeat(20))).toHaveLength(1);
    expect(opened.baseForms('fi', 'hoito'.repeat(2000))).toHaveLength(1);
  });

  test('agrees with libvoikko on every word of the contributions', async (context) => {
    if (!existsSync(CONTRIBUTIONS)) return context.skip('the real contributions are absent');
    if (!libvoikko()) return context.skip('libvoikko is not installed for python3');
    const rows = await readTable(CONTRIBUTIONS.pathname, ['text']);
    const found = rows.flatMap(({ text }) => opened.tokens('fi', text).map(({ surface }) => surface.toLowerCase()));
    const distinct = [...new Set(found)].sort();
    expect(distinct.length).toBeGreaterThan(5000);
    const dictionary = openDictionary(readFileSync(DATA));
    const ours = distinct.map((word) => [word, ...new Set(dictionary(word)?.baseForms)].sort());
    const theirs = baseFormsByLibvoikko(distinct).map((forms, place) => [distinct[place], ...forms].sort());
    expect(ours).toEqual(theirs);
    console.log(`${distinct.length} distinct words: the same base forms as libvoikko`);
  });
});

/** `/usr/bin/python3`, because Debian's python3-libvoikko is installed for it and for no other. */
const PYTHON = '/usr/bin/python3';

function libvoikko(): boolean {
  return spawnSync(PYTHON, ['-c', 'import libvoikko; libvoikko.Voikko("fi")']).status === 0;
}

function baseFormsByLibvoikko(distinct: readonly string[]): string[][] {
  const program = `
import json, sys, libvoikko
voikko = libvoikko.Voikko("fi")
json.dump([sorted({a["BASEFORM"].lower() for a in voikko.analyze(word)}) for word in json.load(sys.stdin)], sys.stdout)`;
  const said: unknown = JSON.parse(
    execFileSync(PYTHON, ['-c', program], { input: JSON.stringify(distinct), encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
  if (!Array.isArray(said)) throw new Error('libvoikko did not answer with a list');
  return said.map((forms: unknown) => (Array.isArray(forms) ? forms.map(String) : []));
}

/** An arc by the text of its symbols; `END` says that a word may end. */
type Arc = readonly [symbolIn: string, symbolOut: string, state: number];

/** Writes a transducer file: the states in order, the first one is where words begin. */
function transducer(symbols: readonly string[], states: readonly (readonly Arc[])[]): Uint8Array {
  const cells = (state: readonly Arc[]) => state.length + (state.length > 255 ? 1 : 0);
  const starts = states.map((_state, at) => states.slice(0, at).reduce((sum, state) => sum + cells(state), 0));
  const names = Buffer.from(symbols.map((symbol) => `${symbol}\0`).join(''));
  const begin = Math.ceil((18 + names.length) / 8) * 8;
  const file = Buffer.alloc(begin + 8 * states.reduce((sum, state) => sum + cells(state), 0));
  file.writeUInt32LE(0x00013a6e, 0);
  file.writeUInt32LE(0x000351fa, 4);
  file.writeUInt16LE(symbols.length, 16);
  names.copy(file, 18);
  let at = begin;
  for (const state of states) {
    state.forEach(([symbolIn, symbolOut, target], place) => {
      const more = place === 0 ? state.length - 1 : 0;
      file.writeUInt16LE(symbolIn === 'END' ? 0xffff : symbols.indexOf(symbolIn), at);
      file.writeUInt16LE(symbols.indexOf(symbolOut), at + 2);
      file.writeUInt32LE(((starts[target] ?? 0) | (Math.min(more, 255) << 24)) >>> 0, at + 4);
      at += 8;
      if (more < 255) return;
      file.writeUInt32LE(more, at);
      at += 8;
    });
  }
  return file;
}
