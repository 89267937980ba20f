// How what is typed reaches the server: in order, once, and never lost.

import { describe, expect, it } from 'vitest';
import { type CopyStorage, LocalCopies } from './local-copies.ts';
import { type Outcome, SaveQueue, type SaveRequest, type SaveStatus } from './save-queue.ts';

interface Stored {
  version: number;
  text: string;
}

/** Behaves as the server promises to: a key is answered once, a wrong base is a conflict. */
class Press {
  readonly rows = new Map<string, Stored>();
  readonly answers = new Map<string, Outcome<Stored>>();
  readonly requests: SaveRequest<string>[] = [];
  /** How the next requests end on their way. */
  weather: 'fine' | 'no-way-there' | 'answer-lost' | 'signed-out' = 'fine';

  async send(request: SaveRequest<string>): Promise<Outcome<Stored>> {
    this.requests.push(request);
    if (this.weather === 'no-way-there') throw new TypeError('network');
    if (this.weather === 'signed-out') return { kind: 'signed-out' };
    const answer = this.answers.get(request.key) ?? this.#save(request);
    this.answers.set(request.key, answer);
    if (this.weather === 'answer-lost') throw new TypeError('network');
    return answer;
  }

  #save({ id, base, draft }: SaveRequest<string>): Outcome<Stored> {
    const row = this.rows.get(id);
    if (!row) return { kind: 'gone' };
    if (row.version !== base) return { kind: 'conflict', current: { ...row }, version: row.version };
    if (draft.includes('☠')) return { kind: 'refused', message: 'not that' };
    this.rows.set(id, { version: base + 1, text: draft });
    return { kind: 'saved', version: base + 1, at: '2026-05-16T09:00:00.000Z' };
  }
}

/** Time that passes only when told to. */
class Timers {
  time = 0;
  #due: { at: number; work: () => void }[] = [];

  later(ms: number, work: () => void): () => void {
    const one = { at: this.time + ms, work };
    this.#due.push(one);
    return () => {
      this.#due = this.#due.filter((other) => other !== one);
    };
  }

  async pass(ms: number): Promise<void> {
    const until = this.time + ms;
    for (;;) {
      await settleAnswers();
      const next = this.#due.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#due = this.#due.filter((one) => one !== next);
      this.time = Math.max(this.time, next.at);
      next.work();
    }
    this.time = until;
    await settleAnswers();
  }
}

async function settleAnswers(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

class MapStorage implements CopyStorage {
  readonly map = new Map<string, string>();
  full = false;

  get length(): number {
    return this.map.size;
  }
  key(index: number): string | null {
    return [...this.map.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.map.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    if (this.full) throw new Error('quota');
    this.map.set(key, value);
  }
  removeItem(key: string): void {
    this.map.delete(key);
  }
}

function openDesk(press: Press, storage = new MapStorage(), tab = 'tab-a') {
  const timers = new Timers();
  const copies = new LocalCopies<string>(storage, 'taiyaku.desk/t1', tab);
  const heard = {
    status: [] as SaveStatus[],
    saved: [] as [string, number, string][],
    conflicts: [] as [string, string, Stored][],
    gone: [] as string[],
  };
  let keys = 0;
  const queue = new SaveQueue<string, Stored>({
    send: (request) => press.send(request),
    copies,
    newKey: () => `${tab}-${storage.map.size}-${timers.time}-${keys++}`,
    now: () => timers.time,
    later: (ms, work) => timers.later(ms, work),
    same: (a, b) => a === b,
    draftOf: (current) => current.text,
    onStatus: (status) => heard.status.push(status),
    onSaved: (id, version, draft) => heard.saved.push([id, version, draft]),
    onConflict: (id, mine, current) => heard.conflicts.push([id, mine, current]),
    onGone: (id) => heard.gone.push(id),
  });
  const resume = () => {
    for (const copy of copies.takeOver(new Set())) queue.resume(copy);
  };
  return { queue, timers, copies, storage, heard, resume, status: () => heard.status.at(-1) };
}

function pressWithRow(): Press {
  const press = new Press();
  press.rows.set('s1', { version: 1, text: '' });
  return press;
}

describe('the save queue', () => {
  it('keeps a keystroke on the device before anything is sent', () => {
    const press = pressWithRow();
    const { queue, storage } = openDesk(press);
    queue.keep('s1', 1, '川');
    expect(press.requests).toHaveLength(0);
    expect([...storage.map.values()].join()).toContain('川');
  });

  it('sends one save when typing rests, and forgets the copy when it is answered', async () => {
    const press = pressWithRow();
    const { queue, timers, storage, status } = openDesk(press);
    queue.keep('s1', 1, '川');
    await timers.pass(300);
    queue.keep('s1', 1, '川を');
    await timers.pass(2_000);
    expect(press.requests.map((request) => request.draft)).toEqual(['川を']);
    expect(press.rows.get('s1')).toEqual({ version: 2, text: '川を' });
    expect(storage.map.size).toBe(0);
    expect(status()?.kind).toBe('saved');
  });

  it('does not wait for ever when somebody types without a pause', async () => {
    const press = pressWithRow();
    const { queue, timers } = openDesk(press);
    for (let letters = 1; letters <= 30; letters += 1) {
      queue.keep('s1', 1, 'あ'.repeat(letters));
      await timers.pass(300);
    }
    expect(press.requests.length).toBeGreaterThanOrEqual(2);
  });

  it('builds the next save on the version of the one before', async () => {
    const press = pressWithRow();
    const { queue, timers } = openDesk(press);
    queue.keep('s1', 1, 'one', { now: true });
    queue.keep('s1', 1, 'two');
    await timers.pass(5_000);
    expect(press.requests.map(({ base, draft }) => [base, draft])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
    expect(press.rows.get('s1')?.text).toBe('two');
  });

  it('repeats a save whose answer was lost with its own key and text, and changes nothing twice', async () => {
    const press = pressWithRow();
    const { queue, timers, heard } = openDesk(press);
    press.weather = 'answer-lost';
    queue.keep('s1', 1, 'one', { now: true });
    await timers.pass(500);
    queue.keep('s1', 1, 'one and more');
    press.weather = 'fine';
    await timers.pass(10_000);
    const [first, second] = press.requests;
    expect(second?.key).toBe(first?.key);
    expect(second?.draft).toBe('one');
    expect(press.rows.get('s1')).toEqual({ version: 3, text: 'one and more' });
    expect(heard.conflicts).toEqual([]);
  });

  it('says that nothing is saved while the server is away, and saves by itself when it is back', async () => {
    const press = pressWithRow();
    const { queue, timers, status } = openDesk(press);
    press.weather = 'no-way-there';
    queue.keep('s1', 1, 'kept', { now: true });
    await timers.pass(20_000);
    expect(status()).toMatchObject({ kind: 'unsaved', why: 'unreachable', onDevice: true });
    press.weather = 'fine';
    await timers.pass(30_000);
    expect(status()?.kind).toBe('saved');
    expect(press.rows.get('s1')?.text).toBe('kept');
  });

  it('asks less and less often while the server is away', async () => {
    const press = pressWithRow();
    const { queue, timers } = openDesk(press);
    press.weather = 'no-way-there';
    queue.keep('s1', 1, 'kept', { now: true });
    await timers.pass(120_000);
    expect(press.requests.length).toBeLessThan(12);
  });

  it('tries at once when it is told that the network is back', async () => {
    const press = pressWithRow();
    const { queue, timers } = openDesk(press);
    press.weather = 'no-way-there';
    queue.keep('s1', 1, 'kept', { now: true });
    await timers.pass(60_000);
    press.weather = 'fine';
    queue.flush();
    await timers.pass(0);
    expect(press.rows.get('s1')?.text).toBe('kept');
  });

  it('brings a text back after a reload and sends it', async () => {
    const press = pressWithRow();
    const before = openDesk(press);
    before.queue.keep('s1', 1, 'typed just now');
    const after = openDesk(press, before.storage);
    after.resume();
    await after.timers.pass(0);
    expect(press.rows.get('s1')?.text).toBe('typed just now');
    expect(after.storage.map.size).toBe(0);
  });

  it('does not take its own unanswered save for somebody else’s after a reload', async () => {
    const press = pressWithRow();
    const before = openDesk(press);
    press.weather = 'answer-lost';
    before.queue.keep('s1', 1, 'sent', { now: true });
    await before.timers.pass(100);
    before.queue.keep('s1', 1, 'sent and typed on');
    press.weather = 'fine';
    const after = openDesk(press, before.storage);
    after.resume();
    await after.timers.pass(2_000);
    expect(after.heard.conflicts).toEqual([]);
    expect(press.rows.get('s1')).toEqual({ version: 3, text: 'sent and typed on' });
  });

  it('asks a person when somebody else saved first, and overwrites nothing', async () => {
    const press = pressWithRow();
    const { queue, timers, heard, storage } = openDesk(press);
    press.rows.set('s1', { version: 2, text: 'theirs' });
    queue.keep('s1', 1, 'mine', { now: true });
    await timers.pass(10_000);
    expect(heard.conflicts).toEqual([['s1', 'mine', { version: 2, text: 'theirs' }]]);
    expect(press.rows.get('s1')?.text).toBe('theirs');
    expect([...storage.map.values()].join()).toContain('mine');
    queue.settle('s1', 2, 'theirs / mine');
    await timers.pass(10);
    expect(press.rows.get('s1')).toEqual({ version: 3, text: 'theirs / mine' });
  });

  it('lets the other text stand when the person says so', async () => {
    const press = pressWithRow();
    const { queue, timers, storage } = openDesk(press);
    press.rows.set('s1', { version: 2, text: 'theirs' });
    queue.keep('s1', 1, 'mine', { now: true });
    await timers.pass(10);
    queue.drop('s1');
    await timers.pass(60_000);
    expect(press.rows.get('s1')?.text).toBe('theirs');
    expect(storage.map.size).toBe(0);
  });

  it('makes no fuss when both wrote the same', async () => {
    const press = pressWithRow();
    const { queue, timers, heard, status } = openDesk(press);
    press.rows.set('s1', { version: 2, text: 'same' });
    queue.keep('s1', 1, 'same', { now: true });
    await timers.pass(10);
    expect(heard.conflicts).toEqual([]);
    expect(status()?.kind).toBe('saved');
  });

  it('keeps a text whose row is gone, and says so', async () => {
    const press = pressWithRow();
    const { queue, timers, heard, storage } = openDesk(press);
    press.rows.delete('s1');
    queue.keep('s1', 1, 'mine', { now: true });
    await timers.pass(10);
    expect(heard.gone).toEqual(['s1']);
    expect([...storage.map.values()].join()).toContain('mine');
  });

  it('does not repeat a text the server refuses, and sends the mended one', async () => {
    const press = pressWithRow();
    const { queue, timers, status } = openDesk(press);
    queue.keep('s1', 1, '☠', { now: true });
    await timers.pass(60_000);
    expect(press.requests).toHaveLength(1);
    expect(status()).toMatchObject({ kind: 'unsaved', why: 'refused', message: 'not that' });
    queue.keep('s1', 1, 'mended');
    await timers.pass(2_000);
    expect(press.rows.get('s1')?.text).toBe('mended');
    expect(status()?.kind).toBe('saved');
  });

  it('waits for a new sign-in without losing the text', async () => {
    const press = pressWithRow();
    const { queue, timers, status } = openDesk(press);
    press.weather = 'signed-out';
    queue.keep('s1', 1, 'kept', { now: true });
    await timers.pass(10);
    expect(status()).toMatchObject({ kind: 'unsaved', why: 'signed-out' });
    press.weather = 'fine';
    queue.flush();
    await timers.pass(10);
    expect(press.rows.get('s1')?.text).toBe('kept');
  });

  it('tells when a row is saved, and when it cannot be now', async () => {
    const press = pressWithRow();
    const { queue, timers } = openDesk(press);
    queue.keep('s1', 1, 'one');
    await expect(queue.settled('s1')).resolves.toBe(true);
    press.weather = 'no-way-there';
    queue.keep('s1', 2, 'two');
    const settled = queue.settled('s1');
    await timers.pass(10);
    await expect(settled).resolves.toBe(false);
  });

  it('says when the device has no room for a copy', async () => {
    const press = pressWithRow();
    const storage = new MapStorage();
    storage.full = true;
    const { queue, timers, status } = openDesk(press, storage);
    press.weather = 'no-way-there';
    queue.keep('s1', 1, 'nowhere', { now: true });
    await timers.pass(10);
    expect(status()).toMatchObject({ kind: 'unsaved', onDevice: false });
  });
});

describe('copies on this device', () => {
  const draft = (id: string, text: string, at: number) => ({ id, base: 1, draft: text, sending: null, at });

  it('are not taken from a tab that is still open', () => {
    const storage = new MapStorage();
    new LocalCopies<string>(storage, 'taiyaku.desk/t1', 'open').put(draft('s1', 'there', 1));
    expect(new LocalCopies<string>(storage, 'taiyaku.desk/t1', 'new').takeOver(new Set(['open']))).toEqual(
      [],
    );
  });

  it('of two closed tabs come up one after the other, the newer first', () => {
    const storage = new MapStorage();
    new LocalCopies<string>(storage, 'taiyaku.desk/t1', 'a').put(draft('s1', 'older', 1));
    new LocalCopies<string>(storage, 'taiyaku.desk/t1', 'b').put(draft('s1', 'newer', 2));
    const copies = new LocalCopies<string>(storage, 'taiyaku.desk/t1', 'c');
    expect(copies.takeOver(new Set()).map((copy) => copy.draft)).toEqual(['newer']);
    copies.remove('s1');
    expect(copies.takeOver(new Set()).map((copy) => copy.draft)).toEqual(['older']);
  });

  it('are left where they are while the row has something unsaved of its own', () => {
    const storage = new MapStorage();
    new LocalCopies<string>(storage, 'taiyaku.desk/t1', 'closed').put(draft('s1', 'theirs', 2));
    const copies = new LocalCopies<string>(storage, 'taiyaku.desk/t1', 'here');
    copies.put(draft('s1', 'mine', 1));
    expect(copies.takeOver(new Set(), () => true)).toEqual([]);
    expect([...storage.map.values()].join()).toMatch(/theirs.*mine/);
  });

  it('of other translations and of other shapes are left alone', () => {
    const storage = new MapStorage();
    new LocalCopies<string>(storage, 'taiyaku.desk/t2', 'a').put(draft('s1', 'other', 1));
    storage.setItem('taiyaku.desk/t1/a/s1', '{broken');
    expect(new LocalCopies<string>(storage, 'taiyaku.desk/t1', 'c').takeOver(new Set())).toEqual([]);
    expect(storage.map.size).toBe(2);
  });
});
