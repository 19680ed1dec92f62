import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../server/commands/analyse/table.ts';
import { detectLanguage } from '../../../server/analysis/language/detect.ts';

const SHARED = new URL('../../../../shared/data/', import.meta.url);
const SETS = [
  'contributions/care-queues-2003.csv',
  'contributions/elderly-care-2000.csv',
  'themes/fi-hs2000-espoo/texts.csv',
  'themes/fi-yle2015-a/texts.csv',
  'themes/sv-yle2015-a/texts.csv',
  'themes/en-polis-a/texts.csv',
];

describe('the language of a text', () => {
  test.each([
    ['fi', 'Hoitajia on liian vähän.'],
    ['fi', 'Jonot ovat pitkiä, enkä pääse lääkäriin.'],
    ['fi', 'Tämä oli minulle šokki.'],
    ['sv', 'Vården fungerar inte på svenska.'],
    ['sv', 'Köerna är för långa och jag får ingen tid.'],
    ['en', 'Let us go and see Dan.'],
    ['en', 'There are too few nurses.'],
    ['en', 'I waited three weeks for an appointment.'],
    ['se', 'Mun lean doppe, muhto in oaččo veahki.'],
    ['se', 'Giitu!'],
    ['se', 'Dearvvašvuođadoaktára lea guhkkin eret.'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  test.each(['', '12 345 €', '!?', 'OK', 'Bx qz', 'Ich habe keine Zeit für den Arzt gefunden.'])(
    'unsure: %s',
    (text) => {
      expect(detectLanguage(text).language).toBeUndefined();
    },
  );

  test('is right for 98 % of the real texts, and seldom wrong', async (context) => {
    if (!existsSync(SHARED)) return context.skip('the real texts are absent');
    const rows = (
      await Promise.all(SETS.map((set) => readTable(new URL(set, SHARED).pathname, ['lang', 'text'])))
    ).flat();
    const found = rows.map(({ lang, text }) => ({ lang, detected: detectLanguage(text).language }));
    const right = found.filter(({ lang, detected }) => lang === detected).length / rows.length;
    const wrong = found.filter(({ lang, detected }) => detected !== undefined && lang !== detected).length;
    console.log(`${rows.length} texts: ${(right * 100).toFixed(1)} % right, ${wrong} wrong`);
    expect(right).toBeGreaterThan(0.98);
    expect(wrong).toBeLessThan(rows.length * 0.005);
  });
});
