import type { DraftPlace } from '../../../../server/contract/words.ts';
import { forgetAt, forgetOld, keepAt, keptAt } from './device.ts';
import type { Draft } from './draft.ts';
import { foundAgain, wasSent } from './found.ts';
import { waiting, WAITS } from './outbox.ts';

/** How often at most what is typed goes to the service; to the device it goes at once. */
const EVERY_MS = 2_500;

export interface Keeping {
  readonly field: HTMLTextAreaElement | HTMLInputElement;
  readonly place: DraftPlace;
  /** Null for a visitor: her text stays on the device. */
  readonly owner: string | null;
  /** What the service had when the page was last read. */
  readonly served: () => Draft | undefined;
  /** What the page itself has put into the field; null when that was refused and stands as it was sent. */
  readonly shown: string | null;
  readonly tell: (what: Partial<Told>) => void;
}
export interface Told {
  /** Where the text is safe; over = the session has ended, and it is safe on the device. */
  kept: 'device' | 'everywhere' | 'over' | undefined;
  found: boolean;
  other: string;
}

/** Keeps a field while it is typed in, on the device and, for a signed-in person, with the service. */
export class Keeper {
  readonly #about: Keeping;
  #version: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #over = false;
  #settled = false;

  constructor(about: Keeping) {
    this.#about = about;
    this.#version = about.served()?.version ?? 0;
  }

  /** Shows what was found, unless something has been typed or refused here already. Returns what ends the keeping. */
  start(): () => void {
    const { field, place, owner, served, shown, tell } = this.#about;
    forgetOld();
    const kept = keptAt(place, owner);
    if (kept && wasSent(kept, served())) forgetAt(place);
    const { text, other } = foundAgain(kept, served());
    const untouched = field.value === shown;
    // What waits to be sent is not to be sent a second time.
    const waits = untouched && waiting().some((one) => one.body.text === text);
    if (untouched && text) field.value = waits ? '' : text;
    // She has begun anew before the page woke up: what was found is offered beside it.
    const beside = waits || field.value.includes(text) ? [other] : [other, text];
    tell({ found: text !== '' && untouched && !waits, other: beside.filter(Boolean).join('\n\n') });
    if (kept?.ahead && owner && field.value === kept.text) this.#soon();
    return this.#listen();
  }

  #listen(): () => void {
    const { field, tell } = this.#about;
    const ends = new AbortController();
    const { signal } = ends;
    field.addEventListener('input', this.typed, { signal });
    field.form?.addEventListener('submit', this.#leaves, { signal });
    addEventListener('pagehide', this.#flush, { signal });
    document.addEventListener('visibilitychange', this.#flush, { signal });
    addEventListener('online', this.#flush, { signal });
    addEventListener(WAITS, () => tell({ kept: undefined, found: false }), { signal });
    return () => {
      ends.abort();
      clearTimeout(this.#timer);
    };
  }

  /** What was in the field and is typed now: kept here at once, there soon. */
  readonly typed = (): void => {
    const { owner, tell, served } = this.#about;
    const now = served();
    // Sent from this very page, which has been read anew since: what is typed now is something new.
    if (now && this.#version < now.clearedVersion) this.#version = now.version;
    this.#remember(owner !== null, false);
    if (owner && !this.#over) this.#soon();
    else tell({ kept: this.#over ? 'over' : 'device' });
  };

  /** She has taken or left what another device had. */
  settle(): void {
    this.#settled = true;
    this.typed();
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => void this.#save(), EVERY_MS);
  }

  readonly #flush = (): void => {
    if (this.#timer) void this.#save();
  };

  readonly #leaves = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#remember(this.#about.owner !== null, true);
  };

  #remember(ahead: boolean, leaving: boolean): void {
    const { field, place, owner } = this.#about;
    keepAt(place, { text: field.value, owner, version: this.#version, ahead, leaving, at: Date.now() });
  }

  async #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#busy) return this.#soon();
    this.#busy = true;
    const { field, place } = this.#about;
    const [kind, about] = place.split('/');
    const what = { kind, ...(about ? { about } : {}), settled: this.#settled };
    const sent = { ...what, text: field.value, base: this.#version, secondsAgo: 0 };
    await this.#heard(await put(sent), sent);
    this.#busy = false;
  }

  async #heard(answer: Response | null, sent: { text: string; base: number }): Promise<void> {
    const { field, tell } = this.#about;
    // Without a connection it stays on the device; the next word or the connection's return tries again.
    if (!answer) return tell({ kept: 'device' });
    if (answer.status === 401) return this.#end();
    if (!answer.ok) return;
    const draft: Draft = await answer.json();
    // It was sent from another device while this page stood open: this page no longer writes there.
    if (sent.base < draft.clearedVersion) return void (this.#over = true);
    this.#version = draft.version;
    this.#settled = false;
    if (!this.#timer && field.value === sent.text) this.#remember(false, false);
    tell({ kept: 'everywhere', other: draft.earlier });
  }

  #end(): void {
    this.#over = true;
    this.#about.tell({ kept: 'over' });
  }
}

async function put(body: object): Promise<Response | null> {
  const headers = { 'content-type': 'application/json' };
  return fetch('/api/me/drafts', { method: 'PUT', headers, body: JSON.stringify(body), keepalive: true }).catch(
    () => null,
  );
}
