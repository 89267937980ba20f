// The unsent answer on the device: sealed, the newest one, gone when it was sent or forgotten.
import { beforeEach, expect, it } from 'vitest';
import { AnswerCopy, type CopyShelf } from './answer-copy.ts';
import { newPair } from './ring.ts';

const answer = { body: 'どうぞ、刷ってください。', tell: true, key: 'k1' };
const DAY = 24 * 60 * 60 * 1000;
let kept: Map<string, string>;
let shelf: CopyShelf;

beforeEach(() => {
  kept = new Map();
  shelf = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    key: (at) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
});

it('is unreadable on the device, and opens with the key of the letter alone', async () => {
  const [pair, other] = [await newPair(), await newPair()];
  const copy = new AnswerCopy('hashi.l1.p1', () => shelf);
  await copy.keep(answer, pair.recipient);
  expect([...kept.values()].join()).not.toContain('刷って');
  expect(await copy.read(new Map([['k', other.identity]]))).toBeNull();
  const ring = new Map([
    ['k', pair.identity],
    ['newer', other.identity],
  ]);
  expect(await copy.read(ring)).toEqual(answer);
});

it('keeps what was typed last, and nothing after it was sent', async () => {
  const pair = await newPair();
  const ring = new Map([['k', pair.identity]]);
  const copy = new AnswerCopy('hashi.l1.p1', () => shelf);
  await Promise.all([
    copy.keep(answer, pair.recipient),
    copy.keep({ ...answer, body: '二つめ' }, pair.recipient),
  ]);
  expect(await copy.read(ring)).toMatchObject({ body: '二つめ' });
  const late = copy.keep({ ...answer, body: '三つめ' }, pair.recipient);
  copy.drop();
  await late;
  expect(await copy.read(ring)).toBeNull();
});

it('is thrown away after a month, and does without a device that keeps nothing', async () => {
  const pair = await newPair();
  const copy = new AnswerCopy('hashi.l1.p1', () => shelf);
  await copy.keep(answer, pair.recipient, 0);
  copy.forgetOld(29 * DAY);
  expect(kept.size).toBe(1);
  copy.forgetOld(31 * DAY);
  expect(kept.size).toBe(0);
  const nowhere = new AnswerCopy('x', () => {
    throw new Error('no storage');
  });
  expect(await nowhere.keep(answer, pair.recipient)).toBe(false);
  expect(await nowhere.read(new Map())).toBeNull();
});
