// A blog in English: whatever the press itself says to its readers, it says in English.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { addComment } from '../../test/support/comments.ts';
import { describeDatabases } from '../../test/support/database.ts';
import { paragraph, text } from '../../test/support/desk.ts';
import { openTestSite } from '../../test/support/published.ts';
import { formOf, serveWhole } from '../../test/support/whole-press.ts';
import { hashPassword } from '../accounts/password.ts';
import { nowIso } from '../platform/clock.ts';
import { drain, together } from '../platform/worker.ts';
import { searchHandlers, searchWork } from '../search/handlers.ts';
import { siteHandlers } from './handlers.ts';

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]+/u;

/** What is read or read aloud, and what a browser says of a page. */
function saidOn(html: string): string {
  const { document } = parseHTML(html);
  for (const one of document.querySelectorAll('script, style')) one.remove();
  const names = ['aria-label', 'placeholder', 'title', 'alt', 'content', 'value'];
  const spoken = names.flatMap((name) =>
    Array.from(document.querySelectorAll(`[${name}]`), (one) => one.getAttribute(name) ?? ''),
  );
  return [document.documentElement.textContent, ...spoken].join('\n');
}

describeDatabases('a blog in English', (open) => {
  test('has no Japanese word of the press on any page, form, list or refusal of its readers', async () => {
    const ctx = await open();
    const names = { name: 'Bridge', tagline: 'News from across the sea.', about: '' };
    const site = await openTestSite(ctx, { ...names, language: 'en', timeZone: 'Europe/London' });
    await ctx.db.updateTable('people').set({ name: 'Minamo' }).execute();
    const categoryId = await site.addCategory('towns', 'Towns');
    const post = {
      ...{ kind: 'plain' as const, originals: null, provenance: null, language: 'en', categoryId },
      ...{ title: 'The river', summary: 'Of a river.', note: 'First', tags: ['water'] },
      document: { type: 'doc' as const, content: [paragraph(text('The river was dug up.'))] },
    };
    const { postId } = await site.publish({ ...post, slug: 'river' });
    await site.publish({ ...post, postId, slug: 'river', title: 'The long river', note: 'A word corrected' });
    await site.publish({ ...post, slug: 'bread' });
    const asks = { passwordHash: await hashPassword('open the door') };
    await site.publish({ ...post, slug: 'locked', asks });
    const given = { name: 'Kurumi', title: 'A word', body: 'I read it twice.', shown_at: nowIso(ctx) };
    const own = { ...given, password_hash: asks.passwordHash };
    const comment = await addComment(ctx, site.blog.id, postId, own);
    await drain(ctx, together(siteHandlers(ctx), searchHandlers(), searchWork()));
    const ask = await serveWhole(ctx);
    const form = (path: string, fields: Record<string, string>) => ask(path, formOf(fields));
    const plain = ['', 'about', 'categories', 'category/towns', 'tags', 'months', 'page/1', 'nowhere'];
    const more = ['posts/river', 'posts/locked', 'letters', 'search?q=river', 'search?q=zzzz', 'search'];
    const words = `claps/river comments/${comment}/answer comments/${comment}`.split(' ');
    const pages = await Promise.all(
      [...plain, ...more, ...words].map(async (path) => [path, await ask(`/hashi/${path}`)] as const),
    );
    const secret = { body: 'May I?', secret: 'yes', name: 'Tsukushi' };
    const answers = [
      ['confirm', await form('/hashi/posts/river/comments', { body: 'A good text.', name: 'Kurumi' })],
      ['letter', await form('/hashi/posts/river/comments', secret)],
      ['refused', await form('/hashi/posts/river/comments', { body: '', mail: 'x', url: 'javascript:x' })],
      ['password', await form(`/hashi/comments/${comment}/opening`, { password: 'wrong' })],
      ['change', await form(`/hashi/comments/${comment}/opening`, { password: 'open the door' })],
      ['gate', await form('/hashi/unlocked/locked', { password: 'wrong' })],
      ['code', await form('/hashi/letters', { code: 'nonsense' })],
      ['opening', await form('/hashi/letters/opening', { number: '7K2-41M', password: 'x' })],
    ] as const;
    for (const [path, { status, text: html }] of [...pages, ...answers]) {
      expect([path, status < 500, html.length > 200]).toEqual([path, true, true]);
      expect([path, /<html[^>]* lang="en"/.test(html)]).toEqual([path, true]);
      expect([path, JAPANESE.exec(saidOn(html))?.[0]]).toEqual([path, undefined]);
    }
  });
});
