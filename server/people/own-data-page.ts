import { ZONE } from '../contract/days.ts';
import type { Language } from '../contract/words.ts';
import { type LetterLanguage, letterLanguage } from './letters.ts';
import type { OwnData, Row } from './own-data.ts';
import { SECTIONS } from './own-data.ts';
import { TITLE, VALUES, WORDS } from './own-data-words.ts';

/**
 * One's own data as a page to read and keep, in the given language. Everything in it is escaped: it is a file, opened far
 * from our own rules. What has no word of its own (a device, an id) stands as it is.
 */
export function ownDataPage(data: OwnData, language: Language): string {
  const spoken = letterLanguage(language);
  const at = PLACE[spoken];
  // A row of the log says nothing to its reader: such are in the file for machines.
  const sections = SECTIONS.filter((name) => name !== 'acts' && data[name].length > 0).map(
    (name) => `<h2>${WORDS[name]?.[at] ?? name}</h2>\n${data[name].map((row) => asList(row, spoken)).join('\n')}`,
  );
  const title = TITLE[at];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${LOOK}`;
  return `<!doctype html>\n<html lang="${spoken}"><head>${head}</head>\n<body>\n<h1>${title}</h1>\n${sections.join('\n')}\n</body></html>\n`;
}

const PLACE = { fi: 0, sv: 1, en: 2 } as const;
const LOOK =
  '<style>body{font:1.125rem/1.5 sans-serif;max-width:44rem;margin:1rem auto;padding:0 1rem}dl{border-top:1px solid;padding-top:.5rem}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-line;overflow-wrap:anywhere}</style>';

function asList(row: Row, language: LetterLanguage): string {
  const lines = Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => {
      const label = WORDS[name]?.[PLACE[language]] ?? name;
      return `<dt>${escaped(label)}</dt><dd>${escaped(shown(name, value, language))}</dd>`;
    });
  return `<dl>${lines.join('')}</dl>`;
}

function shown(name: string, value: Row[string], language: LetterLanguage): string {
  const text = String(value);
  if (/_at$|^at$|^until$|^since$/.test(name)) return MOMENT[language].format(new Date(text));
  return (
    (/^(text|name|pen_name|appeal|access_needs|earlier|note|subject|email)$|because$/.test(name)
      ? undefined
      : VALUES[text]?.[PLACE[language]]) ?? text
  );
}

const moments = (locale: string) =>
  new Intl.DateTimeFormat(locale, { timeZone: ZONE, dateStyle: 'long', timeStyle: 'short' });
const MOMENT = { fi: moments('fi'), sv: moments('sv'), en: moments('en-GB') };

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');
