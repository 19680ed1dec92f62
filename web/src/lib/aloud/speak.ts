import { voiceFor } from './voices.ts';

/** Ends the reading that is under way, wherever on the page it was begun. */
let stopNow: (() => void) | undefined;

/**
 * Reads the text aloud with the device's own voice, sentence by sentence: some devices fall silent within a long one.
 * Calls `ended` once, when all is read, when it is stopped, or when another text is begun. Returns what stops it.
 */
export function speak(text: string, lang: string, ended: () => void): () => void {
  stopNow?.();
  speechSynthesis.cancel();
  const voice = voiceFor(lang);
  const parts = sentencesOf(text, lang);
  let over = false;
  const stop = () => {
    if (over) return;
    over = true;
    if (stopNow === stop) stopNow = undefined;
    removeEventListener('pagehide', stop);
    speechSynthesis.cancel();
    ended();
  };
  for (const [n, part] of parts.entries()) {
    const spoken = new SpeechSynthesisUtterance(part);
    spoken.lang = voice?.lang ?? lang;
    if (voice) spoken.voice = voice;
    spoken.rate = 0.95;
    spoken.onerror = stop;
    if (n === parts.length - 1) spoken.onend = stop;
    speechSynthesis.speak(spoken);
  }
  addEventListener('pagehide', stop);
  stopNow = stop;
  if (parts.length === 0) stop();
  return stop;
}

/** Sentences, each short enough for one breath of the device. */
function sentencesOf(text: string, lang: string): string[] {
  if (!('Segmenter' in Intl)) return text.split(/(?<=[.!?…])\s+|\n+/).filter((part) => part.trim() !== '');
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((part) => part !== '');
}
