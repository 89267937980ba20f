// Words meant for the others and not sent yet: kept on this device with every key, until the server has them.
import { type Signal, signal } from '@preact/signals';
import type { CopyStorage, LocalCopy } from '../../../web/client/local-copies.ts';
import { LocalCopies } from '../../../web/client/local-copies.ts';

/** What one form holds. */
export type Words<Draft> = Signal<Draft | null>;

export class KeptWords<Draft> {
  readonly #copies: LocalCopies<Draft>;
  readonly #newKey: () => string;
  readonly #now: () => number;
  readonly #words = new Map<string, Words<Draft>>();
  readonly #bases = new Map<string, number>();
  readonly #sent = new Map<string, LocalCopy<Draft>['sending']>();
  /** Grows when words of a closed tab were taken over. */
  readonly found = signal(0);

  constructor(copies: LocalCopies<Draft>, newKey: () => string, now: () => number = () => Date.now()) {
    this.#copies = copies;
    this.#newKey = newKey;
    this.#now = now;
  }

  /** Those of one person: another at the same browser must never send them as their own. */
  static of<Draft>(
    { storage, work, personId }: { storage: CopyStorage; work: string; personId: string },
    tab: string,
    newKey: () => string,
  ): KeptWords<Draft> {
    return new KeptWords(new LocalCopies<Draft>(storage, `${work}.${personId}`, tab), newKey);
  }

  /** Takes up what closed tabs left, and this one before. */
  resume(openTabs: ReadonlySet<string>): void {
    for (const { id, base, draft, sending } of this.#copies.takeOver(
      openTabs,
      (busy) => this.of(busy).peek() !== null,
    )) {
      this.#sent.set(id, sending);
      this.#bases.set(id, base);
      this.of(id).value = draft;
      this.found.value += 1;
    }
  }

  /** The words of one form; null while there are none. */
  of(id: string): Words<Draft> {
    const known = this.#words.get(id);
    if (known) return known;
    const made = signal<Draft | null>(null);
    this.#words.set(id, made);
    return made;
  }

  /** `base` is the version that is being written on; the one of the first letter stays. */
  keep(id: string, draft: Draft, base = 0): void {
    if (this.of(id).peek() === null) this.#bases.set(id, base);
    this.#put(id, draft);
    this.of(id).value = draft;
  }

  /** The version that the words were begun on; null while there are none. */
  baseOf(id: string): number | null {
    return this.of(id).peek() === null ? null : (this.#bases.get(id) ?? 0);
  }

  /** Whoever wrote them has seen a later version and stays by them. */
  rebase(id: string, base: number): void {
    const draft = this.of(id).peek();
    if (draft === null) return;
    this.#bases.set(id, base);
    this.#put(id, draft);
  }

  /** The server has them, or nobody wants them any more. */
  drop(id: string): void {
    this.#copies.remove(id);
    this.#sent.delete(id);
    this.#bases.delete(id);
    this.of(id).value = null;
  }

  /** The key to send these words with: the same as before while they are the same, so that they arrive once. */
  keyOf(id: string, draft: Draft): string {
    const sent = this.#sent.get(id);
    if (sent && JSON.stringify(sent.draft) === JSON.stringify(draft)) return sent.key;
    const key = this.#newKey();
    this.#sent.set(id, { key, base: this.#bases.get(id) ?? 0, draft });
    this.#put(id, draft);
    return key;
  }

  #put(id: string, draft: Draft): void {
    const sending = this.#sent.get(id) ?? null;
    this.#copies.put({ id, base: this.#bases.get(id) ?? 0, draft, sending, at: this.#now() });
  }
}
