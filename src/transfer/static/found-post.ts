// A post as the search of a static site knows it, from its text.
import { searchedText } from '../../search/searched-text.ts';
import { type Blog, interfaceLanguage } from '../../site/blog.ts';
import { longMonth } from '../../site/dates.ts';
import type { PostText } from '../../site/published/reads.ts';
import { dayOf } from '../../web/when.ts';
import type { FoundPost } from './tokens.ts';

export function foundPost(blog: Blog, post: PostText): FoundPost {
  const { title, lines, source, readings } = searchedText(post);
  const day = dayOf(post.publishedAt, blog.timeZone);
  return {
    ...{ slug: post.slug, title, day, month: longMonth(day.slice(0, 7), interfaceLanguage(blog)) },
    ...(post.language === blog.language ? {} : { language: post.language }),
    ...(post.originals === null ? {} : { originalLanguage: post.originals.language }),
    ...{ lines, source, readings },
  };
}
