// The pass of readers who have shown a blog's password.
import { isGoodPass, signPass } from '../../accounts/pass.ts';
import { verifyPassword } from '../../accounts/password.ts';
import type { Context } from '../../platform/context.ts';

/** Seconds until the password is asked for again. */
export const BLOG_PASS_SECONDS = 30 * 24 * 60 * 60;

export interface LockedBlog {
  id: string;
  passwordHash: string;
}

/** What the cookie carries when the password is right; null when it is wrong. */
export async function earnBlogPass(ctx: Context, blog: LockedBlog, password: string): Promise<string | null> {
  if (!(await verifyPassword(password, blog.passwordHash))) return null;
  return signPass(ctx, passFor(blog), BLOG_PASS_SECONDS);
}

export function isBlogPass(ctx: Context, blog: LockedBlog, cookie: string | undefined): Promise<boolean> {
  return isGoodPass(ctx, passFor(blog), cookie);
}

/** Cookies of several blogs on the press's host must not take each other's place. */
export function blogPassCookie(blogId: string): string {
  return `taiyaku-blog-${blogId}`;
}

function passFor(blog: LockedBlog) {
  return { purpose: 'blog-pass', said: [blog.id, blog.passwordHash] };
}
