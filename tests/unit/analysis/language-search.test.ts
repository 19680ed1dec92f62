import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../server/contract/words.ts';
import { indexTerms, queryTerms } from '../../../server/analysis/language/search-terms.ts';
import { words, type Words } from '../../../server/analysis/language/words.ts';

const DATA = '/usr/lib/voikko/5/mor-standard/mor.vfst';

describe('search without a dictionary', () => {
  const plain = words();

  test.each<[Language, string, string]>([
    ['fi', 'ajanvarauksesta', 'Ajanvaraukset olivat täynnä.'],
    ['fi', 'asiakas', 'ASIAKKAIDEN ääni'],
    ['sv', 'vårdarna', 'En vårdare kom hem.'],
    ['en', 'nurse', "The nurses' hours"],
  ])('%s: "%s" finds "%s"', (language, query, text) => {
    expect(finds(plain, language, query, text)).toBe(true);
  });

  test('all words of a query must be there, function words need not', () => {
    expect(finds(plain, 'sv', 'vård och skola', 'Vården är bra.')).toBe(false);
    expect(finds(plain, 'sv', 'vården i hemmet', 'Vård hemma')).toBe(true);
  });
});

describe.skipIf(!existsSync(DATA))('search with the dictionary voikko-fi (absent: skipped)', () => {
  const opened = words({ voikko: existsSync(DATA) ? readFileSync(DATA) : undefined });

  test.each([
    ['hoito', 'Kotihoidon aika'],
    ['kehittämistä', 'Kehittämistyössä on hyvä olla mukana.'],
    ['kehittämistä', 'kehittäminen'],
    ['asiakas', 'asiakkaita kuunnellaan'],
    ['hyvinvointialue', 'Hyvinvointialuejohtajan vastaus'],
    ['sosiaalipalvelu', 'Sosiaali- ja terveyspalveluista'],
    ['mielenterveys', 'Mielenterveys- ja päihdetyötä'],
    ['päihdetyö', 'Mielenterveys- ja päihdetyötä'],
  ])('"%s" finds "%s"', (query, text) => {
    expect(finds(opened, 'fi', query, text)).toBe(true);
  });

  test.each([
    ['omaishoitaja', 'kotihoito'],
    ['lasku', 'lapset'],
  ])('"%s" does not find "%s"', (query, text) => {
    expect(finds(opened, 'fi', query, text)).toBe(false);
  });
});

describe('npm run analyse -- base-forms', () => {
  test('writes one line for each word', () => {
    const said = baseForms(['--language', 'en'], 'nurses\n decisions ');
    expect(said.stdout).toBe('nurses\tnurs\ndecisions\tdecis\n');
    expect(said.status).toBe(0);
  });

  test.each([
    [['--language', 'de'], {}, 'Give words on standard input'],
    [['words.txt'], {}, 'Give words on standard input'],
    [[], { VOIKKO_DATA: '/nowhere' }, 'VOIKKO_DATA: /nowhere/mor.vfst: It cannot be read.'],
  ])('refuses %j %j in one plain line', (args, env, line) => {
    const said = baseForms(args, 'sana', env);
    expect(said.stderr).toContain(line);
    expect(said.stderr.trim().split('\n')).toHaveLength(1);
    expect(said.status).toBe(1);
  });
});

function finds(opened: Words, language: Language, query: string, text: string): boolean {
  const index = new Set(indexTerms(opened, language, text));
  return queryTerms(opened, language, query).every(({ terms }) => terms.some((term) => index.has(term)));
}

function baseForms(args: readonly string[], input: string, env: Record<string, string> = {}) {
  const command = fileURLToPath(new URL('../../../server/commands/analyse.ts', import.meta.url));
  return spawnSync(process.execPath, [command, 'base-forms', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, VOIKKO_DATA: '', ...env },
  });
}
