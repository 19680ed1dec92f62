/** Things of known size by key, at most so many bytes together: the one longest unused goes first. */
export class LruCache<T> {
  readonly #most: number;
  // A Map keeps the order of insertion, and whatever is used is inserted anew.
  readonly #kept = new Map<string, { readonly thing: T; readonly bytes: number }>();
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.thing;
  }

  put(key: string, thing: T, bytes: number): void {
    this.#drop(key);
    if (bytes > this.#most) return;
    this.#kept.set(key, { thing, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}
