// The proof that a reader knows a post's password: a signed value in a cookie, and what may be read with it.
import { isGoodPass, signPass } from '../accounts/pass.ts';
import { verifyPassword } from '../accounts/password.ts';
import type { Context } from '../platform/context.ts';
import { type PostRow, postBySlug } from './store.ts';

/** Seconds until the password is asked for again. */
export const PASS_SECONDS = 30 * 24 * 60 * 60;

/** Held only by whoever has shown the password a post has now: the texts of locked posts are read with nothing else. */
export class Pass {
  // A private field makes the type nominal: no other object can stand in for one.
  readonly #shown = true;

  private constructor(
    readonly blogId: string,
    readonly postId: string,
    /** The hash that the shown password fits; a post with another one stays closed. */
    readonly passwordHash: string,
  ) {}

  get isShown(): boolean {
    return this.#shown;
  }

  /** What the cookie carries when the password is right; null when it is wrong. */
  static async earn(ctx: Context, post: LockedPost, password: string): Promise<string | null> {
    if (!(await verifyPassword(password, post.password_hash))) return null;
    return signPass(ctx, passFor(post), PASS_SECONDS);
  }

  /** The pass behind a cookie; null when it is no longer good, or never was. */
  static async read(ctx: Context, post: LockedPost, cookie: string | undefined): Promise<Pass | null> {
    if (!(await isGoodPass(ctx, passFor(post), cookie))) return null;
    return new Pass(post.blog_id, post.id, post.password_hash);
  }
}

export type LockedPost = PostRow & { password_hash: string };

/** A post of the blog that asks for a password and that readers may come to; undefined for every other. */
export async function lockedPost(
  ctx: Context,
  blogId: string,
  slug: string,
): Promise<LockedPost | undefined> {
  const post = await postBySlug(ctx.db, blogId, slug);
  if (!post?.published_at || post.password_hash === null) return undefined;
  const ended = post.expires_at !== null && post.expires_at <= ctx.clock.now().toISOString();
  return ended ? undefined : { ...post, password_hash: post.password_hash };
}

/** Of this blog, this post and this very password: with another password every older cookie is void. */
function passFor(post: LockedPost) {
  return { purpose: 'unlock', said: [post.blog_id, post.id, post.password_hash] };
}
