// Holds every check to what it promises of any text: it ends, points inside, and its fixes leave nothing to fix.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMessageKey } from '../../web/messages/index.ts';
import type { Finding, Given } from './finding.ts';
import { applyFix } from './fix.ts';
import { findingKey } from './overlook.ts';
import { runChecks } from './registry.ts';
import { plainSentence } from './sentence.ts';

const signs =
  '「」『』（）()“”"、。,.！？!? 　ーっッょゃのをがはにと１2３,.万億兆円ドル年月日時割％%三十百一二ポカ力ロ口ニﾎﾟⅣ①[]*^:/-アンナabcXY🦊が\u3099\u200d\u0000\ud83d';
const letter = fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 1 }));
const text = fc.string({ unit: letter, maxLength: 60 });
const given: Given = {
  names: [{ source: 'abc', targets: ['アンナ'] }],
  terms: [{ sources: ['XY'], preferred: ['ポカ'], forbidden: ['の', 'カ'] }],
  manner: 'plain',
};

function check(source: string, target: string): Finding[] {
  return runChecks(
    { source: plainSentence(source), target: plainSentence(target), from: 'en', to: 'ja' },
    given,
  );
}

describe('any text', () => {
  it('gets findings that point inside it and say something', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        for (const finding of check(source, target)) {
          const own = finding.side === 'source' ? source : target;
          const opposite = finding.side === 'source' ? target : source;
          expectInside(finding, own);
          if (finding.other) expectInside(finding.other, opposite);
          if (finding.fix) expectInside(finding.fix, own);
          expect(isMessageKey(finding.key), finding.key).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing left to fix once its fixes were applied one by one', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        let now = target;
        for (let step = 0; step < 400; step++) {
          const fix = check(source, now).find((finding) => finding.fix && finding.side === 'target')?.fix;
          if (!fix) return;
          now = applyFix(now, fix);
        }
        throw new Error(`fixes never end: ${JSON.stringify(now)}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('names a finding the same when its words move, and otherwise when they change', () => {
    const before = '雨。'.repeat(10);
    const moved = (at: { start: number; end: number }) => ({
      start: at.start + before.length,
      end: at.end + before.length,
    });
    fc.assert(
      fc.property(text, text, (source, target) => {
        const [from, to] = [`${before}${source}`, `${before}${target}`];
        const pair = { source: plainSentence(from), target: plainSentence(to) };
        for (const finding of check(source, target)) {
          const there = { ...finding, ...moved(finding), other: finding.other && moved(finding.other) };
          const key = findingKey(there, pair);
          const more = { source: plainSentence(before + from), target: plainSentence(before + to) };
          const further = { ...there, ...moved(there), other: there.other && moved(there.other) };
          expect(findingKey(further, more)).toBe(key);
          const side = pair[there.side].text;
          const changed = `${side.slice(0, there.start)}雪${side.slice(there.start)}`;
          expect(findingKey(there, { ...pair, [there.side]: plainSentence(changed) })).not.toBe(key);
        }
      }),
    );
  });

  it('ends though it is long and made of one sign', () => {
    for (const sign of [
      '「',
      '(',
      ' ',
      'ー',
      '一',
      '1',
      '1,',
      'a ',
      'one ',
      '“',
      '*',
      '[',
      'の',
      'つ',
      '万',
      ':',
      'A. ',
      'said A ',
    ]) {
      expect(check(sign.repeat(3000), sign.repeat(3000)).length).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a finding that was overlooked', () => {
  const pair = (target: string) => ({ source: plainSentence('He ran.'), target: plainSentence(target) });

  it('stays so when it moves, and comes back when its words change', () => {
    const [first] = check('He ran.', '彼は 走った。');
    const [moved] = check('He ran.', 'きのうの夕方のことでした。それから彼は 走った。').filter(
      ({ id }) => id === 'ja-spaces',
    );
    const [other] = check('He ran.', '犬は 走った。');
    if (!first || !moved || !other) throw new Error('nothing was found');
    const key = findingKey(first, pair('彼は 走った。'));
    expect(findingKey(other, pair('犬は 走った。'))).not.toBe(key);
    expect(findingKey(moved, pair('きのうの夕方のことでした。それから彼は 走った。'))).not.toBe('');
  });
});

function expectInside({ start, end }: { start: number; end: number }, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}
