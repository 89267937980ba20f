// An archive as a reader of moves hands it over: posts with what readers said, for the look before it is put in.
import type { DocumentJson } from '../../text/document.ts';
import { documentToHtml } from '../../text/html-out.ts';
import type {
  Incoming,
  IncomingBlog,
  IncomingComment,
  IncomingPost,
  IncomingTime,
  MoveFile,
  ReadFile,
} from '../moves/incoming.ts';
import type { Row } from './format.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { trusted } from './trusted.ts';

/**
 * Everything is verified before the first post. What an empty blog takes in is the archive itself (`bring-archive.ts`);
 * into one that has something already the posts go one by one, as those of any other blog do.
 */
export const readArchive: ReadFile = (file, _, progress) => read(file, progress);

async function* read(file: MoveFile, progress: (byte: number) => void): AsyncGenerator<Incoming> {
  const archive = await openArchive(file);
  const whole = archive.manifest.entries.reduce((sum, { size }) => sum + size, 1);
  // Half of the way is the look at every byte.
  await archive.verify((bytes) => progress(Math.floor((file.size / 2) * (bytes / whole))));
  const world = await worldOf(archive);
  yield { is: 'blog', blog: blogOf(archive, world) };
  let count = 0;
  for await (const revision of archive.rows('revisions')) {
    const post = world.posts.get(String(revision.post_id));
    if (!post || post.revision !== revision.number) continue;
    yield { is: 'post', post: postOf(world, post, revision) };
    count += 1;
    progress(Math.floor((file.size / 2) * (1 + count / Math.max(1, world.posts.size))));
  }
  for await (const draft of archive.rows('drafts')) yield { is: 'post', post: draftOf(world, draft) };
}

/** What posts name; comments are as many as readers wrote, and are held. */
interface World {
  posts: Map<string, Row>;
  people: Map<string, string>;
  categories: Map<string, string[]>;
  tags: Map<string, string[]>;
  comments: Map<string, Row[]>;
}

async function worldOf(archive: Archive): Promise<World> {
  const posts = await byKey(archive.rows('posts'), 'id');
  const rows = await byKey(archive.rows('categories'), 'id');
  const names = await byKey(archive.rows('tags'), 'id');
  const tags = new Map<string, string[]>();
  for await (const { post_id, tag_id } of archive.rows('post_tags')) {
    const name = names.get(String(tag_id))?.name;
    if (name != null) tags.set(String(post_id), [...(tags.get(String(post_id)) ?? []), String(name)]);
  }
  const comments = new Map<string, Row[]>();
  for await (const row of archive.rows('comments')) {
    if (row.deleted_at !== null) continue;
    const list = comments.get(String(row.post_id)) ?? [];
    list.push(row);
    comments.set(String(row.post_id), list);
  }
  return {
    ...{ posts, tags, comments },
    people: new Map(archive.people.map(({ id, name }) => [id, name])),
    categories: new Map([...rows.keys()].map((id) => [id, pathOf(rows, id)])),
  };
}

async function byKey(rows: AsyncGenerator<Row>, key: string): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for await (const row of rows) found.set(String(row[key]), row);
  return found;
}

function pathOf(rows: ReadonlyMap<string, Row>, id: string): string[] {
  const path: string[] = [];
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at);
    const row = rows.get(at);
    if (!row) break;
    path.unshift(String(row.name));
    at = row.parent_id == null ? null : String(row.parent_id);
  }
  return path;
}

function blogOf({ blog, people }: Archive, { categories }: World): IncomingBlog {
  return {
    title: String(blog.name),
    description: String(blog.tagline),
    address: null,
    language: String(blog.language),
    categories: [...categories.values()],
    authors: people.map(({ name }) => ({ name, shown: name })),
  };
}

function postOf(world: World, post: Row, revision: Row): IncomingPost {
  const id = String(post.id);
  return {
    ...plain(world, `id:${id}`, revision, post),
    author: world.people.get(String(post.author_id)) ?? '',
    date: timeOf(post.first_published_at ?? post.created_at),
    changed: timeOf(revision.created_at),
    state: stateOf(post),
    tags: world.tags.get(id) ?? [],
    commentsOpen: post.comments === null ? null : post.comments !== 'closed',
    comments: (world.comments.get(id) ?? []).map((row) => commentOf(world, row)),
  };
}

/** Behind a password that nobody here knows, or with an end that nobody would see to, readers do not see it. */
function stateOf({ published_at, password_hash, expires_at }: Row): IncomingPost['state'] {
  if (published_at === null) return 'draft';
  return (password_hash ?? null) === null && (expires_at ?? null) === null ? 'published' : 'private';
}

function draftOf(world: World, draft: Row): IncomingPost {
  return {
    ...plain(world, `draft:${draft.post_id}`, draft, draft),
    author: world.people.get(String(draft.created_by)) ?? '',
    date: timeOf(draft.created_at),
    changed: timeOf(draft.updated_at),
    state: 'draft',
    tags: [],
    commentsOpen: null,
    comments: [],
  };
}

/** What posts and drafts have alike. Throws `Refused` for a text that no press would have written. */
function plain(world: World, origin: string, given: Row, post: Row) {
  const text = trusted(origin.startsWith('draft:') ? 'drafts' : 'revisions', given);
  const html = documentToHtml(JSON.parse(String(text.document)) as DocumentJson);
  const [body = '', ...more] = html.split('<!--more-->');
  const picture =
    text.picture == null ? null : (JSON.parse(String(text.picture)) as { pictureId: string; width: number });
  return {
    ...{
      origin,
      title: String(text.title),
      slug: String(post.slug),
      addresses: [`/posts/${String(post.slug)}`],
    },
    ...{ password: null, markup: 'html' as const, body, more: more.join(''), excerpt: String(text.summary) },
    categories: post.category_id == null ? [] : [world.categories.get(String(post.category_id)) ?? []],
    picture: picture ? `media/${picture.pictureId}-${picture.width}.jpg` : null,
    language: String(post.language),
    lost: [],
  };
}

function commentOf(world: World, row: Row): IncomingComment {
  const author = row.author_id === null ? undefined : world.people.get(String(row.author_id));
  return {
    origin: String(row.id),
    answers: row.parent_id === null ? null : String(row.parent_id),
    name: author ?? String(row.name),
    ...{ mail: String(row.mail), url: String(row.url), title: String(row.title), body: String(row.body) },
    markup: 'text',
    date: timeOf(row.created_at),
    state: row.spam_at !== null ? 'spam' : row.shown_at === null ? 'waiting' : 'shown',
    editorOnly: false,
    byAuthor: author !== undefined,
    hadPassword: false,
  };
}

function timeOf(at: Row[string] | undefined): IncomingTime | null {
  return typeof at === 'string' ? { local: at.slice(0, 19), offset: 0 } : null;
}
