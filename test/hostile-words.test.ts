// Words made to break out of a page stay words: on every screen of the studio that shows what people or other sites wrote.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { openSession } from '../src/accounts/open-session.ts';
import { updatePerson } from '../src/accounts/store.ts';
import { routes } from '../src/app.ts';
import { insertCategory } from '../src/blogs/categories/store.ts';
import { addBooks } from '../src/books/add-books.ts';
import { bookWith } from '../src/books/book.ts';
import { saveDetails } from '../src/desk/details/save-details.ts';
import { saveSegment } from '../src/desk/save-segment.ts';
import { newId } from '../src/platform/ids.ts';
import type { ChainLink } from '../src/posts/provenance.ts';
import type { DocumentJson } from '../src/text/document.ts';
import { describeDatabases } from './support/database.ts';
import { addArticle, openTestDesk, paragraph, text } from './support/desk.ts';

const evil = `"'></title></script><script>alert(1)</script><img src=x onerror=alert(1)><!--]]>`;

const document: DocumentJson = {
  type: 'doc',
  content: [
    { ...paragraph(text(evil, { type: 'ruby', attrs: { reading: evil } })), attrs: { id: 'b1', lang: null } },
    {
      type: 'figure',
      attrs: {
        id: 'b2',
        src: `https://x.example/${encodeURIComponent(evil)}`,
        alt: evil,
        credit: evil,
        licence: evil,
        width: 1,
        height: 1,
      },
      content: [{ type: 'caption', attrs: { id: 'b3', lang: null }, content: [text(evil)] }],
    },
    {
      type: 'quote',
      attrs: { id: 'b4', speaker: evil, cite: 'https://x.example/' },
      content: [{ ...paragraph(text(evil)), attrs: { id: 'b5', lang: null } }],
    },
  ],
} as DocumentJson;

const chain: ChainLink[] = [
  { id: 'article', kind: 'outlet', name: evil, title: evil, from: 'article' },
  { id: 'one', kind: 'person', name: evil, note: evil, quote: evil, date: '2026-05-14', from: 'person' },
];

describeDatabases('words that try to break out', (open) => {
  it('stay words on every screen', async () => {
    const ctx = await open();
    const words = { name: evil, tagline: evil, about: evil };
    const { blog, owner, of, row } = await openTestDesk(ctx, {
      blog: { slug: 'ours', ...words },
      article: { document },
    });
    await updatePerson(ctx.db, owner.id, { name: evil });
    const article = await addArticle(ctx, owner, {
      document,
      chain,
      rights: { kind: 'granted', by: evil, how: evil },
    });
    await ctx.db
      .updateTable('articles')
      .set({ title: evil, byline: evil, outlet_name: evil, licence: evil })
      .execute();
    await insertCategory(ctx.db, {
      blog_id: blog.id,
      id: newId(),
      slug: 'x',
      name: evil,
      position: 1,
      parent_id: null,
    });
    const segment = await row(0);
    const target = [text(evil, { type: 'ruby', attrs: { reading: evil } })];
    const save = { ...of, segmentId: segment.id, key: newId(), base: 1, target, memo: evil };
    expect(await saveSegment(ctx, owner, save)).toMatchObject({ ok: true });
    const details = { title: evil, summary: evil, slug: 'x', categoryId: null, picture: null };
    expect(await saveDetails(ctx, owner, { ...of, key: newId(), base: 1, details })).toMatchObject({
      ok: true,
    });

    const evilBook = bookWith({
      ...{ title: evil, titleReading: evil, series: evil, caution: evil, noteChild: evil, noteParent: evil },
      people: [{ name: evil, reading: evil, role: 'author' }],
      subjects: [{ scheme: 'own', code: evil.slice(0, 60), label: evil.slice(0, 60) }],
      links: [{ kind: 'shop', label: evil.slice(0, 60), url: 'https://x.example/', affiliate: true }],
    });
    const waits = { book: evilBook, origins: {}, confirmed: false, shown: false };
    const added = await addBooks(ctx, owner, [waits], { act: 'book.added', name: evil });
    const book = (added.ok && added.ids[0]) || '';

    const token = await openSession(ctx, { personId: owner.id, way: 'link', userAgent: evil });
    const app = routes(ctx);
    const studio = '/studio/ours';
    for (const path of [
      '/account',
      '/',
      studio,
      ...['manuscripts', 'bring', 'categories', 'members', 'settings'].map((place) => `${studio}/${place}`),
      `${studio}/bring?address=${encodeURIComponent(evil)}&way=${encodeURIComponent(evil)}`,
      `${studio}/articles/${article.id}`,
      ...['books', 'books/add', 'books/waiting', `books/${book}`].map((place) => `${studio}/${place}`),
      `${studio}/books?words=${encodeURIComponent(evil)}`,
      `${studio}/desk/${of.translationId}`,
      ...['translation', 'both', 'original'].map(
        (view) => `${studio}/preview/${of.translationId}?view=${view}`,
      ),
      `/sign-in?back=${encodeURIComponent(evil)}`,
      `/studio/${encodeURIComponent(evil)}`,
    ]) {
      const answer = await app.request(path, {
        headers: { cookie: `taiyaku=${token}`, accept: 'text/html' },
      });
      expect([path, answer.status < 500]).toEqual([path, true]);
      if (answer.status >= 300 && answer.status < 400) continue;
      const page = parseHTML(await answer.text()).document;
      const loose = [...page.querySelectorAll('script')].filter(
        (script) => !script.hasAttribute('src') && !/json/.test(script.getAttribute('type') ?? ''),
      );
      expect([path, loose.length]).toEqual([path, 0]);
      expect([path, page.querySelector('[onerror], img[src="x"], [style]')]).toEqual([path, null]);
      for (const data of page.querySelectorAll('script[type*="json"]')) JSON.parse(data.textContent ?? '');
      for (const link of page.querySelectorAll('[href], [src], [action], [formaction]')) {
        const said = ['href', 'src', 'action', 'formaction']
          .map((name) => link.getAttribute(name) ?? '')
          .join('');
        expect(said).toMatch(/^(?:https?:|\/|#|\?|data:image)/);
      }
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });
});
