// The unsent answer to a letter, kept on this device sealed to the blog's letter key: whoever could not read the letter
// cannot read it either, though it outlives the tab, a crash and the session.
import { type Ring, seal, unseal } from './ring.ts';

export interface UnsentAnswer {
  body: string;
  /** The sender wants a mail about it. */
  tell: boolean;
  /** Of this sending: sent twice, it arrives once. */
  key: string;
}

/** What `localStorage` has, for tests without a browser. */
export type CopyShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'taiyaku.letter-answer.';
/** A copy that nobody came back to is thrown away after this (milliseconds). */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export class AnswerCopy {
  readonly #name: string;
  readonly #shelf: () => CopyShelf;
  /** Sealing takes a moment: what was overtaken meanwhile must not be written over what is newer. */
  #turn = 0;

  /** `name` tells the letter and the person; `shelf` may throw where a browser keeps nothing. */
  constructor(name: string, shelf: () => CopyShelf = () => localStorage) {
    this.#name = `${PREFIX}${name}`;
    this.#shelf = shelf;
  }

  /** False when this device keeps nothing. */
  async keep(answer: UnsentAnswer, recipient: string, now = Date.now()): Promise<boolean> {
    const turn = ++this.#turn;
    const sealed = await seal(JSON.stringify(answer), [recipient]);
    if (turn !== this.#turn) return true;
    return this.#quietly((shelf) => shelf.setItem(this.#name, `${now} ${sealed}`));
  }

  drop(): void {
    this.#turn++;
    this.#quietly((shelf) => shelf.removeItem(this.#name));
  }

  /** Null when there is none, or none of the open keys fits. */
  async read(ring: Ring): Promise<UnsentAnswer | null> {
    let kept: string | null = null;
    this.#quietly((shelf) => {
      kept = shelf.getItem(this.#name);
    });
    const sealed = (kept ?? '').split(' ')[1];
    if (!sealed) return null;
    for (const identity of [...ring.values()].toReversed()) {
      try {
        return JSON.parse(await unseal(sealed, identity)) as UnsentAnswer;
      } catch {
        // Sealed to another key of the blog.
      }
    }
    return null;
  }

  /** Throws away what was left behind long ago, of any letter. */
  forgetOld(now = Date.now()): void {
    this.#quietly((shelf) => {
      const names = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '');
      for (const name of names.filter((each) => each.startsWith(PREFIX))) {
        if (Number.parseInt(shelf.getItem(name) ?? '', 10) < now - KEPT_MS) shelf.removeItem(name);
      }
    });
  }

  #quietly(work: (shelf: CopyShelf) => void): boolean {
    try {
      work(this.#shelf());
      return true;
    } catch {
      return false;
    }
  }
}
