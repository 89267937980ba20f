// The texts of an archive for people: each post and draft as Markdown, with its pictures where they lie in the archive.
import type { Blog } from '../../blogs/store.ts';
import type { Context } from '../../platform/context.ts';
import { pictureIdOf } from '../../posts/picture-source.ts';
import type { DocumentJson } from '../../text/document.ts';
import { fileNameFrom } from '../out/file-name.ts';
import { frontMatter } from '../whole/front-matter.ts';
import {
  type LeavingPost,
  leavingPosts,
  type WholeBlog,
  wholeAddress,
  wholeBlog,
} from '../whole/leaving-posts.ts';
import { markdownOf } from '../whole/markdown-of.ts';
import { originalOf } from '../whole/originals-of.ts';
import { draftsToLeave } from '../whole/store.ts';
import { fileName } from './format.ts';

export interface HumanText {
  name: string;
  body: string;
}

/** Every post that ever stood before readers, also what was taken back. They are not read on the way in. */
export async function* postsOf(ctx: Context, blog: Blog): AsyncGenerator<HumanText> {
  const whole = await wholeBlog(ctx, blog);
  const names = new Set<string>();
  for await (const post of leavingPosts(whole, true)) {
    const name = freeName(names, `posts/${post.publishedAt.slice(0, 10)}-${nameOf(post.slug, post.id)}`);
    yield { name, body: `${headOf(post)}\n${bodyOf(whole, post)}` };
  }
}

export async function* draftsOf(ctx: Context, blog: Blog): AsyncGenerator<HumanText> {
  const whole = await wholeBlog(ctx, blog);
  const names = new Set<string>();
  for (const draft of await draftsToLeave(ctx.db, blog.id)) {
    const document = JSON.parse(draft.document) as DocumentJson;
    const { title, language, updated_at } = draft;
    const head = frontMatter({ title, lang: language, changed: updated_at, draft: true });
    const body = markdownOf(document, { address: (found) => besides(whole, '', found) });
    yield { name: freeName(names, `drafts/${nameOf(draft.slug, draft.post_id)}`), body: `${head}\n${body}` };
  }
}

function headOf(post: LeavingPost): string {
  const article = post.provenance?.article;
  return frontMatter({
    title: post.title,
    address: post.address,
    date: post.publishedAt,
    changed: post.changedAt,
    author: post.author,
    lang: post.language,
    draft: !post.isOut,
    categories: post.categories.map(({ name }) => name),
    tags: post.tags.map(({ name }) => name),
    summary: post.summary,
    source: article
      ? { title: article.title, outlet: article.outlet, byline: article.byline, address: article.address }
      : null,
  });
}

function bodyOf(whole: WholeBlog, post: LeavingPost): string {
  const address = (found: string) => besides(whole, post.address, found);
  const text = markdownOf(post.document, { address });
  if (!post.originals) return text;
  const original = markdownOf(originalOf(post.document, post.originals), { address });
  return `${text}\n---\n\n<div lang="${post.originals.language}">\n\n${original}\n</div>\n`;
}

/** A picture of the blog lies in the archive, one folder up. */
function besides(whole: WholeBlog, post: string, found: string): string {
  const id = pictureIdOf(found);
  return id === null ? wholeAddress(whole, post, found) : `../${fileName(id, 'jpg')}`;
}

function nameOf(slug: string, id: string): string {
  const name = fileNameFrom(slug);
  return name === '' ? id : name;
}

function freeName(names: Set<string>, wanted: string): string {
  let name = wanted;
  for (let count = 2; names.has(name); count += 1) name = `${wanted}-${count}`;
  names.add(name);
  return `${name}.md`;
}
