import { describe, expect, test } from 'vitest';
import { indexTerms, queryTerms } from '../../../server/analysis/language/search-terms.ts';
import { words } from '../../../server/analysis/language/words.ts';

const plain = words();

describe('words without a dictionary', () => {
  test('a token stands where it says, and knows whether it says something', () => {
    const text = 'Sosiaali- ja terveyspalvelut: EU:n 3,5 % – Åbo’s.';
    const tokens = plain.tokens('fi', text);
    expect(tokens.map(({ surface }) => surface)).toEqual(['Sosiaali', 'ja', 'terveyspalvelut', 'EU:n', '3,5', 'Åbo’s']);
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map(({ surface }) => surface));
    expect(tokens.map(({ stopWord }) => stopWord)).toEqual([false, true, false, false, false, false]);
  });

  test('capitals do not matter, Å, Ä and Ö are letters of their own', () => {
    expect(plain.baseForms('fi', 'HOITO')).toEqual(plain.baseForms('fi', 'hoito'));
    expect(plain.baseForms('fi', 'ha\u0308n')).toEqual(plain.baseForms('fi', 'hän'));
    expect(plain.baseForms('fi', 'saari')).not.toEqual(plain.baseForms('fi', 'sääri'));
  });

  test('a run of letters too long to be a word is remembered by its first letters only', () => {
    expect(plain.baseForms('en', 'x'.repeat(5000))).toEqual(['x'.repeat(100)]);
  });

  test('Swedish and English forms come together', () => {
    expect(plain.baseForms('sv', 'vårdarna')).toEqual(plain.baseForms('sv', 'vårdare'));
    expect(plain.baseForms('sv', 'stödets')).toEqual(plain.baseForms('sv', 'stöd'));
    expect(plain.baseForms('sv', 'kvaliteten')).toEqual(plain.baseForms('sv', 'kvalitet'));
    expect(plain.baseForms('en', "nurses'")).toEqual(plain.baseForms('en', 'nurse'));
  });

  test('a query leaves function words out unless it has no others', () => {
    expect(queryTerms(plain, 'en', 'the nurse').map(({ typed }) => typed)).toEqual(['nurse']);
    expect(queryTerms(plain, 'en', 'the').map(({ typed }) => typed)).toEqual(['the']);
    expect(indexTerms(plain, 'en', 'Nurses and nurse')).toEqual([plain.baseForms('en', 'nurse')[0], 'and']);
  });
});
