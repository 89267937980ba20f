// Tests the thread of the checks: it answers in order, ends when idle, and says so when it cannot.
import { afterEach, describe, expect, it } from 'vitest';
import { plainSentence } from '../../text/checks/sentence.ts';
import { type Checks, createChecks } from './checks.ts';

let checks: Checks | undefined;
afterEach(() => checks?.close());

function segment(source: string, target: string) {
  const pair = { source: plainSentence(source), target: plainSentence(target), from: 'en', to: 'ja' };
  return { pair, given: {} };
}

describe('the thread', () => {
  it('answers each request with the findings of its segments, in order', async () => {
    checks = createChecks();
    await checks.warm();
    const [one, two] = await Promise.all([
      checks.check([segment('They cooperate.', '彼らは強力する。'), segment('He ran.', '彼は走った。')]),
      checks.check([segment('He ran.', '彼は 走った。')]),
    ]);
    expect(one?.map((findings) => findings.map(({ id }) => id))).toEqual([['ja-homophone-suru'], []]);
    expect(two?.map((findings) => findings.map(({ id }) => id))).toEqual([['ja-spaces']]);
  });

  it('follows the settings of each blog', async () => {
    checks = createChecks();
    const one = segment('He ran.', '彼は 走った。');
    expect(await checks.check([one], { chosen: { 'ja-spaces': 'off' } })).toEqual([[]]);
    expect(await checks.check([one])).toHaveLength(1);
    expect((await checks.check([one]))?.[0]).toHaveLength(1);
  });

  it('answers nothing when it takes too long, and is there again afterwards', async () => {
    checks = createChecks(60_000, 0);
    const many = Array.from({ length: 200 }, () => segment('They cooperate.', '彼らは強力する。'));
    expect(await checks.check(many)).toBeNull();
    checks = createChecks();
    expect(await checks.check([])).toEqual([]);
    expect(await checks.check(many.slice(0, 1))).toHaveLength(1);
  });
});
