// The order of rows, the pieces they are drawn in, and what is counted of them.
import { describe, expect, it } from 'vitest';
import type { BlockView, SegmentState } from '../../schemas.ts';
import { cellsOf, progressOf } from '../progress.ts';
import { groupsOf, stretchesOf } from './layout.ts';
import { ownRow, type Row, segmentRow } from './row.ts';

const block = (id: string, topId = id): BlockView => ({
  id,
  kind: 'paragraph',
  level: null,
  place: 'body',
  topId,
});

function sentence(id: string, position: number, of: BlockView, state: SegmentState = 'open'): Row {
  return segmentRow(
    {
      id,
      blockId: of.id,
      position,
      source: [{ type: 'text', text: id }],
      words: 10,
      target: null,
      memo: '',
      state,
      version: 1,
      updatedAt: '',
      updatedBy: null,
      machine: null,
      repeats: null,
      apart: false,
      translatedBy: null,
      reviewedBy: null,
    },
    of,
  );
}

const note = (id: string, position: number): Row =>
  ownRow(
    { id, kind: 'note', afterBlockId: null, position, document: { type: 'doc', content: [] }, version: 1 },
    null,
  );

const ids = (rows: readonly Row[]) => rows.map((row) => row.id).join(' ');

describe('the order of rows', () => {
  const [first, second, third] = [block('b1'), block('b2', 'list'), block('b3', 'list')];
  const blocks = [first, second, third];

  it('follows the article, a cut sentence between its neighbours', () => {
    const rows = [sentence('c', 2, second), sentence('b', 1.5, first), sentence('a', 1, first)];
    expect(groupsOf(blocks, rows, new Map()).map((group) => ids(group.rows))).toEqual(['a b', 'c']);
  });

  it('puts a block of one’s own behind the whole of what it was added to', () => {
    const rows = [sentence('a', 1, first), sentence('b', 2, second), sentence('c', 3, third), note('n', 1)];
    const behind = (anchor: string | null) =>
      ids(groupsOf(blocks, rows, new Map([['n', anchor]])).flatMap((group) => group.rows));
    expect(behind(null)).toBe('n a b c');
    expect(behind('b1')).toBe('a n b c');
    expect(behind('list')).toBe('a b c n');
  });

  it('leaves nothing off the desk whose block is gone', () => {
    const rows = [sentence('a', 1, first), note('n', 1)];
    expect(ids(groupsOf(blocks, rows, new Map([['n', 'gone']])).flatMap((group) => group.rows))).toBe('a n');
  });

  it('is drawn in stretches that a new row does not shift', () => {
    const rows = Array.from({ length: 60 }, (_, at) => sentence(`s${at + 1}`, at + 1, first));
    const homes = (all: Row[]) =>
      new Map(
        stretchesOf(groupsOf([first], all, new Map())).flatMap((stretch) =>
          stretch.groups.flatMap((group) => group.rows.map((row) => [row.id, stretch.id] as const)),
        ),
      );
    const before = homes(rows);
    const after = homes([...rows, sentence('cut', 3.5, first)]);
    expect(new Set(before.values()).size).toBe(3);
    expect([...before].filter(([id, home]) => after.get(id) !== home)).toEqual([]);
  });
});

describe('progress', () => {
  const of = block('b1');
  const rows = [
    sentence('a', 1, of, 'confirmed'),
    sentence('b', 2, of, 'draft'),
    sentence('c', 3, of, 'skipped'),
    sentence('d', 4, of),
    note('n', 1),
  ];

  it('counts sentences and leaves out what is left out', () => {
    expect(progressOf(rows)).toMatchObject({ total: 3, confirmed: 1, drafts: 1, open: 1 });
    expect(progressOf(rows).minutesLeft).toBeGreaterThan(0);
  });

  it('is drawn as one cell for each sentence, or for several where there are many', () => {
    expect(cellsOf(rows, rows[1] ?? null, 60).map((cell) => [cell.state, cell.isCurrent])).toEqual([
      ['done', false],
      ['some', true],
      ['done', false],
      ['none', false],
    ]);
    expect(cellsOf(rows, null, 2).map((cell) => cell.state)).toEqual(['some', 'some']);
  });
});
