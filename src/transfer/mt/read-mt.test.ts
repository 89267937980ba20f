// Tests that posts of Movable Type's text format are read as they were written, whatever stands in them.
import { describe, expect, it } from 'vitest';
import { postText, read, readOne } from '../../../test/support/mt.ts';

const plain = [
  'AUTHOR: hashi',
  'TITLE: 川を渡る',
  'BASENAME: kawa_o_wataru',
  'STATUS: Publish',
  'ALLOW COMMENTS: 1',
  'CONVERT BREAKS: 0',
  'ALLOW PINGS: 1',
  'PRIMARY CATEGORY: 旅',
  'CATEGORY: 旅',
  'CATEGORY: 写真',
  'DATE: 03/04/2021 06:30:05 PM',
  'TAGS: "New York",川,\'言う "なに"\'',
  'IMAGE: https://pictures.example/kawa.jpg',
  '-----',
  'BODY:',
  '<p>橋の上に立つ。</p>',
  '',
  '<p>風がつよい。</p>',
  '-----',
  'EXTENDED BODY:',
  '<p>そのつづき。</p>',
  '-----',
  'EXCERPT:',
  '橋の話。',
  '-----',
  'KEYWORDS:',
  '橋 川',
  '-----',
  '',
  '--------',
  '',
];

describe('a post', () => {
  it('has everything that its metadata and parts say', async () => {
    const { posts, troubles, all } = await read(plain.join('\n'));
    expect(troubles).toEqual([]);
    expect(posts).toEqual([
      {
        ...{ origin: 'slug:kawa_o_wataru', title: '川を渡る', slug: 'kawa_o_wataru', author: 'hashi' },
        ...{
          addresses: ['/2021/03/kawa_o_wataru.html'],
          date: { local: '2021-03-04T18:30:05', offset: null },
        },
        ...{ changed: null, state: 'published', password: null, markup: 'html', language: null },
        ...{
          body: '<p>橋の上に立つ。</p>\n\n<p>風がつよい。</p>',
          more: '<p>そのつづき。</p>',
          excerpt: '橋の話。',
        },
        ...{ categories: [['旅'], ['写真']], tags: ['New York', '川', '言う "なに"'] },
        ...{ picture: 'https://pictures.example/kawa.jpg', commentsOpen: true, comments: [] },
        lost: [{ what: 'field', said: 'KEYWORDS: 橋 川' }],
      },
    ]);
    const blog = all.find(({ is }) => is === 'blog');
    expect(blog).toMatchObject({
      blog: { categories: [['旅'], ['写真']], authors: [{ name: 'hashi', shown: 'hashi' }], address: null },
    });
  });

  it('is the same with its metadata in any order and case', async () => {
    const [wanted] = (await read(plain.join('\n'))).posts;
    const meta = plain.slice(0, 13).toReversed();
    const small = meta.map((line) => line.replace(/^[A-Z ]+(?=:)/, (key) => key.toLowerCase()));
    const { posts } = await read([...small, ...plain.slice(13)].join('\n'));
    expect(posts).toEqual([{ ...wanted, categories: [['旅'], ['写真']] }]);
  });

  it.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('is the same with lines that end with %s', async (_, end) => {
    const wanted = await read(plain.join('\n'));
    expect(await read(plain.join(end))).toEqual(wanted);
  });

  it('has no category twice, and its main one in front', async () => {
    const meta = 'CATEGORY: 写真\nCATEGORY: 旅\nPRIMARY CATEGORY: 旅\nCATEGORY: 写真\n';
    expect((await readOne(postText('BODY:\nx\n', meta))).categories).toEqual([['旅'], ['写真']]);
  });

  it.each([
    ['Publish', 'published'],
    ['publish', 'published'],
    ['Draft', 'draft'],
    ['Review', 'waiting'],
    ['Future', 'scheduled'],
    ['Unpublish', 'draft'],
    ['Junk', 'trashed'],
    ['', 'published'],
  ])('of the status %s is %s', async (status, state) => {
    const { posts, troubles } = await read(postText('BODY:\nx\n', `STATUS: ${status}\n`));
    expect([posts[0]?.state, troubles]).toEqual([state, []]);
  });

  it('of a status that nobody knows is kept back, and that is said', async () => {
    expect((await read(postText('BODY:\nx\n', 'STATUS: constructor\n'))).posts[0]?.state).toBe('draft');
    expect((await read(postText('BODY:\nx\n', 'STATUS: Publish\nSTATUS: Draft\n'))).posts[0]?.state).toBe(
      'draft',
    );
    // Behind the end of a post in the words of a comment stands no post that everybody could read.
    const broken =
      'BODY:\nx\n-----\nCOMMENT:\nAUTHOR: a\nDATE: 01/02/2010 10:00:00\nSECRET: 1\nb\n--------\nTITLE: c\nd\n';
    expect((await read(postText(broken, 'STATUS: Publish\n'))).posts.map(({ state }) => state)).toEqual([
      'published',
      'draft',
    ]);
    const { posts, troubles } = await read(postText('BODY:\nx\n', 'STATUS: 友だちだけ\n'));
    expect(posts[0]?.state).toBe('draft');
    expect(troubles).toMatchObject([
      { key: 'moves.finding.mt-state', params: { said: '友だちだけ' }, line: 1 },
    ]);
  });

  it.each([
    ['0', 'html'],
    ['1', 'breaks'],
    ['__default__', 'breaks'],
    ['markdown', 'markdown'],
    ['markdown_with_smartypants', 'markdown'],
    ['richtext', 'html'],
    ['textile_2', 'textile'],
    ['', 'html'],
  ])('with CONVERT BREAKS: %s is %s', async (breaks, markup) => {
    const post = await readOne(postText('BODY:\n一行目\n二行目\n', `CONVERT BREAKS: ${breaks}\n`));
    expect(post.markup).toBe(markup);
  });

  it('that says nothing of breaks shows by its tags whether it needs them', async () => {
    expect((await readOne(postText('BODY:\n一行目\n<b>二行目</b>\n'))).markup).toBe('breaks');
    expect((await readOne(postText('BODY:\n一行目<br />\n二行目\n'))).markup).toBe('html');
  });

  it('opens its comments, closes them, or leaves that to the blog', async () => {
    const open = async (meta: string) => (await readOne(postText('BODY:\nx\n', meta))).commentsOpen;
    expect(await open('ALLOW COMMENTS: 1\n')).toBe(true);
    expect(await open('ALLOW COMMENTS: 0\n')).toBe(false);
    expect(await open('ALLOW COMMENTS: 2\n')).toBe(false);
    expect(await open('')).toBeNull();
  });

  it('keeps a title over two lines, and signs that HTML writes with an ampersand', async () => {
    const text =
      'TITLE: 川 &amp; 橋\nの話 &lt;二&gt;\nDATE: 03/04/2021 18:30:00\n-----\nBODY:\nx\n-----\n--------\n';
    expect((await readOne(text)).title).toBe('川 & 橋 の話 <二>');
  });

  it('reads a title without the tags that dressed it, and leaves whatever else looks like one', async () => {
    const title = async (text: string) =>
      (await readOne(postText('BODY:\nx\n').replace(/TITLE: .*/, `TITLE: ${text}`))).title;
    expect(await title('<FONT color="#ff0000">赤い</font>橋<br />と<b>川</B>')).toBe('赤い橋 と川');
    expect(await title('<ruby>橋<rt>はし</rt></ruby>')).toBe('橋はし');
    expect(await title('<重要> a < b > c <3 <about> &lt;b&gt;')).toBe('<重要> a < b > c <3 <about> <b>');
  });

  it('tells of metadata that the press has no place for, and of pings without their networks', async () => {
    const ping =
      'PING:\nTITLE: となりの橋\nURL: https://tonari.example/1\nIP: 192.0.2.7\nBLOG NAME: 隣\nDATE: 03/05/2021 10:00:00\n読みました。\n';
    const post = await readOne(postText(`BODY:\nx\n-----\n${ping}`, 'MOOD: ごきげん\n'));
    expect(post.lost).toEqual([
      { what: 'field', said: 'MOOD: ごきげん' },
      { what: 'ping', said: 'となりの橋 — 隣 — https://tonari.example/1' },
    ]);
  });

  it('without a text, or with one that says no name, is a post all the same', async () => {
    const bare = await read('TITLE: だけ\nDATE: 03/04/2021 18:30:00\n--------\n');
    expect(bare.posts).toMatchObject([{ title: 'だけ', body: '' }]);
    expect(bare.troubles).toMatchObject([{ key: 'moves.finding.mt-no-text' }]);
    expect((await readOne('TITLE: x\n-----\n名のない本文。\n--------\n')).body).toBe('名のない本文。');
    expect((await readOne('TITLE: x\nSTART BODY:\n区切りのない本文。\n--------\n')).body).toBe(
      '区切りのない本文。',
    );
  });

  it('keeps custom fields of Movable Type among what is lost', async () => {
    const post = await readOne(postText('BODY:\nx\n-----\nCF50_PLACE:\n京都\n'));
    expect([post.body, post.lost]).toEqual(['x', [{ what: 'field', said: 'CF50_PLACE: 京都' }]]);
  });
});

describe('lines of a text', () => {
  it('that look like metadata stay in it', async () => {
    const body = 'DATE: 5月に\n\nTITLE: まだ決めていない\nSECRET: 1\nBODY:\nAUTHOR: わたし\nおわり';
    expect((await readOne(postText(`BODY:\n${body}\n`))).body).toBe(body);
  });

  it('that are dividers stay in it where no part follows', async () => {
    const body =
      '一\n-----\n二\n--------\n三\n-----\n\n四\n--------\nCOMMENT: 五\n-----\nCOMMENT:\nと書いた。';
    const { posts } = await read(postText(`BODY:\n${body}\n`) + postText('BODY:\n次\n'));
    expect(posts.map((post) => post.body)).toEqual([body, '次']);
  });

  it('that are dividers with a part of the same name behind them stay in it too', async () => {
    const body = '書きかたの見本\n-----\nBODY:\nここに本文';
    expect((await readOne(postText(`BODY:\n${body}\n-----\nEXCERPT:\nz\n`))).body).toBe(body);
  });

  it('that are dividers with a tab behind them are given back without it', async () => {
    const escaped = '一\n-----\t\nEXCERPT:\n二\n--------\t\nTITLE: 三\n-----\t\t';
    expect((await readOne(postText(`BODY:\n${escaped}\n`))).body).toBe(
      '一\n-----\nEXCERPT:\n二\n--------\nTITLE: 三\n-----\t',
    );
  });

  it('that are of dashes in other numbers, or thousands of them, are text', async () => {
    const body = `----\n------\n${'-----\n'.repeat(3_000)}${'--------\n'.repeat(3_000)}終わり`;
    expect((await readOne(postText(`BODY:\n${body}\n`))).body).toBe(body);
  });

  it('may have dividers with blanks behind them', async () => {
    const { posts } = await read(plain.join('\n').replaceAll(/^(-+)$/gm, '$1  '));
    expect(posts).toEqual((await read(plain.join('\n'))).posts);
  });

  it('keep their blank lines and every indentation', async () => {
    const body = '  一\n\n\n　二\n\t三\n \n四';
    expect((await readOne(postText(`BODY:\n\n${body}\n\n`))).body).toBe(body);
  });

  it('may have any length', async () => {
    const body = `${'長'.repeat(9_000)}\n${'a'.repeat(70_000)}`;
    expect((await readOne(postText(`BODY:\n${body}\n`))).body).toBe(body);
  });
});

describe('posts one after another', () => {
  it('of one day stay apart, each with a name of its own', async () => {
    const texts = ['朝', '昼', '夜'].map((body) => postText(`BODY:\n${body}\n`)).join('');
    const { posts } = await read(texts);
    expect(posts.map(({ body }) => body)).toEqual(['朝', '昼', '夜']);
    expect(posts.map(({ origin }) => origin)).toEqual([
      'at:03/04/2021 18:30:00 橋の上で',
      'at:03/04/2021 18:30:00 橋の上で (2)',
      'at:03/04/2021 18:30:00 橋の上で (3)',
    ]);
  });

  it('of one BASENAME are called by their dates, both of them', async () => {
    const text = (title: string, name: string) =>
      `TITLE: ${title}\nBASENAME: ${name}\nDATE: 03/04/2021 18:30:00\n-----\nBODY:\n${title}\n-----\n--------\n`;
    const { posts } = await read(text('一', 'post') + text('二', 'post') + text('三', 'three'));
    expect(posts.map(({ origin }) => origin)).toEqual([
      'at:03/04/2021 18:30:00 一',
      'at:03/04/2021 18:30:00 二',
      'slug:three',
    ]);
  });

  it('are parted where no divider of parts stands before that of posts', async () => {
    const text = (title: string) =>
      `TITLE: ${title}\nDATE: 03/04/2021 18:30:00\n-----\nBODY:\n${title}の文\n--------\n`;
    const { posts } = await read(text('一') + text('二') + text('三'));
    expect(posts.map(({ body }) => body)).toEqual(['一の文', '二の文', '三の文']);
  });

  it('are parted where one more divider stands between them', async () => {
    const text = (title: string) =>
      `TITLE: ${title}\nDATE: 03/04/2021 18:30:00\n-----\nBODY:\n${title}\n--------\n-----\n--------\n`;
    const { posts } = await read(text('一') + text('二'));
    expect(posts.map(({ title, body }) => [title, body])).toEqual([
      ['一', '一'],
      ['二', '二'],
    ]);
  });

  it('give comments without a post (NO ENTRY) to the one of that moment', async () => {
    const comment = (author: string) =>
      `COMMENT:\nAUTHOR: ${author}\nDATE: 03/05/2021 09:00:00\nこんにちは。\n-----\n`;
    const late = `NO ENTRY: 1\nDATE: 03/04/2021 18:30:00\n-----\n${comment('後から')}--------\n`;
    const lost = `NO ENTRY: 1\nDATE: 01/01/2001 00:00:00\n-----\n${comment('迷子')}--------\n`;
    const { posts, troubles } = await read(
      `${late}${postText(`BODY:\nx\n-----\n${comment('先に')}`)}${lost}`,
    );
    expect(posts.map(({ comments }) => comments.map(({ name }) => name))).toEqual([['先に', '後から']]);
    expect(troubles).toMatchObject([{ key: 'moves.finding.mt-no-entry', params: { count: 1 } }]);
  });

  it('say that the file was cut where nothing ends the last of them', async () => {
    const { posts, troubles } = await read(`${postText('BODY:\n一\n')}TITLE: 二\n-----\nBODY:\n途中ま`);
    expect(posts.map(({ body }) => body)).toEqual(['一', '途中ま']);
    expect(troubles).toMatchObject([{ key: 'moves.finding.mt-cut', params: { title: '二' }, line: 12 }]);
  });

  it('are refused together where there are none', async () => {
    for (const text of ['', '\n\n', 'ただの文。\n', '-----\n--------\n', '<rss></rss>'])
      await expect(read(text)).rejects.toMatchObject({ problem: { key: 'moves.mt.none' } });
  });

  it('are read past a part of the file that is none of them', async () => {
    const { posts, troubles } = await read(`これはなに\n-----\n--------\n${postText('BODY:\n一\n')}`);
    expect(posts.map(({ body }) => body)).toEqual(['一']);
    expect(troubles).toMatchObject([{ key: 'moves.finding.mt-strange', line: 1 }]);
  });
});
