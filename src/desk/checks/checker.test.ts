// Tests the checks that need a dictionary or textlint, and what a blog can settle about them.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyFix } from '../../text/checks/fix.ts';
import { plainSentence } from '../../text/checks/sentence.ts';
import { isMessageKey } from '../../web/messages/index.ts';
import { choicesFor } from './catalogue.ts';
import {
  type Checker,
  type CheckSettings,
  createChecker,
  type Dictionaries,
  openDictionaries,
} from './checker.ts';
import { wordsOf } from './words.ts';

let dictionaries: Dictionaries;
let checker: Checker;
beforeAll(async () => {
  dictionaries = openDictionaries();
  checker = await createChecker({}, dictionaries);
});

function pairOf(target: string, source = 'It is so.') {
  return { source: plainSentence(source), target: plainSentence(target), from: 'en', to: 'ja' };
}

async function mended(target: string, source?: string, settings?: CheckSettings): Promise<string> {
  const own = settings ? await createChecker(settings, dictionaries) : checker;
  const fixes = (await own.check(pairOf(target, source))).flatMap(({ fix }) => fix ?? []);
  return fixes.sort((a, b) => b.start - a.start).reduce(applyFix, target);
}

async function idsOf(target: string, source?: string): Promise<string[]> {
  return (await checker.check(pairOf(target, source))).map(({ id }) => id);
}

describe('misconverted words', () => {
  it.each([
    ['政府は強力する方針だ。', '政府は協力する方針だ。'],
    ['彼は大学で公園した。', '彼は大学で講演した。'],
    ['以外な結果だ。', '意外な結果だ。'],
    ['重大さに気づかず、十代な誤りだ。', '重大さに気づかず、重大な誤りだ。'],
    ['好機を得て、機械を逃した。', '好機を得て、機会を逃した。'],
  ])('are mended in %s', async (wrong, right) => {
    expect(await mended(wrong)).toBe(right);
  });

  it('are told by the source', async () => {
    expect(await mended('それは機械だ。', 'It is a chance.')).toBe('それは機会だ。');
    expect(await idsOf('それは運にまかせる機械だ。', 'It is a machine that takes chances.')).toEqual([]);
  });

  it('are not seen where nothing is wrong', async () => {
    for (const right of [
      '彼は恋をして旅する。',
      '学生なのだ。',
      '綺麗な花が咲く。',
      '計画を実行することができる。',
      '値する本だ。',
    ])
      expect(await idsOf(right)).toEqual([]);
  });
});

describe('words', () => {
  it.each([
    ['そのの本はここにある。', 'その本はここにある。'],
    ['本をを読んだ。', '本を読んだ。'],
    ['この町町の議会議会は古い。', 'この町町の議会は古い。'],
    ['本がありますます。', '本があります。'],
    ['彼は先生でです。', '彼は先生です。'],
    ['歩いていたていた。', '歩いていた。'],
    ['彼はそれを食べれる。', '彼はそれを食べられる。'],
    ['ここからは見れない。', 'ここからは見られない。'],
    ['あしたは来れる。', 'あしたは来られる。'],
  ])('are mended in %s', async (wrong, right) => {
    expect(await mended(wrong)).toBe(right);
  });

  it('may come twice on purpose', async () => {
    for (const right of [
      'どきどきした。',
      '一つ一つ見た。',
      '大きな大きな木だ。',
      '毎日毎日歩いた。',
      '雨はますます強くなる。',
      '誰もがそう言うなどなど。',
    ])
      expect(await idsOf(right)).toEqual([]);
  });

  it('are read as the blog settled them', () => {
    const own = [{ surface: '霧笛町', reading: 'ムテキチョウ' }];
    expect(wordsOf(dictionaries.tokenize, '令和の霧笛町。', own).map(({ reading }) => reading)).toEqual([
      'レイワ',
      'ノ',
      'ムテキチョウ',
      '。',
    ]);
  });

  it('keep their places among spaces and signs of two units', () => {
    const text = '🦊 が 走る\u3000犬';
    for (const { surface, start, end } of wordsOf(dictionaries.tokenize, text))
      expect(text.slice(start, end)).toBe(surface);
  });
});

describe('the rules of textlint', () => {
  it('find what they are for', async () => {
    expect(await idsOf('寸暇を惜しまず働いた。')).toContain('ja-misuse');
    expect(await idsOf('か\u3099っこうだ。')).toContain('ja-nfd');
    expect(await idsOf('見\u200bた。')).toContain('ja-zero-width');
    expect(await idsOf('⽇が出た。')).toContain('ja-radicals');
    expect(await idsOf('見\u0008た。')).toContain('ja-control');
    expect(await idsOf('そうでないわけではない。', 'It is not so.')).toContain('ja-double-negative');
    expect(await idsOf('雨が降ったが、風は強いが、行った。')).toContain('ja-doubled-ga');
  });

  it('find さ too many and too few', async () => {
    const found = async (target: string) => (await idsOf(target)).filter((id) => id === 'ja-sa');
    expect(await found('子どもは魚を食べたさそうだ。')).toEqual(['ja-sa']);
    expect(await found('橋には問題が無そうだ。')).toEqual(['ja-sa']);
    expect(await found('子どもは魚を食べたそうだ。')).toEqual([]);
    expect(await found('橋には問題が無さそうだ。')).toEqual([]);
  });

  it.each([
    ['ja-doubled-joshi', '町に川に橋をかけた。', '町の川に橋をかけた。'],
    ['ja-redundant', '川の流れを説明することができる。', '川の流れを説明できる。'],
  ] as const)('say %s only where a blog switched it on', async (id, wordy, plain) => {
    const chosen = await createChecker({ chosen: { [id]: 'should' } }, dictionaries);
    const of = async (own: Checker, target: string) =>
      (await own.check(pairOf(target))).filter((one) => one.id === id);
    expect(await of(checker, wordy)).toEqual([]);
    expect(await of(chosen, wordy)).toMatchObject([{ id, severity: 'should' }]);
    expect(await of(chosen, plain)).toEqual([]);
  });

  it('hold to the spellings of the blog', async () => {
    const spellings = [{ expected: '子ども', patterns: ['子供'] }];
    expect(await mended('子供が来た。', 'A child came.', { spellings })).toBe('子どもが来た。');
    const longer = [{ expected: 'サーバー', patterns: ['サーバ'] }];
    expect(await mended('サーバとサーバーだ。', 'Servers.', { spellings: longer })).toBe(
      'サーバーとサーバーだ。',
    );
  });
});

describe('a blog', () => {
  it('chooses its checks and what they weigh', async () => {
    const chosen = { 'ja-homophone-suru': 'note', 'ja-spaces': 'off' } as const;
    const own = await createChecker({ chosen }, dictionaries);
    const found = await own.check(pairOf('彼は 強力する。'));
    expect(found).toMatchObject([{ id: 'ja-homophone-suru', severity: 'note' }]);
  });

  it('is offered every check that can read its languages, by name', () => {
    const choices = choicesFor(['en-GB'], 'ja');
    expect(choices.length).toBeGreaterThan(45);
    expect(choices.filter(({ name }) => !isMessageKey(name))).toEqual([]);
    expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    expect(choicesFor(['ja'], 'en').map(({ id }) => id)).not.toContain('ja-pairs');
    expect(choices.find(({ id }) => id === 'ja-doubled-joshi')?.severity).toBeNull();
  });
});

describe('any Japanese text', () => {
  const letter = fc.oneof(
    fc.constantFrom(
      ...'彼は強力する。機械のをがにへと以外な食べれる見れこのそのあの「」（）1０,万年ポチっとー 　🦊ｶﾞか\u3099',
    ),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );

  it('gets findings that point inside it, and fixes that come to an end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: letter, maxLength: 40 }), async (target) => {
        let now = target;
        for (let step = 0; step < 200; step++) {
          const found = await checker.check(pairOf(now));
          for (const { side, start, end, key } of found) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(side === 'target' ? now.length : 'It is so.'.length);
            expect(start).toBeLessThanOrEqual(end);
            expect(isMessageKey(key), key).toBe(true);
          }
          const fix = found.find((finding) => finding.fix)?.fix;
          if (!fix) return;
          now = applyFix(now, fix);
        }
        throw new Error(`fixes never end: ${JSON.stringify(now)}`);
      }),
      { numRuns: 150 },
    );
  });
});
