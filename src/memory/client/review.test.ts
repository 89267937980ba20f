// A review in the browser against a server that fails: nothing that was typed goes, and nothing is called saved that is not.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openReview, pairs, ReviewPress, unbearable } from '../../../test/support/review-press.ts';
import { inlineText } from '../../text/inline.ts';
import { run, toggleRun } from './commands.ts';
import { keepWritten } from './keep-written.ts';
import type { Bead, Review } from './review.ts';

class Tabs extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    // It must not keep the tests from ending.
    (this as unknown as { unref(): void }).unref();
  }
}

let device: Map<string, string>;

beforeEach(() => {
  device = new Map();
  vi.stubGlobal('BroadcastChannel', Tabs);
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('localStorage', {
    get length() {
      return device.size;
    },
    key: (index: number) => [...device.keys()][index] ?? null,
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, value: string) => void device.set(key, value),
    removeItem: (key: string) => void device.delete(key),
  });
});

const open = () => {
  const press = new ReviewPress(pairs(['One.', '一。'], ['Two.', '二。'], ['Three.', '三。']));
  return { press, review: openReview(press) };
};

describe('the form of a pair', () => {
  it('that nobody typed in leaves what a colleague corrected meanwhile', async () => {
    const { press, review } = open();
    const opened = beadOf(review, 'a');
    press.make({ kind: 'write', bead: opened, side: 'target', line: 't0', text: 'ひとつ。' }, 'theirs');
    await review.reload();
    expect(keepWritten(review, opened, [field('一。', '一。')])).toBe(false);
    await review.saved();
    expect(textsOf(press.beads)).toContain('One. | ひとつ。');
    expect(review.lost.value).toEqual([]);
  });

  it('never writes over a colleague’s words, and shows what was written here', async () => {
    const { press, review } = open();
    const opened = beadOf(review, 'a');
    press.make({ kind: 'write', bead: opened, side: 'target', line: 't0', text: 'ひとつ。' }, 'theirs');
    await review.reload();
    keepWritten(review, opened, [field('一。', 'いち。')]);
    await review.saved();
    expect(textsOf(press.beads)).toContain('One. | ひとつ。');
    expect(writtenIn(review)).toEqual(['いち。']);
  });

  it('corrects its line also when a colleague decided on the pair, or joined it with another', async () => {
    const { press, review } = open();
    const [first, opened] = [beadOf(review, 'a'), beadOf(review, 'b')];
    press.make({ kind: 'merge', bead: first, next: opened }, 'theirs');
    await review.reload();
    const second = { ...field('二。', 'ふたつ。'), line: 't1' };
    expect(keepWritten(review, opened, [second])).toBe(true);
    await review.saved();
    expect(textsOf(press.beads)).toContain('One. Two. | 一。 ふたつ。');
    expect(review.lost.value).toEqual([]);
  });

  it('loses nothing that was typed when its line is nowhere any more', async () => {
    const { press, review } = open();
    const opened = beadOf(review, 'b');
    press.beads = press.beads.filter(({ id }) => id !== 'b');
    await review.reload();
    keepWritten(review, opened, [{ ...field('二。', 'ふたつ。'), line: 't1' }]);
    await review.saved();
    expect(writtenIn(review)).toEqual(['ふたつ。']);
  });

  it('is closed, not carried over to another pair, when its own goes', async () => {
    const { press, review } = open();
    review.enter('b');
    review.tool.value = 'write';
    press.beads = press.beads.filter(({ id }) => id !== 'b');
    await review.reload();
    expect([review.currentId.value, review.tool.value]).toEqual(['c', null]);
  });

  it('leaves its line as it was when it was emptied, or says what the line says already', async () => {
    const { review } = open();
    const opened = beadOf(review, 'a');
    expect(keepWritten(review, opened, [field('一。', '  ')])).toBe(false);
    expect(keepWritten(review, opened, [field('いち。', '一。')])).toBe(false);
    expect(review.waiting.value).toEqual([]);
  });
});

describe('a review', () => {
  it('whose alignment was deleted says so, keeps what was done, and sends it when it is back', async () => {
    const { press, review } = open();
    press.isRemoved = true;
    review.make({ kind: 'decide', bead: beadOf(review, 'a'), state: 'accepted' });
    expect(await review.saved()).toBe(false);
    expect(review.gone.value).toBe(true);
    // What was open is closed by that, and comes too.
    keepWritten(review, beadOf(review, 'b'), [{ ...field('二。', 'ふたつ。'), line: 't1' }]);
    expect(review.waiting.value).toHaveLength(2);
    press.isRemoved = false;
    const again = openReview(press);
    await again.resume(new Set());
    expect(textsOf(press.beads)).toContain('Two. | ふたつ。');
    expect(press.beads.map(({ state }) => state)).toEqual(['accepted', 'waiting', 'waiting']);
  });

  it('hears that it was deleted when it reads again', async () => {
    const { press, review } = open();
    press.isRemoved = true;
    await review.reload();
    expect(review.gone.value).toBe(true);
  });

  it('goes on when the server will not take one step, and shows what was written in that', async () => {
    const { press, review } = open();
    const write = (id: string, line: string, text: string) =>
      review.make({ kind: 'write', bead: beadOf(review, id), side: 'target', line, text });
    press.weather = 'no-way-there';
    write('a', 't0', 'いち。');
    write('b', 't1', unbearable);
    write('c', 't2', 'みっつ。');
    expect(await review.saved()).toBe(false);
    press.weather = 'fine';
    review.flush();
    await expect.poll(() => review.waiting.value).toEqual([]);
    expect(textsOf(press.beads)).toEqual(['One. | いち。', 'Two. | 二。', 'Three. | みっつ。']);
    expect(writtenIn(review)).toEqual([unbearable]);
    expect(device.size).toBe(0);
    await expect.poll(() => textsOf(review.beads.value)).toEqual(textsOf(press.beads));
  });

  it('keeps everything when it is refused for another reason', async () => {
    const { press, review } = open();
    press.weather = 'forbidden';
    review.make({ kind: 'decide', bead: beadOf(review, 'a'), state: 'accepted' });
    expect(await review.saved()).toBe(false);
    expect(review.status.value).toMatchObject({ kind: 'unsaved', why: 'refused' });
    expect(review.lost.value).toEqual([]);
    expect(review.waiting.value).toHaveLength(1);
  });

  it('says that it sent what was unsaved only when it could', async () => {
    const { press, review } = open();
    press.weather = 'no-way-there';
    review.make({ kind: 'decide', bead: beadOf(review, 'a'), state: 'accepted' });
    await review.saved();
    const again = openReview(press);
    await again.resume(new Set());
    expect(again.notice.value).toBe(null);
    press.weather = 'fine';
    const third = openReview(press);
    await third.resume(new Set());
    expect(third.notice.value?.text).toBe('review.said.restored');
  });

  it('folds the run that the current pair stands in, also when nothing waits', () => {
    const { review } = open();
    for (const id of ['a', 'b', 'c'])
      review.make({ kind: 'decide', bead: beadOf(review, id), state: 'accepted' });
    const [shown] = review.entries.value;
    expect(shown).toMatchObject({ kind: 'quiet', isShown: true });
    if (shown?.kind === 'quiet') toggleRun(review, shown);
    expect(review.entries.value).toEqual([expect.objectContaining({ kind: 'quiet', isShown: false })]);
    // No key does anything to what is not seen; those that lead from pair to pair begin at the first.
    expect(run(review, 'accept')).toBe(false);
    expect(run(review, 'next')).toBe(true);
    expect(review.currentId.value).toBe('a');
  });
});

function field(before: string, text: string) {
  return { side: 'target' as const, line: 't0', before, text };
}

function beadOf(review: Review, id: string): Bead {
  const bead = review.beads.peek().find((one) => one.id === id);
  if (!bead) throw new Error(`no pair ${id}`);
  return bead;
}

/** Each pair as `source | target`. */
function textsOf(beads: readonly Bead[]): string[] {
  return beads.map(({ source, target }) =>
    [source, target].map((lines) => lines.map(({ content }) => inlineText(content)).join(' ')).join(' | '),
  );
}

function writtenIn(review: Review): string[] {
  return review.lost.value.flatMap((step) =>
    'change' in step && step.change.kind === 'write' ? [step.change.text] : [],
  );
}
