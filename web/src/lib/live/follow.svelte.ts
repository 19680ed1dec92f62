import { invalidateAll } from '$app/navigation';
import { onMount } from 'svelte';
import type { CasePage, LiveRow, Reader } from './apply.ts';
import { lookAt } from './line.ts';

/** A case's page as it lives on: its data, what has come that is not shown yet, and how the connection is. */
class Followed {
  readonly #served: () => CasePage;
  #changed = $state.raw<{ from: CasePage; page: CasePage } | null>(null);
  #waiting: LiveRow[] = [];
  #busy = false;

  /** Contributions that have come since the page was opened and wait to be shown. */
  fresh = $state.raw<readonly string[]>([]);
  /** The connection is lost and being made again. */
  lost = $state(false);
  /** Something has come. */
  told = $state(false);

  constructor(served: () => CasePage) {
    this.#served = served;
  }

  /** What the server has just rendered is newer than what had been followed before. */
  get page(): CasePage {
    const served = this.#served();
    return this.#changed?.from === served ? this.#changed.page : served;
  }

  readonly showFresh = () => {
    this.fresh = [];
  };

  /** Applies what has come; what comes meanwhile is applied together afterwards. */
  async hear(rows: readonly LiveRow[]): Promise<void> {
    this.#waiting.push(...rows);
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#waiting.length > 0) await this.#apply([...this.#waiting]);
    } finally {
      this.#busy = false;
    }
  }

  async #apply(rows: readonly LiveRow[]): Promise<void> {
    // Most pages are read and left before anything comes: what applies it is fetched with the first.
    const { applyLive } = await import('./apply.ts');
    this.#waiting.splice(0, rows.length);
    const from = this.#served();
    const before = this.page.voices.items.map((said) => said.id);
    const page = await applyLive(this.page, rows, reader(from.case.id));
    const come = page.voices.items.map((said) => said.id).filter((id) => !before.includes(id));
    this.#changed = { from, page };
    this.fresh = [...this.fresh, ...come];
    this.told = true;
  }
}

/** Keeps a case's page up to date; without JavaScript or a connection the page stays as it was served. */
export function follow(served: () => CasePage): Followed {
  const followed = new Followed(served);
  onMount(() =>
    lookAt(served().case.id, served().case.number, {
      rows: (rows) => void followed.hear(rows),
      lost: (lost) => (followed.lost = lost),
      anew: () => void invalidateAll(),
    }),
  );
  return followed;
}

/** Reads the parts of the page through the API, as the reader herself. */
function reader(caseId: string): Reader {
  async function get<T>(path: string): Promise<T | null> {
    const answer = await fetch(path);
    return answer.ok ? await answer.json() : null;
  }
  return {
    case: () => get(`/api/cases/${caseId}`),
    said: (id) => get(`/api/contributions/${id}`),
    voices: () => get(`/api/cases/${caseId}/contributions?order=newest`),
  };
}
