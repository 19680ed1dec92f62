import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minifySync, type Plugin } from 'vite';
import { baseLocale, locales } from '../src/lib/addresses.ts';

/** Stands in the browser's code for the page's language until each language's copy is written. */
const LANGUAGE = '__LANGUAGE__';
const MESSAGE = /\/lib\/words\/messages\/[^_][^/]*\.js$/;
const RUNTIME = /\/lib\/words\/runtime\.js$/;

/**
 * The browser gets the words of one language. A message as paraglide writes it carries all three, and its runtime every
 * strategy there is; for an old telephone that is half of a page's script. So the browser's build chooses by a constant,
 * and when it is written there is a copy for each language, without what the language never says: Finnish where the
 * build put it, the others in a folder of their own beside (`hooks.server.ts` names them in the page). Links between
 * languages load a page anew.
 */
export function oneLanguage(): Plugin {
  return {
    name: 'one-language',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    enforce: 'post',
    transform(code, id) {
      if (MESSAGE.test(id)) return inOneLanguage(code);
      if (RUNTIME.test(id)) return `export * from '../addresses.ts';`;
    },
    writeBundle({ dir = '.' }, bundle) {
      for (const [file, { type }] of Object.entries(bundle)) {
        if (type === 'chunk' && file.startsWith('_app/immutable/')) writeEachLanguage(dir, file);
      }
    },
  };
}

/** A message as paraglide writes it, but for its last part, which chooses at each call: the constant chooses once. */
function inOneLanguage(code: string): string {
  const [, each, name] = /^([^]*)export const (\w+) = [^]*$/.exec(code) ?? [];
  if (!each || locales.some((locale) => !each.includes(`const ${locale}_${name} =`)))
    throw new Error('paraglide writes messages otherwise');
  const chosen = locales.reduceRight(
    (others, locale) => `${LANGUAGE} === ${JSON.stringify(locale)} ? ${locale}_${name} : ${others}`,
    `${baseLocale}_${name}`,
  );
  return `${each.replace(/import \{[^}]*\} from '..\/runtime.js';/, '')}export const ${name} = ${chosen};`;
}

function writeEachLanguage(dir: string, file: string): void {
  const code = readFileSync(join(dir, file), 'utf8');
  writeFileSync(join(dir, file), spoken(code, baseLocale, file));
  for (const language of locales.filter((one) => one !== baseLocale)) {
    const place = file.replace('_app/immutable/', `_app/immutable/${language}/`);
    mkdirSync(dirname(join(dir, place)), { recursive: true });
    writeFileSync(join(dir, place), spoken(code, language, file).replaceAll('../assets/', '../../assets/'));
  }
}

function spoken(code: string, language: string, file: string): string {
  if (!code.includes(LANGUAGE)) return code;
  const { code: small, errors } = minifySync(file, code.replaceAll(LANGUAGE, JSON.stringify(language)), {
    module: true,
  });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return small;
}
