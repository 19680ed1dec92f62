import { dropWaiting, type Leaving, putWaiting, waiting } from './outbox.ts';

/** How the sending ended: all gone, still no connection, or it waits for its writer to sign in. */
export type Ending = 'done' | 'no_connection' | 'sign_in';

/**
 * Sends what waits, one after another, each as its writer. Two pages at once, or an answer that is lost, do no harm: the
 * service tells the same key once, and gives a visitor her card at each time.
 */
export async function sendWaiting(): Promise<Ending> {
  return 'locks' in navigator ? navigator.locks.request('kuultu:lahtevat', sendAll) : sendAll();
}

async function sendAll(): Promise<Ending> {
  const me = await whoAmI();
  if (me === undefined) return 'no_connection';
  let ending: Ending = 'done';
  for (const one of waiting().filter((each) => !each.arrived && !each.refused)) {
    if (one.owner && one.owner !== me) ending = 'sign_in';
    else if (!(await sendOne(one))) return 'no_connection';
  }
  return ending;
}

/** True when the service has answered, whatever it said. */
async function sendOne(one: Leaving): Promise<boolean> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(one.body);
  // What a visitor wrote is told as a visitor's, whoever has signed in here since.
  const credentials = one.owner === null ? 'omit' : 'same-origin';
  const ask = { method: 'POST', headers, body, credentials } as const;
  const answer = await fetch('/api/contributions', ask).catch(() => null);
  if (!answer || answer.status >= 500) return false;
  if (!answer.ok) {
    const { code }: { code?: string } = await answer.json().catch(() => ({}));
    putWaiting({ ...one, underWay: false, refused: code ?? 'unexpected' });
    return true;
  }
  const { cardCode }: { cardCode: string | null } = await answer.json();
  // The code is shown until she has it; an account needs none, its owner finds the text in her thread.
  if (cardCode) putWaiting({ ...one, underWay: false, arrived: { cardCode } });
  else dropWaiting(one.body.sendKey);
  return true;
}

/** The signed-in person's id, null for a visitor, undefined without a connection. */
async function whoAmI(): Promise<string | null | undefined> {
  const answer = await fetch('/api/me', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return undefined;
  const me: { id: string } | null = await answer.json().catch(() => null);
  return me?.id ?? null;
}
