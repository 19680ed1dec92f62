import type { Heard, Recognition } from './recognition.ts';

/**
 * Writes what is said into the field, at the cursor, and tells the field so, as if it had been typed. Calls `ended` once,
 * with whether it failed. Returns what stops it.
 */
export function dictate(recognition: Recognition, field: HTMLTextAreaElement, ended: (failed: boolean) => void) {
  let failed = false;
  recognition.addEventListener('result', (event) => {
    if (!isHeard(event)) return;
    for (const result of Array.from(event.results).slice(event.resultIndex)) {
      if (result.isFinal) write(field, result[0].transcript.trim());
    }
  });
  recognition.addEventListener('error', () => (failed = true));
  recognition.addEventListener('end', () => ended(failed), { once: true });
  recognition.start();
  return () => recognition.stop();
}

function write(field: HTMLTextAreaElement, said: string): void {
  if (!said) return;
  const before = field.value.slice(0, field.selectionStart);
  const gap = before === '' || /\s$/.test(before) ? '' : ' ';
  field.setRangeText(gap + said, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function isHeard(event: Event): event is Heard {
  return 'results' in event && 'resultIndex' in event;
}
