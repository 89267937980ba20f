// Tests extraction as a whole, on a page of our own with everything around the article that pages have.
import { describe, expect, it } from 'vitest';
import type { BlockJson } from '../text/document-json.ts';
import { extractHtml } from './extract-html.ts';
import type { Found } from './found.ts';

const PAGE = `<!doctype html><html lang="en"><head>
<title>The mill that came back | The Valley Post</title>
<meta property="og:site_name" content="The Valley Post">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"The mill that came back",
 "author":{"@type":"Person","name":"Ada Ferrow"},"datePublished":"2024-03-05T08:30:00+01:00",}</script>
</head><body>
<nav class="site-nav"><ul><li><a href="/">Home</a></li><li><a href="/river">River</a></li></ul></nav>
<main><article class="post">
<header><h1>The mill that came back</h1>
<p class="standfirst">A village turns its wheel again after sixty silent years.</p>
<p class="byline">By Ada Ferrow</p><time datetime="2024-03-05">5 March 2024</time></header>
<figure class="lead"><img src="/img/mill.jpg" width="1200" height="800" alt="A mill">
<figcaption>The old mill at dawn. <span class="credit">Photo: Tomas Lind</span></figcaption></figure>
<div class="content">
<p>The wheel had stood still for <b>sixty years</b> when the first water ran over it again on a Monday in May, and the whole village came down to look.</p>
<div class="ad-slot">Advertisement</div>
<p>“We did not believe it would turn,” said the miller’s daughter, who told The Harbour Times that she had <em>never</em> heard it before.</p>
<p><a href="/other-story">READ MORE: Why the river bends where it does, and what the bend costs</a></p>
<h2>What the wheel needs</h2>
<p>Three things are needed to keep a wheel of this size in motion all through a dry summer, the engineers say:</p>
<ul><li>water from the upper pond</li><li>a gate that does not leak</li><li>somebody who gets up at four</li></ul>
<blockquote><p>A mill is a clock that makes bread, and like a clock it must not stop.</p></blockquote>
<figure><img data-src="/img/gate.jpg" src="data:image/gif;base64,R0lGODlhAQAB" alt=""><figcaption>The new gate, made of oak.</figcaption></figure>
<div class="newsletter-signup"><p>Sign up for our letter and get the valley in your inbox each morning.</p></div>
<p>According to <a href="https://harbour.example/mills">The Harbour Times</a>, four more mills along the river may follow before the end of next year.</p>
<p>A senior official at the water board, who asked not to be named, said the permits were already written and only had to be signed.</p>
<p>Until then the village has the only one that turns, and on Sundays there is bread.</p>
</div>
<div class="share-tools"><a href="#">Share</a><a href="#">Tweet</a></div>
<section class="related"><h3>Related stories</h3><ul><li><a href="/a">The pond that froze in June</a></li><li><a href="/b">A bridge for otters</a></li></ul></section>
<section id="comments"><h3>2 comments</h3><p>I remember the old wheel very well, my uncle used to work there as a boy and told us all about it.</p></section>
</article></main><footer><p>© 2024 The Valley Post. All rights reserved.</p></footer></body></html>`;

const URL = 'https://valley.example/2024/03/05/mill';

async function found(html = PAGE, url = URL): Promise<Found> {
  const result = await extractHtml({ html, url });
  if (!result.ok) throw new Error(result.reason);
  return result.found;
}

function kinds(blocks: BlockJson[]): string[] {
  return blocks.map(({ type }) => type);
}

describe('extracting an article from a page', () => {
  it('finds the body and nothing that stands around it', async () => {
    const { text } = await found();
    expect(text.split('\n')).toEqual([
      expect.stringMatching(/^The wheel had stood still/),
      expect.stringMatching(/^“We did not believe/),
      'What the wheel needs',
      expect.stringMatching(/^Three things are needed/),
      'water from the upper pond',
      'a gate that does not leak',
      'somebody who gets up at four',
      expect.stringMatching(/^A mill is a clock/),
      expect.stringMatching(/^According to The Harbour Times/),
      expect.stringMatching(/^A senior official/),
      expect.stringMatching(/^Until then the village/),
    ]);
  });

  it('keeps figures, headings, lists, quotes and the deck in the document', async () => {
    const { document, images } = await found();
    expect(kinds(document.content)).toEqual([
      'paragraph',
      'figure',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'bullet_list',
      'quote',
      'figure',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(images).toBe(2);
    expect(document.content[1]).toMatchObject({
      attrs: { src: 'https://valley.example/img/mill.jpg', credit: expect.stringContaining('Tomas Lind') },
      content: [{ type: 'caption', content: [{ text: 'The old mill at dawn.' }] }],
    });
  });

  it('takes the real address of an image that is loaded late', async () => {
    const { document } = await found();
    expect(document.content[8]).toMatchObject({ attrs: { src: 'https://valley.example/img/gate.jpg' } });
  });

  it('keeps bold and italics as the source’s emphasis', async () => {
    const { document } = await found();
    expect(JSON.stringify(document)).toContain('{"type":"strong","attrs":{"whose":"source"}}');
    expect(JSON.stringify(document)).toContain('{"type":"emphasis","attrs":{"whose":"source"}}');
  });

  it('proposes title, byline, outlet, date and language', async () => {
    expect(await found()).toMatchObject({
      title: 'The mill that came back',
      byline: 'Ada Ferrow',
      outlet: 'The Valley Post',
      published: '2024-03-05T08:30:00+01:00',
      language: 'en',
      licence: null,
    });
  });

  it('suggests sources with the sentence that names them', async () => {
    const { hints } = await found();
    expect(hints).toContainEqual(
      expect.objectContaining({ kind: 'outlet', name: 'The Harbour Times', reason: 'told' }),
    );
    expect(hints).toContainEqual(
      expect.objectContaining({
        kind: 'unnamed',
        name: 'A senior official at the water board',
        reason: 'anonymous',
      }),
    );
  });

  it('reads what Readability leaves out between the paragraphs: a pull quote', async () => {
    const quote =
      '<aside class="pull-quote">The whole village came down to look, and nobody went home.</aside>';
    const { text, document } = await found(PAGE.replace('<h2>What', `${quote}<h2>What`));
    expect(text).toContain('nobody went home');
    expect(kinds(document.content)).toContain('pull_quote');
  });

  it('makes a gallery of figures out of a list of figures', async () => {
    const figure = (n: number) =>
      `<li><figure><img src="/g${n}.jpg"><figcaption>Stone number ${n}.</figcaption></figure></li>`;
    const { document } = await found(
      PAGE.replace('<blockquote>', `<ul>${figure(1)}${figure(2)}</ul><blockquote>`),
    );
    expect(kinds(document.content).filter((kind) => kind === 'figure')).toHaveLength(4);
    expect(kinds(document.content).filter((kind) => kind === 'bullet_list')).toHaveLength(1);
  });

  it('leaves no divider at the ends and no two in a row', async () => {
    const { document } = await found(
      PAGE.replace('<h2>What', '<hr><hr><h2>What').replace(
        '</div>\n<div class="share',
        '<hr></div>\n<div class="share',
      ),
    );
    expect(kinds(document.content).filter((kind) => kind === 'divider')).toHaveLength(1);
    expect(document.content.at(-1)?.type).toBe('paragraph');
  });

  it('reads a Japanese page', async () => {
    const paragraph =
      '川の水車が六十年ぶりに動きだし、朝から村じゅうの人が橋の上に集まって、その音に耳をすませていた。';
    const html = `<html lang="ja"><head><title>水車がもどった日｜谷の新聞</title></head><body><nav><a href="/">ホーム</a></nav>
      <article><h1>水車がもどった日</h1><p>${paragraph}</p><p>港新聞によると、${paragraph}</p>
      <p>${paragraph}</p></article><div class="related">関連記事<ul><li><a href="/x">凍った池</a></li></ul></div></body></html>`;
    const { text, title, language, hints } = await found(html);
    expect([title, language]).toEqual(['水車がもどった日', 'ja']);
    expect(text.split('\n')).toHaveLength(3);
    expect(hints[0]).toMatchObject({ kind: 'outlet', name: '港新聞', reason: 'according-to' });
  });
});

describe('pages that are no article, or hardly one', () => {
  it('says there is nothing in an empty page and in a notice', async () => {
    for (const html of ['', '<', '<html></html>', '<!doctype html><title>404</title><p>Page not found</p>']) {
      expect(await extractHtml({ html })).toEqual({ ok: false, reason: 'nothing' });
    }
  });

  it('takes the page’s own statement of the article when nothing else is on it', async () => {
    const body = 'The wheel turned. '.repeat(30);
    const html = `<html><head><script type="application/ld+json">${JSON.stringify({
      '@type': 'Article',
      headline: 'The wheel',
      articleBody: `${body}\n\n${body}`,
    })}</script></head><body><div id="app"></div></body></html>`;
    const { text, document } = await found(html);
    expect(text.split('\n')).toHaveLength(2);
    expect(document.content).toHaveLength(2);
  });

  it('offers that statement beside a stub', async () => {
    const body = 'The wheel turned and turned again until evening came. '.repeat(40);
    const stub = PAGE.replace(
      /<div class="content">[\s\S]*?<\/div>\n<div class="share/,
      '<div class="content"><p>The wheel had stood still for sixty years when the first water ran over it again.</p></div>\n<div class="share',
    ).replace('"headline"', `"articleBody":${JSON.stringify(body)},"headline"`);
    const { alternatives, text } = await found(stub);
    expect(text).toMatch(/^The wheel had stood still/);
    expect(alternatives.map(({ name }) => name)).toContain('structured-data');
  });
});
