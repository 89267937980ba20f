// Posts on their way to other programs: everything of one, with whole addresses, one after another.
import { blogAddress } from '../../blogs/address.ts';
import type { Blog } from '../../blogs/store.ts';
import type { Context } from '../../platform/context.ts';
import { pictureIdOf } from '../../posts/picture-source.ts';
import type { MainPicture, Originals, PublishedProvenance } from '../../posts/provenance.ts';
import type { DocumentJson } from '../../text/document.ts';
import { numberNotes } from '../../text/footnotes.ts';
import {
  blogIsOpen,
  type CategoryRow,
  type CommentRow,
  categoriesToLeave,
  commentsToLeave,
  type PostKey,
  type PostRow,
  postsToLeave,
  postToLeave,
  tagsToLeave,
} from './store.ts';

export interface LeavingPost
  extends Pick<PostRow, 'id' | 'slug' | 'language' | 'title' | 'summary' | 'author'> {
  /** Where readers find it. */
  address: string;
  /** Names the author in other programs: their handle, else their id. */
  authorKey: string;
  /** Its category and those that one stands in, the outermost first. */
  categories: CategoryRow[];
  tags: { name: string; slug: string }[];
  /** UTC ISO. */
  publishedAt: string;
  changedAt: string;
  /** Behind a password here: elsewhere it is a draft, because nobody else has the password. */
  isLocked: boolean;
  isOut: boolean;
  commentsOpen: boolean;
  document: DocumentJson;
  originals: Originals | null;
  provenance: PublishedProvenance | null;
  picture: MainPicture | null;
  comments: CommentRow[];
}

export interface WholeBlog {
  ctx: Context;
  blog: Blog;
  /** With a slash at its end. */
  address: string;
  categories: CategoryRow[];
  isOpen: boolean;
}

export async function wholeBlog(ctx: Context, blog: Blog): Promise<WholeBlog> {
  return {
    ...{ ctx, blog, address: blogAddress(ctx.config.address, blog) },
    categories: await categoriesToLeave(ctx.db, blog.id),
    isOpen: await blogIsOpen(ctx.db, blog.id),
  };
}

/** The oldest first. `all` has those that readers do not see, too; of those only the archive may say anything. */
export async function* leavingPosts(whole: WholeBlog, all = false): AsyncGenerator<LeavingPost> {
  const keys: PostKey[] = await postsToLeave(whole.ctx, whole.blog.id, all);
  for (const { id } of keys) {
    const row = await postToLeave(whole.ctx.db, whole.blog.id, id);
    if (row) yield await leavingPost(whole, row);
  }
}

async function leavingPost(
  { ctx, blog, address, categories, isOpen }: WholeBlog,
  row: PostRow,
): Promise<LeavingPost> {
  const { id, slug, language, title, summary, author } = row;
  return {
    ...{ id, slug, language, title, summary, author },
    address: `${address}posts/${slug}`,
    authorKey: row.handle ?? row.author_id,
    categories: pathOf(categories, row.category_id),
    tags: await tagsToLeave(ctx.db, blog.id, id),
    publishedAt: row.first_published_at ?? row.created_at,
    changedAt: row.revised_at,
    isLocked: row.password_hash !== null,
    isOut: row.published_at !== null,
    commentsOpen: row.comments === null ? isOpen : row.comments !== 'closed',
    document: numberNotes(JSON.parse(row.document) as DocumentJson),
    originals: row.originals === null ? null : (JSON.parse(row.originals) as Originals),
    provenance: row.provenance === null ? null : (JSON.parse(row.provenance) as PublishedProvenance),
    picture: row.picture === null ? null : (JSON.parse(row.picture) as MainPicture),
    comments: await commentsToLeave(ctx.db, blog.id, id),
  };
}

function pathOf(all: readonly CategoryRow[], id: string | null): CategoryRow[] {
  const path: CategoryRow[] = [];
  for (let at = id; at !== null; ) {
    const found = all.find((one) => one.id === at);
    if (!found || path.includes(found)) break;
    path.unshift(found);
    at = found.parent_id;
  }
  return path;
}

/** An address in a text as it is from outside the blog. */
export function wholeAddress({ address: blog }: WholeBlog, post: string, found: string): string {
  if (found.startsWith('#')) return `${post}${found}`;
  if (found.startsWith('/')) return new URL(found, blog).href;
  return found.startsWith('media/') || pictureIdOf(found) !== null ? new URL(found, blog).href : found;
}
