import type { LiveRow } from './apply.ts';

/** Codes with which the service ends a connection for good. */
const ENDS = new Set([4400, 4404]);
/** "Too many": this page will hardly get a place soon, and asking often takes from those who have one. */
const TOO_MANY = 4429;
const WAITS = { broken: { first: 500, longest: 30_000 }, crowded: { first: 5_000, longest: 300_000 } } as const;

interface Heard {
  rows(rows: readonly LiveRow[]): void;
  /** Whether the connection is lost and being made again. */
  lost(lost: boolean): void;
  /** The page is looked at again and is not live: it reads what it shows anew. */
  anew(): void;
}

/**
 * Looks at a case over the live feed from the number on; a broken connection is made again with the last number, so
 * that nothing is missed or told twice. Each time that it fails the next try waits longer. Returns what ends it.
 */
export function lookAt(caseId: string, number: number, heard: Heard): () => void {
  let reached = number;
  let tries = 0;
  let ended = false;
  let live = false;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect() {
    socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/live`);
    socket.onopen = () => socket?.send(JSON.stringify({ see: caseId, after: reached }));
    socket.onmessage = (message: MessageEvent<string>) => {
      // Only what it tells shows that the line holds: one too many is opened before it is closed.
      tries = 0;
      live = true;
      heard.lost(false);
      const frame: { number: number; rows: LiveRow[] } = JSON.parse(message.data);
      reached = frame.number;
      heard.rows(frame.rows);
    };
    socket.onclose = (event) => {
      live = false;
      if (ended || ENDS.has(event.code)) return;
      const crowded = event.code === TOO_MANY;
      heard.lost(crowded || tries > 0);
      timer = setTimeout(connect, waitFor(tries++, crowded));
    };
  }

  const lookedAt = () => document.visibilityState === 'visible' && !live && heard.anew();

  connect();
  document.addEventListener('visibilitychange', lookedAt);
  return () => {
    ended = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', lookedAt);
    socket?.close();
  };
}

/** Milliseconds to wait. Each page waits its own time, so that a restarted service is not met by everybody at once. */
export function waitFor(tries: number, crowded: boolean, chance = Math.random()): number {
  const { first, longest } = WAITS[crowded ? 'crowded' : 'broken'];
  return Math.min(longest, first * 2 ** tries) * (0.5 + chance);
}
