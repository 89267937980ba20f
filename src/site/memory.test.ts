// What the memory of pages keeps and what it lets go.

import { expect, test } from 'vitest';
import { Memory } from './memory.ts';

test('what was read since the last round outlives what was not', () => {
  const memory = new Memory<string>(30);
  memory.put('a', 'A', 10);
  memory.put('b', 'B', 10);
  memory.put('c', 'C', 10);
  memory.get('a');
  memory.put('d', 'D', 10);
  expect(memory.get('b')).toBeUndefined();
  expect([memory.get('a'), memory.get('c'), memory.get('d')]).toEqual(['A', 'C', 'D']);
});

test('it never holds more than its limit, also when everything was read', () => {
  const memory = new Memory<number>(100);
  for (let at = 0; at < 1000; at++) {
    memory.put(`page ${at}`, at, 7);
    memory.get(`page ${at}`);
    memory.get(`page ${at - 1}`);
    expect(memory.bytes).toBeLessThanOrEqual(100);
  }
  expect(memory.get('page 999')).toBe(999);
});

test('a page larger than the whole memory is not held, and takes its old self along', () => {
  const memory = new Memory<string>(10);
  memory.put('a', 'small', 5);
  memory.put('a', 'large', 11);
  expect(memory.get('a')).toBeUndefined();
  expect(memory.bytes).toBe(0);
});

test('a prefix takes away everything under it and nothing beside it', () => {
  const memory = new Memory<string>(100);
  memory.put('/blog/page/1', '1', 1);
  memory.put('/blog/page/2', '2', 1);
  memory.put('/blog/posts/x', 'x', 1);
  memory.deletePrefix('/blog/page/');
  expect([memory.get('/blog/page/1'), memory.get('/blog/posts/x')]).toEqual([undefined, 'x']);
  expect(memory.bytes).toBe(1);
});
