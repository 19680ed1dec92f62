import type { Db } from '../../db/connection.ts';
import type { Sight } from '../activity/audience.ts';
import { batchAfter, numbersOf, type Batch } from './happenings.ts';
import { lookKey, sightsOf, type Looking } from './rights.ts';

/** One socket that looks at one case. */
export interface Viewer {
  /** Null for a visitor. */
  readonly sessionId: string | null;
  sight: Sight;
  /** Sends a frame; the text in it is shared by many and never changed. */
  send(frame: Buffer): void;
  readonly open: boolean;
  /** The session has ended, or it sees less than before: the page starts again with what it may see now. */
  end(why: 'signed_out' | 'sees_less'): void;
}

/** The watched cases of this instance: each is read once, however many look at it. */
export class Watches {
  readonly #db: Db;
  readonly #cases = new Map<string, Watch>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Tells the viewer everything after `after`, then everything new as it comes. Returns what ends it. */
  see(viewer: Viewer, caseId: string, after: number): () => void {
    const watch = this.#cases.get(caseId) ?? new Watch(this.#db, caseId);
    this.#cases.set(caseId, watch);
    watch.viewers.add(viewer);
    void watch.catchUp(viewer, after).catch(() => viewer.end('sees_less'));
    return () => {
      watch.leave(viewer);
      if (watch.viewers.size === 0 && this.#cases.get(caseId) === watch) this.#cases.delete(caseId);
    };
  }

  /** The numbers that the watched cases have reached. */
  reached(): Promise<ReadonlyMap<string, number>> {
    return numbersOf(this.#db, [...this.#cases.keys()]);
  }

  /** Reads on where something has happened, up to these numbers. */
  async readOn(reached: ReadonlyMap<string, number>): Promise<void> {
    const watches = [...this.#cases.values()].map((watch) => [watch, reached.get(watch.caseId) ?? 0] as const);
    await Promise.all(watches.map(([watch, number]) => watch.isBehind(number) && watch.readTo(number)));
  }

  /** Looks again at what everyone who is signed in may see, in one query. */
  async checkRights(): Promise<void> {
    const signedIn = [...this.#cases.values()].flatMap((watch) => watch.signedIn());
    const lookings = signedIn.map(([, looking]) => looking);
    applySights(signedIn, await sightsOf(this.#db, lookings));
  }
}

type SignedIn = readonly [Viewer, Looking];

function applySights(signedIn: readonly SignedIn[], sights: ReadonlyMap<string, Sight>): void {
  for (const [viewer, looking] of signedIn) {
    const now = sights.get(lookKey(looking));
    if (!now) viewer.end('signed_out');
    else if (RANK[now] < RANK[viewer.sight]) viewer.end('sees_less');
    else viewer.sight = now;
  }
}

const RANK: Readonly<Record<Sight, number>> = { visitor: 0, member: 1, verstas: 2 };

class Watch {
  readonly caseId: string;
  readonly viewers = new Set<Viewer>();
  readonly #db: Db;
  /** Those who have everything up to #number. */
  readonly #live = new Set<Viewer>();
  /** Pages that many ask for at the same time, as after a restart, are read once. */
  readonly #pages = new Map<string, Promise<Batch>>();
  #number: number | undefined;
  #begun: Promise<number> | undefined;

  constructor(db: Db, caseId: string) {
    this.#db = db;
    this.caseId = caseId;
  }

  isBehind(number: number): boolean {
    return this.#number !== undefined && this.#number < number;
  }

  signedIn(): SignedIn[] {
    return [...this.viewers].flatMap((viewer) =>
      viewer.sessionId ? [[viewer, { sessionId: viewer.sessionId, caseId: this.caseId }] as const] : [],
    );
  }

  leave(viewer: Viewer): void {
    this.viewers.delete(viewer);
    this.#live.delete(viewer);
  }

  async catchUp(viewer: Viewer, after: number): Promise<void> {
    await this.#begin();
    // One who comes from another instance may know more than has been read here.
    let cursor = Math.min(after, await this.#reached(after));
    let first = true;
    while (viewer.open && this.viewers.has(viewer)) {
      if (!first && cursor === this.#number) break;
      first = false;
      const page = await this.#page(cursor, this.#number ?? cursor);
      if (page.inside && viewer.sight !== 'visitor') await this.#checkInsiders([viewer]);
      if (!this.viewers.has(viewer)) return;
      viewer.send(page.frameFor(viewer.sight));
      cursor = page.number;
    }
    if (viewer.open && this.viewers.has(viewer)) this.#live.add(viewer);
  }

  /** Tells the viewers everything up to this number. */
  async readTo(number: number): Promise<void> {
    while (this.#number !== undefined && this.#number < number) {
      const from = this.#number;
      const batch = await batchAfter(this.#db, this.caseId, from, number);
      if (batch.number === from) return;
      // Inside rows go only to those who are inside at this very moment.
      if (batch.inside) await this.#checkInsiders([...this.viewers]);
      // Another reading (one who came with a later number) was faster: what it told is not told twice.
      if (this.#number !== from) continue;
      this.#number = batch.number;
      for (const viewer of this.#live) viewer.send(batch.frameFor(viewer.sight));
    }
  }

  async #checkInsiders(viewers: readonly Viewer[]): Promise<void> {
    const inside = this.signedIn().filter(([viewer]) => viewer.sight !== 'visitor' && viewers.includes(viewer));
    const lookings = inside.map(([, looking]) => looking);
    applySights(inside, await sightsOf(this.#db, lookings));
  }

  async #begin(): Promise<void> {
    this.#begun ??= numbersOf(this.#db, [this.caseId]).then((numbers) => numbers.get(this.caseId) ?? 0);
    const begun = await this.#begun;
    // Read on meanwhile by another viewer's catching up: never back.
    this.#number ??= begun;
  }

  async #reached(after: number): Promise<number> {
    if (after <= (this.#number ?? 0)) return after;
    const numbers = await numbersOf(this.#db, [this.caseId]);
    await this.readTo(numbers.get(this.caseId) ?? 0);
    return this.#number ?? 0;
  }

  #page(after: number, upTo: number): Promise<Batch> {
    const key = `${after}-${upTo}`;
    const shared = this.#pages.get(key) ?? batchAfter(this.#db, this.caseId, after, upTo);
    this.#pages.set(key, shared);
    void shared.catch(() => undefined).then(() => this.#pages.delete(key));
    return shared;
  }
}
