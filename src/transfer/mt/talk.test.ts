// Tests that comments keep every word and every secret: what was for the author alone is marked so, hashes and addresses of networks stay behind.
import { describe, expect, it } from 'vitest';
import { postText, read, readOne } from '../../../test/support/mt.ts';

function comment(text: string, more = ''): string {
  return `COMMENT:\nAUTHOR: 通りすがり\nEMAIL: t@example.com\nURL: https://t.example/\nIP: 192.0.2.9\nDATE: 03/05/2021 21:00:00\n${more}${text}\n-----\n`;
}

const post = (...comments: string[]) => postText(`BODY:\nx\n-----\n${comments.join('\n')}`);
const hash = '0123456789abcdef0123456789abcdef';

describe('a comment', () => {
  it('has a name, a date and its words', async () => {
    const { comments } = await readOne(post(comment('橋、渡りました。\n\nまた来ます。')));
    expect(comments).toEqual([
      {
        ...{
          origin: '03/05/2021 21:00:00 通りすがり',
          answers: null,
          name: '通りすがり',
          mail: 't@example.com',
        },
        ...{ url: 'https://t.example/', title: '', body: '橋、渡りました。\n\nまた来ます。', markup: 'text' },
        ...{ date: { local: '2021-03-05T21:00:00', offset: null }, state: 'shown', editorOnly: false },
        ...{ byAuthor: false, hadPassword: false },
      },
    ]);
  });

  it('for the author alone is marked so, its markers and the hash are nowhere', async () => {
    const secret = comment('ないしょの話です。', `TITLE: 秘密\nSECRET: 1\nPASS: ${hash}\n`);
    const open = comment('みんなに。', `TITLE: 公開\nSECRET: 0\nPASS: \n`);
    const { comments } = await readOne(post(secret, open));
    expect(
      comments.map(({ title, body, editorOnly, hadPassword }) => [title, body, editorOnly, hadPassword]),
    ).toEqual([
      ['秘密', 'ないしょの話です。', true, true],
      ['公開', 'みんなに。', false, false],
    ]);
    const said = JSON.stringify(comments);
    for (const trace of ['SECRET', 'PASS', hash, '192.0.2.9']) expect(said).not.toContain(trace);
  });

  it.each([
    ['in small letters', `secret: 1\npass: ${hash}\n`],
    ['in the other order', `PASS: ${hash}\nSECRET: 1\n`],
    ['behind a blank line', `\nSECRET: 1\nPASS: ${hash}\n`],
  ])('is for the author alone when it says so %s', async (_, marks) => {
    const { comments } = await readOne(post(comment('ないしょ。', marks)));
    expect(comments).toMatchObject([{ editorOnly: true, hadPassword: true, body: 'ないしょ。' }]);
  });

  it('is for the author alone when it says so before its date', async () => {
    const text = `COMMENT:\nSECRET: 1\nPASS: ${hash}\nAUTHOR: 夜\nIP: 192.0.2.1\nDATE: 03/05/2021 21:00:00\nないしょ。\n-----\n`;
    expect((await readOne(post(text))).comments).toMatchObject([{ editorOnly: true, body: 'ないしょ。' }]);
  });

  it.each([
    'Re: 橋のこと',
    '追伸: 橋は三つありました',
    'URL: これのことですか',
    'DATE: 3月5日の話',
    'AUTHOR: 作者さんへ',
    'Secret: santa の話をしましょう',
    'https://kawa.example/ を見て',
  ])('keeps its first line with a colon: %s', async (first) => {
    const { comments } = await readOne(post(comment(`${first}\nつづき`)));
    expect(comments[0]?.body).toBe(`${first}\nつづき`);
  });

  it('keeps lines that look like its head further down', async () => {
    const body = 'こんにちは。\nSECRET: 1\nEMAIL: a@example.com\n\nDATE: 03/05/2021 21:00:00\nさようなら。';
    const { comments } = await readOne(post(comment(body)));
    expect(comments).toMatchObject([{ body, editorOnly: false, mail: 't@example.com' }]);
  });

  it('keeps dividers that part nothing', async () => {
    const body = '一\n-----\n二\n-----\nCOMMENT:\n三\n--------\n四';
    expect((await readOne(post(comment(body), comment('次')))).comments.map((one) => one.body)).toEqual([
      body,
      '次',
    ]);
  });

  it('never shows the rest of a head behind a key that nobody knows', async () => {
    const text =
      'COMMENT:\nAUTHOR: 夜\nUSER AGENT: Telephone/1.0\nIP: 192.0.2.1\nDATE: 03/05/2021 21:00:00\n本文。\n-----\n';
    const { comments } = await readOne(post(text));
    expect(comments).toMatchObject([{ name: '夜', body: '本文。' }]);
    expect(JSON.stringify(comments)).not.toContain('192.0.2.1');
  });

  it('with tags is HTML, and its line breaks stay', async () => {
    const { comments } = await readOne(post(comment('<b>橋</b>です。\n見て'), comment('一<br />二\n三')));
    expect(comments.map(({ markup, body }) => [markup, body])).toEqual([
      ['html', '<b>橋</b>です。<br>\n見て'],
      ['html', '一<br />二\n三'],
    ]);
    const [arrow] = (await readOne(post(comment('a < b のとき →')))).comments;
    expect(arrow).toMatchObject({ markup: 'text', body: 'a < b のとき →' });
  });

  it('of the same moment and name as another has a name of its own', async () => {
    const { comments } = await readOne(post(comment('一'), comment('二')));
    expect(new Set(comments.map(({ origin }) => origin)).size).toBe(2);
  });

  it('that the author answered is answered (RES COMMENT)', async () => {
    const answer = comment('ありがとう。').replace('COMMENT:', 'RES COMMENT:').replace('通りすがり', 'hashi');
    const { comments } = await readOne(post(comment('いいですね。'), answer));
    expect(comments).toMatchObject([
      { byAuthor: false },
      { byAuthor: true, answers: '03/05/2021 21:00:00 通りすがり' },
    ]);
  });

  it('for the author alone is answered for its writer alone, unless the file says otherwise', async () => {
    const secret = comment('電話番号です').replace('DATE:', 'SECRET: 1\nDATE:');
    const answer = comment('電話しました。').replace('COMMENT:', 'RES COMMENT:');
    const open = answer.replace('DATE:', 'SECRET: 0\nDATE:');
    const { comments } = await readOne(post(secret, answer, open, comment('こんにちは'), answer));
    expect(comments.map(({ editorOnly }) => editorOnly)).toEqual([true, true, false, false, false]);
  });

  it.each(['1', '１', '2', 'true', 'private', '01'])(
    'marked with SECRET: %s is for the author alone',
    async (mark) => {
      const head = (more: string) => `SECRET: ${mark}\nPASS: \n${more}`;
      const own = 'HOST: a.example\nUSERAGENT: Browser/5.0 (x; y)\n';
      const { comments } = await readOne(
        post(
          comment('ないしょ', head('')),
          comment('ないしょ', `${own}${head('')}`),
          comment('ないしょ', `\n${head('')}`),
        ),
      );
      expect(comments.map(({ body, editorOnly }) => [body, editorOnly])).toEqual([
        ['ないしょ', true],
        ['ないしょ', true],
        ['ないしょ', true],
      ]);
    },
  );

  it('that stands under no post at all is told of, and nothing of what it says', async () => {
    const alone = `きれはし\n-----\n${comment('ないしょ', 'SECRET: 1\n')}--------\n`;
    const { posts, troubles } = await read(`${alone}${post()}`);
    expect(posts).toHaveLength(1);
    expect(troubles).toMatchObject([{ key: 'moves.finding.mt-strange', params: { said: 'きれはし' } }]);
  });

  it('whose text speaks of secrets is for everybody', async () => {
    const text = 'Secret: I was here before\nさて';
    const { comments } = await readOne(post(comment(text), comment(`はじめに\nSECRET: 1`)));
    expect(comments.map(({ body, editorOnly }) => [body, editorOnly])).toEqual([
      [text, false],
      ['はじめに\nSECRET: 1', false],
    ]);
  });

  it('without anything in it is none, one without words is', async () => {
    const empty = 'COMMENT:\nAUTHOR: \nEMAIL: \nURL: \nIP: \nDATE: \n\n-----\n';
    expect((await readOne(post(empty, comment('')))).comments).toMatchObject([
      { name: '通りすがり', body: '' },
    ]);
  });

  it('with a date that is none keeps its words, and that is said', async () => {
    const { posts, troubles } = await read(
      post(comment('x').replace('03/05/2021 21:00:00', '02/31/2021 10:00:00')),
    );
    expect(posts[0]?.comments).toMatchObject([{ date: null, body: 'x' }]);
    expect(troubles).toMatchObject([
      { key: 'moves.finding.mt-date', params: { said: '02/31/2021 10:00:00' } },
    ]);
  });
});
