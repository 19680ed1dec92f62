import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../server/analysis/language/sentences.ts';

/** Sentences are parted by ¦; the text is the same without the mark. */
const SPLIT: readonly (readonly [what: string, parted: string])[] = [
  ['plain ends', 'Hoito toimii. ¦Miksi jonot kasvavat? ¦Auttakaa!'],
  ['Finnish abbreviations', 'Apua saa esim. kotiin, ks. s. 12 ja vrt. n. 30 km. ¦Prof. Virtanen kävi klo. 10.'],
  [
    'an abbreviation that ends',
    'Ruokaa, pesua, lääkkeitä ym. ¦Siihen menee aika. ¦Kahvia, pullaa jne. mutta ei teetä.',
  ],
  ['Swedish abbreviations', 'Vi får t.ex. hjälp, bl.a. mat osv. ¦Det kostar ca. 10 euro.'],
  ['English abbreviations', 'Dr. Smith came, e.g. on Monday. ¦The answer is no. ¦We wait.'],
  ['dates and ordinals', 'Se alkoi 1.1.2003 ja loppui 24. marraskuuta. ¦Sitten tuli 3. kerta.'],
  ['a year at the end', 'Näin oli vuonna 2003. ¦Nyt on toisin.'],
  ['numbers', 'Matka on 3.5 km ja maksaa 12,50 euroa. ¦Luokat 1.-6. ovat täällä.'],
  ['initials', 'J. K. Salo soitti. ¦Hän odotti.'],
  ['an ellipsis', 'Odotan... ja odotan. ¦Aina vain… ¦Sitten tuli soitto.'],
  ['quotes', 'Sanoin: "Miksi?" ja odotin. ¦"Ei tänään." ¦Näin meni. ¦Hän kysyi ”saanko tulla?” ¦Sain.'],
  ['brackets', 'Tulin (vihdoin!) kotiin. ¦(Näin kävi.) ¦Loppu.'],
  ['a missing space', 'Hyvä.¦Mutta hidas.¦Sivu on www.kela.fi ja www.Kela.fi.'],
  ['bullets', '- aika ajoissa\n¦- sama hoitaja\n¦• ruoka\n¦1. Soita ensin.\n¦2. Tule sitten.'],
  ['lines', 'Lisää aikaa\n¦Parempi ruoka\n¦Tämä rivi\njatkuu täällä.\n\n¦ja uusi kappale'],
  ['a stop set apart', 'Hoito on hyvää . ¦Se on myös halpaa .'],
  ['small letters throughout', 'hoito on kallista. ¦vanhat jäävät kotiin. ¦ei näin.'],
];

describe('sentences', () => {
  test.each(SPLIT)('%s', (_what, parted) => {
    const expected = parted.split('¦').map((sentence) => sentence.trim());
    expect(sentences(parted.replaceAll('¦', '')).map(({ text }) => text)).toEqual(expected);
  });

  test('each is a verbatim slice, in order, and together they hold every letter', () => {
    const piece = fc.constantFrom(
      'Hyvä',
      'hoito',
      ' ',
      '.',
      '...',
      '?',
      '\n',
      '"',
      '”',
      '(',
      ')',
      '3',
      '- ',
      'esim.',
      'ä',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const found = sentences(text);
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(found.map((sentence) => sentence.text));
        let at = 0;
        for (const { start, end } of found) {
          expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
          at = end;
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
