// Tests of ids and tokens.
import { expect, test } from 'vitest';
import { hashToken, newId, newToken } from './ids.ts';

test('an id carries its moment, its version and its variant', () => {
  const id = newId(new Date(0x0123456789ab));
  expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('ids made later sort later', () => {
  const ids = [1, 2, 3, 1_700_000_000_000].map((ms) => newId(new Date(ms)));
  expect([...ids].sort()).toEqual(ids);
});

test('ids made within one millisecond sort in the order they were made', () => {
  const now = new Date();
  const ids = Array.from({ length: 2000 }, () => newId(now));
  expect([...ids].sort()).toEqual(ids);
});

test('no two ids of one moment are equal', () => {
  const now = new Date();
  expect(new Set(Array.from({ length: 1000 }, () => newId(now))).size).toBe(1000);
});

test('a token is long, and its hash says nothing of it', () => {
  const token = newToken();
  expect(token).toHaveLength(43);
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(hashToken(token)).not.toContain(token);
});
