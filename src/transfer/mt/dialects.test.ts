// Tests that the files of each service are read for what they are: its keys, its clocks, its letters, and where posts stood there.
import { describe, expect, it } from 'vitest';
import { inLetters, read } from '../../../test/support/mt.ts';

const sub = '-----';
const end = '-----\n--------\n';

describe('FC2', () => {
  const entry = (date: string, body: string, comments = '') =>
    `AUTHOR: hashimori\nTITLE: 橋のある町\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: 1\nALLOW PINGS: 1\nPRIMARY CATEGORY: 旅\nCATEGORY: 旅\nDATE: ${date}\n${sub}\nBODY:\n${body}\n${sub}\nEXTENDED BODY:\n\n${sub}\nEXCERPT:\n\n${sub}\nKEYWORDS:\n\n${sub}\n${comments}--------\n`;
  const comment = (name: string, secret: 0 | 1, body: string) =>
    `COMMENT:\nAUTHOR: ${name}\nEMAIL: \nURL: http://kawa.example/\nIP: 192.0.2.33\nDATE: 05/06/2009 11:05:00\nTITLE: はじめまして\nSECRET: ${secret}\nPASS: 0123456789abcdef0123456789abcdef\n${body}\n${sub}\n`;

  it('writes 24 hours, says breaks, and marks comments for the author', async () => {
    const file =
      entry(
        '05/05/2009 23:40:12',
        '橋を渡る。\n<img src="http://blog-imgs-12.fc2.com/h/a/s/hashimori/kawa.jpg">',
        comment('凪', 0, 'きれい: ですね') + comment('夜', 1, '住所を教えてください'),
      ) + entry('05/06/2009 01:20:00', '次の日。');
    const { posts, troubles } = await read(file.replaceAll('\n', '\r\n'));
    expect(troubles).toEqual([]);
    expect(posts).toMatchObject([
      {
        ...{
          markup: 'breaks',
          date: { local: '2009-05-05T23:40:12' },
          categories: [['旅']],
          more: '',
          excerpt: '',
        },
        comments: [
          { name: '凪', title: 'はじめまして', body: 'きれい: ですね', editorOnly: false, hadPassword: true },
          {
            name: '夜',
            body: '住所を教えてください',
            editorOnly: true,
            date: { local: '2009-05-06T11:05:00' },
          },
        ],
      },
      { date: { local: '2009-05-06T01:20:00' }, body: '次の日。' },
    ]);
    expect(posts[0]?.date).not.toHaveProperty('doubtful');
    expect(JSON.stringify(posts)).not.toMatch(/192\.0\.2\.33|0123456789abcdef0123/);
  });

  it('has its numbers in addresses where a file gives them', async () => {
    const { posts } = await read(
      entry('05/05/2009 23:40:12', 'x', comment('a', 0, 'x')).replace(
        'STATUS',
        'BASENAME: blog-entry-12\nSTATUS',
      ),
    );
    expect(posts[0]?.addresses).toEqual(['/blog-entry-12.html', '/?no=12']);
  });
});

describe('goo', () => {
  it('calls posts by a hash, in Shift_JIS or EUC-JP as in UTF-8', async () => {
    const hash = '9f86d081884c7d659a2feaa0c55ad015';
    const file = `AUTHOR: goohashi\nTITLE: 春の川\nBASENAME: ${hash}\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: 0\nDATE: 04/01/2012 07:15:00 PM\nCATEGORY: 日記\nIMAGE: https://blogimg.goo.ne.jp/user_image/12/34/haru.jpeg\n${sub}\nBODY:\n<p>春の川。</p>\n${sub}\nEXTENDED BODY:\n\n${sub}\nEXCERPT:\n\n${sub}\nKEYWORDS:\n\n${end}`;
    for (const bytes of [Buffer.from(file), inLetters(file, 'EUCJP'), inLetters(file, 'SJIS')]) {
      const { posts } = await read(bytes);
      expect(posts).toMatchObject([
        {
          ...{ origin: `slug:${hash}`, addresses: [`/e/${hash}`], title: '春の川', body: '<p>春の川。</p>' },
          ...{
            date: { local: '2012-04-01T19:15:00' },
            picture: 'https://blogimg.goo.ne.jp/user_image/12/34/haru.jpeg',
          },
        },
      ]);
    }
  });
});

describe('Hatena', () => {
  it('calls posts by their moment, has drafts, and its own names beside', async () => {
    const entry = (name: string, status: string) =>
      `AUTHOR: hashi\nTITLE: 橋\nBASENAME: ${name}\nSTATUS: ${status}\nALLOW COMMENTS: 1\nCONVERT BREAKS: 0\nDATE: 03/04/2021 12:00:00\nCATEGORY: 旅\nCATEGORY: 写真\nIMAGE: https://cdn-ak.f.st-hatena.com/images/fotolife/h/hashi/20210304/1.jpg\n${sub}\nBODY:\n<p>一</p>\n${sub}\nEXTENDED BODY:\n<p>二</p>\n${sub}\nCOMMENT:\nAUTHOR: kawa\nDATE: 03/04/2021 21:30:05\n<p>よい橋</p>\n${end}`;
    const { posts } = await read(entry('2021/03/04/120000', 'Publish') + entry('my-bridge', 'Draft'));
    expect(posts).toMatchObject([
      {
        ...{
          origin: 'slug:2021/03/04/120000',
          addresses: ['/entry/2021/03/04/120000'],
          markup: 'html',
          more: '<p>二</p>',
        },
        ...{ categories: [['旅'], ['写真']], state: 'published' },
        comments: [
          { name: 'kawa', body: '<p>よい橋</p>', markup: 'html', date: { local: '2021-03-04T21:30:05' } },
        ],
      },
      { addresses: ['/entry/my-bridge'], state: 'draft' },
    ]);
    expect(posts[0]?.date).toEqual({ local: '2021-03-04T12:00:00', offset: null });
  });
});

describe('Livedoor', () => {
  it('numbers posts, with two categories and AM and PM', async () => {
    const file = `AUTHOR: 川辺\nTITLE: 橋\nBASENAME: 51234567\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: __default__\nDATE: 11/30/2010 12:05:00 AM\nPRIMARY CATEGORY: 旅\nCATEGORY: 旅\nCATEGORY: 川\n${sub}\nBODY:\n橋<br>\n<img src="http://livedoor.blogimg.jp/kawabe/imgs/1/2/12345678.jpg">\n${end}`;
    expect((await read(file)).posts).toMatchObject([
      {
        ...{ addresses: ['/archives/51234567.html'], date: { local: '2010-11-30T00:05:00' } },
        ...{ categories: [['旅'], ['川']], markup: 'breaks' },
      },
    ]);
  });
});

describe('Seesaa', () => {
  it('numbers posts, and has no divider of parts in front of that of posts', async () => {
    const entry = (number: number) =>
      `TITLE: 橋${number}\nAUTHOR: kawa\nDATE: 06/07/2014 20:10:00\nBASENAME: ${number}\nPRIMARY CATEGORY: 日記\nSTATUS: Publish\nCONVERT BREAKS: 0\n${sub}\nBODY:\n橋<br /><img src="https://kawa.up.seesaa.net/image/hashi.jpg" />\n--------\n`;
    const { posts } = await read(entry(398765432) + entry(398765433));
    expect(posts).toMatchObject([
      { title: '橋398765432', addresses: ['/article/398765432.html'], categories: [['日記']] },
      { title: '橋398765433' },
    ]);
  });
});

describe('Cocolog and TypePad', () => {
  it('write words with lines between, and the address of the post', async () => {
    const file = `AUTHOR: Kawa\nTITLE: 橋\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: richtext\nALLOW PINGS: 1\nBASENAME: post_3c2a\nCATEGORY: 書籍・雑誌\nUNIQUE URL: http://kawa.cocolog-nifty.com/blog/2008/02/post_3c2a.html\n\nDATE: 02/29/2008 11:59:59 PM\n${sub}\nBODY:\n<p>橋</p>\n${sub}\nEXTENDED BODY:\n\n${sub}\nEXCERPT:\n\n${sub}\nKEYWORDS:\n\n${sub}\n\nCOMMENT:\nAUTHOR: 凪\nEMAIL: nagi@example.com\nIP: 192.0.2.5\nURL: \nDATE: 03/01/2008 12:10:00 AM\nはじめまして。\n\n橋、よいですね。\n\n${sub}\n\nPING:\nTITLE: 橋を読む\nURL: http://tonari.example/1\nIP: 192.0.2.6\nBLOG NAME: となり\nDATE: 03/02/2008 09:00:00 AM\n橋を…\n${sub}\n\n\n--------\n`;
    const { posts, troubles } = await read(file);
    expect(troubles).toEqual([]);
    expect(posts).toMatchObject([
      {
        ...{
          addresses: ['http://kawa.cocolog-nifty.com/blog/2008/02/post_3c2a.html', '/2008/02/post_3c2a.html'],
        },
        ...{ date: { local: '2008-02-29T23:59:59' }, markup: 'html', categories: [['書籍・雑誌']] },
        comments: [{ body: 'はじめまして。\n\n橋、よいですね。', date: { local: '2008-03-01T00:10:00' } }],
        lost: [{ what: 'ping', said: '橋を読む — となり — http://tonari.example/1' }],
      },
    ]);
  });
});

describe('Ameba', () => {
  it('has long numbers', async () => {
    const file = `AUTHOR: ameblo\nTITLE: 橋\nBASENAME: entry-12345678901\nSTATUS: Publish\nCONVERT BREAKS: 0\nDATE: 08/09/2019 13:00:00\nCATEGORY: ブログ\n${sub}\nBODY:\n<p>橋<img src="https://stat.ameba.jp/user_images/20190809/13/hashi/1.jpg"></p>\n${end}`;
    expect((await read(file)).posts).toMatchObject([{ addresses: ['/entry-12345678901.html'], title: '橋' }]);
  });
});

describe('JUGEM', () => {
  it('writes EUC-JP, numbers in a query, and years of two digits', async () => {
    const file = `AUTHOR: kawa\nTITLE: 川の話\nBASENAME: 128\nSTATUS: Publish\nALLOW COMMENTS: 1\nCONVERT BREAKS: 1\nPRIMARY CATEGORY: 日々のこと\nDATE: 12/24/05 22:15:00\n${sub}\nBODY:\n川の話。\n<img src="http://img-cdn.jg.jugem.jp/a1b/1234567/20051224_1.jpg" />\n${sub}\nCOMMENT:\nAUTHOR: 凪\nDATE: 12/25/05 08:00:00\nよかったです。\n${end}`;
    const { posts } = await read(inLetters(file, 'EUCJP'));
    expect(posts).toMatchObject([
      {
        ...{ title: '川の話', addresses: ['/?eid=128'], categories: [['日々のこと']] },
        date: { local: '2005-12-24T22:15:00', doubtful: '12/24/05 22:15:00' },
        comments: [{ name: '凪', body: 'よかったです。', date: { local: '2005-12-25T08:00:00' } }],
      },
    ]);
  });
});

describe('Movable Type', () => {
  it('writes markdown and textile, custom fields, and tags in quotes', async () => {
    const file = `AUTHOR: Kawa\nTITLE: Bridges\nBASENAME: bridges\nSTATUS: Future\nALLOW COMMENTS: 2\nCONVERT BREAKS: textile_2\nALLOW PINGS: 0\nDATE: 01/02/2030 03:04:05 AM\nTAGS: "stone, wood",@private,川\n${sub}\nBODY:\nh2. Stone\n${sub}\nEXTENDED BODY:\n\n${sub}\nEXCERPT:\nOf bridges.\n${sub}\nKEYWORDS:\n\n${sub}\n\n\n${sub}\nCF50_RIVER:\nKamo\n\n--------\n`;
    expect((await read(file)).posts).toMatchObject([
      {
        ...{
          state: 'scheduled',
          commentsOpen: false,
          markup: 'textile',
          tags: ['stone, wood', '@private', '川'],
        },
        ...{ excerpt: 'Of bridges.', addresses: ['/2030/01/bridges.html'], body: 'h2. Stone' },
        lost: [{ what: 'field', said: 'CF50_RIVER: Kamo' }],
      },
    ]);
  });
});

describe('whose file it is', () => {
  it('is told with its letters', async () => {
    const { all } = await read(`TITLE: a\nBASENAME: 2021/03/04/120000\n${sub}\nBODY:\nx\n${end}`);
    expect(all[0]).toEqual({ is: 'file', encoding: 'utf-8', from: 'hatena' });
  });
});
