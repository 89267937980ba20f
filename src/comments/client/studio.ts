// What the page of letters knows and does: the keys it holds open, and each change as a request to the server.
import { signal } from '@preact/signals';
import { Api, type Reply } from '../../web/client/api.ts';
import { type Words, wordsOf } from '../../web/client/words.ts';
import type { LettersData } from '../letters/schemas.ts';
import { fits, newPair, openRing, type Ring, seal, wrapByPasskey, wrapByPassphrase } from './ring.ts';

export class Studio {
  readonly data = signal<LettersData>({} as LettersData);
  /** My own private half, once unlocked. */
  readonly mine = signal<string | null>(null);
  readonly ring = signal<Ring>(new Map());
  readonly words: Words;
  readonly #api: Api;

  constructor(data: LettersData) {
    this.data.value = data;
    this.words = wordsOf(data.messages, data);
    this.#api = new Api(data.studio);
  }

  get keys() {
    return this.data.value.keys;
  }

  get current() {
    return this.keys.keys.at(-1);
  }

  /** The private half of the key in use, while it is open here. */
  get open(): string | null {
    return this.current ? (this.ring.value.get(this.current.id) ?? null) : null;
  }

  /** The press itself can still open letters. */
  get heldByPress(): boolean {
    return this.current?.open != null;
  }

  async begin(): Promise<void> {
    const kept = keptIn(this.data.value.blog);
    await this.unlock(kept);
  }

  /** `identity` is my own private half; null opens only what the press holds. */
  async unlock(identity: string | null): Promise<void> {
    this.mine.value = identity;
    this.ring.value = await openRing(this.keys.keys, identity);
  }

  /** For as long as this tab is open, where its owner wants it: a browser may write it to its disk. */
  keep(identity: string): void {
    try {
      sessionStorage.setItem(nameOf(this.data.value.blog), identity);
    } catch {
      // Then it is asked for again.
    }
  }

  lock(): void {
    try {
      sessionStorage.removeItem(nameOf(this.data.value.blog));
    } catch {
      // Nothing was kept.
    }
    location.reload();
  }

  /** A new key in use. The one before is kept inside it, unless nobody can open it. Returns the recovery copy. */
  async replaceKey(passphrase: string | null): Promise<{ problem: string } | { recovery: string }> {
    const fresh = await newPair();
    const before = this.current;
    const old = this.open;
    const own = passphrase === null ? null : await newPair();
    const holder =
      own && passphrase !== null
        ? { recipient: own.recipient, wrap: await wrapByPassphrase(own.identity, passphrase) }
        : null;
    const others = this.keys.holders.filter(({ id }) => own === null || id !== this.keys.me);
    const receivers = [
      ...others.map(({ id, recipient }) => ({ id, recipient })),
      ...(own ? [{ id: this.keys.me, recipient: own.recipient }] : []),
    ];
    const shares = receivers.map(async ({ id, recipient }) => ({
      personId: id,
      sealed: await seal(fresh.identity, [recipient]),
    }));
    const reply = await this.#api.ask<LettersData>('POST', '/letter-key', {
      recipient: fresh.recipient,
      kept: old === null ? null : await seal(old, [fresh.recipient]),
      replaces: before?.id ?? null,
      shares: await Promise.all(shares),
      holder,
    });
    const problem = await this.#take(reply, own?.identity ?? this.mine.value);
    return problem === null ? { recovery: fresh.identity } : { problem };
  }

  /** My own key anew, with all I can open: the first, or after the passphrase was forgotten. */
  async setHolder(passphrase: string): Promise<string | null> {
    const own = await newPair();
    const wrap = await wrapByPassphrase(own.identity, passphrase);
    const shares = [...this.ring.value].map(async ([keyId, identity]) => ({
      keyId,
      sealed: await seal(identity, [own.recipient]),
    }));
    // What the press holds open is no secret to share.
    const mine = this.heldByPress ? [] : await Promise.all(shares);
    const body = { recipient: own.recipient, wrap, shares: mine };
    return this.#take(await this.#api.ask<LettersData>('POST', '/letter-key/holder', body), own.identity);
  }

  async changePassphrase(passphrase: string): Promise<string | null> {
    const { value: mine } = this.mine;
    if (mine === null) return this.words('letters.studio.locked');
    const wrap = await wrapByPassphrase(mine, passphrase);
    return this.#take(await this.#api.ask<LettersData>('POST', '/letter-key/wraps', wrap), mine);
  }

  async addPasskey(label: string): Promise<string | null> {
    const { value: mine } = this.mine;
    if (mine === null) return this.words('letters.studio.locked');
    const name = this.words('letters.studio.passkey.name', { blog: this.data.value.blog });
    let wrap: Awaited<ReturnType<typeof wrapByPasskey>>;
    try {
      wrap = await wrapByPasskey(mine, name, label);
    } catch {
      return this.words('letters.studio.passkey.failed');
    }
    return this.#take(await this.#api.ask<LettersData>('POST', '/letter-key/wraps', wrap), mine);
  }

  async removeWrap(id: string): Promise<string | null> {
    const reply = await this.#api.ask<LettersData>('POST', `/letter-key/wraps/${id}/removal`, {});
    return this.#take(reply, this.mine.value);
  }

  async share(person: { id: string; recipient: string }): Promise<string | null> {
    const { open, current } = this;
    if (open === null || !current) return this.words('letters.studio.locked');
    const sealed = await seal(open, [person.recipient]);
    const body = { personId: person.id, keyId: current.id, sealed };
    return this.#take(await this.#api.ask<LettersData>('POST', '/letter-key/shares', body), this.mine.value);
  }

  /** A recovery copy opens the key it is of, and all before it. */
  async recover(typed: string): Promise<boolean> {
    const text = typed.trim().toUpperCase();
    const all = this.keys.keys;
    for (const key of all) {
      if (!(await fits(text, key))) continue;
      const known = all.map((one) => (one.id === key.id ? { ...one, open: text } : one));
      this.ring.value = new Map([...this.ring.value, ...(await openRing(known, this.mine.value))]);
      await this.#keepOld(key.id);
      return true;
    }
    return false;
  }

  /** An old key that was lost is kept inside the one after it, so that the copy need not be typed again. */
  async #keepOld(keyId: string): Promise<void> {
    const all = this.keys.keys;
    const at = all.findIndex(({ id }) => id === keyId);
    const [old, next] = [all[at], all[at + 1]];
    const identity = this.ring.value.get(keyId);
    if (!this.keys.mayManage || !old || !next || !identity || old.kept !== null) return;
    const kept = await seal(identity, [next.recipient]);
    await this.#api.ask<LettersData>('POST', '/letter-key/kept', { keyId, kept });
  }

  async answer(key: string, body: string, notice: string | null): Promise<string | null> {
    const { letter } = this.data.value;
    const { current } = this;
    if (!letter || !current) return null;
    const sealed = await seal(JSON.stringify({ body }), [letter.recipient, current.recipient]);
    const reply = await this.#api.ask<LettersData>('POST', `/letters/${letter.id}/answers`, {
      ...{ key, sealed, keyId: current.id, notice },
    });
    if (reply.kind === 'answer') this.data.value = reply.body;
    return this.#problem(reply);
  }

  async markRead(): Promise<void> {
    const { letter } = this.data.value;
    if (letter) await this.#api.ask('POST', `/letters/${letter.id}/reading`, {});
  }

  async #take(reply: Reply<LettersData>, mine: string | null): Promise<string | null> {
    const problem = this.#problem(reply);
    if (problem !== null || reply.kind !== 'answer') return problem;
    this.data.value = { ...reply.body, letter: this.data.value.letter };
    await this.unlock(mine);
    return null;
  }

  #problem(reply: Reply<unknown>): string | null {
    switch (reply.kind) {
      case 'answer':
        return null;
      case 'refused':
        return reply.message;
      case 'signed-out':
        return this.words('letters.studio.signed-out');
      case 'unreachable':
        return this.words('letters.studio.unreachable');
    }
  }
}

function nameOf(blog: string): string {
  return `taiyaku.letters.${blog}`;
}

function keptIn(blog: string): string | null {
  try {
    return sessionStorage.getItem(nameOf(blog));
  } catch {
    return null;
  }
}
