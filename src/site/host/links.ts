// How pages of the press lead to blogs and name them: one with a host of its own is elsewhere from here.
import { primaryLanguage } from '../../text/language.ts';
import { type Blog, hrefIn, type Setting } from '../blog.ts';

/** A page of a blog as the press links to it. */
export function hrefFrom({ blog: press }: Setting, blog: Blog, path: string): string {
  return blog.origin === press.origin ? hrefIn(blog, path) : `${blog.origin}${hrefIn(blog, path)}`;
}

/** Pages of the press load nothing from other hosts, and so no pictures of blogs that have one. */
export function isHere({ blog: press }: Setting, blog: Blog): boolean {
  return blog.origin === press.origin;
}

/** For the `lang` of a text inside the page; undefined where the page says it already, or nobody knows. */
export function otherLanguage({ language }: Setting, of: string): string | undefined {
  return of === '' || primaryLanguage(of) === language ? undefined : of;
}
