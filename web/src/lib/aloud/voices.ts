/**
 * The languages that this device itself can speak. A voice that would send the text to somebody's servers does not
 * count: nothing of ours goes to others (R40). They stand on the page's root, where the buttons' style reads them, and
 * on the device, so that the next page has them from its first moment.
 */
const PLACE = 'kuultu:puhuu';
let watching = false;

/** Looks which languages the device speaks, once for a page; devices tell of their voices late. */
export function watchVoices(): void {
  if (watching || !('speechSynthesis' in window)) return;
  watching = true;
  note();
  speechSynthesis.addEventListener?.('voiceschanged', note);
}

/** The device's own voice for the language, if it has one. */
export function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  return ownVoices().find((voice) => languageOf(voice) === lang);
}

function note(): void {
  const spoken = [...new Set(ownVoices().map(languageOf))].join(' ');
  // Told before any voice is known, it would take away what the last page knew.
  if (speechSynthesis.getVoices().length === 0) return;
  document.documentElement.dataset['speaks'] = spoken;
  try {
    localStorage.setItem(PLACE, spoken);
  } catch {
    // The next page looks anew.
  }
}

const ownVoices = () => speechSynthesis.getVoices().filter((voice) => voice.localService);
/** Some devices write fi_FI for fi-FI. */
const languageOf = ({ lang }: SpeechSynthesisVoice) => lang.slice(0, 2).toLowerCase();
