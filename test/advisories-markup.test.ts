// Advisories on markup and on SQL in words: whatever people called a blog, a category, a tag, a picture, a banner or
// themselves comes out of every public page, feed, mail and record as text; nothing is formatted after it was made safe;
// and text that looks like SQL or like a pattern is searched, sorted and given out as text (second-order injection).
// Screens of the studio about articles and translations: test/hostile-words.test.ts.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { openSession } from '../src/accounts/open-session.ts';
import { routes } from '../src/app.ts';
import { commentNotice, speakingTo } from '../src/comments/notices/letter-of-notice.ts';
import { bodiesOf } from '../src/platform/mail-letter.ts';
import { describeDatabases } from './support/database.ts';
import { addDraft } from './support/drafts.ts';
import { stored } from './support/guarded-world.ts';
import { evil, openHostile, signs, sql, work } from './support/hostile-blog.ts';
import { type Ask, serveWhole } from './support/whole-press.ts';
import { xmlProblem } from './support/xml.ts';

/** Every page, feed and door of readers that the home page leads to, and some that nothing links to. */
async function* walk(ask: Ask): AsyncGenerator<[path: string, type: string, text: string]> {
  const waiting = [
    '/hashi/',
    '/hashi/about',
    '/hashi/sitemap.xml',
    '/hashi/feed.json',
    '/hashi/comments.json',
  ];
  waiting.push(
    '/hashi/comments.atom',
    '/hashi/search?q=%E5%B7%9D',
    '/hashi/posts/post-1/both',
    '/robots.txt',
    '/',
  );
  waiting.push(`/hashi/search?q=${encodeURIComponent(sql)}`, `/hashi/search?q=${encodeURIComponent(evil)}`);
  const asked = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (asked.has(path)) continue;
    asked.add(path);
    const { status, headers, text } = await ask(path);
    expect([path, status < 500]).toEqual([path, true]);
    yield [path, String(headers['content-type'] ?? ''), text];
    for (const [, href = ''] of text.matchAll(
      /(?:href|src|data-src|data-part|action|url|loc)[">:= ]+([^"#<]+)/g,
    )) {
      const inside = href.replaceAll('&amp;', '&').replace(/^https?:\/\/[^/]+(?=\/hashi)/, '');
      if (inside.startsWith('/hashi') && !inside.includes('search?')) waiting.push(inside);
    }
  }
  expect(asked.size).toBeGreaterThan(25);
}

/** What a page has that only markup makes. */
function checkPage(path: string, html: string): Document {
  const page = parseHTML(html).document;
  const loose = [...page.querySelectorAll('script')].filter(
    (script) => !script.hasAttribute('src') && !/json/.test(script.getAttribute('type') ?? ''),
  );
  expect([path, loose.map((one) => one.textContent)]).toEqual([path, []]);
  const made = page.querySelector('[onerror], [onload], img[src="x"], [style], base, object, embed');
  expect([path, made?.outerHTML]).toEqual([path, undefined]);
  for (const data of page.querySelectorAll('script[type*="json"]')) JSON.parse(data.textContent ?? '');
  for (const name of ['href', 'src', 'action', 'formaction', 'srcset']) {
    for (const one of page.querySelectorAll(`[${name}]`)) {
      const said = (one.getAttribute(name) ?? '').trim();
      expect([path, said, /^(?:https?:|mailto:|\/|#|\?|media\/|data:image|$)/.test(said)]).toEqual([
        path,
        said,
        true,
      ]);
      expect([
        path,
        /^(?:https?:)?\/\/(?:md|auto)\.example/.test(said) && one.closest('.cm__text') === null,
      ]).toEqual([path, false]);
    }
  }
  return page;
}

function checkAnswer(path: string, type: string, text: string): void {
  // What was written is never there as it would be read as markup; in JSON a title is text by itself.
  if (!type.includes('json'))
    expect([path, /<script>alert|<img src=x|<!--\]\]>/.exec(text)?.[0]]).toEqual([path, undefined]);
  if (type.includes('json')) {
    for (const { content_html: html = '' } of (JSON.parse(text) as { items?: { content_html?: string }[] })
      .items ?? [])
      checkPage(path, `<!doctype html><html><body>${html}</body></html>`);
  } else if (type.includes('xml')) {
    expect([path, xmlProblem(text)]).toEqual([path, null]);
    for (const [, html = ''] of text.matchAll(/<(?:content|summary)[^>]*type="html"[^>]*>([^<]*)</g)) {
      const body = html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'");
      checkPage(path, `<!doctype html><html><body>${body.replaceAll('&amp;', '&')}</body></html>`);
    }
  } else if (type.includes('text/html') && !path.includes('/slots/')) checkPage(path, text);
}

const bodyOf = (page: Document) => page.querySelector('.prose')?.textContent ?? page.body?.textContent ?? '';

describeDatabases('words that are markup', (open) => {
  it('come out as text of every public page, feed and door for readers', async () => {
    const ctx = await open();
    const { comment } = await openHostile(ctx, evil);
    const ask = await serveWhole(ctx);
    const types = new Set<string>();
    for await (const [path, type, text] of walk(ask)) {
      checkAnswer(path, type, text);
      types.add(type.split(';')[0] ?? '');
    }
    expect([...types]).toEqual(
      expect.arrayContaining(['text/html', 'application/atom+xml', 'application/feed+json']),
    );
    const article = checkPage('article', (await ask('/hashi/posts/post-1')).text);
    expect(article.querySelector('meta[property="og:title"]')?.getAttribute('content')).toContain(
      '<script>alert(1)',
    );
    expect(article.querySelector('h1')?.textContent).toContain('<script>alert(1)');
    expect((await ask(`/hashi/comments/${comment}/answer`)).text).not.toContain('<script>alert');
    const typed = {
      body: evil,
      name: evil.slice(0, 60),
      title: evil,
      url: 'javascript:alert(1)',
      mail: evil,
    };
    const back = await ask('/hashi/posts/post-1/comments', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(typed).toString(),
    });
    expect(back.status).toBe(422);
    expect(checkPage('form', back.text).querySelector('textarea')?.textContent).toContain('script>alert(1)');
  });

  it('come out as text of the record, the lists of the studio, and mails', async () => {
    const ctx = await open();
    const { site, comment } = await openHostile(ctx, evil);
    await addDraft(ctx, site.author, { title: evil, summary: evil, words: [evil], slug: 'draft' });
    const token = await openSession(ctx, { personId: site.author.id, way: 'link', userAgent: evil });
    const app = routes(ctx);
    const places = [
      'log',
      'posts',
      'tags',
      'widgets',
      'banners',
      'author',
      'inbox',
      'pictures',
      'redirects',
      'spam',
    ];
    places.push(
      `inbox/comments/${comment}`,
      `inbox/comments/${comment}/alike`,
      'look',
      'categories',
      'members',
    );
    for (const place of ['', ...places.map((one) => `/${one}`)]) {
      const answer = await app.request(`/studio/hashi${place}`, { headers: { cookie: `taiyaku=${token}` } });
      const html = await answer.text();
      expect([place, answer.status, html.includes('<script>alert')]).toEqual([place, 200, false]);
      checkPage(place, html);
    }
    const to = speakingTo(ctx, site.blog, 'ja');
    const notice = commentNotice(to, {
      id: comment,
      name: evil,
      body: evil,
      shown: true,
      post: `a\r\nBcc: x\n${evil}`,
    });
    const { subject, html } = bodiesOf(notice);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<script|<img|<!--/);
    expect(parseHTML(html).document.querySelector('blockquote')?.textContent).toContain('<script>alert(1)');
  });

  it('and words that are signs for markup stay the signs they are, in the text and around it', async () => {
    const ctx = await open();
    await openHostile(ctx, signs);
    const ask = await serveWhole(ctx);
    for await (const [path, type, text] of walk(ask)) checkAnswer(path, type, text);
    const page = checkPage('article', (await ask('/hashi/posts/post-2')).text);
    for (const sign of [
      '**太**',
      '｜漢字《かんじ》',
      '[川](https://md.example/)',
      '&lt;b&gt;',
      '&#60;i&#62;',
      '{{7*7}}',
    ])
      expect([sign, bodyOf(page).includes(sign)]).toEqual([sign, true]);
    expect(page.querySelectorAll('.prose strong, .prose code, .prose b, .prose i, .prose u').length).toBe(0);
  });
});

describeDatabases('words that are SQL or a pattern', (open) => {
  it('are stored, searched, sorted, narrowed down and given out as text', async () => {
    const ctx = await open();
    const { site, postId } = await openHostile(ctx, sql);
    await site.publish({ title: 'ふつうの題', slug: 'ordinary' });
    await work(ctx);
    const ask = await serveWhole(ctx);
    const before = await stored({ ctx });
    for await (const [path, type, text] of walk(ask)) {
      checkAnswer(path, type, text);
      if (/feed\.json$/.test(path)) expect(text).toContain('drop table posts');
    }
    const found = async (typed: string) => {
      const { text } = await ask(`/hashi/search?q=${encodeURIComponent(typed)}`);
      const page = parseHTML(text).document;
      return Array.from(page.querySelectorAll('.plist a'), (link) => link.getAttribute('href'));
    };
    expect(await found('drop table')).toContain('/hashi/posts/post-1');
    for (const typed of [
      "'); drop",
      '%_',
      '\\ "',
      "'' OR 1=1",
      'NEAR(a b)',
      'title:x',
      '*',
      '"',
      '!&|():*<->',
      '^a',
      '-x',
      'a AND NOT b',
    ])
      expect([typed, (await found(typed)).includes('/hashi/posts/ordinary')]).toEqual([typed, false]);
    const token = await openSession(ctx, { personId: site.author.id, way: 'link', userAgent: '' });
    const read = async (path: string) => {
      const answer = await routes(ctx).request(path, { headers: { cookie: `taiyaku=${token}` } });
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.text();
    };
    for (const typed of ['%', '_', '\\', "'", '%_\\', "' or '1'='1"]) {
      const asked = encodeURIComponent(typed);
      const list = await read(`/studio/hashi/posts?words=${asked}`);
      expect([typed, list.includes('ふつうの題')]).toEqual([typed, false]);
      expect([typed, list.includes(postId), sql.includes(typed)]).toEqual([
        typed,
        sql.includes(typed),
        sql.includes(typed),
      ]);
      const pictures = JSON.parse(await read(`/studio/hashi/pictures.json?words=${asked}`)) as {
        pictures: unknown[];
      };
      expect([typed, pictures.pictures.length]).toEqual([typed, sql.includes(typed) ? 1 : 0]);
      for (const name of ['what', 'who', 'until', 'before']) await read(`/studio/hashi/log?${name}=${asked}`);
      for (const name of ['state', 'kind', 'category', 'author', 'month', 'sort', 'page'])
        await read(`/studio/hashi/posts?${name}=${asked}`);
      const inbox = await routes(ctx).request(`/studio/hashi/inbox?tab=${asked}&page=${asked}`, {
        headers: { cookie: `taiyaku=${token}` },
      });
      expect(inbox.status).toBeLessThan(500);
    }
    const gone = (rows: string) =>
      rows.split('\n').filter((row) => !/^(?:sessions|page_keys|search_|outbox) /.test(row));
    expect(gone(await stored({ ctx }))).toEqual(gone(before));
  });
});
