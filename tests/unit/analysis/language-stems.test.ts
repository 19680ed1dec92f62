import { describe, expect, test } from 'vitest';
import { englishStem } from '../../../server/analysis/language/english-stem.ts';
import { finnishStems } from '../../../server/analysis/language/finnish-stem.ts';
import { swedishStem } from '../../../server/analysis/language/swedish-stem.ts';

/** Checked once against Snowball's own stemmers, which agreed on 15,006 English and (but for -et) 2,026 Swedish words. */
const ENGLISH = `
  nurses:nurs caresses:caress ties:tie skies:sky gas:gas needed:need agreed:agre hopping:hop hoping:hope sized:size
  happily:happili relational:relat conditional:condit organization:organ usefulness:use responsibilities:respons
  decisively:decis carelessly:careless electricity:electr adjustment:adjust adoption:adopt protection:protect
  generously:generous communities:communiti controlling:control yearly:year enjoyed:enjoy dying:die news:news
  proceeded:proceed cease:ceas rate:rate by:by 'tis:tis`;
const SWEDISH = `
  vårdarna:vård vårdens:vård möjligheterna:möj tjänster:tjänst friskt:frisk byggd:bygg kärlekslöst:kärlekslös
  ansvarsfullt:ansvarsfull rolig:rol husets:hus stödet:stöd kvalitet:kvalitet på:på`;

describe('stems', () => {
  test.each(pairs(ENGLISH))('English: %s → %s', (word, stem) => expect(englishStem(word)).toBe(stem));
  test.each(pairs(SWEDISH))('Swedish: %s → %s', (word, stem) => expect(swedishStem(word)).toBe(stem));

  test.each([
    ['palvelu', 'palvelunsa palvelukin palveluitakaan palvelummeko'],
    ['hinta', 'hinnan hintojen hinnoistakin hinnoillaan'],
    ['asiakas', 'asiakkaaksi asiakkaittemme asiakkaitaan'],
    ['hoitaa', 'hoidetaan hoitaisivat hoidettu hoitamassa hoitaminen hoitanut'],
    ['vaikea', 'vaikeita vaikeasti vaikeampi vaikeimmat'],
    ['osallisuus', 'osallisuuden osallisuuksia osallisuutensa'],
    ['olla', 'on ovat onko olisihan ole'],
    ['kevyt', 'kevyet kevyttä'],
  ])('Finnish: %s comes together with %s', (word, forms) => {
    const stems = finnishStems(word);
    const apart = forms.split(' ').filter((form) => !finnishStems(form).some((stem) => stems.includes(stem)));
    expect(apart).toEqual([]);
  });

  test.each([
    ['saari', 'sääri'],
    ['kuljetus', 'kuljettaja'],
    ['palvelu', 'palvelija'],
    ['hoito', 'hoiva'],
  ])('Finnish: %s and %s stay apart', (one, other) => {
    expect(finnishStems(one).filter((stem) => finnishStems(other).includes(stem))).toEqual([]);
  });
});

function pairs(list: string): (readonly [word: string, stem: string])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? ''] as const);
}
