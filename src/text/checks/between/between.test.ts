// Tests the checks that read a translation beside its source.
import { describe, expect, it } from 'vitest';
import type { Given } from '../finding.ts';
import { applyFix } from '../fix.ts';
import { runChecks } from '../registry.ts';
import { plainSentence } from '../sentence.ts';

function check(source: string, target: string, given: Given = {}) {
  return runChecks(
    { source: plainSentence(source), target: plainSentence(target), from: 'en', to: 'ja' },
    given,
  );
}
const ids = (...asked: Parameters<typeof check>) => check(...asked).map(({ id }) => id);

describe('whole sentences', () => {
  it('are found empty, on either side', () => {
    expect(ids('He left.', ' ')).toEqual(['empty']);
    expect(ids('', '彼は去った。')).toEqual(['empty']);
    expect(ids('', '')).toEqual([]);
  });

  it('are found unchanged unless they are a name or a number alone', () => {
    expect(ids('The door was open.', 'The door was open.')).toContain('unchanged');
    expect(ids('Clara Benton', 'Clara Benton')).not.toContain('unchanged');
    expect(ids('42', '42')).not.toContain('unchanged');
  });

  it('are found doubled, and the fix takes one away', () => {
    const target = '鐘が鳴りました。鐘が鳴りました。';
    const [finding] = check('The bell rang.', target).filter(({ id }) => id === 'doubled');
    expect(finding?.fix && applyFix(target, finding.fix)).toBe('鐘が鳴りました。');
    expect(ids('Ring, ring. Ring, ring.', '鐘が鳴りました。鐘が鳴りました。')).not.toContain('doubled');
  });

  it('are found to be the one before', () => {
    const previous = { source: 'He slept.', target: '彼は眠っていた。' };
    expect(ids('She sang.', '彼は眠っていた。', { previous })).toContain('doubled');
  });

  it('are missed when one of two is gone, and only noted when they may have been joined', () => {
    const source = 'Mother closed the book. Then she turned off the light.';
    expect(ids(source, 'お母さんは本を閉じました。')).toContain('omitted');
    expect(ids(source, 'お母さんは本を閉じ、それから部屋の明かりをそっと消しました。')).toEqual([
      'sentence-count',
    ]);
  });

  it('are far too long or too short', () => {
    const source = 'The old ferry turned back because of the thick fog over the bay.';
    expect(ids(source, '霧だ。')).toContain('length');
    expect(ids(source, '湾に立ちこめた濃い霧のために、古い連絡船は引き返した。')).toEqual([]);
  });

  it('are translated otherwise elsewhere', () => {
    const elsewhere = new Map([['good night.', 'おやすみ。']]);
    const [finding] = check('Good night.', 'よい夜を。', { elsewhere });
    expect(finding).toMatchObject({ id: 'consistency', fix: { text: 'おやすみ。' } });
    expect(ids('Good night.', 'おやすみ。', { elsewhere })).toEqual([]);
  });
});

describe('amounts', () => {
  it('get a fix in the way of the target', () => {
    const target = '市は３５０台のバスを買った。';
    const [finding] = check('The city bought 240 buses.', target);
    expect(finding).toMatchObject({ id: 'numbers', severity: 'must', other: { start: 16, end: 19 } });
    expect(finding?.fix && applyFix(target, finding.fix)).toBe('市は２４０台のバスを買った。');
  });

  it('get the right currency', () => {
    const target = '300万円かかった。';
    const [finding] = check('It cost $3 million.', target);
    expect(finding?.fix && applyFix(target, finding.fix)).toBe('300万ドルかかった。');
  });

  it('in words weigh less than in digits', () => {
    expect(check('Two children came.', '三人の子どもが来た。')).toMatchObject([
      { id: 'number-words', severity: 'should' },
    ]);
  });
});

describe('marks', () => {
  it('are carried over where it is certain what they belong to', () => {
    const carried = (source: string, target: string, given: Given = {}) => {
      const carry = check(source, target, given).find(({ id }) => id === 'emphasis')?.carry;
      return carry && target.slice(carry.start, carry.end);
    };
    const weir = { sources: ['weir'], preferred: ['堰', 'せき'], forbidden: [] };
    expect(carried('They built *Larkmere* here.', '彼らはここに Larkmere を建てた。')).toBe('Larkmere');
    expect(carried('The *weir* broke.', '堰が切れた。', { terms: [weir] })).toBe('堰');
    const names = [{ source: 'Marlow', targets: ['マーロウ'] }];
    expect(carried('It was *Marlow* who came.', '来たのはマーロウだった。', { names })).toBe('マーロウ');
    for (const [source, target, given] of [
      ['It was *never* easy.', '簡単ではなかった。', {}],
      ['The *weir* broke.', '堰は、せきの名のとおり切れた。', { terms: [weir] }],
      ['The *weir* broke.', '堰も堰守も流された。', { terms: [weir] }],
      ['The *weir* broke.', '堰守が流された。', { terms: [weir] }],
      ['*One* weir and *two*.', '*ひとつ*の堰と two 。', {}],
      ['See *Lark* at Lark.', 'ここで Lark を見た。', {}],
      ['See *Lark* here.', 'ここで Larkmere を見た。', {}],
    ] as const)
      expect(carried(source, target, given)).toBeUndefined();
  });

  it('have to come along', () => {
    expect(ids('It was *never* easy.', '簡単ではなかった。')).toContain('emphasis');
    expect(ids('It was *never* easy.', '*決して*簡単ではなかった。')).toEqual([]);
    expect(ids('See [the map](https://herald.example/a).', '地図を見よ。')).toContain('links');
    expect(ids('He left.[^1]', '彼は去った。')).toContain('notes');
    expect(ids('He left.[^1]', '彼は去った。[^1]')).toEqual([]);
  });

  it('lead where the source leads', () => {
    const found = check('See [it](https://herald.example/a).', '[それ](https://herald.example/b)を見よ。');
    expect(found).toMatchObject([{ id: 'links', key: 'checks.says.links-differ', side: 'target' }]);
  });
});

describe('signs', () => {
  it('of a quotation and its speaker have to be there', () => {
    const source = '“The road ends here,” said Clara Benton.';
    expect(ids(source, '「道はここで終わりです」とクララ・ベントンは言った。')).toEqual([]);
    expect(ids(source, '道はここで終わりだとクララ・ベントンは言った。')).toEqual(['quotes']);
    expect(ids(source, '「道はここで終わりです」という声がした。')).toEqual(['speaker']);
    expect(ids(source, '「道はここで終わりです」とトビアス・レンナーは言った。')).toEqual(['speaker']);
  });

  it('of one quotation in two pieces count once', () => {
    const source = '“They promised a doctor,” she said, “and sent a form.”';
    expect(ids(source, '「医者をよこすと言って、書類をよこした」と彼女は言った。')).toEqual([]);
  });

  it('of brackets, questions and exclamations', () => {
    expect(ids('The river (the longest) froze.', 'その川は凍った。')).toContain('brackets');
    expect(ids('Where is it?', 'それはここだ。')).toContain('question');
    expect(ids('Where is it?', 'それはどこですか。')).toEqual([]);
    expect(ids('It is here.', 'それはどこ？')).toContain('question');
    expect(ids('Run!', '走れ。')).toContain('exclamation');
  });

  it('of negation, not of a negation in form alone', () => {
    expect(ids('The dog did not bark.', '犬はほえた。')).toContain('negation');
    expect(ids('The dog did not bark.', '犬はほえなかった。')).toEqual([]);
    expect(ids('It is not only cold.', '寒いだけではまだ足りる。')).not.toContain('negation');
  });
});

describe('names and terms', () => {
  const names = [
    { source: 'Port Avery', targets: ['ポート・エイブリー'] },
    { source: 'Osei', targets: ['オセイ'] },
  ];

  it('are written as settled, with a fix for what sounds alike', () => {
    const target = 'オセーは港町に住んでいる。';
    const [finding] = check('Osei lives in the port.', target, { names });
    expect(finding).toMatchObject({ id: 'names', key: 'checks.says.names-differ' });
    expect(finding?.fix && applyFix(target, finding.fix)).toBe('オセイは港町に住んでいる。');
    expect(ids('Osei lives in Port Avery.', 'オセイはポート・エイブリーに住んでいる。', { names })).toEqual(
      [],
    );
    expect(ids('Osei lives here.', '彼はここに住んでいる。', { names })).toEqual(['names']);
  });

  it('may have hyphens and other signs in them', () => {
    const hyphenated = [{ source: 'Anne-Lou', targets: ['アンヌ＝ルー'] }];
    expect(ids('Anne-Lou lives here.', 'アンヌ＝ルーはここに住んでいる。', { names: hyphenated })).toEqual(
      [],
    );
    expect(ids('Anne-Lou lives here.', '彼はここに住んでいる。', { names: hyphenated })).toEqual(['names']);
    const terms = [{ sources: ['and/or (C++)', 'well-worn'], preferred: ['使い古しの'], forbidden: [] }];
    expect(ids('The well-worn boat.', '使い古しの船。', { terms })).toEqual([]);
    expect(ids('The well-worn boat.', '古い船。', { terms })).toEqual(['terms']);
  });

  it('are found missing or forbidden', () => {
    const terms = [{ sources: ['ferry', 'ferries'], preferred: ['連絡船'], forbidden: ['フェリー'] }];
    expect(ids('The ferries were late.', '連絡船は遅れた。', { terms })).toEqual([]);
    expect(ids('The ferry was late.', '船は遅れた。', { terms })).toEqual(['terms']);
    const target = 'フェリーは遅れた。';
    const [finding] = check('The ferry was late.', target, { terms });
    expect(finding).toMatchObject({ id: 'terms-forbidden', severity: 'must' });
    expect(finding?.fix && applyFix(target, finding.fix)).toBe('連絡船は遅れた。');
  });
});
