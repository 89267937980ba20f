// Tests what each block of a page is taken for.
import { describe, expect, it } from 'vitest';
import { cutBlocks } from './blocks.ts';
import { labelBlocks } from './label.ts';
import type { Label } from './label-kinds.ts';
import { parsePage } from './page.ts';

const LONG =
  'The wheel turned slowly at first and then a little faster until everyone on the bridge could hear it.';

/** Labels of the blocks that stand between two paragraphs of an article. */
function labelsOf(html: string): [Label, string][] {
  const page = `<article><h1>The mill</h1><div><p>${LONG}</p><p>${LONG}</p>${html}<p>${LONG}</p><p>${LONG}</p></div></article>`;
  const blocks = cutBlocks(parsePage(page).body, () => true);
  const { labelled } = labelBlocks(blocks, { title: 'The mill', home: 'valley' });
  return labelled
    .map(({ block, label }): [Label, string] => [label, block.text])
    .filter(([, text]) => text !== LONG && text !== 'The mill');
}

describe('labelling by the names of elements', () => {
  it.each<[Label, string]>([
    ['advertisement', '<div class="ad-unit">Buy a wheel</div>'],
    ['related', '<div class="relatedArticles"><p>The pond that froze in June</p></div>'],
    ['newsletter', '<section class="newsletter-box"><p>The valley, every morning</p></section>'],
    ['share', '<div class="social-share">Send this</div>'],
    ['byline', '<p class="author-name">Ada Ferrow</p>'],
    ['date', '<div class="post-date">Monday morning</div>'],
    ['caption', '<div class="wp-caption-text">The old mill</div>'],
    ['credit', '<span class="image-credit"><p>Tomas Lind</p></span>'],
    ['comment', '<div id="comments"><p>What a mill!</p></div>'],
    ['hidden', '<p class="sr-only">Opens in a new window</p>'],
  ])('takes for %s: %s', (label, html) => {
    expect(labelsOf(html).map(([given]) => given)).toEqual([label]);
  });

  it('does not believe names around most of the article', () => {
    const blocks = cutBlocks(
      parsePage(`<article class="post author-ada related tag-ad"><p>${LONG}</p><p>${LONG}</p></article>`)
        .body,
      () => true,
    );
    const { labelled } = labelBlocks(blocks, { title: null, home: null });
    expect(labelled.map(({ label }) => label)).toEqual(['body', 'body']);
  });

  it('does not read the data of a table for its names', () => {
    const rows = ['one', 'two', 'three', 'four', 'five'].map(
      (n) => `<tr class="player ad"><td>Stone number ${n} of the wall</td></tr>`,
    );
    expect(labelsOf(`<table>${rows.join('')}</table>`).every(([label]) => label === 'body')).toBe(true);
  });

  it('leaves the author of a quotation in it', () => {
    const labels = labelsOf(
      '<blockquote><p>A mill is a clock.</p><p class="author">Old saying</p></blockquote>',
    );
    expect(labels.map(([label]) => label)).toEqual(['body', 'body']);
  });
});

describe('labelling by wording and links', () => {
  it.each<[Label, string]>([
    ['related', '<p>READ MORE: <a href="/x">Why the river bends</a></p>'],
    ['related', '<p><a href="/x">Why the river bends where it does</a></p>'],
    ['related', '<p>関連記事</p>'],
    ['related', '<p><b>Lesen Sie auch: </b><a href="/x">Der Fluss und seine Biegung</a></p>'],
    ['advertisement', '<p>Story continues below</p>'],
    ['newsletter', '<p>Sign up for our morning letter</p>'],
    ['credit', '<p>Photo: Tomas Lind</p>'],
    ['legal', '<p>© 2024 The Valley Post. All rights reserved.</p>'],
  ])('takes for %s: %s', (label, html) => {
    expect(labelsOf(html).map(([given]) => given)).toEqual([label]);
  });

  it.each([
    '<p>Read more than once, the letter still made no sense to anybody in the village, and so they burned it.</p>',
    '<p>She said so in <a href="/x">the letter</a> that she wrote.</p>',
    '<p>No.</p>',
    '<h2><a href="/x">The wheel and its stone</a></h2>',
    '<ul><li>Sign up for the morning shift</li><li>Bring a coat</li></ul>',
  ])('leaves in the body: %s', (html) => {
    expect(labelsOf(html).every(([label]) => label === 'body')).toBe(true);
  });

  it('tells a list of other articles from a list of references', () => {
    const list = (host: string) =>
      `<ul><li><a href="${host}/a">The pond that froze in June</a></li><li><a href="${host}/b">A bridge for otters</a></li></ul>`;
    expect(labelsOf(list('https://www.valley.example')).map(([label]) => label)).toEqual([
      'related',
      'related',
    ]);
    expect(labelsOf(list('https://library.example')).map(([label]) => label)).toEqual(['body', 'body']);
  });

  it('ends at a heading that announces other articles', () => {
    const labels = labelsOf(
      '<h3>Related stories</h3><p><a href="/a">The pond</a></p><p><a href="/b">A bridge</a></p>',
    );
    expect(labels.map(([label]) => label)).toEqual(['related', 'related', 'related']);
  });
});
