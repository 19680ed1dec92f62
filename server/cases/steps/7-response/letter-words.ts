import type { AnswerKind } from '../../../contract/words.ts';
import type { LetterLanguage } from '../../../people/letters.ts';

/** The words of the letters. The subject tells a bystander nothing of the service or of its theme. */
export interface LetterWords {
  readonly subject: string;
  readonly hello: string;
  readonly tookPart: (title: string) => string;
  readonly youSaid: string;
  readonly more: (n: number) => string;
  readonly point: string;
  readonly answer: string;
  readonly next: (step: string, day: string | null) => string;
  readonly notUsed: (reason: string) => string;
  readonly waiting: string;
  readonly allPoints: string;
  readonly done: (day: string) => string;
  readonly ended: (title: string) => string;
  readonly thread: string;
  readonly kinds: Readonly<Record<AnswerKind, string>>;
}

export const WORDS: Readonly<Record<LetterLanguage, LetterWords>> = {
  fi: {
    subject: 'Sinulle on vastaus',
    hello: 'Hei!',
    tookPart: (title) => `Olit mukana, kun kehitimme asiaa ”${title}”. Nyt päättäjät ovat vastanneet.`,
    youSaid: 'Sinä sanoit:',
    more: (n) => `Lisäksi sanoit ${n} muuta asiaa. Ne ja niiden vastaukset näet omasta langastasi.`,
    point: 'Se on tässä kohdassa:',
    answer: 'Vastaus:',
    next: (step, day) => (day ? `Mitä seuraavaksi: ${step} (${day})` : `Mitä seuraavaksi: ${step}`),
    notUsed: (reason) => `Sitä ei käytetty koonnissa, koska: ${reason}`,
    waiting: 'Tämä ei ole koonnin kohdissa.',
    allPoints: 'Näin päättäjät vastasivat:',
    done: (day) => `Nyt on tehty (${day}):`,
    ended: (title) => `Olit mukana, kun kehitimme asiaa ”${title}”. Sen käsittely on päättynyt.`,
    thread: 'Kaikki, mitä olet sanonut, ja mitä siitä tuli:',
    kinds: {
      will_be_done: 'Toteutetaan',
      partly: 'Toteutetaan osin',
      not_now: 'Ei nyt',
      looked_into: 'Selvitetään',
      belongs_elsewhere: 'Kuuluu muualle',
    },
  },
  sv: {
    subject: 'Du har fått ett svar',
    hello: 'Hej!',
    tookPart: (title) => `Du var med när vi utvecklade ”${title}”. Nu har beslutsfattarna svarat.`,
    youSaid: 'Du sade:',
    more: (n) => `Dessutom sade du ${n} andra saker. Dem och svaren på dem ser du i din egen tråd.`,
    point: 'Det finns i den här punkten:',
    answer: 'Svar:',
    next: (step, day) => (day ? `Vad händer nu: ${step} (${day})` : `Vad händer nu: ${step}`),
    notUsed: (reason) => `Det användes inte i sammanfattningen, därför att: ${reason}`,
    waiting: 'Detta finns inte i sammanfattningens punkter.',
    allPoints: 'Så här svarade beslutsfattarna:',
    done: (day) => `Nu har detta gjorts (${day}):`,
    ended: (title) => `Du var med när vi utvecklade ”${title}”. Behandlingen har avslutats.`,
    thread: 'Allt du har sagt och vad som blev av det:',
    kinds: {
      will_be_done: 'Genomförs',
      partly: 'Genomförs delvis',
      not_now: 'Inte nu',
      looked_into: 'Utreds',
      belongs_elsewhere: 'Hör någon annanstans',
    },
  },
  en: {
    subject: 'You have an answer',
    hello: 'Hello!',
    tookPart: (title) => `You took part in developing “${title}”. The decision makers have now answered.`,
    youSaid: 'You said:',
    more: (n) => `You also said ${n} other things. You can see them and their answers in your own thread.`,
    point: 'It is in this point:',
    answer: 'Answer:',
    next: (step, day) => (day ? `What happens next: ${step} (${day})` : `What happens next: ${step}`),
    notUsed: (reason) => `It was not used in the summary, because: ${reason}`,
    waiting: 'This is not in the points of the summary.',
    allPoints: 'This is what the decision makers answered:',
    done: (day) => `This has now been done (${day}):`,
    ended: (title) => `You took part in developing “${title}”. It has now ended.`,
    thread: 'Everything you have said, and what came of it:',
    kinds: {
      will_be_done: 'Will be done',
      partly: 'Will be done in part',
      not_now: 'Not now',
      looked_into: 'Being looked into',
      belongs_elsewhere: 'Belongs elsewhere',
    },
  },
};
