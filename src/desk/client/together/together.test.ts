// What the desk works out by itself of the others: sections, shares, time at work, and words that are kept until they are sent.
import { describe, expect, it } from 'vitest';
import { type CopyStorage, LocalCopies } from '../../../web/client/local-copies.ts';
import { wordsOf } from '../../../web/client/words.ts';
import type { BlockView, SegmentState } from '../../schemas.ts';
import { type Row, segmentRow } from '../rows/row.ts';
import { sectionAround } from './assignments/parts.ts';
import { KeptWords } from './kept-words.ts';
import { namesTogether } from './presence/people.tsx';
import { sharesOf } from './shares.ts';
import { WorkTimer } from './times/work-timer.ts';

function row(id: string, kind: BlockView['kind'], level: number | null, more: Partial<Said> = {}): Row {
  const block: BlockView = { id: `block-${id}`, kind, level, place: 'body', topId: id };
  const { state = 'open', by = null, readBy = null, words = '' } = more;
  return segmentRow(
    {
      ...{ id, blockId: block.id, position: 1, source: [{ type: 'text', text: id }], words: 1, memo: '' },
      ...{ target: words === '' ? null : [{ type: 'text' as const, text: words }], state, version: 1 },
      ...{ updatedAt: '', updatedBy: null, machine: null, repeats: null, apart: false },
      ...{ translatedBy: by, reviewedBy: readBy },
    },
    block,
  );
}

interface Said {
  state: SegmentState;
  by: string | null;
  readBy: string | null;
  words: string;
}

describe('a section', () => {
  const rows = [
    row('lead', 'paragraph', null),
    row('A', 'heading', 2),
    row('a', 'paragraph', null),
    row('A1', 'heading', 3),
    row('a1', 'paragraph', null),
    row('B', 'heading', 2),
    row('b', 'paragraph', null),
  ];
  const around = (id: string) => {
    const found = rows.find((one) => one.id === id);
    return found
      ? sectionAround(rows, found)
          .map((one) => one.id)
          .join(' ')
      : '';
  };

  it('is a heading with what is under it, lower headings among that', () => {
    expect(around('a')).toBe('A a A1 a1');
    expect(around('A')).toBe('A a A1 a1');
    expect(around('a1')).toBe('A1 a1');
    expect(around('b')).toBe('B b');
  });

  it('is what stands before the first heading, where no heading stands above', () => {
    expect(around('lead')).toBe('lead');
  });
});

describe('shares', () => {
  it('count confirmed sentences by whose text they are, and what each has read again', () => {
    const rows = [
      row('1', 'paragraph', null, { state: 'confirmed', by: 'kairi', words: '町は川。' }),
      row('2', 'paragraph', null, { state: 'confirmed', by: 'kairi', readBy: 'minamo', words: '空。' }),
      row('3', 'paragraph', null, { state: 'draft', by: 'kairi', words: '書きかけ' }),
      row('4', 'paragraph', null, { state: 'confirmed', by: 'gone', words: '🦉。' }),
    ];
    expect(sharesOf(rows, ['minamo', 'kairi'])).toEqual([
      { personId: 'minamo', sentences: 0, characters: 0, reviewed: 1 },
      { personId: 'kairi', sentences: 2, characters: 6, reviewed: 0 },
      { personId: null, sentences: 1, characters: 2, reviewed: 0 },
    ]);
  });
});

describe('time at work', () => {
  it('is between one key and the next, without pauses', () => {
    const timer = new WorkTimer();
    for (const at of [0, 1_500, 61_500, 400_000, 401_000]) timer.touch(at);
    const first = timer.tell(402_000);
    expect(first).toEqual([{ number: 402_000, seconds: 62 }]);
    timer.heard(first);
    timer.touch(401_500);
    const next = timer.tell(402_000);
    expect(next).toEqual([{ number: 402_001, seconds: 1 }]);
    timer.heard(next);
    expect(timer.tell(403_000)).toEqual([]);
  });

  it('that nobody acknowledged is told again as it was, and what came since beside it', () => {
    const timer = new WorkTimer();
    const work = (from: number, to: number) => {
      timer.touch(from);
      timer.touch(to);
    };
    work(0, 5_000);
    const lost = timer.tell(5_000);
    expect(lost).toEqual([{ number: 5_000, seconds: 5 }]);
    work(5_000, 8_000);
    const both = [...lost, { number: 8_000, seconds: 3 }];
    expect(timer.tell(8_000)).toEqual(both);
    work(8_000, 9_000);
    expect(timer.tell(9_000)).toEqual(both);
    // Of what is told in the last moment nothing waits.
    expect(timer.tell(9_000, true)).toEqual([...both, { number: 9_000, seconds: 1 }]);
    timer.heard(both);
    expect(timer.tell(9_500)).toEqual([{ number: 9_000, seconds: 1 }]);
  });
});

describe('words that are not sent yet', () => {
  let keys = 0;
  const kept = (storage: CopyStorage, tab: string) => {
    const copies = new LocalCopies<string>(storage, 'work', tab);
    return new KeptWords(
      copies,
      () => `${tab}-${++keys}`,
      () => keys,
    );
  };

  it('come back in the tab that takes the place of the one they were written in', () => {
    const storage = new Memory();
    kept(storage, 'a').keep('new.1', 'どう？');
    const next = kept(storage, 'b');
    next.resume(new Set(['a']));
    expect(next.of('new.1').value).toBeNull();
    next.resume(new Set());
    expect(next.of('new.1').value).toBe('どう？');
    next.drop('new.1');
    expect(storage.length).toBe(0);
  });

  it('are sent with the same key until they are other words, over a reload too', () => {
    const storage = new Memory();
    const before = kept(storage, 'a');
    before.keep('new.1', 'どう？');
    const key = before.keyOf('new.1', 'どう？');
    const after = kept(storage, 'a');
    after.resume(new Set());
    expect(after.keyOf('new.1', 'どう？')).toBe(key);
    expect(after.keyOf('new.1', 'どうかな？')).not.toBe(key);
  });

  it('go by the version they were begun on, until their writer has seen a later one', () => {
    const storage = new Memory();
    const before = kept(storage, 'a');
    expect(before.baseOf('1')).toBeNull();
    before.keep('1', '川', 5);
    before.keep('1', '川と', 6);
    before.keyOf('1', '川と');
    const after = kept(storage, 'b');
    after.resume(new Set());
    expect(after.baseOf('1')).toBe(5);
    after.keep('1', '川と空', 7);
    expect(after.baseOf('1')).toBe(5);
    after.rebase('1', 7);
    const last = kept(storage, 'c');
    last.resume(new Set());
    expect(last.baseOf('1')).toBe(7);
    last.drop('1');
    last.keep('1', '町', 8);
    expect(last.baseOf('1')).toBe(8);
  });

  it('are never taken up by another person at the same browser', () => {
    const storage = new Memory();
    const of = (personId: string) =>
      KeptWords.of<string>({ storage, work: 'work', personId }, 'a', () => 'key');
    of('minamo').keep('new.1', 'どう？');
    const other = of('kairi');
    other.resume(new Set());
    expect(other.of('new.1').value).toBeNull();
    const same = of('minamo');
    same.resume(new Set());
    expect(same.of('new.1').value).toBe('どう？');
  });
});

describe('people at one sentence', () => {
  it('are named each, in the way of the language', () => {
    const words = (language: 'ja' | 'en') =>
      wordsOf(
        { 'desk.people.name': language === 'ja' ? '{name}さん' : '{name}' },
        { speech: language, timeZone: 'UTC' },
      );
    const two = [{ name: '田中' }, { name: '佐藤' }];
    expect(namesTogether(two, words('ja'))).toBe('田中さん、佐藤さん');
    expect(namesTogether([...two, { name: 'Kairi' }], words('en'))).toBe('田中, 佐藤, and Kairi');
  });
});

class Memory implements CopyStorage {
  readonly #all = new Map<string, string>();
  get length(): number {
    return this.#all.size;
  }
  key(index: number): string | null {
    return [...this.#all.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#all.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#all.set(key, value);
  }
  removeItem(key: string): void {
    this.#all.delete(key);
  }
}
