// Tests that files in UTF-8, EUC-JP and Shift_JIS come out as they were written, also all of them in one file.
import { describe, expect, it } from 'vitest';
import { inLetters, postText, read } from '../../../test/support/mt.ts';

const text = (title: string, body: string, category = '日記') =>
  `TITLE: ${title}\nCATEGORY: ${category}\nDATE: 03/04/2021 18:30:00\n-----\nBODY:\n${body}\n-----\n--------\n`;
const kawa = text('川のほとり', 'かわは、まちのしたを流れていた。①番目の〜話。');
const hashi = text('橋', 'ハシを渡る。能力と表示、ソの字。C:\\temp ~');

async function textsOf(bytes: Uint8Array, encoding: 'utf-8' | 'euc-jp' | 'shift_jis' | null = null) {
  const { posts, troubles } = await read(bytes, { choices: { encoding } });
  return { said: posts.map(({ title, body, categories }) => [title, body, ...categories.flat()]), troubles };
}

const kawaSays = ['川のほとり', 'かわは、まちのしたを流れていた。①番目の〜話。', '日記'];
const hashiSays = ['橋', 'ハシを渡る。能力と表示、ソの字。C:\\temp ~', '日記'];

/** Both ways in which the wave dash is read are right. */
function same(said: readonly (string | undefined)[][]): string[][] {
  return said.map((texts) => texts.map((one) => (one ?? '').replaceAll('～', '〜')));
}

describe('the letters of a file', () => {
  it('are UTF-8, with and without a mark', async () => {
    expect((await textsOf(Buffer.from(kawa))).said).toEqual([kawaSays]);
    expect((await textsOf(Buffer.from(`\ufeff${kawa}`))).said).toEqual([kawaSays]);
  });

  it.each(['EUCJP', 'SJIS'] as const)('are %s, told from the bytes', async (encoding) => {
    const { said, troubles } = await textsOf(inLetters(kawa + hashi, encoding));
    expect(same(said)).toEqual([kawaSays, hashiSays]);
    expect(troubles).toEqual([]);
  });

  it('change from post to post, and that is said', async () => {
    const parts = [Buffer.from(kawa), inLetters(hashi, 'EUCJP'), inLetters(kawa, 'SJIS'), Buffer.from(hashi)];
    const { said, troubles } = await textsOf(Buffer.concat(parts));
    expect(same(said)).toEqual([kawaSays, hashiSays, kawaSays, hashiSays]);
    expect(troubles).toMatchObject([{ key: 'moves.finding.mt-mixed' }]);
    for (const name of ['UTF-8', 'EUC-JP', 'Shift_JIS'])
      expect(troubles[0]?.params.encodings).toContain(name);
  });

  it('change from line to line, as where comments were kept in others', async () => {
    const [head, tail] = [
      'TITLE: 川\n-----\nBODY:\n',
      '-----\nCOMMENT:\nAUTHOR: 通りすがり\nDATE: 03/05/2021 21:00:00\n',
    ];
    const parts = [
      Buffer.from(`${head}本文はこちら。\n`),
      inLetters(`${tail}見ました。\n`, 'SJIS'),
      Buffer.from('-----\n--------\n'),
    ];
    const { posts } = await read(Buffer.concat(parts));
    expect(posts).toMatchObject([
      { body: '本文はこちら。', comments: [{ name: '通りすがり', body: '見ました。' }] },
    ]);
  });

  it('of a line that could be read in several ways are those of its neighbours', async () => {
    // In EUC-JP these two bytes are UTF-8 as well.
    const euc = inLetters(text('川のほとり', 'あのひと\n他\nこのひと', '他'), 'EUCJP');
    expect((await textsOf(euc)).said).toEqual([['川のほとり', 'あのひと\n他\nこのひと', '他']]);
    const latin = Buffer.from(text('Café', 'déjà vu\nà la carte', 'été'));
    expect((await textsOf(latin)).said).toEqual([['Café', 'déjà vu\nà la carte', 'été']]);
  });

  it('are those that somebody chose', async () => {
    const kana = inLetters(text('ｶﾅ', 'ｱｲｳｴ'), 'SJIS');
    expect((await textsOf(kana, 'shift_jis')).said).toEqual([['ｶﾅ', 'ｱｲｳｴ', '日記']]);
  });

  it('that are broken spoil their own line alone, and that is said', async () => {
    const bytes = Buffer.concat([
      Buffer.from(text('橋', '一行目')),
      Buffer.from('TITLE: x\n-----\nBODY:\nまえ\nこ'),
      Buffer.from([0xe3, 0x81]),
      Buffer.from('\nあと\n-----\n--------\n'),
    ]);
    const { said, troubles } = await textsOf(bytes);
    expect(said).toEqual([
      ['橋', '一行目', '日記'],
      ['x', 'まえ\nこ�\nあと'],
    ]);
    expect(troubles).toMatchObject([{ key: 'moves.finding.mt-letters', params: { count: 1 }, line: 13 }]);
  });

  it('of half a letter do not swallow the end of their line', async () => {
    const head = inLetters('TITLE: 川\n-----\nBODY:\nまえのはなし\nこ', 'EUCJP');
    const bytes = Buffer.concat([
      head,
      Buffer.from([0xa4]),
      inLetters('\nあとのはなし\n-----\n--------\n', 'EUCJP'),
    ]);
    const { said } = await textsOf(bytes);
    expect(said[0]?.[1]?.split('\n')).toHaveLength(3);
    expect(said[0]?.[1]).toMatch(/^まえのはなし\nこ.*\nあとのはなし$/);
  });

  it('may be of sixteen bits, as Notepad saves them', async () => {
    const little = Buffer.from(`\ufeff${kawa}`, 'utf16le');
    expect((await textsOf(little)).said).toEqual([kawaSays]);
    expect((await textsOf(Buffer.from(little).swap16())).said).toEqual([kawaSays]);
  });

  it('may be marked in the middle, where one file was put behind another', async () => {
    const { said } = await textsOf(Buffer.from(`\ufeff${kawa}\ufeff${hashi}`));
    expect(said).toEqual([kawaSays, hashiSays]);
  });

  it('have no NUL, which no database keeps', async () => {
    const { posts } = await read(postText('BODY:\n一\0二\n'));
    expect(posts[0]?.body).toBe('一二');
  });

  it.each(['EUCJP', 'SJIS'] as const)(
    'of a long file in %s are told however its bytes come',
    async (encoding) => {
      const long = Array.from({ length: 1_500 }, (_, at) => text(`話${at}`, `${at}番目の話。他\n他`)).join(
        '',
      );
      const bytes = inLetters(long, encoding);
      const whole = await read(bytes);
      expect(whole.posts).toHaveLength(1_500);
      expect(whole.posts[1_234]).toMatchObject({ title: '話1234', body: '1234番目の話。他\n他' });
      expect(whole.troubles).toEqual([]);
      expect(await read(bytes, { pieces: 777 })).toEqual(whole);
    },
  );
});
