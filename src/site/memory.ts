// Pages held in memory, up to a number of bytes.

interface Held<T> {
  value: T;
  bytes: number;
  /** Asked for since the hand last passed. */
  used: boolean;
}

/**
 * A cache that gives second chances (the clock algorithm): being read costs one flag, and what was not read since
 * the last round goes first.
 */
export class Memory<T> {
  readonly #held = new Map<string, Held<T>>();
  readonly #limit: number;
  #bytes = 0;

  /** `limit` in bytes, as `put` counts them. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): T | undefined {
    const held = this.#held.get(key);
    if (held === undefined) return undefined;
    held.used = true;
    return held.value;
  }

  put(key: string, value: T, bytes: number): void {
    this.delete(key);
    if (bytes > this.#limit) return;
    this.#held.set(key, { value, bytes, used: false });
    this.#bytes += bytes;
    this.#makeRoom();
  }

  delete(key: string): void {
    const held = this.#held.get(key);
    if (held === undefined) return;
    this.#held.delete(key);
    this.#bytes -= held.bytes;
  }

  deletePrefix(prefix: string): void {
    for (const key of this.#held.keys()) if (key.startsWith(prefix)) this.delete(key);
  }

  clear(): void {
    this.#held.clear();
    this.#bytes = 0;
  }

  #makeRoom(): void {
    // A map keeps the order of insertion, so putting a key back moves it behind the hand.
    for (const [key, held] of this.#held) {
      if (this.#bytes <= this.#limit) return;
      this.delete(key);
      if (held.used) {
        this.#held.set(key, { ...held, used: false });
        this.#bytes += held.bytes;
      }
    }
  }
}
