import { ZONE } from '../contract/days.ts';
import type { Language } from '../contract/words.ts';
import { type Letter, type LetterLanguage, letterLanguage } from '../people/letters.ts';

interface Words {
  readonly locale: string;
  readonly subject: string;
  readonly came: string;
  readonly by: (day: string) => string;
  readonly answered: string;
  readonly youWrote: string;
  readonly appeal: string;
}

const WORDS: Readonly<Record<LetterLanguage, Words>> = {
  fi: {
    locale: 'fi-FI',
    subject: 'Palautteesi saavutettavuudesta',
    came: 'Hei!\n\nKiitos palautteesta. Se on tullut perille.',
    by: (day) => `Vastaamme sinulle viimeistään ${day}.`,
    answered: 'Hei!\n\nTässä on vastaus palautteeseesi.',
    youWrote: 'Sinä kirjoitit:',
    appeal: 'Jos et ole tyytyväinen vastaukseen, voit kertoa siitä Traficomille: www.saavutettavuusvaatimukset.fi',
  },
  sv: {
    locale: 'sv-FI',
    subject: 'Din respons om tillgänglighet',
    came: 'Hej!\n\nTack för din respons. Den har kommit fram.',
    by: (day) => `Vi svarar dig senast ${day}.`,
    answered: 'Hej!\n\nHär är svaret på din respons.',
    youWrote: 'Du skrev:',
    appeal: 'Om du inte är nöjd med svaret kan du berätta det för Traficom: www.tillganglighetskrav.fi',
  },
  en: {
    locale: 'en-GB',
    subject: 'Your feedback on accessibility',
    came: 'Hello!\n\nThank you for your feedback. We have received it.',
    by: (day) => `We will answer you by ${day}.`,
    answered: 'Hello!\n\nHere is the answer to your feedback.',
    youWrote: 'You wrote:',
    appeal: 'If you are not satisfied with the answer, you can tell Traficom: www.webaccessibility.fi',
  },
};

/**
 * Tells that feedback has come, and by when it is answered. Not a word of it: anybody may have given any address, and a
 * letter of the county's must not carry what a stranger wants to say there.
 */
export function receiptLetter(language: Language, answerBy: Date): Letter {
  const words = wordsOf(language);
  return { subject: words.subject, text: [words.came, words.by(day(words, answerBy))].join('\n\n') };
}

/**
 * The answer to the writer, and whom she may turn to if it is not enough. What she wrote is in it only where the address is
 * her own; else null.
 */
export function answerLetter(language: Language, text: string | null, answer: string): Letter {
  const words = wordsOf(language);
  const hers = text === null ? [] : [words.youWrote, text];
  return { subject: words.subject, text: [words.answered, answer, ...hers, words.appeal].join('\n\n') };
}

/**
 * To the county's own contact, who may not know the service: what was said, of what, by when, and where to answer. The only
 * link in it is ours.
 */
export function noticeLetter(text: string, page: string, answerBy: Date, link: URL): Letter {
  const parts = [
    'Kuultu-palvelusta on tullut saavutettavuuspalaute.',
    withoutLinks(text),
    ...(page ? [`Sivu: ${withoutLinks(page)}`] : []),
    `Vastaa viimeistään ${day(WORDS.fi, answerBy)}. Laki antaa aikaa 14 päivää.`,
    `Vastaa täällä:\n${link.href}`,
  ];
  return { subject: 'Saavutettavuuspalaute odottaa vastausta', text: parts.join('\n\n') };
}

/** Without whatever a mail program would make a link of: an address of the web or of mail, or what looks like one. */
function withoutLinks(text: string): string {
  return text.replaceAll(/\S+/gu, (word) =>
    /:\/\/|@|[\p{L}\p{N}]\.\p{L}{2}/u.test(word) ? '[linkki poistettu]' : word,
  );
}

const wordsOf = (language: Language): Words => WORDS[letterLanguage(language)];

function day({ locale }: Words, moment: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: ZONE }).format(moment);
}
