import type { Language } from '../../../contract/words.ts';
import { type Letter, type LetterLanguage, letterLanguage, pageIn } from '../../../people/letters.ts';

/** What somebody is asked to do from now on: to answer, to prepare answers for another, or to confirm a promise. */
export type Duty = 'answer' | 'prepare' | 'promise';

interface DutyWords {
  readonly subject: string;
  readonly hello: string;
  readonly duty: Readonly<Record<Duty, (title: string) => string>>;
  readonly by: (day: string) => string;
  readonly here: string;
}

const WORDS: Readonly<Record<LetterLanguage, DutyWords>> = {
  fi: {
    subject: 'Sinulle on viesti',
    hello: 'Hei!',
    duty: {
      answer: (title) =>
        `Sinulta pyydetään vastausta asiassa ”${title}”. Ihmiset odottavat, mitä heidän sanoistaan seuraa.`,
      prepare: (title) =>
        `Sinua pyydetään valmistelemaan vastauksia asiassa ”${title}”. Voit kirjoittaa ne valmiiksi päättäjälle.`,
      promise: (title) => `Sinulle on ehdotettu lupausta asiassa ”${title}”. Voit vahvistaa sen.`,
    },
    by: (day) => `Vastausten määräpäivä on ${day}.`,
    here: 'Pääset asiaan tästä:',
  },
  sv: {
    subject: 'Du har ett meddelande',
    hello: 'Hej!',
    duty: {
      answer: (title) => `Du ombeds svara i ärendet ”${title}”. Människor väntar på vad som följer av det de har sagt.`,
      prepare: (title) => `Du ombeds bereda svar i ärendet ”${title}”. Du kan skriva dem färdiga för beslutsfattaren.`,
      promise: (title) => `Ett löfte har föreslagits för dig i ärendet ”${title}”. Du kan bekräfta det.`,
    },
    by: (day) => `Svaren ska ges senast ${day}.`,
    here: 'Här kommer du till ärendet:',
  },
  en: {
    subject: 'You have a message',
    hello: 'Hello!',
    duty: {
      answer: (title) =>
        `You are asked to answer in the case “${title}”. People wait to hear what follows from what they said.`,
      prepare: (title) =>
        `You are asked to prepare answers in the case “${title}”. You can write them ready for the decision maker.`,
      promise: (title) => `A promise has been proposed to you in the case “${title}”. You can confirm it.`,
    },
    by: (day) => `The answers are due by ${day}.`,
    here: 'This takes you there:',
  },
};

/** Tells somebody, in her language, what she is asked to do in the case and by which day; its subject tells a bystander nothing. */
export function dutyLetter(
  language: Language,
  of: { readonly duty: Duty; readonly caseId: string; readonly title: string; readonly day: string },
  publicUrl: URL,
): Letter {
  const written = letterLanguage(language);
  const words = WORDS[written];
  const path = `/asia/${of.caseId}${of.duty === 'promise' ? '#lupaus' : '/paatos'}`;
  const link = `${words.here}\n${pageIn(written, path, publicUrl)}`;
  return {
    subject: words.subject,
    text: [words.hello, words.duty[of.duty](of.title), words.by(dayIn(written, of.day)), link].join('\n\n'),
  };
}

function dayIn(language: LetterLanguage, day: string): string {
  const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language];
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(`${day}T00:00:00Z`));
}
