/** What is being typed is kept on the device until it has been sent: a closed page or a dead battery loses nothing. */
const PLACE = 'kuultu:luonnos';

/** The text kept from before, or nothing; a device that keeps nothing is no fault. */
export function keptDraft(): string {
  try {
    return localStorage.getItem(PLACE) ?? '';
  } catch {
    return '';
  }
}

/** Keeps the text as it is now. */
export function keepDraft(text: string): void {
  try {
    if (text.trim()) localStorage.setItem(PLACE, text);
    else localStorage.removeItem(PLACE);
  } catch {
    // Nothing can be kept here: the page itself still holds the text.
  }
}

/** Forgets what was sent. */
export function forgetDraft(): void {
  keepDraft('');
}
