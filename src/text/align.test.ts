// Alignment on texts of our own: what belongs together is found, in any language, and nothing breaks the order.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHAPES } from './align/line.ts';
import { alignLines, type Bead, type Line, learnLexicon } from './align.ts';

const EN_JA = { from: 'en', to: 'ja' };

/** Beads as one line: `0=0 1+2=1 3= =2`. */
function shown(beads: readonly Bead[]): string {
  return beads.map(({ source, target }) => `${source.join('+')}=${target.join('+')}`).join(' ');
}

const lines = (texts: readonly string[]): Line[] => texts.map((text) => ({ text }));
const align = (source: readonly string[], target: readonly string[], languages = EN_JA) =>
  alignLines(lines(source), lines(target), languages);

const english = [
  'The old ferry left the harbour at seven in the morning.',
  'Only twelve passengers were on board.',
  'A strong wind blew from the north, and the sea was rough.',
  'Captain Moreno has worked on this ship for 31 years.',
  '“I have never seen waves like these,” he said.',
  'Why did the company not stop the boat?',
  'The company refused to answer our questions.',
  'Last year it carried 45,000 tourists to the island.',
  'Most of them came in summer.',
  'The hospital on the island has two doctors and one nurse.',
  'Food and medicine arrive by ship twice a week.',
  'If the ferry stops, nobody can bring them milk or bread.',
];
const japanese = [
  '古いフェリーは朝7時に港を出た。',
  '乗客はわずか12人だった。',
  '北から強い風が吹き、海は荒れていた。',
  'モレノ船長はこの船で31年働いている。',
  '「こんな波は一度も見たことがない」と彼は言った。',
  'なぜ会社は船を止めなかったのか。',
  '会社は私たちの質問に答えることを拒んだ。',
  '昨年は4万5000人の観光客を島に運んだ。',
  'その大半は夏に来た。',
  '島の病院には医師が2人、看護師が1人いる。',
  '食料と薬は週に2回、船で届く。',
  'フェリーが止まれば、誰も牛乳やパンを届けられない。',
];

describe('an English text and its Japanese translation', () => {
  test('are aligned line by line where nothing was changed', () => {
    const beads = align(english, japanese);
    expect(shown(beads)).toBe(english.map((_, at) => `${at}=${at}`).join(' '));
    expect(beads.filter(({ certain }) => certain).length).toBeGreaterThan(english.length / 2);
  });

  test('are aligned where the translator joined two sentences, cut one, left one out and added one', () => {
    const target = [
      ...japanese.slice(0, 2),
      `${japanese[2]}${japanese[3]}`,
      ...japanese.slice(4, 6),
      // 6 was left out, and something is added that no source line says.
      'この話は訳者も祖母からよく聞かされた。',
      ...japanese.slice(7, 11),
      'フェリーが止まれば大変だ。',
      '誰も牛乳やパンを届けられない。',
    ];
    const found = shown(align(english, target));
    expect(found).toContain('0=0 1=1 2+3=2 4=3 5=4');
    expect(found).toContain('7=6 8=7 9=8 10=9 11=10+11');
  });

  test('come out the same the other way round', () => {
    const beads = align(japanese, english, { from: 'ja', to: 'en' });
    expect(shown(beads)).toBe(english.map((_, at) => `${at}=${at}`).join(' '));
  });

  test('with unlike lengths are held together by their numbers', () => {
    const beads = align(
      [
        'Sales were 3.5 billion dollars.',
        'In the third quarter, 30 percent of them came from Peru.',
        'Fine.',
      ],
      ['売上高は、各国の通貨をドルに直して合計したところ35億ドルに達した。', '3割はペルー。', 'それでよい。'],
    );
    expect(shown(beads)).toBe('0=0 1=1 2=2');
  });
});

describe('other languages', () => {
  test('are aligned by lengths, numbers and cognates', () => {
    const beads = align(
      [
        'The president visited Madrid on 14 May 1998.',
        'It rained.',
        'The conference discussed electricity, transport and education.',
        'Nobody was surprised.',
      ],
      [
        'El presidente visitó Madrid el 14 de mayo de 1998.',
        'La conferencia debatió sobre electricidad, transporte y educación.',
        'Nadie se sorprendió.',
      ],
      { from: 'en', to: 'es' },
    );
    expect(shown(beads)).toBe('0=0 1= 2=1 3=2');
  });

  test('of one script share their characters', () => {
    const beads = align(
      ['北京市の人口は増加した。', '会議は失敗に終わった。', '経済の問題が残る。'],
      ['北京市人口增加。', '經濟問題仍然存在。'],
      { from: 'ja', to: 'zh' },
    );
    expect(shown(beads)).toBe('0=0 1= 2=1');
  });
});

describe('structure', () => {
  test('leads: a heading is the heading, however its length misleads', () => {
    const source: Line[] = [
      { text: 'A short one', kind: 'heading', block: 0 },
      { text: 'Zub qua lemm.', block: 1 },
      { text: 'Another heading that is rather long for one', kind: 'heading', block: 2 },
      { text: 'Orb ten quill.', block: 3 },
    ];
    const target: Line[] = [
      { text: 'ほげほげ。', block: 0 },
      { text: 'ながい', kind: 'heading', block: 1 },
      { text: 'ふがふが。', block: 2 },
    ];
    expect(shown(alignLines(source, target, EN_JA))).toBe('0= 1=0 2=1 3=2');
  });

  test('keeps pictures and links with their own', () => {
    const link = ['https://example.org/a'];
    const source: Line[] = [{ text: 'Zub.' }, { text: 'Lor em ip.', links: link }, { text: 'Quo.' }];
    const target: Line[] = [{ text: 'ほげほげほげ。', links: link }, { text: 'ふが。' }];
    expect(shown(alignLines(source, target, EN_JA))).toContain('1=0');
  });

  test('keeps a picture with the picture, where no address says which it is', () => {
    const source: Line[] = [
      { text: 'Zub qua lemm.' },
      { text: 'Orb ten quill.' },
      { text: 'Lor', kind: 'picture' },
      { text: 'Quo vem.' },
    ];
    const target: Line[] = [
      { text: 'ほげほげ。' },
      { text: 'ふがふがふがふが', kind: 'picture' },
      { text: 'ぴよぴよ。' },
      { text: 'もげもげ。' },
    ];
    const pairs = (some: readonly Line[], others: readonly Line[]) =>
      shown(alignLines(some, others, EN_JA)).split(' ');
    expect(pairs(source, target)).toContain('2=1');
    const plain = (all: readonly Line[]) => all.map(({ text }) => ({ text }));
    expect(pairs(plain(source), plain(target))).not.toContain('2=1');
  });
});

describe('what is learned', () => {
  const pairs = [
    { source: 'The zorbel is green.', target: '鐺鑼は緑だ。' },
    { source: 'A zorbel sleeps.', target: '鐺鑼が眠る。' },
    { source: 'She drew a zorbel.', target: '彼女は鐺鑼を描いた。' },
    { source: 'It rains.', target: '雨だ。' },
  ];

  test('from finished translations links words that no dictionary has', () => {
    const lexicon = learnLexicon(pairs, [], EN_JA);
    expect(lexicon.get('wzorbel')?.get('b鐺鑼')).toBe(3);
    const source = lines([
      'Plim plam.',
      'Plom plim.',
      'Plam plom.',
      'A zorbel sat.',
      'Plim plom.',
      'Plam plim.',
    ]);
    const target = lines(['ぷりむらむ。', 'ぷらぷらむ。', 'あの鐺鑼だ。', 'ほげほげ。', 'ふがふが。']);
    const scoreOf = (beads: readonly Bead[]) =>
      beads.find((bead) => bead.source[0] === 3 && bead.target[0] === 2)?.score ?? 0;
    const taught = scoreOf(alignLines(source, target, EN_JA, lexicon));
    expect(taught).toBeGreaterThan(scoreOf(alignLines(source, target, EN_JA)) + 0.1);
  });

  test('from the text itself finds the sentence that was left out, which one round alone looks for elsewhere', () => {
    const words = [
      ['zorbel', '鐺鑼'],
      ['quilm', '槿籬'],
      ['varnet', '蘿蔔'],
      ['lothic', '鸞鳳'],
      ['brandle', '黐竿'],
      ['mipso', '蟾蜍'],
      ['tarvek', '轆轤'],
      ['undril', '欅楡'],
    ];
    const rows = '62 70 34 20 56 34 62 02 50 21'.split(' ').map((row) => [...row].map(Number));
    const said = (side: 0 | 1, at = 0) => words[at]?.[side] ?? '';
    const source = rows.map(([one, other]) => `A ${said(0, one)} with a ${said(0, other)}.`);
    const target = rows.map(([one, other]) => `${said(1, one)}と${said(1, other)}。`);
    // Nothing but the words tells which is missing: all are as long, and no dictionary has one of them.
    expect(shown(align(source, target.toSpliced(2, 1)))).toBe('0=0 1=1 2= 3=2 4=3 5=4 6=5 7=6 8=7 9=8');
  });

  test('from terms counts at once', () => {
    const lexicon = learnLexicon([], [{ source: 'quillon', target: '鍔飾' }], EN_JA);
    expect(lexicon.get('wquillon')?.size).toBeGreaterThan(0);
  });
});

describe('every alignment', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(...english, ...japanese, '', ' ', '\ud800', '一億', '12,,3', '元年', '。', '（'),
  );
  const side = fc.array(
    fc.record({ text, kind: fc.constantFrom('text', 'heading', 'quote'), block: fc.nat(3) } as const, {
      requiredKeys: ['text'],
    }),
    { maxLength: 14 },
  );
  const pair = fc.constantFrom(
    ['en', 'ja'],
    ['ja', 'en'],
    ['en', 'fr'],
    ['zh', 'ja'],
    ['ar', 'th'],
    ['??', ''],
  );

  test('covers every line of both sides once, in order, in beads of known shapes, the same every time', () => {
    fc.assert(
      fc.property(side, side, pair, (source, target, [from = '', to = '']) => {
        const beads = alignLines(source, target, { from, to });
        expect(beads.flatMap((bead) => bead.source)).toEqual(source.map((_, at) => at));
        expect(beads.flatMap((bead) => bead.target)).toEqual(target.map((_, at) => at));
        for (const bead of beads) {
          expect(SHAPES.some(([a, b]) => a === bead.source.length && b === bead.target.length)).toBe(true);
          expect(bead.score >= 0 && bead.score <= 1).toBe(true);
          if (bead.certain) expect(Math.min(bead.source.length, bead.target.length)).toBeGreaterThan(0);
        }
        expect(alignLines(source, target, { from, to })).toEqual(beads);
      }),
      { numRuns: 200 },
    );
  });

  test('of an empty side pairs nothing', () => {
    expect(alignLines([], [], EN_JA)).toEqual([]);
    expect(shown(align(['a', 'b'], []))).toBe('0= 1=');
    expect(shown(align([], ['あ']))).toBe('=0');
  });

  test('of one line with a thousand comes to an end', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `これは${at}番目の文です。`);
    many[700] = '先生の犬が川の橋で新聞を7回読んだ。';
    const beads = align(['The teacher’s dog read the newspaper on the bridge over the river 7 times.'], many);
    expect(beads.flatMap((bead) => bead.target)).toHaveLength(1000);
    expect(beads.find((bead) => bead.source.length > 0)?.target).toEqual([700]);
  });

  test('of texts with thousands of lines, a chapter of them missing, finds its place again', () => {
    const topics = ['dog', 'house', 'river', 'teacher', 'soldier', 'newspaper', 'mountain', 'law'];
    const words = ['犬', '家', '川', '教師', '兵士', '新聞', '山', '法律'];
    const source: string[] = [];
    const whole: string[] = [];
    for (let at = 0; at < 3000; at++) {
      const [one, two] = [at % 8, (at >> 3) % 8];
      source.push(`Note ${at}: the ${topics[one]} and the ${topics[two]}.`);
      whole.push(`${at}番の覚え書き、${words[one]}と${words[two]}について。`);
    }
    const target = [...whole.slice(0, 1000), ...whole.slice(1400)];
    const beads = align(source, target);
    const right = beads.filter(({ source: [i = -1, more], target: [j = -1, others] }) => {
      return more === undefined && others === undefined && j >= 0 && (i < 1000 ? i === j : i - 400 === j);
    });
    expect(right.length).toBeGreaterThan(2550);
  });
});
