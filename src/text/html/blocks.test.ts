// HTML in, the larger blocks: quotations with their speakers, pictures with their captions, what is embedded.
import { describe, expect, test } from 'vitest';
import { first, reads, sketch } from '../../../test/support/read-html.ts';

describe('quotations', () => {
  test.each([
    ['a footer', '<blockquote><p>So.</p><footer>— A clerk</footer></blockquote>'],
    ['a cite at the end', '<blockquote>So.<cite>A clerk</cite></blockquote>'],
    ['a classed line', '<blockquote><p>So.</p><p class="attribution">A clerk</p></blockquote>'],
    ['a last line with a dash', '<blockquote><p>So.</p><p>— A clerk</p></blockquote>'],
    ['a figure’s caption', '<figure><blockquote>So.</blockquote><figcaption>— A clerk</figcaption></figure>'],
  ])('take the speaker from %s', (_, html) => {
    expect(first(html)).toMatchObject({
      type: 'quote',
      attrs: { speaker: expect.stringMatching(/A clerk$/) },
    });
    reads(html, 'quote[So.]');
  });

  test('keep the address they cite, and a long footer as words', () => {
    expect(first('<blockquote cite="/source">So.</blockquote>').attrs).toMatchObject({
      cite: 'https://gazette.example/source',
      speaker: null,
    });
    const long = 'a '.repeat(100).trim();
    reads(`<blockquote><p>So.</p><footer>${long}</footer></blockquote>`, `quote[So. | ${long}]`);
  });

  test('do not take a title that is cited in the text for a speaker', () => {
    reads(
      '<blockquote>As in <cite>The Map</cite>, so here.</blockquote>',
      'quote[As in emphasis:source(The Map), so here.]',
    );
    reads(
      '<blockquote><p>So says <cite>The Map</cite></p></blockquote>',
      'quote[So says emphasis:source(The Map)]',
    );
  });

  test('that are pulled from the text are pull quotes', () => {
    expect(
      first('<aside class="article__pull-quote"><p>So <i>it</i> is</p><cite>A clerk</cite></aside>'),
    ).toMatchObject({
      type: 'pull_quote',
      attrs: { speaker: 'A clerk' },
    });
    reads('<blockquote class="pullquote">So</blockquote>', 'pull_quote[So]');
  });
});

describe('pictures', () => {
  test('bring caption, credit, alternative text and size', () => {
    const figure = first(
      `<figure><img src="/river.jpg" alt="A river" width="800" height="400">
       <figcaption>The <em>Tarrow</em>. <span class="image__credit">A. Person</span></figcaption></figure>`,
    );
    expect(figure).toMatchObject({
      type: 'figure',
      attrs: {
        src: 'https://gazette.example/river.jpg',
        alt: 'A river',
        credit: 'A. Person',
        width: 800,
        height: 400,
      },
    });
    expect(sketch([figure])).toBe('figure[caption[The emphasis:source(Tarrow).]]');
  });

  test.each([
    ['(Photo: A. Person)', 'The river.', 'A. Person'],
    ['Photograph by: A. Person', 'The river.', 'A. Person'],
    ['© A. Person / Agency', 'The river.', '© A. Person / Agency'],
    ['Credit...A. Person', 'The river.', 'A. Person'],
    ['<span class="credit">(Image credit: A. Person)</span>', 'The river.', 'A. Person'],
    ['写真：みなも', '川。', 'みなも'],
  ])('read the credit %s at the end of a caption', (credit, caption, expected) => {
    const figure = first(`<figure><img src="/a.jpg"><figcaption>${caption} ${credit}</figcaption></figure>`);
    expect(figure.attrs).toMatchObject({ credit: expected });
    expect(sketch([figure])).toBe(`figure[caption[${caption}]]`);
  });

  test('do not take ordinary words of a caption for a credit', () => {
    const caption = 'In the picture the river runs, and a photographer by the bridge looks on.';
    reads(
      `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`,
      `figure[caption[${caption}]]`,
    );
  });

  test.each([
    ['<img src="data:image/gif;base64,R0" data-src="/a.jpg">', '/a.jpg'],
    ['<img src="/blank.gif" data-lazy-src="/a.jpg" width="1" height="1">', '/a.jpg'],
    ['<img src="/s.jpg" srcset="/s.jpg 400w, /m.jpg 1600w, /l.jpg 4000w">', '/m.jpg'],
    ['<img src="/s.jpg" srcset="/c_fill,w_400/a.jpg 400w, /c_fill,w_900/a.jpg 900w">', '/c_fill,w_900/a.jpg'],
    ['<picture><source srcset="/a.webp 1200w"><img src="/blank.png"></picture>', '/a.webp'],
    ['<noscript><img src="/a.jpg"></noscript>', '/a.jpg'],
    ['<button><img src="/a.jpg">Enlarge</button>', '/a.jpg'],
  ])('are found in %s', (html, address) => {
    const block = first(`<figure>${html}</figure>`);
    expect(block.attrs).toMatchObject({ src: `https://gazette.example${address}` });
    expect(sketch([first(`<p>${html}</p>`)])).toBe('figure[]');
  });

  test('that a page names twice are kept once', () => {
    reads('<img data-src="/a.jpg"><noscript><img src="/a.jpg?w=9"></noscript>x', 'figure[] | x');
  });

  test('in a paragraph divide it', () => {
    reads('<p>One <img src="/a.jpg"> two</p>', 'One | figure[] | two');
  });

  test('that only draw a line or keep a space are none', () => {
    reads(
      '<p>One</p><figure><img src="/line.png" alt="line" width="624" height="2"></figure><p>two</p>',
      'One | two',
    );
  });

  test('with a caption beside them in a div are figures, too', () => {
    reads(
      '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The river.</p></div>',
      'figure[caption[The river.]]',
    );
  });

  test('in a gallery are all kept, the caption with the last', () => {
    reads(
      '<figure><img src="/a.jpg"><img src="/b.jpg"><figcaption>Both</figcaption></figure>',
      'figure[] | figure[caption[Both]]',
    );
  });
});

describe('embeds', () => {
  test('a post becomes a card with its words, its author and its address', () => {
    expect(
      first(
        `<blockquote class="twitter-tweet"><p lang="en">The river is back. <a href="https://t.example/x">pic</a></p>
         — Council (@council) <a href="https://social.example/council/status/1">June 1</a></blockquote>
         <script src="https://social.example/widgets.js"></script>`,
      ).attrs,
    ).toMatchObject({
      href: 'https://social.example/council/status/1',
      title: 'The river is back. pic',
      site: 'social.example',
      description: 'Council (@council) June 1',
    });
  });

  test('a player becomes a card that leads to the video’s page', () => {
    expect(
      first('<iframe src="//www.youtube.com/embed/abcdefghijk?rel=0" title="A film"></iframe>').attrs,
    ).toMatchObject({
      href: 'https://www.youtube.com/watch?v=abcdefghijk',
      title: 'A film',
    });
    expect(first('<video><source src="/a.mp4"></video>').attrs).toMatchObject({
      href: 'https://gazette.example/a.mp4',
    });
  });

  test('frames of advertisers, empty frames and scripts leave nothing', () => {
    reads('<iframe src="https://ad.doubleclick.net/x"></iframe><iframe></iframe><script>x</script>x', 'x');
  });
});
