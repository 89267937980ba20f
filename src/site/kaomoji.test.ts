// Faces made of letters come before readers as they were typed: in a text, in the feeds, in a comment.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { addComment } from '../../test/support/comments.ts';
import { describeDatabases } from '../../test/support/database.ts';
import { paragraph, text } from '../../test/support/desk.ts';
import { domOf, openTestSite, readPage } from '../../test/support/published.ts';
import { nowIso } from '../platform/clock.ts';
import { emit } from '../platform/outbox.ts';

/** With what markup, ruby, Markdown, entities, emoji and widths of letters could take for something else. */
const FACES = [
  'ヽ(=´▽`=)ﾉ',
  '(´；ω；`)',
  '_(:3」∠)_',
  '<(_ _)>',
  'ｷﾀ━━(ﾟ∀ﾟ)━━!!',
  '¯\\_(ツ)_/¯',
  '(*^_^*)',
  '(>_<)',
  '(&gt;ω&lt;)',
  '(｀・ω・´)ゞ',
  '《・》_《・》',
  '(=^・^=)～♪',
  '(╯°□°）╯︵ ┻━┻',
  'm(_ _)m',
];
const LINE = FACES.join('　');

describeDatabases('faces made of letters', (open) => {
  test('are the same letters on the page, in every feed and in a comment', async () => {
    const ctx = await open();
    const site = await openTestSite(ctx);
    const { postId } = await site.publish({
      ...{ kind: 'plain', originals: null, provenance: null, slug: 'faces', title: FACES[0] ?? '' },
      document: {
        type: 'doc',
        content: [paragraph(text(LINE)), ...FACES.map((face) => paragraph(text(face)))],
      },
    });
    await addComment(ctx, site.blog.id, postId, {
      name: '(^o^)/',
      body: FACES.join('\n'),
      shown_at: nowIso(ctx),
    });
    await emit(ctx, { kind: 'comment.changed', blogId: site.blog.id, postId });
    await site.settle();
    const page = await domOf(ctx, site, '/posts/faces');
    expect(page.querySelector('h1')?.textContent?.trim()).toBe(FACES[0]);
    const said = Array.from(page.querySelectorAll('.prose p'), (one) => one.textContent?.trim());
    expect(said).toEqual([LINE, ...FACES]);
    expect(page.querySelector('.prose em, .prose ruby, .prose code')).toBeNull();
    expect(page.querySelector('.cm__who')?.textContent?.trim()).toBe('(^o^)/');
    const comment = page.querySelector('.cm__text')?.innerHTML.replace(/<br\s*\/?>|<\/p>/g, '\n') ?? '';
    const letters = parseHTML(`<body>${comment}</body>`).document.querySelector('body')?.textContent ?? '';
    expect(letters.split('\n').filter((line) => line.trim() !== '')).toEqual(FACES);
    const feed = JSON.parse((await readPage(ctx, site, '/feed.json')) ?? '') as {
      items: { title: string; content_html?: string; content_text?: string }[];
    };
    const [item] = feed.items;
    expect(item?.title).toBe(FACES[0]);
    expect(textOf(item?.content_html ?? '')).toContain(LINE);
    const talk = JSON.parse((await readPage(ctx, site, '/comments.json')) ?? '') as typeof feed;
    for (const face of FACES) expect(talk.items[0]?.content_text).toContain(face);
    const atom = (await readPage(ctx, site, '/feed.atom')) ?? '';
    const content = /<content type="html"[^>]*>([^<]*)</.exec(atom)?.[1] ?? '';
    expect(textOf(textOf(content))).toContain(LINE);
  });
});

function textOf(html: string): string {
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body.textContent ?? '';
}
