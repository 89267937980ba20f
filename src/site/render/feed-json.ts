// The newest posts of a list as a JSON Feed (version 1.1), each with its whole text up to its fold.
import { articlePath, feedPath, listPath } from '../address.ts';
import { addressIn, type Setting } from '../blog.ts';
import type { CardBooks } from '../book-cards/reads.ts';
import type { Feed, FeedPost } from './feed-atom.ts';
import { feedContent } from './feed-content.ts';
import { sharedPicture } from './pictures.tsx';

export function jsonFeed(setting: Setting, { title, description, scope, posts, books }: Feed): string {
  const { blog } = setting;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: title.toWellFormed(),
    home_page_url: addressIn(blog, listPath(scope, null)),
    feed_url: addressIn(blog, feedPath(scope, 'json')),
    description: description === '' ? undefined : description.toWellFormed(),
    language: blog.language,
    items: posts.map((post) => item(setting, post, books)),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

function item(setting: Setting, post: FeedPost, books: CardBooks) {
  const { blog } = setting;
  const { handle, category, tags, summary, picture } = post;
  const labels = [...(category === null ? [] : [category.name]), ...tags.map(({ name }) => name)];
  return {
    // The id must stay when the address changes.
    id: `urn:uuid:${post.id}`,
    url: addressIn(blog, articlePath(post.slug)),
    external_url: post.provenance?.article.address ?? undefined,
    title: post.title.toWellFormed(),
    ...(post.locked
      ? { content_text: setting.t('site.locked.about') }
      : { content_html: feedContent(setting, post, books) }),
    summary: summary === '' ? undefined : summary.toWellFormed(),
    image: picture === null ? undefined : sharedPicture(blog, picture)?.address,
    date_published: post.publishedAt,
    date_modified: post.revisedAt,
    authors: [
      {
        name: post.author.toWellFormed(),
        url: handle === null ? undefined : addressIn(blog, listPath({ kind: 'author', slug: handle }, null)),
      },
    ],
    tags: labels.length === 0 ? undefined : [...new Set(labels)],
    language: post.language,
  };
}
