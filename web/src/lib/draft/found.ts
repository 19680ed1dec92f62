import type { Kept } from './device.ts';
import type { Draft } from './draft.ts';

/** What a field shows when its page opens, and what is offered beside it. */
export interface Found {
  readonly text: string;
  readonly other: string;
}

/**
 * Joins what this device keeps of a place with what the service does. What has been sent is not brought back; of two
 * texts the one typed later is shown and the other is offered.
 */
export function foundAgain(kept: Kept | null, served: Draft | undefined): Found {
  const there = { text: served?.text ?? '', other: served?.earlier ?? '' };
  if (!kept || wasSent(kept, served)) return there;
  if (!served || kept.version >= served.version) return { text: kept.text, other: there.other };
  if (!kept.ahead) return there;
  const sentSince = kept.version < served.clearedVersion;
  const later = !sentSince && kept.at > Date.parse(served.at);
  const [text, other] = later ? [kept.text, there.text] : [there.text, kept.text];
  return { text, other: [there.other, other].filter((one) => one.trim() && !text.includes(one)).join('\n\n') };
}

/** The place was sent after this was typed, and there is nothing more in this than what was sent. */
export function wasSent(kept: Kept, served: Draft | undefined): boolean {
  return served !== undefined && kept.version < served.clearedVersion && (kept.leaving || !kept.ahead);
}
