// The rows in a file of Ghost, found as it comes in pieces of any size, and how much of what stands beside posts is held.
import { describe, expect, it } from 'vitest';
import { moveFile } from '../../../test/support/move-files.ts';
import { RowScanner } from './row-scanner.ts';
import { Tables } from './small-tables.ts';
import { Talk } from './talk.ts';

describe('the rows of a file', () => {
  const rowsOf = (text: string, size = 1000) => {
    const scanner = new RowScanner(new Set(['posts']));
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) scanner.write(bytes.subarray(at, at + size));
    scanner.close();
    return scanner.take().map(({ row: found }) => found);
  };

  it('are found among brackets and quotation marks in texts, in pieces of any size', () => {
    const rows = [{ a: '}]{["\\', b: { c: ['"', '\\"'] } }, { a: '水😀\n' }, {}];
    const text = JSON.stringify(
      {
        meta: { posts: [{ x: 1 }] },
        data: {
          x: { posts: [{ y: 1 }] },
          'pos"ts': [{}],
          tags: [{ posts: [{}] }],
          posts: rows,
          n: -1.5e3,
          z: [[{ q: 1 }]],
        },
      },
      null,
      1,
    );
    for (const size of [1, 2, 3, 7, 1000]) expect(rowsOf(text, size)).toEqual(rows);
  });

  it('are those of the tables alone, whatever a table holds', () => {
    expect(rowsOf('{"data":{"posts":[1,"x",[{"a":1}],{"b":2},null]}}')).toEqual([{ b: 2 }]);
    expect(rowsOf('{"db":[{"data":{"posts":[{"a":1}]}},{"data":{"posts":[{"a":2}]}}]}')).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
    expect(
      rowsOf(
        `{"data":{"posts":[{"__proto__":{"title":"x"},"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}}`,
      ),
    ).toHaveLength(1);
  });
});

it('has only so many tags, writers and settings', async () => {
  const file = moveFile(`{"data":{"tags":[${'{},'.repeat(100)}{}],"posts":[]}}`);
  await expect(Tables.of(file, 100)).rejects.toMatchObject({ problem: { key: 'moves.reading.many' } });
  await expect(Tables.of(file, 101)).resolves.toMatchObject({ hasPosts: true });
});

it('holds only so much of what was said, and counts the rest', () => {
  const talk = new Talk(1000);
  for (const id of ['1', '2', '3', '4', '5', '6']) talk.comment({ id, post_id: 'p1', html: 'x'.repeat(100) });
  expect(talk.of('p1').map(({ origin }) => origin)).toEqual(['id:1', 'id:2', 'id:3']);
  expect([talk.left, talk.orphans]).toEqual([3, 0]);
});
