// Advisories on markup and on SQL in words: whatever people called a blog, a category, a tag, a picture, a banner or
// themselves comes out of every public page, feed, mail and record as text; nothing is formatted after it was made safe;
// and text that looks like SQL or like a pattern is searched, sorted and given out as text (second-order injection).
// Screens of the studio about articles and translations: test/hostile-words.test.ts.
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { record } from '../src/accounts/log/record.ts';
import { openSession } from '../src/accounts/open-session.ts';
import { updatePerson } from '../src/accounts/store.ts';
import { routes } from '../src/app.ts';
import { replaceBanners } from '../src/blogs/banners/store.ts';
import { settingsFrom, type WidgetKind, widgetKinds } from '../src/blogs/widgets/kinds.ts';
import { replaceWidgets } from '../src/blogs/widgets/store.ts';
import { commentNotice, speakingTo } from '../src/comments/notices/letter-of-notice.ts';
import { transact } from '../src/platform/context.ts';
import { newId } from '../src/platform/ids.ts';
import { bodiesOf } from '../src/platform/mail-letter.ts';
import { emit } from '../src/platform/outbox.ts';
import { drain, together } from '../src/platform/worker.ts';
import { postsHandlers } from '../src/posts/handlers.ts';
import { insertPicture } from '../src/posts/store.ts';
import { searchHandlers, searchWork } from '../src/search/handlers.ts';
import { siteHandlers } from '../src/site/handlers.ts';
import type { DocumentJson } from '../src/text/document.ts';
import { addComment } from './support/comments.ts';
import { describeDatabases, type TestContext } from './support/database.ts';
import { paragraph, text } from './support/desk.ts';
import { addDraft } from './support/drafts.ts';
import { stored } from './support/guarded-world.ts';
import { openTestSite, provenanceOf, type TestSite } from './support/published.ts';
import { type Ask, serveWhole } from './support/whole-press.ts';
import { xmlProblem } from './support/xml.ts';

const evil = `"'></title></style></textarea></script><script>alert(1)</script><img src=x onerror=alert(1)><!--]]>`;
/** Signs that become something where text is formatted after it was made safe. */
const signs =
  '[川](javascript:alert(1)) [川](https://md.example/) **太** _斜_ `<b>` ｜漢字《かんじ》 https://auto.example/" onload="x &lt;b&gt; &#60;i&#62; &amp;lt;u&gt; [b]x[/b] {{7*7}} {7*7} <%= 7 %>';
const sql = `'); drop table posts; -- %_\\ " ; select pg_sleep(9) /* '' \\' ${'$1 ? :x'}`;

function documentOf(words: string, picture: string): DocumentJson {
  const block = (id: string, ...content: ReturnType<typeof text>[]) => ({
    ...paragraph(...content),
    attrs: { id, lang: null },
  });
  return {
    type: 'doc',
    content: [
      block('e1', text(words)),
      block('e2', text('字', { type: 'ruby', attrs: { reading: words } })),
      {
        type: 'figure',
        attrs: {
          ...{ id: 'e3', src: `media/${picture}-1.jpg`, alt: words, credit: words, licence: words },
          ...{ width: 1, height: 1 },
        },
        content: [{ type: 'caption', attrs: { id: 'e4', lang: null }, content: [text(words)] }],
      },
      {
        type: 'quote',
        attrs: { id: 'e5', speaker: words, cite: 'https://x.example/' },
        content: [block('e6', text(words))],
      },
      { type: 'heading', attrs: { id: 'e7', lang: null, level: 2 }, content: [text(words)] },
    ],
  } as DocumentJson;
}

/** A blog of which every word that anybody could choose is `words`. */
async function openWorld(
  ctx: TestContext,
  words: string,
): Promise<{ site: TestSite; postId: string; comment: string }> {
  const site = await openTestSite(ctx, { name: words, tagline: words, about: `${words}\n\n${words}` });
  const { blog, author } = site;
  await updatePerson(ctx.db, author.id, { name: words });
  const picture = await ctx.files.put(
    Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBAAA=', 'base64'),
  );
  const sizes = [{ width: 1, type: 'image/jpeg', sha256: picture }];
  const now = ctx.clock.now().toISOString();
  await insertPicture(ctx.db, {
    ...{ blog_id: blog.id, id: picture, width: 1, height: 1, sizes: JSON.stringify(sizes) },
    ...{ file_name: words, words: words.toLowerCase(), created_by: author.id, created_at: now },
  });
  const categoryId = await site.addCategory('towns', words);
  const { chain, article, ...rest } = provenanceOf(1);
  const said = {
    ...{ title: words, summary: words, categoryId, tags: ['川', words.slice(0, 40)], note: words },
    document: documentOf(words, picture),
    provenance: {
      ...rest,
      chain: chain.map((link) => ({ ...link, name: words, note: words })),
      article: { ...article, title: words, byline: words, outlet: words },
    },
    picture: { pictureId: picture, width: 1, height: 1, sizes, alt: words, credit: words },
  };
  const { postId } = await site.publish(said);
  await site.publish({ ...said, kind: 'plain', originals: null, provenance: null });
  await site.publish(said);
  await ctx.db.updateTable('authors').set({ about: words }).execute();
  const given = { name: words, title: words, body: words, shown_at: now };
  const comment = await addComment(ctx, blog.id, postId, { ...given, url: 'javascript:alert(1)' });
  await addComment(ctx, blog.id, postId, { ...given, url: `https://x.example/${words}` });
  const fields = { title: words.slice(0, 60), count: '', text: words, markdown: '' };
  const links = `${words.slice(0, 40)} https://x.example/`;
  const widgets = widgetKinds.map((kind: WidgetKind) => {
    const read = settingsFrom(kind, { ...fields, links });
    if (!read.ok) throw new Error(`${kind}: ${read.problem.key}`);
    return { id: newId(), kind, settings: read.settings };
  });
  await replaceWidgets(ctx.db, blog.id, widgets, now);
  const slot = { name: words, width: 1, height: 1 };
  await replaceBanners(
    ctx.db,
    blog.id,
    (['article', 'side', 'foot'] as const).map((place) => ({
      ...{ id: newId(), place, way: 'frame' as const, markup: 'x', ...slot },
    })),
    now,
  );
  const on = { name: words };
  await transact(ctx, (tx) => record(tx, { blogId: blog.id, by: author.id, act: 'post.published', on }));
  await emit(ctx, { kind: 'blog.changed', blogId: blog.id });
  await work(ctx);
  return { site, postId, comment };
}

/** Works through all that happened: pages and the index in one go, as in a press. */
function work(ctx: TestContext): Promise<unknown> {
  return drain(ctx, together(postsHandlers(), siteHandlers(ctx), searchHandlers(), searchWork()));
}

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
    const { comment } = await openWorld(ctx, evil);
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
    const { site, comment } = await openWorld(ctx, evil);
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
    await openWorld(ctx, signs);
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
    const { site, postId } = await openWorld(ctx, sql);
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
