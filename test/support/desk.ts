// A blog with people and an article on it, ready for the desk, straight in the database.
import { capabilitiesOf, type Role } from '../../src/accounts/permissions.ts';
import { insertPerson } from '../../src/accounts/store.ts';
import type { MemberBlog } from '../../src/blogs/blog-for.ts';
import { plainLook } from '../../src/blogs/look/look.ts';
import { insertMember } from '../../src/blogs/members/store.ts';
import { type Blog, insertBlog } from '../../src/blogs/store.ts';
import type { Actor } from '../../src/desk/actor.ts';
import { startTranslation } from '../../src/desk/start-translation.ts';
import { type Of, type SegmentRow, segmentsOf } from '../../src/desk/store.ts';
import { nowIso } from '../../src/platform/clock.ts';
import type { Context } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import type { ChainLink } from '../../src/posts/provenance.ts';
import { countDocument } from '../../src/sources/counts.ts';
import { type Article, insertArticle } from '../../src/sources/store.ts';
import type { BlockJson, DocumentJson, Inline, MarkJson } from '../../src/text/document.ts';
import { withIds } from '../../src/text/document.ts';

export async function addPerson(ctx: Context, name: string): Promise<{ id: string; name: string }> {
  const id = newId();
  await insertPerson(ctx.db, {
    id,
    name,
    email: `${id}@example.test`,
    password_hash: null,
    language: 'ja',
    operator_since: null,
    created_at: nowIso(ctx),
    disabled_at: null,
  });
  return { id, name };
}

export async function addBlog(ctx: Context, changes: Partial<Blog> = {}): Promise<Blog> {
  const id = newId();
  const blog: Blog = {
    id,
    slug: `blog-${id.slice(-6)}`,
    host: null,
    name: 'ことばの橋',
    tagline: '',
    about: '',
    language: 'ja',
    sourceLanguages: ['en'],
    timeZone: 'Asia/Tokyo',
    look: plainLook,
    rightsRule: 'warn',
    reviewsRequiredAt: null,
    ...changes,
  };
  await insertBlog(ctx.db, blog, nowIso(ctx));
  return blog;
}

/** A new person with a role on the blog, as the actions want to see them. */
export async function addMember(ctx: Context, blog: Blog, role: Role, name = 'みなも'): Promise<Actor> {
  const person = await addPerson(ctx, name);
  await insertMember(ctx.db, blog.id, person.id, role, nowIso(ctx));
  return { ...person, blog: memberBlog(blog, role) };
}

export function memberBlog(blog: Blog, role: Role): MemberBlog {
  const address = `http://localhost:4100/${blog.slug}/`;
  return { ...blog, readersZone: blog.timeZone, role, suspension: null, may: capabilitiesOf(role), address };
}

export const text = (words: string, ...marks: MarkJson[]): Inline[number] =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };

export const paragraph = (...content: Inline): BlockJson => ({
  type: 'paragraph',
  attrs: { id: null, lang: null },
  content,
});

export const heading = (words: string): BlockJson => ({
  type: 'heading',
  attrs: { id: null, lang: null, level: 2 },
  content: [text(words)],
});

export const emphasis: MarkJson = { type: 'emphasis', attrs: { whose: null } };

/** Two sentences, a heading, two sentences, the last with the author's emphasis. */
const riverDocument: DocumentJson = withIds(
  {
    type: 'doc',
    content: [
      paragraph(text('The town dug its river up. Nobody made a speech.')),
      heading('What the pipe took'),
      paragraph(
        text('Water in the dark carries little life. They found '),
        text('none', emphasis),
        text(' below.'),
      ),
    ],
  },
  counter('block'),
);

const outlet: ChainLink = { id: 'article', kind: 'outlet', name: 'Field & Ford', from: 'article' };

export async function addArticle(
  ctx: Context,
  actor: Actor,
  changes: Partial<Pick<Article, 'document' | 'chain' | 'rights' | 'confirmedAt'>> = {},
): Promise<Article> {
  const article: Article = {
    blogId: actor.blog.id,
    id: newId(),
    snapshotId: null,
    outletId: null,
    address: 'https://field-and-ford.example/river',
    title: 'The Town That Gave Its River Back',
    byline: '',
    outletName: 'Field & Ford',
    language: 'en',
    publishedOn: '2026-05-14',
    licence: '',
    document: riverDocument,
    chain: [outlet],
    rights: { kind: 'granted', by: 'Field & Ford', on: '2026-05-15' },
    found: {
      way: 'paste',
      fileName: null,
      proposed: { title: null, byline: null, outlet: null, published: null, language: null, licence: null },
      counts: countDocument(riverDocument, 'en'),
      hints: [],
      reading: 'readability',
      alternatives: [],
    },
    broughtBy: actor.id,
    broughtAt: nowIso(ctx),
    updatedAt: nowIso(ctx),
    confirmedAt: nowIso(ctx),
    ...changes,
  };
  await insertArticle(ctx.db, article);
  return article;
}

export interface TestDesk {
  blog: Blog;
  /** Owner of the blog. */
  owner: Actor;
  article: Article;
  of: Of;
  /** Segments as they are now, in order. */
  rows(): Promise<SegmentRow[]>;
  /** The segment at a place, from 0. */
  row(at: number): Promise<SegmentRow>;
}

/** A blog, its owner, and a translation begun of the article about the river. */
export async function openTestDesk(
  ctx: Context,
  changes: { blog?: Partial<Blog>; article?: Parameters<typeof addArticle>[2] } = {},
): Promise<TestDesk> {
  const blog = await addBlog(ctx, changes.blog);
  const owner = await addMember(ctx, blog, 'owner');
  const article = await addArticle(ctx, owner, changes.article);
  const { translationId } = await startTranslation(ctx, owner, { articleId: article.id, language: 'ja' });
  const of = { blogId: blog.id, translationId };
  const rows = () => segmentsOf(ctx.db, of);
  const row = async (at: number) => {
    const found = (await rows())[at];
    if (!found) throw new Error(`no segment ${at}`);
    return found;
  };
  return { blog, owner, article, of, rows, row };
}

function counter(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

/** A text of one paragraph, as somebody writes one of their own. */
export function saying(words: string): DocumentJson {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: 'own-p', lang: null }, content: [text(words)] }],
  };
}
