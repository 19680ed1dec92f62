import type { LiveRow } from './apply.ts';

/** Codes with which the service ends a connection for good. */
const ENDS = new Set([4400, 4404]);
const LONGEST_WAIT_MS = 30_000;

interface Heard {
  rows(rows: readonly LiveRow[]): void;
  /** Whether the connection is lost and being made again. */
  lost(lost: boolean): void;
}

/**
 * Looks at a case over the live feed from the number on; a broken connection is made again with the last number, so
 * that nothing is missed or told twice. Returns what ends it.
 */
export function lookAt(caseId: string, number: number, heard: Heard): () => void {
  let reached = number;
  let tries = 0;
  let ended = false;
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect() {
    socket = new WebSocket(`${location.origin.replace('http', 'ws')}/api/live`);
    socket.onopen = () => {
      tries = 0;
      heard.lost(false);
      socket?.send(JSON.stringify({ see: caseId, after: reached }));
    };
    socket.onmessage = (message: MessageEvent<string>) => {
      const frame: { number: number; rows: LiveRow[] } = JSON.parse(message.data);
      reached = frame.number;
      heard.rows(frame.rows);
    };
    socket.onclose = (event) => {
      if (ended || ENDS.has(event.code)) return;
      heard.lost(tries > 0);
      // Each waits its own time, so that a restarted service is not met by everybody at once.
      timer = setTimeout(connect, Math.min(LONGEST_WAIT_MS, 500 * 2 ** tries++) * (0.5 + Math.random()));
    };
  }

  connect();
  return () => {
    ended = true;
    clearTimeout(timer);
    socket?.close();
  };
}
