// Posts before readers, straight through the action that publishes them: translations with their originals, and plain ones.

import { parseHTML } from 'linkedom';
import { insertCategory } from '../../src/blogs/categories/store.ts';
import type { Blog } from '../../src/blogs/store.ts';
import type { Actor } from '../../src/desk/actor.ts';
import type { Context } from '../../src/platform/context.ts';
import { transact } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { drain, type Handlers, together } from '../../src/platform/worker.ts';
import { postsHandlers } from '../../src/posts/handlers.ts';
import type { Originals, PublishedProvenance } from '../../src/posts/provenance.ts';
import { type PostToPublish, publishPost } from '../../src/posts/publish-post.ts';
import { unpublishPost } from '../../src/posts/unpublish-post.ts';
import { routeOf } from '../../src/site/address.ts';
import { siteHandlers } from '../../src/site/handlers.ts';
import { siteOf } from '../../src/site/site.ts';
import type { BlockJson, DocumentJson, Inline, MarkJson } from '../../src/text/document.ts';
import { addBlog, addMember, emphasis, paragraph, text } from './desk.ts';

export interface TestSite {
  ctx: Context;
  blog: Blog;
  author: Actor;
  publish(changes?: Partial<PostToPublish>): Promise<{ postId: string; slug: string }>;
  unpublish(postId: string): Promise<void>;
  /** The id of a new category. */
  addCategory(slug: string, name?: string): Promise<string>;
  /** Works through the outbox, so that pages are what readers get. */
  settle(): Promise<void>;
}

export async function openTestSite(ctx: Context, changes: Partial<Blog> = {}): Promise<TestSite> {
  const blog = await addBlog(ctx, { slug: 'hashi', tagline: '海のむこうの町の話を読む。', ...changes });
  const author = await addMember(ctx, blog, 'owner');
  const handlers: Handlers = together(postsHandlers(), siteHandlers(ctx));
  let count = 0;
  return {
    ctx,
    blog,
    author,
    publish: async (over = {}) => {
      count += 1;
      const input = { ...translationOf(blog.id, author.id, count), ...over };
      const outcome = await transact(ctx, (tx) => publishPost(tx, input));
      if (!outcome.ok) throw new Error(`not published: ${outcome.reason}`);
      return { postId: outcome.postId, slug: outcome.slug };
    },
    unpublish: async (postId) => {
      await transact(ctx, (tx) => unpublishPost(tx, { blogId: blog.id, postId, by: author.id }));
    },
    addCategory: async (slug, name = slug) => {
      const id = newId();
      await insertCategory(ctx.db, { blog_id: blog.id, id, slug, name, position: 1, parent_id: null });
      return id;
    },
    settle: () => drain(ctx, handlers),
  };
}

/** A sentence that carries its segment's id. */
export function sentence(id: string, ...content: Inline): Inline {
  const mark: MarkJson = { type: 'sentence', attrs: { id } };
  return content.map((node) => ({ ...node, marks: [mark, ...(node.marks ?? [])] }));
}

/** A translation of two paragraphs; the number keeps addresses and titles apart. */
export function translationOf(blogId: string, authorId: string, number: number): PostToPublish {
  return {
    blogId,
    postId: null,
    kind: 'translation',
    slug: `post-${number}`,
    language: 'ja',
    categoryId: null,
    authorId,
    publishedBy: authorId,
    title: `川の話 ${number}`,
    summary: `${number}番めの話のまとめ。`,
    document: twoParagraphs(number),
    originals: originalsOf(number),
    provenance: provenanceOf(number),
    picture: null,
    note: '',
  };
}

function twoParagraphs(number: number): DocumentJson {
  const block = (id: string, ...content: Inline): BlockJson =>
    ({
      ...paragraph(...content),
      attrs: { id, lang: null },
    }) as BlockJson;
  return {
    type: 'doc',
    content: [
      block(
        'b1',
        ...sentence(`s1-${number}`, text('川が掘り出されました。')),
        ...sentence(
          `s2-${number}`,
          text('だれも'),
          text('何も', { type: 'emphasis', attrs: { whose: 'source' } }),
          text('言いませんでした。'),
        ),
      ),
      block('b2', ...sentence(`s3-${number}`, text('魚は六種類です。'))),
    ],
  };
}

function originalsOf(number: number): Originals {
  return {
    language: 'en',
    title: `River ${number}`,
    blocks: {
      b1: {
        paragraph: 1,
        sentences: [
          { id: `s1-${number}`, content: [text('The river was dug up. ')] },
          { id: `s2-${number}`, content: [text('Nobody said '), text('anything', emphasis), text('. ')] },
          { id: `s0-${number}`, content: [text('It rained a little.')], omitted: true },
        ],
      },
      b2: {
        paragraph: 2,
        sentences: [{ id: `s3-${number}`, content: [text('There are six kinds of fish.')] }],
      },
    },
  };
}

export function provenanceOf(number: number): PublishedProvenance {
  return {
    chain: [
      { id: 'a', kind: 'outlet', name: 'Field & Ford', from: 'article' },
      {
        id: 'b',
        kind: 'outlet',
        name: 'Valley Post',
        from: 'person',
        address: 'https://valley-post.example/412',
      },
      {
        id: 'c',
        kind: 'unnamed',
        name: '町の職員（匿名）',
        from: 'person',
        note: '名前は出さない約束。',
        segmentId: `s2-${number}`,
      },
    ],
    article: {
      title: `River ${number}`,
      byline: '',
      outlet: 'Field & Ford',
      address: `https://field-and-ford.example/river-${number}`,
      language: 'en',
      publishedOn: '2026-05-14',
    },
    snapshot: {
      sha256: 'ab12cd34'.repeat(8),
      fetchedAt: '2026-05-15T22:42:00.000Z',
      address: `https://field-and-ford.example/river-${number}`,
    },
    rights: { kind: 'granted', by: 'Field & Ford', on: '2026-05-15', how: '手紙で' },
    emphasis: { source: 1, ours: 0 },
    omitted: 1,
    added: 0,
  };
}

/** The bytes of a page as readers get them; null when there is no such page. */
export async function readPage(ctx: Context, site: TestSite, path: string): Promise<string | null> {
  const pages = await siteOf(ctx);
  const blog = await pages.findBlog(site.blog.id);
  const route = routeOf(path);
  if (blog === undefined || route === null) return null;
  const ready = await pages.page(blog, route);
  await pages.settled();
  return ready?.answers.identity.body.toString() ?? null;
}

export async function domOf(ctx: Context, site: TestSite, path: string): Promise<Document> {
  return parseHTML((await readPage(ctx, site, path)) ?? '').document;
}
