// A blog filled with the made posts of the corpus, straight into the tables: fifty thousand publishings would take an hour.
import { sql } from 'kysely';
import type { Blog } from '../../src/blogs/store.ts';
import { type Context, transact } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Originals } from '../../src/posts/provenance.ts';
import { insertPost, insertRevision } from '../../src/posts/store.ts';
import type { DocumentJson } from '../../src/text/document.ts';
import { addBlog, addMember, paragraph, text } from '../../test/support/desk.ts';
import type { Corpus, MadePost } from './corpus.ts';

const BATCH = 500;
/** Between two posts: fifty thousand of them fill 23 years. */
const HOURS_APART = 4;

/** Posts stand at the places 1 to `count`; the post at a place is `corpus.post(place)`. Ids come in that order. */
export async function fillBlog(
  ctx: Context,
  corpus: Corpus,
  count: number,
): Promise<{ blog: Blog; ids: string[] }> {
  const blog = await addBlog(ctx, { slug: 'hashi' });
  const author = await addMember(ctx, blog, 'owner');
  const ids: string[] = [];
  const start = ctx.clock.now().getTime() - (count + 1) * HOURS_APART * 3_600_000;
  for (let from = 1; from <= count; from += BATCH) {
    await transact(ctx, async (tx) => {
      for (let place = from; place < Math.min(from + BATCH, count + 1); place++) {
        const then = new Date(start + place * HOURS_APART * 3_600_000);
        ids.push(await insertMade(tx, blog.id, author.id, place, corpus.post(place), then));
      }
    });
    // What a server's own upkeep does: PostgreSQL takes the table for empty until then, and looks for a post by its blog.
    if (from === 1 && ctx.dialect.name === 'postgres') await sql`analyze posts`.execute(ctx.db);
  }
  return { blog, ids };
}

async function insertMade(
  tx: Context,
  blogId: string,
  authorId: string,
  place: number,
  post: MadePost,
  then: Date,
): Promise<string> {
  const id = newId(then);
  const now = then.toISOString();
  await insertPost(tx.db, {
    blog_id: blogId,
    id,
    kind: post.source === null ? 'plain' : 'translation',
    slug: `post-${place}`,
    language: 'ja',
    category_id: null,
    author_id: authorId,
    revision: 1,
    created_at: now,
    updated_at: now,
    first_published_at: now,
    published_at: now,
    place,
    comments: null,
    password_hash: null,
    expires_at: null,
  });
  await insertRevision(tx.db, {
    blog_id: blogId,
    post_id: id,
    number: 1,
    title: post.title,
    summary: '',
    document: JSON.stringify(documentOf(post)),
    originals: post.source && JSON.stringify(originalsOf(post.source)),
    provenance: null,
    picture: null,
    note: '',
    changes: '[]',
    created_by: authorId,
    created_at: now,
  });
  return id;
}

export function documentOf({ lines }: MadePost): DocumentJson {
  return { type: 'doc', content: lines.map((line) => paragraph(text(line))) };
}

export function originalsOf({ title, lines }: NonNullable<MadePost['source']>): Originals {
  const blocks = lines.map((line, at) => [
    `b${at}`,
    { paragraph: at + 1, sentences: [{ id: `s${at}`, content: [text(line)] }] },
  ]);
  return { language: 'en', title, blocks: Object.fromEntries(blocks) as Originals['blocks'] };
}
