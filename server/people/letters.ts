import type { Language } from '../contract/words.ts';

/** Languages that letters are written in; whoever chose another gets Finnish. */
export type LetterLanguage = Exclude<Language, 'se'>;

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** The subject tells a bystander nothing of the service or of its theme. */
const SUBJECT: Readonly<Record<LetterLanguage, string>> = {
  fi: 'Sinulle on viesti',
  sv: 'Du har ett meddelande',
  en: 'You have a message',
};

const SIGN_IN: Readonly<Record<LetterLanguage, (code: string, link: string) => string[]>> = {
  fi: (code, link) => [
    'Hei!',
    `Kirjautumiskoodisi on ${code}.`,
    `Voit myös avata tämän linkin ja painaa painiketta Kirjaudu:\n${link}`,
    'Koodi ja linkki toimivat 15 minuuttia ja vain kerran. Jos et pyytänyt koodia, sinun ei tarvitse tehdä mitään.',
  ],
  sv: (code, link) => [
    'Hej!',
    `Din inloggningskod är ${code}.`,
    `Du kan också öppna den här länken och trycka på knappen Logga in:\n${link}`,
    'Koden och länken gäller i 15 minuter och bara en gång. Om du inte bad om koden behöver du inte göra något.',
  ],
  en: (code, link) => [
    'Hello!',
    `Your sign-in code is ${code}.`,
    `You can also open this link and press the button Sign in:\n${link}`,
    'The code and the link work for 15 minutes and only once. If you did not ask for a code, you need not do anything.',
  ],
};

/** The letter with a sign-in code and link, in the language that the person chose. */
export function signInLetter(language: Language, code: string, token: string, publicUrl: URL): Letter {
  const written = letterLanguage(language);
  const link = pageIn(written, `/sign-in/link?token=${token}`, publicUrl);
  return { subject: SUBJECT[written], text: SIGN_IN[written](code, link).join('\n\n') };
}

/** The language in which somebody who chose `language` is written to. */
export const letterLanguage = (language: Language): LetterLanguage => (language === 'se' ? 'fi' : language);

/** The address of a page, in the language that the letter is written in. */
export function pageIn(language: LetterLanguage, path: string, publicUrl: URL): string {
  return new URL(language === 'fi' ? path : `/${language}${path}`, publicUrl).href;
}
