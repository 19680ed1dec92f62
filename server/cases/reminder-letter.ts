import { STEP, type Language, type Step, type Waits } from '../contract/words.ts';
import { type Letter, type LetterLanguage, letterLanguage, pageIn } from '../people/letters.ts';

/** The words of a reminder. The subject tells a bystander nothing, and nobody is blamed. */
interface ReminderWords {
  readonly subject: string;
  readonly hello: string;
  readonly waits: (title: string) => string;
  readonly decision: string;
  readonly promise: string;
  readonly group: string;
  readonly owner: string;
  readonly away: string;
  readonly here: string;
  readonly done: string;
}

const WORDS: Readonly<Record<LetterLanguage, ReminderWords>> = {
  fi: {
    subject: 'Sinulle on viesti',
    hello: 'Hei!',
    waits: (title) => `Asia ”${title}” odottaa sinua.`,
    decision: 'Ihmiset odottavat vastausta siihen, mitä he sanoivat. Yhteen kohtaan vastaaminen vie muutaman minuutin.',
    promise: 'Lupaus osallistujille odottaa vahvistustasi. Sitten yhteinen työ verkossa voi alkaa.',
    group: 'Koonti on valmis luettavaksi. Voit kertoa, onko se sinusta valmis päättäjille.',
    owner: 'Voit katsoa, mitä vaiheesta vielä puuttuu.',
    away: 'Se, jota asia odottaa, on pannut roolinsa tauolle. Voit katsoa, kuka jatkaa.',
    here: 'Pääset asiaan tästä:',
    done: 'Jos olet jo tehnyt tämän, kiitos. Sinun ei tarvitse tehdä muuta.',
  },
  sv: {
    subject: 'Du har ett meddelande',
    hello: 'Hej!',
    waits: (title) => `Ärendet ”${title}” väntar på dig.`,
    decision: 'Människor väntar på svar på det som de har sagt. Att svara på en punkt tar några minuter.',
    promise: 'Löftet till deltagarna väntar på din bekräftelse. Sedan kan det gemensamma arbetet på nätet börja.',
    group: 'Sammanfattningen är klar att läsa. Du kan säga om den är färdig för beslutsfattarna.',
    owner: 'Du kan se vad som ännu saknas i skedet.',
    away: 'Den som ärendet väntar på har en paus i sin roll. Du kan se vem som fortsätter.',
    here: 'Här kommer du till ärendet:',
    done: 'Om du redan har gjort detta: tack. Du behöver inte göra något mer.',
  },
  en: {
    subject: 'You have a message',
    hello: 'Hello!',
    waits: (title) => `The case “${title}” waits for you.`,
    decision: 'People wait for an answer to what they said. Answering one point takes a few minutes.',
    promise: 'The promise to the participants waits for you to confirm it. Then the work online can begin.',
    group: 'The summary is ready to be read. You can say whether it is ready for the decision makers.',
    owner: 'You can see what the step still needs.',
    away: 'The one for whom the case waits has paused the role. You can see who goes on.',
    here: 'This takes you there:',
    done: 'If you have already done this, thank you. You need not do anything more.',
  },
};

/** A neutral reminder in the language that its reader chose, with the way to what waits for her. */
export function reminderLetter(
  language: Language,
  of: { title: string; caseId: string; step: Step; waits: Waits; forAnother: boolean },
  publicUrl: URL,
): Letter {
  const written = letterLanguage(language);
  const words = WORDS[written];
  const { what, path } = of.forAnother ? OWNER_INSTEAD : waitingThing(of.waits, of.step);
  const link = `${words.here}\n${pageIn(written, `/asia/${of.caseId}${path}`, publicUrl)}`;
  return {
    subject: words.subject,
    text: [words.hello, words.waits(of.title), words[what], link, words.done].join('\n\n'),
  };
}

interface Thing {
  readonly what: 'decision' | 'promise' | 'group' | 'owner' | 'away';
  readonly path: string;
}
const OWNER_INSTEAD: Thing = { what: 'away', path: '/hoida' };

function waitingThing(waits: Waits, step: Step): Thing {
  if (waits === 'group') return { what: 'group', path: '/koonti' };
  if (waits !== 'decision_maker') return { what: 'owner', path: '/hoida' };
  return step === STEP.decision ? { what: 'decision', path: '/paatos' } : { what: 'promise', path: '#lupaus' };
}
