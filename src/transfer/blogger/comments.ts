// Comments of a Blogger file, which stand behind the posts: as many as memory may hold are gathered for the posts to come.
import type { IncomingComment, MoveFile } from '../moves/incoming.ts';
import { OwnNames } from '../words/own-names.ts';
import { partsOf, said, type XmlPart } from '../xml/element-stream.ts';
import { partsOfFile } from '../xml/parts-of.ts';
import {
  atomTime,
  contentOf,
  kindOfEntry,
  linkOf,
  nameOf,
  numberOf,
  postOfComment,
  writerOf,
} from './entry.ts';

export const FEED = ['feed'];

export class Comments {
  readonly #file: MoveFile;
  readonly #encoding: string | null;
  /** Characters held at most; the comments of one post are held whatever they weigh. */
  readonly #most: number;
  /** Posts in the order of the file, and where each stands. */
  readonly #order: string[] = [];
  readonly #places = new Map<string, number>();
  /** Characters of the comments of each post that was not handed over. */
  readonly #weights = new Map<string, number>();
  readonly #held = new Map<string, IncomingComment[]>();
  #weight = 0;
  #isWhole = true;

  constructor(file: MoveFile, encoding: string | null, most: number) {
    this.#file = file;
    this.#encoding = encoding;
    this.#most = most;
  }

  /** On the first way through the file. */
  notePost(name: string): void {
    if (this.#places.has(name)) return;
    this.#places.set(name, this.#order.length);
    this.#order.push(name);
  }

  noteComment(entry: XmlPart): void {
    const post = postOfComment(entry) ?? '';
    const comment = commentOf(entry);
    const weight = weightOf(comment);
    this.#weights.set(post, (this.#weights.get(post) ?? 0) + weight);
    this.#weight += weight;
    if (this.#isWhole && this.#weight <= this.#most) this.#hold(post, comment);
    else {
      this.#isWhole = false;
      this.#held.clear();
    }
  }

  #hold(post: string, comment: IncomingComment): void {
    const held = this.#held.get(post);
    if (held) held.push(comment);
    else this.#held.set(post, [comment]);
  }

  /** How many stand under nothing that the file holds, when all are held. */
  get orphans(): number {
    return [...this.#weights.keys()].filter((post) => !this.#places.has(post)).length;
  }

  /** Those of a post; they are not held any longer. */
  async of(name: string, isAuthor: (name: string, url: string) => boolean): Promise<IncomingComment[]> {
    if ((this.#weights.get(name) ?? 0) > 0 && !this.#held.has(name)) await this.#gather(name);
    const comments = this.#held.get(name) ?? [];
    this.#held.delete(name);
    this.#weights.delete(name);
    return threaded(comments).map((comment) => ({
      ...comment,
      byAuthor: isAuthor(comment.name, comment.url),
    }));
  }

  /** Reads the file once more for the comments of this post and of as many after it as may be held. */
  async #gather(name: string): Promise<void> {
    const wanted = new Set([name]);
    let weight = this.#weights.get(name) ?? 0;
    for (const next of this.#order.slice((this.#places.get(name) ?? 0) + 1)) {
      weight += this.#weights.get(next) ?? 0;
      if (weight > this.#most) break;
      wanted.add(next);
    }
    this.#held.clear();
    try {
      for await (const { part } of partsOfFile(this.#file, FEED, this.#encoding)) {
        const post = kindOfEntry(part) === 'comment' ? postOfComment(part) : null;
        if (post !== null && wanted.has(post)) this.#hold(post, commentOf(part));
      }
    } catch {
      // Whoever reads the posts comes to the same place, and says so.
    }
  }
}

function weightOf({ body, name, mail, url }: IncomingComment): number {
  return body.length + name.length + mail.length + url.length + 300;
}

/** Each with an origin of its own; what answers something that is not there stands by itself. */
function threaded(comments: readonly IncomingComment[]): IncomingComment[] {
  const origins = new OwnNames();
  for (const comment of comments) comment.origin = origins.of(comment.origin);
  return comments.map((comment) => {
    const isThere = comment.answers !== null && origins.has(comment.answers);
    return isThere && comment.answers !== comment.origin ? comment : { ...comment, answers: null };
  });
}

function commentOf(entry: XmlPart): IncomingComment {
  const { name, url, mail } = writerOf(entry);
  const { body, markup } = contentOf(entry);
  const related = linkOf(entry, 'related') ?? said(entry, 'blogger:inReplyTo');
  return {
    origin: `id:${numberOf(nameOf(said(entry, 'id')))}`,
    answers: related === '' ? null : `id:${numberOf(related.replace(/[?#].*$/, ''))}`,
    ...{ name, mail, url, title: '', body: body.trim(), markup },
    date: atomTime(said(entry, 'published')),
    state: stateOf(entry),
    ...{ editorOnly: false, byAuthor: false, hadPassword: false },
  };
}

/** What its writer took away again left a line in its place that says so; nobody should read it as theirs. */
function stateOf(entry: XmlPart): IncomingComment['state'] {
  const isRemoved = partsOf(entry, 'gd:extendedProperty').some(
    ({ attributes }) => attributes.name === 'blogger.contentRemoved' && attributes.value === 'true',
  );
  const status = said(entry, 'blogger:status');
  if (isRemoved || said(entry, 'blogger:trashed') !== '' || /EMPTIED|DELETED|TRASH/.test(status))
    return 'trashed';
  if (/SPAM|GHOST/.test(status)) return 'spam';
  return status === '' || status === 'LIVE' ? 'shown' : 'waiting';
}
