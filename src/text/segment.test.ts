// Sentences: where they end in each language, and that nothing is ever lost in cutting.
import { describe, expect, test } from 'vitest';
import type { Inline } from './document.ts';
import { inlineText, normalizeInline } from './inline.ts';
import { segmentInline, splitSentences } from './segment.ts';

/** Sentences are written with | between them; each must come back as it stands. */
const splits = (language: string, written: string) => {
  const parts = written.split('|');
  expect(splitSentences(parts.join(''), language)).toEqual(parts);
};

describe('English', () => {
  test.each([
    'There was no ribbon.| No speech.',
    'Mr. Smith met Dr. J. K. Brown at St. Mary’s.| They talked.',
    'He lives on Main St.| He likes it.',
    'She moved to the U.S. in 1999.| She stayed.',
    'The U.S. Army came.| The U.N. Security Council met.',
    'He came from the U.S.| The journey was long.',
    'See No. 5 on p. 12, e.g. the map, i.e. Fig. 3.| It helps.',
    'They asked and I said no.| Nobody minded.',
    'It began at 5 p.m. Monday and ended at 11 a.m. EST.| Everyone left at 6 p.m.| Nobody stayed.',
    'It cost $3.50.| Pi is 3.14.| Version 2.0.1 is out.',
    'Wait... what?| I thought… no.| Never mind…| Go on.',
    '“We didn’t make a river,” says a clerk.| “We stopped hiding one.”',
    '“Where is it?” she asked.| “Here!” he said.',
    '“Where is it?” Maria Lopez asked.| Nobody knew.',
    '“Is it far?” I wondered.| It was.',
    'He said “No.”| Then he left.',
    '‘It is “over.”’| So it was.',
    'The town (pop. 3,000) slept.| (It always does.)| Then it woke.',
    'The river (was it a river? Nobody knew.) ran on.| It was brown.',
    'He sat.| John left.| It was May.| Ann came.',
    'Acme Inc. said so.| Jones Jr. agreed.| Widgets Ltd. Chairman Bo Li did not.',
    '1. First item.| 2. Second item.',
    'a. One thing.| b. Another.',
    'Born in 1999.| 20 people came.',
    'Really?!| Yes!!!| No…?| Ah.',
    'Sign up at example.com.| It’s free.',
    'Yahoo! announced it.| iPhone users cheered.| eBay did not.',
    'I read it in the Times.[1][2]| It was true.¹| Or was it?',
    'He has a Ph.D. in botany.| She has one, too.',
    'On Jan. 5 we met.| It rained.',
    'Is it J. R. R. Tolkien?| Yes.',
    'Plan B.| The rest is history.',
    '  Leading space.| And trailing.  ',
    'One.\n\n|Two'.replace('\n\n|', '|\n\n'),
    'O river under the street,|\nWho hid you from the sun?|\nNobody knows.',
    'a line that was broken\nin the middle goes on',
    'Whatever it takes. . . . he thought.',
    'No full stop at the end',
    'He called it a “ heavy lung. ”',
    'First.| «Second.»| Third.',
    '👍 Great!| 🎉 Party.|  Two spaces.',
  ])('%s', (written) => splits('en', written));
});

describe('Japanese', () => {
  test.each([
    '四十年のあいだ、川は流れていました。|だれも見たことがありません。',
    '「川をつくったのではありません」と、職員は話します。|「かくすのを、やめただけです」',
    '「つくったのではない。やめただけだ。」と職員は話す。|そして笑った。',
    '「来た。」|「見た。」|「勝った。」',
    '（これは注です。長い注です。）|本文です。',
    '川は（むかしの話です。本当です。）流れていた。|終わり。',
    'なぜ？|どうして！？|わからない……。|でも……行く。',
    'えっ！と驚いた。|本当？って聞いた。',
    '行け！|ところが行かない。',
    '『タロー・バレー・ポスト』によると、412人です。|町は答えた。',
    'Yahoo!ニュースを見た。|3.14は円周率。|U.S.の話。',
    '一文め。|　二文め。| 三文め',
    '途中で\n改行した文です。|\n次の文です。',
    '「とじない引用。|次の文。',
    '「外の「中。」の外。」だ。|次。',
    '場所：東京|\n・一つめ|\n・二つめ',
    '彼は言った。「行こう。」|私はうなずいた。'.replace('。「', '。|「'),
    '「え？」彼は言った。|終わり。',
    '𠮷野家です。|👨‍👩‍👧です！|はい。',
    'ハイ｡|ソウデス｡',
    '値は3．5である．|次に述べる．',
  ])('%s', (written) => splits('ja', written));

  test('an English paragraph in a Japanese text is cut as English', () => {
    splits('ja', 'Mr. Smith left.| He was late.');
  });
});

describe('other languages', () => {
  test.each([
    ['de', 'Am 3. Oktober kam Dr. Meier.| Er blieb z. B. bis 5 Uhr.| Das war gut.'],
    ['de', '„Wo ist er?“, fragte sie.| »Hier!«, rief er.| „Gut.“| Dann ging sie.'],
    ['de', 'Im 19. Jahrhundert lebten hier 3000 Menschen.| Es waren viele.'],
    ['fr', 'M. Dupont est là.| « Où est-il ? » demanda-t-elle.| « Ici ! »| Il rit.'],
    ['fr', 'C’était en 50 av. J.-C. environ.| Puis vint César.'],
    ['es', '¿Dónde está?| ¡Aquí!| El Sr. López vive en EE. UU. desde 1999.| Es feliz.'],
    ['it', 'Il sig. Rossi arrivò.| Era tardi.| «Dov’è?» chiese.'],
    ['pt', 'O Sr. Silva chegou.| Não havia ninguém.'],
    ['nl', 'Dhr. Jansen kwam om 5 uur, d.w.z. laat.| Hij bleef.'],
    ['ru', 'Это было в 1999 г. в Москве.| Он уехал.| А. С. Пушкин остался.'],
    ['zh', '四十年来，没有人见过它。|“你是谁？”他问。|“我是河。”|真的吗？|是的！'],
    ['ko', '사십 년 동안 강은 흘렀습니다.| 아무도 보지 못했습니다.| 왜요?| 모릅니다.'],
    ['sv', 'Den 3. maj kom han.| Sedan gick han.'],
    ['hi', 'यह एक वाक्य है।| यह दूसरा है।'],
    ['ar', 'هذه جملة.| وهذه أخرى؟| نعم.'],
    ['no-such-language!', 'One.| Two.'],
  ])('%s: %s', splits);
});

describe('segmentInline', () => {
  const em = [{ type: 'emphasis', attrs: { whose: 'source' } }] as const;

  test('cuts a mark that spans two sentences in two', () => {
    const inline: Inline = [
      { type: 'text', text: 'He ' },
      { type: 'text', text: 'left. She', marks: [...em] },
      { type: 'text', text: ' stayed.' },
    ];
    expect(segmentInline(inline, 'en')).toEqual([
      [inline[0], { type: 'text', text: 'left.', marks: [...em] }],
      [{ type: 'text', text: ' She', marks: [...em] }, inline[2]],
    ]);
  });

  test('keeps a raised note number with the sentence it follows', () => {
    const inline: Inline = [
      { type: 'text', text: 'The end.' },
      { type: 'text', text: '12', marks: [{ type: 'superscript' }] },
      { type: 'text', text: ' Next one.' },
    ];
    expect(segmentInline(inline, 'en').map(inlineText)).toEqual(['The end.12', ' Next one.']);
  });

  test('does not cut inside code', () => {
    const inline: Inline = [
      { type: 'text', text: 'Write ' },
      { type: 'text', text: 'Stop. Go! Now', marks: [{ type: 'code' }] },
      { type: 'text', text: ' twice. Then rest.' },
    ];
    expect(segmentInline(inline, 'en').map(inlineText)).toEqual([
      'Write Stop. Go! Now twice.',
      ' Then rest.',
    ]);
  });

  test('keeps line breaks', () => {
    const inline: Inline = [
      { type: 'text', text: 'One line' },
      { type: 'hard_break' },
      { type: 'text', text: 'Another line' },
    ];
    expect(segmentInline(inline, 'en')).toEqual([
      [{ type: 'text', text: 'One line' }],
      [{ type: 'hard_break' }, { type: 'text', text: 'Another line' }],
    ]);
    expect(segmentInline([], 'en')).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = [
    '. ',
    '.',
    '? ',
    '!',
    '…',
    '。',
    '！？',
    '」',
    '「',
    '（',
    '）',
    '“',
    '”',
    '(',
    ')',
    ' ',
    '\n',
    '\n\n',
    '　',
    'A',
    'b',
    'Mr',
    'U.S',
    'p.m',
    '5',
    'No',
    'The ',
    'he ',
    '川',
    'と',
    'か\u3099',
    'e\u0301',
    '𠮷',
    '👨‍👩‍👧',
    '\u0301',
    '\u200d',
    '한',
    'é',
    '\u00a0',
    '\ue000',
    '\u0e01',
    'ا',
    '؟',
    '।',
    '`',
    '1. ',
    '[2]',
    '*',
  ];
  const languages = ['en', 'ja', 'de', 'fr', 'zh', 'ko', 'ar', 'th', 'ru'];

  // A small linear congruential generator: the same texts on every run.
  const random = (seed: number) => {
    let state = seed;
    return (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  };

  test('is whole again when its sentences are put together, and no character is cut', () => {
    const draw = random(7);
    for (let round = 0; round < 4000; round++) {
      const text = Array.from({ length: draw(40) }, () => pieces[draw(pieces.length)]).join('');
      const language = languages[draw(languages.length)] ?? 'en';
      const sentences = splitSentences(text, language);
      expect(sentences.join('')).toBe(text);
      for (const sentence of sentences) {
        expect(sentence.isWellFormed()).toBe(true);
        expect(sentence).not.toBe('');
        if (sentences.length > 1) expect(sentence.trim(), JSON.stringify(text)).not.toBe('');
        expect(
          sentences.indexOf(sentence) > 0 && /^[\p{M}\u200d]/u.test(sentence),
          JSON.stringify(sentences),
        ).toBe(false);
      }
    }
  });

  test('keeps its marks: the segments of inline content join to the same content', () => {
    const draw = random(11);
    const marks = [
      [],
      [{ type: 'code' }],
      [{ type: 'superscript' }],
      [{ type: 'strong', attrs: { whose: null } }],
    ] as const;
    for (let round = 0; round < 1000; round++) {
      const inline = Array.from({ length: draw(12) }, () => {
        const mark = marks[draw(marks.length)] ?? [];
        return { type: 'text' as const, text: pieces[draw(pieces.length)] ?? 'x', marks: [...mark] };
      });
      const language = languages[draw(languages.length)] ?? 'en';
      expect(normalizeInline(segmentInline(inline, language).flat())).toEqual(normalizeInline(inline));
    }
  });

  test('of great length is cut in a time that grows with the length only', () => {
    for (const piece of ['a. B ', '(', '。', '…', ' ', 'Mr. ', '「', '"? ', '\n', '. ']) {
      expect(splitSentences(piece.repeat(50_000), 'en').join('')).toHaveLength(piece.length * 50_000);
      expect(splitSentences(`川${piece.repeat(50_000)}`, 'ja').join('')).toHaveLength(
        piece.length * 50_000 + 1,
      );
    }
  });
});
