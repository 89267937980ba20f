// Comments of a Ghost file: a copy of the whole database has them, the export that its settings offer has not.
import type { IncomingComment } from '../moves/incoming.ts';
import { cut } from '../words/plain-line.ts';
import { type Fields, textIn, timeIn } from './fields.ts';

interface Member {
  name: string;
  mail: string;
}

interface Kept {
  member: string;
  comment: IncomingComment;
}

/** Letters of comments and members that are held; what is more is counted. */
const MOST = 64 * 1024 * 1024;
/** What one takes besides its letters. */
const ONE = 200;

export class Talk {
  readonly #members = new Map<string, Member>();
  readonly #said = new Map<string, Kept[]>();
  /** Mail addresses of those who write on the blog. */
  readonly #writers = new Set<string>();
  readonly #most: number;
  #weight = 0;
  #left = 0;

  /** `most` is for tests. */
  constructor(most = MOST) {
    this.#most = most;
  }

  /** Comments that were more than can be held. */
  get left(): number {
    return this.#left;
  }

  /** Posts that are not in the file, as far as all others have been asked for. */
  get orphans(): number {
    return this.#said.size;
  }

  writer(row: Fields): void {
    const mail = textIn(row, 'email').trim().toLowerCase();
    if (mail !== '') this.#writers.add(mail);
  }

  member(row: Fields): void {
    const member = {
      name: cut(textIn(row, 'name').trim(), 300),
      mail: cut(textIn(row, 'email').trim(), 300),
    };
    if (this.#hasRoom(member.name.length + member.mail.length)) this.#members.set(textIn(row, 'id'), member);
  }

  comment(row: Fields): void {
    const comment = commentOf(row);
    if (!this.#hasRoom(comment.body.length)) {
      this.#left += 1;
      return;
    }
    const post = textIn(row, 'post_id');
    const kept = { member: textIn(row, 'member_id'), comment };
    const all = this.#said.get(post);
    if (all) all.push(kept);
    else this.#said.set(post, [kept]);
  }

  #hasRoom(letters: number): boolean {
    if (this.#weight + letters + ONE > this.#most) return false;
    this.#weight += letters + ONE;
    return true;
  }

  /** Those of a post, the oldest first; they are not held any longer. */
  of(post: string): IncomingComment[] {
    const kept = this.#said.get(post) ?? [];
    this.#said.delete(post);
    const byOrigin = new Map(kept.map((one) => [one.comment.origin, one]));
    return [...byOrigin.values()]
      .map(({ member, comment }) => this.#signed(member, comment, byOrigin))
      .sort(byDate);
  }

  #signed(member: string, comment: IncomingComment, all: ReadonlyMap<string, unknown>): IncomingComment {
    const { name, mail } = this.#members.get(member) ?? { name: '', mail: '' };
    const { origin, answers } = comment;
    return {
      ...{ ...comment, name, mail },
      answers: answers !== null && answers !== origin && all.has(answers) ? answers : null,
      byAuthor: mail !== '' && this.#writers.has(mail.toLowerCase()),
    };
  }
}

function byDate(a: IncomingComment, b: IncomingComment): number {
  return (a.date?.local ?? '') < (b.date?.local ?? '') ? -1 : a.date?.local === b.date?.local ? 0 : 1;
}

function commentOf(row: Fields): IncomingComment {
  const answers = textIn(row, 'in_reply_to_id') || textIn(row, 'parent_id');
  return {
    origin: `id:${textIn(row, 'id')}`,
    answers: answers === '' ? null : `id:${answers}`,
    ...{ name: '', mail: '', url: '', title: '' },
    body: textIn(row, 'html').trim(),
    markup: 'html',
    date: timeIn(row, 'created_at'),
    state: stateOf(textIn(row, 'status')),
    ...{ editorOnly: false, byAuthor: false, hadPassword: false },
  };
}

/** What the blog hid is for the blog to look at. */
function stateOf(status: string): IncomingComment['state'] {
  if (status === 'deleted') return 'trashed';
  return status === '' || status === 'published' ? 'shown' : 'waiting';
}
