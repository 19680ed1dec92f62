import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/data/corpora/', import.meta.url));

/** A list of odd input from ../shared, or our own short one where that folder is absent. */
export function corpus<T>(name: string, own: readonly T[]): readonly T[] {
  if (existsSync(FOLDER)) return JSON.parse(readFileSync(`${FOLDER}${name}.json`, 'utf8'));
  console.log(`rough: the long list ${name} is not here (../shared/data); our own short one is used`);
  return own;
}

export const NAUGHTY = () => corpus('naughty-strings', ['', 'undefined', '\u0000', '\ud800', '𝕏', 'ﷺ', "'; --", '%00']);
export const SQL = () => corpus('sqli-detect-fuzzdb', ["' or 1=1 --", '%27', '; select pg_sleep(9)', '\\']);
export const CRLF = () => corpus('crlf-patt', ['%0d%0aSet-Cookie:a=b', '\r\nX: y']);
export const NUMBERS = () => corpus('format-int-fuzzdb', ['-1', '1e309', '0x10', '%s', '99999999999999999999']);
export const POLLUTION = () => corpus('prototype-pollution', ['{"__proto__":{"polluted":1}}']);
/** Bytes of a JSON text, and whether a reader must take it. */
export const JSON_TEXTS = () =>
  corpus<{ name: string; expect: string; b64: string }>('json-test-suite', [
    { name: 'cut', expect: 'reject', b64: 'eyI=' },
    { name: 'deep', expect: 'reject', b64: Buffer.from('['.repeat(100_000)).toString('base64') },
  ]);
export const BAD_UTF8 = () =>
  corpus<{ name: string; well_formed: boolean; b64: string }>('malformed-utf8', [
    { name: 'lone', well_formed: false, b64: 'gA==' },
    { name: 'over', well_formed: false, b64: 'wIA=' },
  ]);
