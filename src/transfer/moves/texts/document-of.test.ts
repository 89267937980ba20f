// Texts of other blogs as documents: what people wrote by hand for twenty years, in one line each.
import { describe, expect, it } from 'vitest';
import { sketch } from '../../../../test/support/read-html.ts';
import type { DocumentJson } from '../../../text/document.ts';
import { documentToHtml } from '../../../text/html-out.ts';
import type { IncomingMarkup } from '../incoming.ts';
import { documentOf } from './document-of.ts';

const options = { base: 'https://old.example/blog/', language: 'ja', breaks: null };

const read = (body: string, markup: IncomingMarkup = 'html', more = '') =>
  documentOf({ markup, body, more }, options);
const reads = (body: string, expected: string, markup: IncomingMarkup = 'html') =>
  expect(sketch(read(body, markup).document.content)).toBe(expected);
const kindsLost = (body: string) => read(body).losses.map(({ what, said }) => `${what}: ${said}`);

describe('line breaks of the file', () => {
  it.each([
    ['one is a break, a blank line parts paragraphs', '朝\n川\n\n夜', '朝/川 | 夜'],
    ['Windows writes two signs for one', '朝\r\n川\r\n\r\n夜', '朝/川 | 夜'],
    ['none in listings', '<pre>a\nb</pre>', 'code_block[a\nb]'],
    [
      'none in tables',
      '<table border=1><tr><td>a\nb<td>c<tr>\n<td>d<td>e</table>',
      'table[table_row[table_cell[a b] | table_cell[c]] | table_row[table_cell[d] | table_cell[e]]]',
    ],
    ['none in lists', '<ul>\n<li>a\nb\n</li>\n</ul>', 'bullet_list[list_item[a b]]'],
    ['none between blocks', '<p>a</p>\n\n<p>b</p>\n', 'a | b'],
    ['and they are kept within marks', '<b>朝\n\n川</b>', 'strong:ours(朝) | strong:ours(川)'],
  ])('%s', (_, body, expected) => reads(body, expected, 'breaks'));

  it('are white space where the text says its breaks itself', () => reads('朝<br />\n川', '朝/川'));

  it('are read as the person chose, where that is chosen', () => {
    const body = '朝\n川';
    const text = (breaks: 'kept' | 'html', markup: IncomingMarkup) =>
      sketch(documentOf({ markup, body, more: '' }, { ...options, breaks }).document.content);
    expect(text('kept', 'html')).toBe('朝/川');
    expect(text('html', 'breaks')).toBe('朝川');
  });
});

describe('room that was made by hand', () => {
  it.each([
    ['runs of breaks part paragraphs', '朝<br><br><br><br>川<br>夜', '朝 | 川/夜'],
    ['lines of nothing but spaces are none', '朝<br>&nbsp;<br>　<br>川<div>　</div>夜', '朝 | 川 | 夜'],
    [
      'one full-width space at the beginning of a line begins a paragraph',
      '　朝は。<br>　川へ。',
      '朝は。 | 川へ。',
    ],
    ['several of them draw something', '朝<br>　　　川', '朝/　　　川'],
    ['runs of hard spaces are one', '朝&nbsp;&nbsp; &nbsp;川 10&nbsp;km', '朝 川 10\u00a0km'],
    ['a silence is no divider', '・・・<br><br>＊＊＊', '・・・ | divider[]'],
  ])('%s', (_, body, expected) => reads(body, expected));
});

describe('faces and signs', () => {
  it.each([
    '<(_ _)>',
    '(>_<)',
    'm(__)m',
    '(^_^;)',
    '<T_T>',
    ':-)',
    'ヾ(*´∀｀*)ﾉ',
    'a < b',
    '漢字《かんじ》',
    '｜漢《かん》',
  ])('%s stays as it was typed', (face) => reads(face, face));

  it.each([
    ['by what it says', '<img class="emoji" alt="😀" src="/e.png">', '😀'],
    ['by a word that has a sign', '<img src="/img_emoji/heart.gif" alt="ハート">', '♥'],
    ['by a word that has none', 'あ<img src="/emoji/9.gif" alt="おにぎり">', 'あ［おにぎり］'],
    [
      'by the code of a telephone',
      '<img src="http://x.example/emoji/F89F.gif"><img src="/docomo/e6f0.gif">',
      '☀😃',
    ],
    ['by its number', '<img src="https://x.example/emoji/72x72/1f600.png">', '😀'],
  ])('a picture of a sign is read %s', (_, body, expected) => reads(body, expected));

  it('a sign that nobody knows is told', () =>
    expect(kindsLost('あ<img src="/p/q.gif" width=16 height=16>')).toEqual(['pictogram: /p/q.gif']));
});

describe('dress', () => {
  it.each([
    ['bold by style', '<span style="font-weight:bold">朝</span>', 'strong:ours(朝)'],
    ['underlined is emphasised', '<u>朝</u>', 'emphasis:ours(朝)'],
    [
      'tags that cross',
      '<b>朝<i>川</b>夜</i>',
      'strong:ours(朝)strong:ours(emphasis:ours(川))emphasis:ours(夜)',
    ],
    ['ruby', '<ruby>川<rt>かわ</rt></ruby>', 'ruby:かわ(川)'],
    [
      'capitals of tags',
      '<B>朝</B><BR><A HREF="/x">川</A>',
      'strong:ours(朝)/link:https://old.example/x(川)',
    ],
    [
      'a link that was never closed ends at the next',
      '<a href="/a">朝<a href="/b">川</a>夜',
      'link:https://old.example/a(朝)link:https://old.example/b(川)夜',
    ],
  ])('%s', (_, body, expected) => reads(body, expected));

  it('that has no place is told with its words', () => {
    const body = '<font color="red" size="5">朝</font><s>嘘</s><marquee>川</marquee><a name="top"></a>';
    expect(kindsLost(body)).toEqual(['colour: 朝', 'size: 朝', 'struck: 嘘', 'moving: 川', 'anchor: top']);
    reads(body, '朝嘘川');
  });
});

describe('tables', () => {
  it.each([
    ['of one cell', '<table width=500><tr><td>朝<br>川</td></tr></table>', '朝/川'],
    [
      'in each other',
      '<table border=1><tr><td><table border=1><tr><td>a<td>b<tr><td>c<td>d</table></td><td>e</td></tr></table>',
      'table[table_row[table_cell[a] | table_cell[b]] | table_row[table_cell[c] | table_cell[d]]] | e',
    ],
    [
      'with widths and no heads',
      '<table cellpadding=3><tr><td><img src="a.jpg"><td>朝<tr><td>x<td>川</table>',
      'figure[] | 朝 | x | 川',
    ],
    [
      'of data',
      '<table><tr><th>朝<th>川<tr><td>1<td>2</table>',
      'table[table_row[table_cell[朝] | table_cell[川]] | table_row[table_cell[1] | table_cell[2]]]',
    ],
    [
      'with forms and words between the rows',
      '<table border=1><form><tr><td>a<td>b</tr></form>朝<tr><td>c<td>d</table>',
      '朝 | table[table_row[table_cell[a] | table_cell[b]] | table_row[table_cell[c] | table_cell[d]]]',
    ],
    ['that lost their table', '<td>朝</td><tr><td>川</td></tr>', '朝 | 川'],
  ])('%s', (_, body, expected) => reads(body, expected));
});

describe('pictures', () => {
  it.each([
    [
      'a small one gives way to the large one it leads to',
      '<a href="/big.jpg"><img src="/bigs.jpg" width=120></a>',
      'https://old.example/big.jpg',
    ],
    ['relative to the blog', '<img src="../img/a.png">', 'https://old.example/img/a.png'],
    ['without a scheme', '<img src="//x.example/a.png">', 'https://x.example/a.png'],
    ['whatever they are called', '<img src="/loading-dock.jpg">', 'https://old.example/loading-dock.jpg'],
  ])('%s', (_, body, address) => expect(read(body).pictures).toEqual([address]));

  it('that lead elsewhere keep the link below them', () =>
    reads(
      '<a href="http://shop.example/1"><img src="/a.jpg" width=200 height=200 alt="本"></a>',
      'figure[caption[link:http://shop.example/1(本)]]',
    ));

  it('of rankings become links with their words', () =>
    reads(
      '<a href="http://rank.example/1"><img src="http://rank.example/b.gif" width=88 height=31 alt="順位"></a><br><a href="http://rank.example/1">ここへ</a>',
      'link:http://rank.example/1(順位)/link:http://rank.example/1(ここへ)',
    ));

  it('are looked for in files where nobody knows where the blog was', () =>
    expect(
      documentOf({ markup: 'html', body: '<img src="img/a.jpg">', more: '' }, { ...options, base: null })
        .pictures,
    ).toEqual(['https://nowhere.invalid/img/a.jpg']));

  it('that count visits and that nobody can find are told', () =>
    expect(
      kindsLost(
        '<a href="/x"><img src="http://c.example/c.gif" width=1 height=1></a><img src="data:image/gif;base64,R0" alt="川">',
      ),
    ).toEqual(['counter: http://c.example/c.gif', 'picture: 川']));

  it('stand in lists, in listings and beside captions', () => {
    reads('<ul><img src="a.jpg"><li>朝</ul>', 'bullet_list[list_item[figure[]] | list_item[朝]]');
    reads('<pre>朝<img src="a.jpg">川</pre>', 'code_block[朝川] | figure[]');
    reads('<figure>朝<img src="a.jpg"><figcaption>川</figcaption></figure>', '朝 | figure[] | 川');
  });

  it('of one program bring their caption', () =>
    reads(
      '[caption id="a" width="3"]<a href="/b.jpg"><img src="/s.jpg" /></a> 川の朝[/caption]',
      'figure[caption[川の朝]]',
    ));
});

describe('what was embedded', () => {
  it.each([
    [
      '<iframe src="//www.youtube.com/embed/abcdefghijk"></iframe>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    [
      '<object><param name="movie" value="http://www.youtube.com/v/abcdefghijk&amp;hl=ja"><embed src="http://www.youtube.com/v/abcdefghijk"></object>',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['<script src="http://ext.nicovideo.jp/thumb_watch/sm9"></script>', 'https://www.nicovideo.jp/watch/sm9'],
    [
      '<iframe src="https://hatenablog-parts.com/embed?url=https%3A%2F%2Fx.example%2Fa"></iframe>',
      'https://x.example/a',
    ],
    [
      '<iframe src="http://rcm-fe.amazon-adsystem.com/e/cm?t=me-22&amp;o=9&amp;asins=4000000000"></iframe>',
      'https://www.amazon.co.jp/dp/4000000000?tag=me-22',
    ],
    ['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
    [
      '<blockquote class="twitter-tweet"><p>朝</p>— A (@a) <a href="https://twitter.com/a/status/1">1</a></blockquote>',
      'https://twitter.com/a/status/1',
    ],
  ])('%s becomes a card', (body, href) => {
    const { document, losses } = read(`${body}\n`);
    expect(document.content).toMatchObject([{ type: 'link_card', attrs: { href } }]);
    expect(losses).toEqual([]);
  });

  it('keeps the title that a player says', () =>
    expect(
      read('<iframe src="http://ext.nicovideo.jp/thumb/sm9"><a href="x">朝の川</a></iframe>').document
        .content,
    ).toMatchObject([{ attrs: { title: '朝の川' } }]));

  it('and cannot be linked is told', () =>
    expect(kindsLost('<iframe src="https://ad.doubleclick.net/x"></iframe><embed>')).toEqual([
      'frame: https://ad.doubleclick.net/x',
      'frame: ',
    ]));
});

describe('the fold', () => {
  it('stands between the text and what follows it', () => {
    expect(sketch(read('朝', 'html', '川').document.content)).toBe('朝 | fold[] | 川');
    expect(sketch(read('', 'html', '川').document.content)).toBe('川');
    expect(sketch(read('<b>朝', 'html', '川').document.content)).toBe('strong:ours(朝) | fold[] | 川');
  });

  it('is where the text itself says so, unless there is more behind it', () => {
    reads('朝<!--more-->川', '朝 | fold[] | 川');
    expect(sketch(read('<p>朝</p><!--more--><p>川</p>', 'html', '夜').document.content)).toBe(
      '朝 | 川 | fold[] | 夜',
    );
  });
});

describe('other markup', () => {
  it('Markdown, and lines of dashes at its beginning', () =>
    reads(
      '---\n朝: 川\n---\n# 夜\n\n**強い**',
      'divider[] | heading[朝: 川] | heading[夜] | strong:ours(強い)',
      'markdown',
    ));

  it('plain text as it stands there', () => reads('a <b> & c\n\n朝', 'a <b> & c | 朝', 'text'));

  it.each([
    ['h2. 朝\n\n*強い* と _弱い_', 'heading[朝] | strong:ours(強い) と emphasis:ours(弱い)'],
    ['朝\n川', '朝/川'],
    ['"川":http://x.example/a へ', 'link:http://x.example/a(川) へ'],
    [
      '* a\n* b\n** c\n# d',
      'bullet_list[list_item[a] | list_item[b | bullet_list[list_item[c]]] | list_item[d]]',
    ],
    ['bq. 朝', 'quote[朝]'],
    ['bc. a *b*\n<c>', 'code_block[a *b*\n<c>]'],
    ['bc.. a\n\nb\n\np. 朝', 'code_block[a\n\nb] | 朝'],
    [
      '|_. 朝|川|\n|a|b|',
      'table[table_row[table_cell[朝] | table_cell[川]] | table_row[table_cell[a] | table_cell[b]]]',
    ],
    ['!/a.jpg(川)!', 'figure[]'],
    ['5 * 3 * 2, snake_case_word, 2 - 1 - 0', '5 * 3 * 2, snake_case_word, 2 - 1 - 0'],
    ['@a_b_c@ と a@b.example', 'code(a_b_c) と a@b.example'],
  ])('Textile: %j', (body, expected) => reads(body, expected, 'textile'));
});

it('gives each block an id, and tells each picture once', () => {
  const { document, pictures } = read('<p>朝</p><img src="/a.jpg"><img src="/a.jpg"><ul><li>川</ul>');
  expect(JSON.stringify(document)).not.toContain('"id":null');
  expect(pictures).toEqual(['https://old.example/a.jpg']);
});

describe('a text that left this press as HTML', () => {
  it.each(['html', 'breaks'] as const)('keeps what its cards of books name (%s)', (markup) => {
    const attrs = {
      id: null,
      isbn: '9784000000017',
      title: '川のねむるところ',
      book: '0198a000-0000-7000-8000-000000000001',
    };
    const cards: DocumentJson = { type: 'doc', content: [{ type: 'book_card', attrs }] };
    const { document, losses } = read(`<p>話。</p>\n${documentToHtml(cards)}\n<p>終わり。</p>`, markup);
    expect(document.content.map((block) => ({ ...block.attrs, id: null }))[1]).toEqual(attrs);
    expect(losses).toEqual([]);
  });
});
