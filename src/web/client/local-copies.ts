// What was typed and not yet acknowledged, kept on this device so that a reload or a dead server loses nothing.

/** The part of the Web Storage interface that is needed, so that tests need no browser. */
export interface CopyStorage {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A save that was sent and whose answer is not known: sent again, it must be this very one. */
export interface Sending<Draft> {
  key: string;
  base: number;
  draft: Draft;
}

export interface LocalCopy<Draft> {
  /** Which part of the work it belongs to. */
  id: string;
  /** The version on the server that the draft was written on. */
  base: number;
  /** What stands there. */
  draft: Draft;
  sending: Sending<Draft> | null;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * One tab's copies of one piece of work. Each tab has its own, because two tabs may hold different texts of one
 * row; those of tabs that are closed are taken over when the work is opened.
 */
export class LocalCopies<Draft> {
  readonly #storage: CopyStorage;
  readonly #work: string;
  readonly #tab: string;

  /** `work` begins every key, such as `taiyaku.desk/0198….rows`. */
  constructor(storage: CopyStorage, work: string, tab: string) {
    this.#storage = storage;
    this.#work = work;
    this.#tab = tab;
  }

  /** Returns false when the device has no room; then only the server can keep the text. */
  put(copy: LocalCopy<Draft>): boolean {
    try {
      this.#storage.setItem(this.#key(this.#tab, copy.id), JSON.stringify(copy));
      return true;
    } catch {
      return false;
    }
  }

  remove(id: string): void {
    this.#storage.removeItem(this.#key(this.#tab, id));
  }

  /**
   * This tab's own copies and those of closed tabs, which become this tab's. Where two hold the same row the newer
   * is taken; the other stays where it is and comes up the next time, so that nothing is thrown away unseen. Rows
   * that are `busy` here, with something unsaved of their own, are left alone.
   */
  takeOver(alive: ReadonlySet<string>, busy: (id: string) => boolean = () => false): LocalCopy<Draft>[] {
    const newest = new Map<string, { key: string; copy: LocalCopy<Draft> }>();
    for (const { key, tab, copy } of this.#all()) {
      if ((tab !== this.#tab && alive.has(tab)) || busy(copy.id)) continue;
      const other = newest.get(copy.id);
      if (!other || other.copy.at < copy.at) newest.set(copy.id, { key, copy });
    }
    for (const { key, copy } of newest.values()) {
      const own = this.#key(this.#tab, copy.id);
      if (key === own) continue;
      const displaced = this.#storage.getItem(own);
      if (!this.put(copy)) continue;
      if (displaced === null) this.#storage.removeItem(key);
      else this.#storage.setItem(key, displaced);
    }
    return [...newest.values()].map(({ copy }) => copy);
  }

  #all(): { key: string; tab: string; copy: LocalCopy<Draft> }[] {
    const found: { key: string; tab: string; copy: LocalCopy<Draft> }[] = [];
    for (let index = 0; index < this.#storage.length; index += 1) {
      const key = this.#storage.key(index) ?? '';
      const start = `${this.#work}/`;
      if (!key.startsWith(start)) continue;
      const tab = key.slice(start.length).split('/')[0] ?? '';
      const copy = readCopy<Draft>(this.#storage.getItem(key));
      if (copy) found.push({ key, tab, copy });
    }
    return found;
  }

  #key(tab: string, id: string): string {
    return `${this.#work}/${tab}/${id}`;
  }
}

function readCopy<Draft>(text: string | null): LocalCopy<Draft> | null {
  try {
    const copy: unknown = JSON.parse(text ?? 'null');
    const whole =
      typeof copy === 'object' && copy !== null && 'id' in copy && 'base' in copy && 'draft' in copy;
    // Only this file writes these keys; a copy of another shape is left alone.
    return whole ? (copy as LocalCopy<Draft>) : null;
  } catch {
    return null;
  }
}
