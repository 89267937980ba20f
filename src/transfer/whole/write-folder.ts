// Everything that readers see of a blog as a folder of Markdown with its pictures, for Hugo, Eleventy, Obsidian and people.
import type { Writable } from 'node:stream';
import { pictureIdOf } from '../../posts/picture-source.ts';
import { fileNameFrom } from '../out/file-name.ts';
import { frontMatter } from './front-matter.ts';
import { type LeavingPost, leavingPosts, type WholeBlog, wholeAddress } from './leaving-posts.ts';
import { localTime } from './local-time.ts';
import { markdownOf } from './markdown-of.ts';
import { originalOf } from './originals-of.ts';
import type { CommentRow } from './store.ts';
import { ZipOut } from './zip-out.ts';

/**
 * A zip: each post is a folder with `index.md` (Hugo's page bundle, and what Eleventy and Obsidian read as well), its
 * pictures, the original of a translation as `original.md`, and what readers said as `comments.json`.
 */
export async function writeFolder(whole: WholeBlog, sink: Writable): Promise<void> {
  const zip = new ZipOut(sink);
  try {
    const names = new Set<string>();
    for await (const post of leavingPosts(whole)) await addPost(whole, post, zip, folderOf(post, names));
    await zip.end();
  } catch (error) {
    zip.abort(error);
    throw error;
  }
}

async function addPost(whole: WholeBlog, post: LeavingPost, zip: ZipOut, folder: string): Promise<void> {
  const pictures = new Map<string, string>();
  const address = (found: string) => {
    const id = pictureIdOf(found);
    if (id === null) return wholeAddress(whole, post.address, found);
    // As many letters of its name as keep it apart from others.
    pictures.set(id, `${id.slice(0, 16)}.jpg`);
    return pictures.get(id) ?? '';
  };
  const text = markdownOf(post.document, { address });
  const original = post.originals ? markdownOf(originalOf(post.document, post.originals), { address }) : '';
  if (post.picture) pictures.set(post.picture.pictureId, `${post.picture.pictureId.slice(0, 16)}.jpg`);
  await zip.add(`${folder}/index.md`, [`${headOf(whole, post)}\n${text}`]);
  if (original !== '' && post.originals) {
    const { language, title } = post.originals;
    await zip.add(`${folder}/original.md`, [
      `${frontMatter({ title, lang: language, build: { render: 'never', list: 'never' } })}\n${original}`,
    ]);
  }
  if (post.comments.length > 0)
    await zip.add(`${folder}/comments.json`, [`${JSON.stringify(post.comments.map(commentOf), null, 2)}\n`]);
  for (const [id, name] of pictures) {
    const bytes = await whole.ctx.files.get(id);
    if (bytes) await zip.add(`${folder}/${name}`, [bytes], false);
  }
}

function headOf({ blog }: WholeBlog, post: LeavingPost): string {
  const article = post.provenance?.article;
  return frontMatter({
    title: post.title,
    date: dateOf(post.publishedAt, blog.timeZone),
    lastmod: dateOf(post.changedAt, blog.timeZone),
    slug: post.slug,
    draft: post.isLocked,
    author: post.author,
    lang: post.language,
    description: post.summary,
    categories: post.categories.map(({ name }) => name),
    tags: post.tags.map(({ name }) => name),
    image: post.picture ? `${post.picture.pictureId.slice(0, 16)}.jpg` : null,
    source: article
      ? {
          ...{ title: article.title, author: article.byline, outlet: article.outlet },
          ...{ address: article.address, date: article.publishedOn, lang: article.language },
        }
      : null,
  });
}

function commentOf({ editor, name, title, url, body, created_at, id, parent_id }: CommentRow) {
  return {
    id,
    answers: parent_id,
    name: editor ?? name,
    byEditor: editor !== null,
    title,
    url,
    date: created_at,
    body,
  };
}

function dateOf(at: string, zone: string): string {
  const { year, month, day, hour, minute, second, offset } = localTime(at, zone);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset.slice(0, 3)}:${offset.slice(3)}`;
}

function folderOf(post: LeavingPost, names: Set<string>): string {
  const wanted = `posts/${post.publishedAt.slice(0, 10)}-${fileNameFrom(post.slug) || post.id}`;
  let name = wanted;
  for (let count = 2; names.has(name); count += 1) name = `${wanted}-${count}`;
  names.add(name);
  return name;
}
