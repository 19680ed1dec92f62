/** The parts of the browser's speech recognition that we use; its newest ones are not in the types that come with TypeScript. */
export interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally: boolean;
  start(): void;
  stop(): void;
}
interface Recognitions {
  new (): Recognition;
  available(asked: { langs: string[]; processLocally: boolean }): Promise<string>;
}
export interface Heard extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<{ readonly isFinal: boolean; readonly [0]: { readonly transcript: string } }>;
}

const TAGS: Readonly<Record<string, string>> = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };

/**
 * Recognition of speech in this language on the device itself, or null. Where the browser does not promise that, speech
 * would go to its maker's servers, and we do not offer it (R40): the keyboard's own microphone is the person's own choice.
 */
export async function localRecognition(lang: string): Promise<(() => Recognition) | null> {
  const known: unknown = Reflect.get(window, 'SpeechRecognition');
  const tag = TAGS[lang];
  if (!tag || !isRecognitions(known)) return null;
  const asked = { langs: [tag], processLocally: true };
  const answer = await known.available(asked).catch(() => 'unavailable');
  if (answer !== 'available') return null;
  return () => Object.assign(new known(), { lang: tag, processLocally: true, continuous: true, interimResults: false });
}

function isRecognitions(found: unknown): found is Recognitions {
  return typeof found === 'function' && 'available' in found && typeof found.available === 'function';
}
