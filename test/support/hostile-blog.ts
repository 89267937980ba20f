// A blog of which every word that anybody could choose is hostile: as markup, as signs for markup, as SQL.
import { record } from '../../src/accounts/log/record.ts';
import { updatePerson } from '../../src/accounts/store.ts';
import { replaceBanners } from '../../src/blogs/banners/store.ts';
import { settingsFrom, type WidgetKind, widgetKinds } from '../../src/blogs/widgets/kinds.ts';
import { replaceWidgets } from '../../src/blogs/widgets/store.ts';
import type { Actor } from '../../src/books/actor.ts';
import { addBooks } from '../../src/books/add-books.ts';
import { bookWith } from '../../src/books/book.ts';
import { noteOnShelf, putOnShelf } from '../../src/books/shelves/change-places.ts';
import { makeShelf } from '../../src/books/shelves/change-shelf.ts';
import { transact } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { emit } from '../../src/platform/outbox.ts';
import { drain, together } from '../../src/platform/worker.ts';
import { postsHandlers } from '../../src/posts/handlers.ts';
import { insertPicture } from '../../src/posts/store.ts';
import { searchHandlers, searchWork } from '../../src/search/handlers.ts';
import { siteHandlers } from '../../src/site/handlers.ts';
import type { DocumentJson } from '../../src/text/document.ts';
import { addComment } from './comments.ts';
import type { TestContext } from './database.ts';
import { paragraph, text } from './desk.ts';
import { openTestSite, provenanceOf, type TestSite } from './published.ts';

export const evil = `"'></title></style></textarea></script><script>alert(1)</script><img src=x onerror=alert(1)><!--]]>`;
/** Signs that become something where text is formatted after it was made safe. */
export const signs =
  '[川](javascript:alert(1)) [川](https://md.example/) **太** _斜_ `<b>` ｜漢字《かんじ》 https://auto.example/" onload="x &lt;b&gt; &#60;i&#62; &amp;lt;u&gt; [b]x[/b] {{7*7}} {7*7} <%= 7 %>';
export const sql = `'); drop table posts; -- %_\\ " ; select pg_sleep(9) /* '' \\' ${'$1 ? :x'}`;

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
export async function openHostile(
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
  const fields = {
    title: words.slice(0, 60),
    count: '',
    text: words,
    markdown: '',
    shelf: await addHostileShelf(ctx, author, words),
  };
  const links = `${words.slice(0, 40)} https://x.example/`;
  const widgets = widgetKinds.map((kind: WidgetKind) => {
    const read = settingsFrom(kind, { ...fields, links, period: '7', numbers: true });
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

/** A shelf with a book on it, both said in these words; resolves to its id. */
async function addHostileShelf(ctx: TestContext, author: Actor, words: string): Promise<string> {
  const [short, line] = [words.slice(0, 80), words.slice(0, 100)];
  const book = bookWith({
    ...{
      title: line,
      titleReading: line,
      publisher: line,
      caution: line,
      noteChild: words,
      noteParent: words,
    },
    people: [{ name: line, reading: line, role: 'author' }],
    subjects: [{ scheme: 'own', code: 'x', label: words.slice(0, 60) }],
  });
  const one = { book, origins: {}, confirmed: true, shown: true };
  const added = await addBooks(ctx, author, [one], { act: 'book.added', name: words });
  const bookId = added.ok ? (added.ids[0] ?? '') : '';
  const shelf = await makeShelf(ctx, author, { name: short, about: words, rule: null, secret: false });
  await putOnShelf(ctx, author, shelf.id, [bookId]);
  await noteOnShelf(ctx, author, { shelfId: shelf.id, bookId }, line);
  return shelf.id;
}

/** Works through all that happened: pages and the index in one go, as in a press. */
export function work(ctx: TestContext): Promise<unknown> {
  return drain(ctx, together(postsHandlers(), siteHandlers(ctx), searchHandlers(), searchWork()));
}
