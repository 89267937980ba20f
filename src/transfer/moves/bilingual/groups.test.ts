// What of an alignment readers are shown: certain pairs, and what is doubtful between them as far as something vouches for it.
import { describe, expect, it } from 'vitest';
import type { StoredLine } from '../../../memory/alignments/stored-line.ts';
import type { ReviewBead } from '../../../text/align/review.ts';
import { groupsToWeave, type Layout } from './groups.ts';

/** `s2.0` is the first sentence of the second block of the original. */
function line(name: string): StoredLine {
  const [block = '', sentence = '0'] = name.split('.');
  const content = [{ type: 'text' as const, text: name }];
  return { id: name, content, kind: 'text', block: 0, blockId: block, sentence: Number(sentence) };
}

type Made = [source: string, target: string, state: 'waiting' | 'accepted' | 'apart', score?: number];

function beads(...made: Made[]): ReviewBead<StoredLine>[] {
  const lines = (names: string) => names.split(' ').flatMap((name) => (name === '' ? [] : [line(name)]));
  return made.map(([source, target, state, score = 0.9], at) => ({
    ...{ id: `${at}`, position: at, source: lines(source), target: lines(target), state, score },
    version: '',
  }));
}

function shown(all: ReviewBead<StoredLine>[], layout: Layout | null): string[] {
  const names = (lines: readonly StoredLine[]) => lines.map(({ id }) => id).join(' ');
  return groupsToWeave(all, layout).map(({ source, target }) => `${names(source)} = ${names(target)}`);
}

const layout: Layout = {
  source: new Map([
    ['s1', 1],
    ['s2', 2],
  ]),
  target: new Map([
    ['t0', 0],
    ['t1', 1],
    ['t2', 2],
  ]),
};

describe('sentences that readers see beside each other', () => {
  it('are certain pairs as they are, and what is doubtful in a paragraph as one', () => {
    const all = beads(
      ['s1.0', 't1.0', 'accepted'],
      ['s1.1', '', 'waiting', 0.1],
      ['s1.2', 't1.1 t1.2', 'waiting', 0.1],
      ['s2.0', 't2.0', 'accepted'],
    );
    expect(shown(all, layout)).toEqual(['s1.0 = t1.0', 's1.1 s1.2 = t1.1 t1.2', 's2.0 = t2.0']);
  });

  it('never leave their paragraph: a foreword stays the words of the translator', () => {
    const all = beads(['s1.0', 't0.0 t1.0', 'waiting'], ['s2.0', 't2.0', 'waiting']);
    expect(shown(all, layout)).toEqual(['s1.0 = t1.0', 's2.0 = t2.0']);
    expect(shown(beads(['s1.0', 't2.0', 'accepted']), layout)).toEqual(['s1.0 = ']);
  });

  it('are one pair where both sides lack something, with no layout to vouch for more', () => {
    const all = beads(['s1.0', '', 'waiting'], ['', 't1.0', 'waiting'], ['s1.1', 't1.1', 'accepted']);
    expect(shown(all, null)).toEqual(['s1.0 = t1.0', 's1.1 = t1.1']);
  });

  it('are not shown where nothing but the aligner speaks for them, and it hardly does', () => {
    expect(shown(beads(['s1.0', 't1.0', 'waiting', 0.3], ['s1.1', '', 'waiting']), null)).toEqual([
      's1.1 = ',
    ]);
    expect(shown(beads(['s1.0', 't1.0', 'waiting', 0.7]), null)).toEqual(['s1.0 = t1.0']);
  });
});
