// Who speaks in a quotation, on the published page: in both languages, and how its sentences are numbered.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { describeDatabases } from '../../test/support/database.ts';
import { heading, paragraph, text } from '../../test/support/desk.ts';
import { openTestSite, sentence } from '../../test/support/published.ts';
import type { Context } from '../platform/context.ts';
import { type OriginalBlock, speakerKey } from '../posts/provenance.ts';
import type { BlockJson } from '../text/document.ts';
import { routeOf } from './address.ts';
import { siteOf } from './site.ts';

const said = (id: string, words: string): BlockJson =>
  ({ ...paragraph(...sentence(`s-${id}`, text(words))), attrs: { id, lang: null } }) as BlockJson;

const content: BlockJson[] = [
  {
    ...heading('川の話'),
    attrs: { id: 'h', lang: null, level: 2 },
    content: sentence('s-h', text('川の話')),
  } as BlockJson,
  {
    type: 'quote',
    attrs: { id: 'q', speaker: 'マブ博士', cite: 'https://river.example/said' },
    content: [said('q1', '見てごらん。'), said('q2', '見ているよ。')],
  },
  {
    type: 'quote',
    attrs: { id: 'r', speaker: 'A visitor', cite: null },
    content: [said('r1', 'ほんとうに。')],
  },
  {
    type: 'pull_quote',
    attrs: { id: 'p', lang: null, speaker: '町の人' },
    content: sentence('s-p', text('見ているよ。')),
  },
];

const original = (id: string, words: string, more: Partial<OriginalBlock> = {}): OriginalBlock => ({
  paragraph: 1,
  sentences: [{ id: `s-${id}`, content: [text(words)] }],
  ...more,
});

const blocks = {
  h: original('h', 'About the river', { part: 'heading' }),
  q1: original('q1', 'Look at it.'),
  q2: original('q2', 'It looks back.', { before: 1 }),
  [speakerKey('q')]: original('qs', 'Dr. Mab', { part: 'speaker' }),
  r1: original('r1', 'Indeed.', { paragraph: 2 }),
  [speakerKey('r')]: original('rs', 'A visitor', { part: 'speaker' }),
  p: original('p', 'It looks back.', { paragraph: 3 }),
  [speakerKey('p')]: original('ps', 'Somebody in town', { part: 'speaker' }),
};

describeDatabases('quotations on the page', (open) => {
  test('name who speaks in the reader’s language, with the original in the same element', async () => {
    const page = await published(await open());
    const [named, left] = page.querySelectorAll('.quote figcaption');
    expect(named?.querySelector('.s__t')?.textContent).toBe('マブ博士');
    expect(named?.querySelector('.s__o')?.textContent).toContain('Dr. Mab');
    expect(named?.querySelector('a a, .s a[rel]:not(.s__report)')).toBeNull();
    expect(named?.querySelector('.quote__cite')?.getAttribute('href')).toBe('https://river.example/said');
    expect(left?.innerHTML).toBe('<span lang="en">A visitor</span>');
    const pulled = page.querySelector('.pull footer');
    expect(pulled?.querySelector('.pull__by')?.textContent).toBe('町の人');
    expect(pulled?.querySelector('[lang="en"]')?.textContent).toBe('Somebody in town');
  });

  test('are numbered as paragraphs of the original, where headings and names have no number', async () => {
    const page = await published(await open());
    const places = Array.from(page.querySelectorAll('.s__ref'), (found) => found.textContent);
    expect(places).toEqual([
      '原文の見出し',
      '原文 第1段落・1文め',
      '原文 第1段落・2文め',
      '原文での名前',
      '原文 第2段落・1文め',
    ]);
  });
});

async function published(ctx: Context): Promise<Document> {
  const site = await openTestSite(ctx);
  const originals = { language: 'en', title: 'River', blocks };
  await site.publish({ document: { type: 'doc', content }, originals });
  await site.settle();
  const pages = await siteOf(ctx);
  const blog = await pages.findBlog(site.blog.id);
  const route = routeOf('/posts/post-1');
  const ready = blog && route ? await pages.page(blog, route) : null;
  await pages.settled();
  return parseHTML(ready?.answers.identity.body.toString() ?? '').document;
}
