// One post of a file as the press takes it, and what could not be read of it.
import type {
  Incoming,
  IncomingComment,
  IncomingMarkup,
  IncomingPost,
  IncomingTime,
} from '../moves/incoming.ts';
import { plainLine } from '../words/plain-line.ts';
import { addressesIn } from './dialects.ts';
import type { Entry, Part } from './divide.ts';
import { type Fields, fieldsOf, SAID } from './fields.ts';
import { pingLoss, type Talk, talksOf, withoutBlankEnds } from './talk.ts';
import type { WholeFile } from './whole-file.ts';
import { isTalkPart, type PartName } from './words.ts';

type Trouble = Extract<Incoming, { is: 'trouble' }>;

export interface PostRead {
  /** null: nothing of it is a post. */
  post: IncomingPost | null;
  troubles: Trouble[];
}

export class PostReader {
  readonly #whole: WholeFile;
  /** How often posts without a name of their own were met, by date and title. */
  readonly #counts = new Map<string, number>();

  constructor(whole: WholeFile) {
    this.#whole = whole;
  }

  read(entry: Entry): PostRead {
    const fields = fieldsOf(entry.meta);
    if (fields.isNoEntry) return { post: null, troubles: [] };
    if (fields.isStrange) return this.#strange(entry);
    const talks = talksOf(entry.parts, this.#whole.clocks);
    const date = this.#whole.clocks.read('posts', fields.date);
    const post = { ...this.#textsOf(entry, fields), ...this.#namesOf(fields, date) };
    // Not even an empty text: nobody wrote it as a post, and it may be a piece of something else, such as a comment in confidence.
    const hasText = entry.parts.some(({ name }) => name === 'BODY' || name === 'EXTENDED BODY');
    if (!hasText && post.state === 'published') post.state = 'draft';
    const comments = [...talks, ...this.#lateFor(fields.date)].map(({ comment }) => comment);
    return {
      post: { ...post, date, comments: alone(comments), lost: lostOf(entry, fields) },
      troubles: [...dateTroubles(fields, date, talks), ...troublesOf(entry, fields)],
    };
  }

  /** Comments of posts that the file does not have. */
  leftOver(): Trouble[] {
    return [...this.#whole.late].map(([date, { talks, line }]) =>
      trouble('moves.finding.mt-no-entry', line, { said: date, count: talks.length }),
    );
  }

  #strange({ meta, parts, line }: Entry): PostRead {
    // What somebody said may have been said in confidence: the report does not repeat it.
    const own = parts.filter(({ name }) => !isTalkPart(name));
    const said = [...meta.map(({ text }) => text), ...own.flatMap(({ lines }) => lines.slice(0, 3))]
      .join(' ')
      .trim();
    if (said === '' && own.length === parts.length) return { post: null, troubles: [] };
    return {
      post: null,
      troubles: [trouble('moves.finding.mt-strange', line, { said: said.slice(0, SAID) })],
    };
  }

  #textsOf({ parts }: Entry, fields: Fields) {
    const text = (name: PartName) => withoutBlankEnds(parts.find((part) => part.name === name)?.lines ?? []);
    const [body, more] = [text('BODY'), text('EXTENDED BODY')];
    return { body, more, excerpt: plainLine(text('EXCERPT')), markup: fields.markup ?? markupOf(body, more) };
  }

  #namesOf(fields: Fields, date: IncomingTime | null) {
    const { title, author, basename, state, tags, picture, commentsOpen } = fields;
    const isUnique = basename !== '' && !this.#whole.twice.has(basename);
    const made = addressesIn(this.#whole.dialect, basename, date?.local ?? null);
    return {
      ...{ title, author, slug: basename, state, tags, picture, commentsOpen },
      ...{ origin: isUnique ? `slug:${basename}` : this.#counted(fields) },
      ...{ addresses: [...new Set([...fields.addresses, ...made])] },
      ...{ categories: fields.categories.map((name) => [name]) },
      ...{ changed: null, password: null, language: null },
    };
  }

  /** By its date as it stands there, so that it stays the same however clocks are read. */
  #counted({ date, title }: Fields): string {
    const name = `at:${date} ${title.slice(0, SAID)}`;
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }

  /** They go to the first post of their moment. */
  #lateFor(date: string): Talk[] {
    const found = this.#whole.late.get(date);
    this.#whole.late.delete(date);
    return found?.talks ?? [];
  }
}

/** What a post does not say shows in its text: whoever wrote tags for paragraphs wrote them for all. */
function markupOf(body: string, more: string): IncomingMarkup {
  return /<(?:p|br|div|table|ul|ol|h[1-6]|blockquote|section|pre)\b/i.test(`${body}\n${more}`)
    ? 'html'
    : 'breaks';
}

/** Comments that came from two places may be called the same. */
function alone(comments: IncomingComment[]): IncomingComment[] {
  const met = new Set<string>();
  for (const comment of comments) {
    let [origin, count] = [comment.origin, 1];
    while (met.has(origin)) {
      count += 1;
      origin = `${comment.origin} ~${count}`;
    }
    met.add(origin);
    comment.origin = origin;
  }
  return comments;
}

function lostOf({ parts }: Entry, fields: Fields): IncomingPost['lost'] {
  const lost = [...fields.lost];
  for (const part of parts) {
    if (part.name === 'PING') lost.push(pingLoss(part));
    const said = part.lines.join(' ').trim().slice(0, SAID);
    if (said === '') continue;
    if (part.name === 'KEYWORDS') lost.push({ what: 'field', said: `KEYWORDS: ${said}`.slice(0, SAID) });
    if (part.name === 'FIELD') lost.push({ what: 'field', said: `${part.field}: ${said}`.slice(0, SAID) });
  }
  return lost;
}

function dateTroubles(fields: Fields, date: IncomingTime | null, talks: readonly Talk[]): Trouble[] {
  const unread = talks.filter((talk) => talk.date !== '' && talk.comment.date === null);
  const own = fields.date !== '' && date === null ? [{ date: fields.date, line: fields.dateLine }] : [];
  return [...own, ...unread].map((one) =>
    trouble('moves.finding.mt-date', one.line, { said: one.date.slice(0, SAID) }),
  );
}

function troublesOf({ parts, line, lastLine, isClosed }: Entry, { strangeState, title }: Fields): Trouble[] {
  const isEmpty = !parts.some(({ name }: Part) => name === 'BODY' || name === 'EXTENDED BODY');
  const said = title.slice(0, SAID);
  return [
    ...(strangeState === null
      ? []
      : [trouble('moves.finding.mt-state', line, { said: strangeState.slice(0, SAID), title: said })]),
    ...(isEmpty ? [trouble('moves.finding.mt-no-text', line, { title: said })] : []),
    ...(isClosed ? [] : [trouble('moves.finding.mt-cut', lastLine, { title: said })]),
  ];
}

export function trouble(key: string, line: number | null, params: Trouble['params'] = {}): Trouble {
  return { is: 'trouble', key, params, line };
}
