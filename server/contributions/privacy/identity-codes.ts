import type { Legible } from './legible.ts';

/**
 * Finnish personal identity codes, all separators in use since 2023 (Government decree 690/2022; dvv.fi).
 * The check character is the (ddmmyynnn mod 31)-th of CHECK.
 */
const CHECK = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const CENTURIES: readonly (readonly [signs: string, from: number])[] = [
  ['+', 1800],
  ['-YXWVU', 1900],
  ['ABCDEF', 2000],
];
/** Blanks where one reads past them; a day's dots; a year written whole. */
const GAP = String.raw`\s?`;
const CANDIDATE = new RegExp(
  String.raw`(?<!\d)` +
    String.raw`(\d${GAP}\d)[\s.]{0,2}(\d${GAP}\d)[\s.]{0,2}(?:(?:1[89]|20)(?=\d\d))?` +
    String.raw`(\d${GAP}\d)\s{0,2}([-+YXWVUABCDEF]|[_/.:*~=]?)\s{0,2}(\d${GAP}\d${GAP}\d)${GAP}([0-9A-FHJ-NPR-Y])(?!\d)`,
  'gi',
);
/** Ten digits may be a telephone number or an invoice's. Where these stand before them, they are not. */
const TOLD = /(?:tunnu|hetu|sotu|beteckning|personnummer|identity|\bid\b)[^\n]{0,40}$/i;

/** Where identity codes stand in a text, however they are written: offsets of the text as one reads it. */
export function identityCodes({ text }: Pick<Legible, 'text'>): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (isIdentityCode(match)) found.push({ from, to });
    // What begins inside something that is no code may be one.
    else CANDIDATE.lastIndex = from + 1;
  }
  return found;
}

function isIdentityCode(match: RegExpExecArray): boolean {
  const [whole, ...parts] = match;
  const [day = '', month = '', year = '', sign = '', number = '', check = ''] = parts.map((part) =>
    part.replaceAll(/\s/g, '').toUpperCase(),
  );
  if (Number(number) < 2 || CHECK[Number(day + month + year + number) % 31] !== check) return false;
  const from = CENTURIES.filter(([signs]) => sign !== '' && signs.includes(sign)).map(([, century]) => century);
  if (from.length === 0 && !isCodeWithoutSign(match, whole, check)) return false;
  return (from.length > 0 ? from : [1900, 2000]).some((century) => isDay(day, month, century + Number(year)));
}

/** Without its sign it is a code where its check is a letter that ends a word, or where it can hardly be another number. */
function isCodeWithoutSign({ index, input }: RegExpExecArray, whole: string, check: string): boolean {
  const after = input.slice(index + whole.length, index + whole.length + 1);
  if (/[A-Z]/.test(check)) return whole.endsWith(check) || !/\p{L}/u.test(after);
  if (/\p{L}/u.test(after) || !/^\d{6}[\s_/.:*~=]?\d{4}$/.test(whole)) return false;
  return TOLD.test(input.slice(Math.max(0, index - 60), index)) || /^[1-9]\d{5} ?\d{4}$/.test(whole);
}

function isDay(day: string, month: string, year: number): boolean {
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1;
}
