// Numbers that readers ask for after each page, kept in memory for a few seconds so that they cost no query each.

/** Posts whose number is kept at once. */
const MOST = 2000;

export class Counted {
  /** How long a number is kept, in seconds. */
  static readonly SECONDS = 10;
  readonly #held = new Map<string, { number: Promise<number>; until: number }>();

  /** Everybody who asks while it is being counted waits for the same answer. A count that fails is not kept. */
  number(key: string, count: () => Promise<number>): Promise<number> {
    const now = performance.now();
    const held = this.#held.get(key);
    if (held && held.until > now) return held.number;
    const number = count();
    this.#held.delete(key);
    this.#held.set(key, { number, until: now + Counted.SECONDS * 1000 });
    number.catch(() => this.#held.delete(key));
    this.#makeRoom();
    return number;
  }

  forget(key: string): void {
    this.#held.delete(key);
  }

  #makeRoom(): void {
    for (const key of this.#held.keys()) {
      if (this.#held.size <= MOST) return;
      this.#held.delete(key);
    }
  }
}
