import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { words } from '../../../server/analysis/language/words.ts';
import { seeded, shuffle } from '../../../server/analysis/seeded.ts';
import { hiddenCells, speakersOf } from '../../../server/analysis/themes/speakers.ts';
import type { Spoken } from '../../../server/analysis/themes/spoken.ts';
import type { Themes } from '../../../server/analysis/themes/theme.ts';
import { themesOf } from '../../../server/analysis/themes/themes.ts';
import { readTable } from '../../../server/commands/analyse/table.ts';
import { readTexts } from '../../../server/commands/analyse/texts.ts';

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
const REAL = ['contributions/elderly-care-2000.csv', 'themes/sv-yle2015-a/texts.csv', 'themes/en-polis-a/texts.csv'];
const real = REAL.map((name) => shared + name).filter((file) => existsSync(file));
if (real.length === 0) console.log('The real data are absent: themes are tried on texts of our own only.');

const WORDS = words();

/** Three matters, of each twelve texts that name four things of it. */
const MATTERS = [
  ['kuljetuspalvelu', 'taksi', 'invataksi', 'taksimatka', 'kyyti', 'kuljetustuki'],
  ['uimahalli', 'allas', 'uimari', 'pukuhuone', 'vesijumppa', 'uimaopetus'],
  ['omaishoitaja', 'omaishoito', 'vapaapäivä', 'lepo', 'omaiset', 'hoitovapaa'],
];
const SAID = [
  'kestää liian kauan',
  'pitäisi järjestää paremmin',
  'jäi minulta saamatta',
  'maksaa pienituloiselle paljon',
  'toimii naapurikunnassa hyvin',
  'puuttuu kylästämme',
  'vaatii turhia lomakkeita',
  'loppuu keväällä',
  'unohdettiin budjetista',
  'on meille tärkeä',
  'vaihtuu jatkuvasti',
  'peruttiin viime viikolla',
];

const own: Spoken[] = MATTERS.flatMap((things, matter) =>
  Array.from({ length: 12 }, (_one, at) => {
    const named = [0, 1, 2, 3].map((more) => things[(at * 5 + more) % things.length]).join(', ');
    return { id: `${matter}-${at}`, language: 'fi' as const, text: `${named}: ${SAID[matter * 4 + (at % 4)]}.` };
  }),
);

describe('themes of texts of our own', () => {
  test('three matters never share a theme, and each has one', () => {
    const { themes } = themesOf(WORDS, own);
    const matters = themes.map(({ members }) => [...new Set(members.map(({ id }) => id.charAt(0)))]);
    expect(matters.every((one) => one.length === 1)).toBe(true);
    expect(new Set(matters.flat())).toEqual(new Set(['0', '1', '2']));
  });

  test('languages never share a theme, and too few texts to tell stay apart', () => {
    const swedish: Spoken = { id: 'sv', language: 'sv', text: 'Taxi till affären, omaishoitaja, hammaslääkäri.' };
    const { themes, unassigned } = themesOf(WORDS, [...own, swedish]);
    expect(unassigned).toContainEqual({ id: 'sv', language: 'sv' });
    expect(themes.every(({ language }) => language === 'fi')).toBe(true);
  });

  test('what fits nowhere stays apart', () => {
    const odd = [{ id: 'odd', language: 'fi' as const, text: 'Zzyx qwrtp.' }];
    expect(themesOf(WORDS, [...own, ...odd]).unassigned).toEqual([{ id: 'odd', language: 'fi' }]);
  });

  test.each([0, 1, 2, 3])('%i texts are no theme', (count) => {
    const few = own.slice(0, count);
    const { themes, unassigned } = themesOf(WORDS, few);
    expect(themes).toEqual([]);
    expect(unassigned.map(({ id }) => id).toSorted()).toEqual(few.map(({ id }) => id).toSorted());
  });

  test('themes keep ids and names, and what is new is counted', () => {
    const before = themesOf(
      WORDS,
      own.filter(({ id }) => !id.endsWith('-11')),
    );
    const named: Themes = { ...before, themes: before.themes.map((theme) => ({ ...theme, name: `Nimi ${theme.id}` })) };
    const after = themesOf(WORDS, own, named);
    const idOf = (themes: Themes): Map<string, string> =>
      new Map(themes.themes.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)));
    const [was, is] = [idOf(before), idOf(after)];
    expect([...was].filter(([id, theme]) => is.get(id) !== theme)).toEqual([]);
    expect(after.themes.map(({ id, name }) => name === `Nimi ${id}`)).toEqual(after.themes.map(() => true));
    expect(after.themes.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(3);
  });
});

describe.each([['our own texts', ''], ...real.map((file) => [file.slice(shared.length), file])])(
  '%s',
  (_name, file) => {
    const texts = async (): Promise<Spoken[]> => (file ? readTexts(file) : own);

    test('key terms are words of the theme in the form people used; quotes are verbatim and its own', async () => {
      const spoken = await texts();
      const textOf = new Map(spoken.map(({ id, text }) => [id, text]));
      const { themes } = themesOf(WORDS, spoken);
      expect(themes.length).toBeGreaterThan(1);
      for (const { language, terms, quotes, members } of themes) {
        const ids = new Set(members.map(({ id }) => id));
        const used = new Set(
          [...ids].flatMap((id) => WORDS.tokens(language, textOf.get(id) ?? '').map(({ surface }) => surface)),
        );
        expect(terms.length).toBeGreaterThan(0);
        expect(terms.filter((term) => !used.has(term))).toEqual([]);
        expect(quotes.length).toBeGreaterThan(0);
        expect(
          quotes.filter(({ id, start, end, text }) => !ids.has(id) || textOf.get(id)?.slice(start, end) !== text),
        ).toEqual([]);
      }
      const placed = themes.flatMap(({ members }) => members.map(({ id }) => id));
      expect(new Set(placed).size).toBe(placed.length);
    });

    test('the same result again, with words opened anew and in another order of the texts', async () => {
      const spoken = await texts();
      const order = shuffle(
        seeded(7),
        Int32Array.from(spoken, (_one, at) => at),
      );
      const shuffled = [...order].flatMap((at) => spoken[at] ?? []);
      expect(themesOf(words(), shuffled)).toEqual(themesOf(WORDS, spoken));
    });
  },
);

describe('who speaks of what', () => {
  test('counts below 5 are hidden', () => {
    const spoken = own.map((one, at) => ({
      ...one,
      viewpoint: at % 12 < 10 ? ('client' as const) : ('professional' as const),
    }));
    const { viewpoints, rows } = speakersOf(spoken, themesOf(WORDS, spoken));
    expect(viewpoints).toEqual(['client', 'professional']);
    expect(
      rows.flatMap(({ counts }) => counts).filter((count) => count !== undefined && count > 0 && count < 5),
    ).toEqual([]);
  });

  test('a hidden count cannot be had by subtraction from the sums of its row or column', () => {
    const random = seeded(3);
    for (let round = 0; round < 300; round++) {
      const counts = Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => Math.floor(random() * 12)));
      const hidden = hiddenCells(counts);
      const lines = [
        ...hidden.map((row, at) => row.map((cell, column) => [cell, counts[at]?.[column] ?? 0] as const)),
        ...hidden.map((_row, column) => hidden.map((row, at) => [row[column], counts[at]?.[column] ?? 0] as const)),
      ];
      for (const line of lines) {
        const unseen = line.filter(([cell]) => cell);
        expect(unseen.length).not.toBe(1);
        if (unseen.length > 0)
          expect(unseen.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(
            unseen.length < line.length ? 5 : 0,
          );
        expect(line.filter(([cell, count]) => !cell && count > 0 && count < 5)).toEqual([]);
      }
    }
  });
});

/** Floors of agreement with labels that people gave, the unassigned counted as one theme more. */
const FLOORS = [
  ['fi-yle2015-a', 0.8],
  ['fi-hs2000-espoo', 0.6],
  ['sv-yle2015-a', 0.45],
  ['en-polis-a', 0.4],
] as const;

describe.skipIf(real.length === 0)('themes beside labels that people gave', () => {
  test.each(FLOORS)('%s: at least %f of their information is shared, without a dictionary', async (set, floor) => {
    const spoken = await readTexts(`${shared}themes/${set}/texts.csv`);
    const labels = await readTable(`${shared}themes/${set}/labels.csv`, ['id', 'label']);
    const { themes } = themesOf(WORDS, spoken);
    const themeOf = new Map(themes.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)));
    expect(mutual(labels.map(({ id, label }) => [themeOf.get(id) ?? '', label]))).toBeGreaterThanOrEqual(floor);
  });
});

/** Normalised mutual information, by the arithmetic mean of the entropies. */
function mutual(pairs: readonly (readonly [string, string])[]): number {
  const entropy = (values: readonly string[]): number => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return -[...counts.values()].reduce(
      (sum, count) => sum + (count / values.length) * Math.log(count / values.length),
      0,
    );
  };
  const one = entropy(pairs.map(([theme]) => theme));
  const other = entropy(pairs.map(([, label]) => label));
  return (2 * (one + other - entropy(pairs.map((pair) => pair.join('\n'))))) / (one + other);
}
