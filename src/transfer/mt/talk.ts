// Comments and pings of a post. Who wrote for the author alone is told so; hashes of passwords and addresses of networks are left there.
import type { IncomingComment, IncomingLoss } from '../moves/incoming.ts';
import { withoutRefs } from './char-refs.ts';
import type { Clocks } from './clocks.ts';
import type { Part } from './divide.ts';
import { SAID } from './fields.ts';
import { talkHeadOf } from './talk-head.ts';
import { commentKeys, pingKeys } from './words.ts';

/** A comment and what its date says, word for word. */
export interface Talk {
  comment: IncomingComment;
  date: string;
  line: number;
  /** The file says whether it was for the author alone. */
  isMarked: boolean;
}

/** In the order of the file; a part without anything in it is none. */
export function talksOf(parts: readonly Part[], clocks: Clocks): Talk[] {
  const talks: Talk[] = [];
  const counts = new Map<string, number>();
  let asked: Talk | null = null;
  for (const part of parts) {
    if (part.name !== 'COMMENT' && part.name !== 'RES COMMENT') continue;
    const talk = talkOf(part, clocks);
    if (!talk) continue;
    const name = `${talk.date} ${talk.comment.name}`.slice(0, SAID);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    talk.comment.origin = count === 1 ? name : `${name} (${count})`;
    if (talk.comment.byAuthor) answer(talk, asked);
    else asked = talk;
    talks.push(talk);
  }
  return talks;
}

/** What was answered in secret is as secret as what was asked, unless the file says that it is not. */
function answer({ comment, isMarked }: Talk, asked: Talk | null): void {
  comment.answers = asked?.comment.origin ?? null;
  if (!isMarked && asked?.comment.editorOnly) comment.editorOnly = true;
}

function talkOf(part: Part, clocks: Clocks): Talk | null {
  const { values, length } = talkHeadOf(part.lines, commentKeys);
  const said = (key: string) => values.get(key) ?? '';
  const text = withoutBlankEnds(part.lines.slice(length));
  if (text === '' && [...values.values()].every((value) => value === '')) return null;
  const isHtml = TAGS.test(text);
  const isAuthors = part.name === 'RES COMMENT';
  const comment: IncomingComment = {
    ...{
      origin: '',
      answers: null,
      name: withoutRefs(said('AUTHOR')),
      mail: said('EMAIL'),
      url: said('URL'),
    },
    ...{
      title: withoutRefs(said('TITLE')),
      body: isHtml ? withBreaks(text) : text,
      markup: isHtml ? 'html' : 'text',
    },
    ...{ date: clocks.read('comments', said('DATE')), state: 'shown', editorOnly: isSecret(said('SECRET')) },
    ...{ byAuthor: isAuthors, hadPassword: said('PASS') !== '' && said('PASS') !== HASH_OF_NOTHING },
  };
  return { comment, date: said('DATE'), line: part.line, isMarked: values.has('SECRET') };
}

/** Whatever stands there but a clear no: what was secret stays so. */
function isSecret(value: string): boolean {
  return !['', '0', 'no', 'false', 'off'].includes(value.normalize('NFKC').toLowerCase());
}

/** MD5 of no letters at all. */
const HASH_OF_NOTHING = 'd41d8cd98f00b204e9800998ecf8427e';

/** What people wrote in comments where HTML was allowed, or what stands for it. */
const TAGS =
  /<\/?(?:a|b|i|u|s|p|br|em|strong|font|span|div|img|blockquote|ul|ol|li|del|strike|big|small|hr|pre|code)\b[^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\d{1,7}|#x[\da-f]{1,6});/i;

/** Line breaks were shown as such beside the tags, where the comment has none that say so. */
function withBreaks(html: string): string {
  return /<(?:br|p)\b/i.test(html) ? html : html.replaceAll('\n', '<br>\n');
}

/** Where lines of a text alone are blank at its ends, they are the format's. */
export function withoutBlankEnds(lines: readonly string[]): string {
  let [from, to] = [0, lines.length];
  while (from < to && lines[from]?.trim() === '') from += 1;
  while (to > from && lines[to - 1]?.trim() === '') to -= 1;
  return lines.slice(from, to).join('\n');
}

/** A ping has no place here: who spoke of the post, without the address of their network. */
export function pingLoss(part: Part): IncomingLoss {
  const { values } = talkHeadOf(part.lines, pingKeys);
  const said = ['TITLE', 'BLOG NAME', 'URL'].flatMap((key) => values.get(key) || []);
  return { what: 'ping', said: said.join(' — ').slice(0, SAID) };
}
