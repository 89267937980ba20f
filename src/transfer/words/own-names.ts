// Names that are each given once: what comes again under the same name is counted on.

export class OwnNames {
  readonly #given = new Map<string, number>();

  /** The name itself the first time, then with a number behind it. */
  of(name: string): string {
    const times = (this.#given.get(name) ?? 0) + 1;
    this.#given.set(name, times);
    return times === 1 ? name : this.of(`${name}~${times}`);
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }
}
