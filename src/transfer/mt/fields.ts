// The metadata of a post: its keys in any order and case, each as the press takes it.
import type { IncomingLoss, IncomingMarkup, IncomingState } from '../moves/incoming.ts';
import { withoutRefs } from './char-refs.ts';
import type { Line } from './divide.ts';
import { isPostKey, keyLine, owned, type PostKey, states } from './words.ts';

export interface Fields {
  title: string;
  author: string;
  basename: string;
  /** As it stands there. */
  date: string;
  dateLine: number;
  state: IncomingState;
  /** A state that nobody knows, in its own words: the post is kept back. */
  strangeState: string | null;
  /** null: the post does not say. */
  markup: IncomingMarkup | null;
  commentsOpen: boolean | null;
  categories: string[];
  tags: string[];
  picture: string | null;
  /** Whole addresses of the post there. */
  addresses: string[];
  /** Comments alone, for a post that is here already. */
  isNoEntry: boolean;
  lost: IncomingLoss[];
  /** None of its lines is metadata. */
  isStrange: boolean;
}

export function fieldsOf(meta: readonly Line[]): Fields {
  const values = new Map<PostKey, string[]>();
  const lost: IncomingLoss[] = [];
  let last: PostKey | null = null;
  for (const line of meta) {
    const found = keyLine(line.text);
    const key = found?.key ?? '';
    if (found && isPostKey(key)) {
      last = key;
      const known = values.get(key);
      if (known) known.push(owned(found.value));
      else values.set(key, [owned(found.value)]);
    } else if (last === 'TITLE' && found === null && continueTitle(values, line.text.trim())) continue;
    else lost.push({ what: 'field', said: line.text.trim().slice(0, SAID) });
  }
  const first = (key: PostKey) => values.get(key)?.find((value) => value !== '') ?? '';
  // Said twice, the more careful one counts.
  const status = values.get('STATUS')?.find((one) => stateOf(one) !== 'published') ?? first('STATUS');
  return {
    ...{
      title: withoutRefs(undressed(first('TITLE'))),
      author: withoutRefs(first('AUTHOR')),
      basename: first('BASENAME'),
    },
    ...{ date: first('DATE'), dateLine: meta.find(isDate)?.number ?? meta[0]?.number ?? 1 },
    ...{
      state: stateOf(status),
      strangeState: status === '' || knownState(status) !== undefined ? null : status,
    },
    ...{ markup: markupOf(values.get('CONVERT BREAKS')?.[0]), commentsOpen: openOf(first('ALLOW COMMENTS')) },
    ...{
      categories: categoriesOf(values),
      tags: tagsOf([...(values.get('TAGS') ?? []), ...(values.get('TAG') ?? [])]),
    },
    ...{ picture: first('IMAGE') || null, addresses: addressesOf([first('UNIQUE URL'), first('PERMALINK')]) },
    ...{ isNoEntry: isYes(first('NO ENTRY')), lost, isStrange: values.size === 0 },
  };
}

/** Tags that only dress a line, as programs that take a title for HTML show none of them. */
const DRESSING =
  /<\/?(?:a|abbr|b|big|center|del|em|font|i|ins|nobr|rb|rp|rt|ruby|s|small|span|strike|strong|sub|sup|tt|u|wbr)(?:\s[^<>]*)?\/?>/gi;

/** Whatever else stands between angle brackets may be words: `<重要>`. */
function undressed(title: string): string {
  return title
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(DRESSING, '')
    .trim();
}

/** Letters of what is told of a loss. */
export const SAID = 200;

/** Longer than this is no title any more. */
const LONGEST_TITLE = 1_000;

/** A title over several lines, which one of them wrote; false for what is none any more. */
function continueTitle(values: Map<PostKey, string[]>, more: string): boolean {
  const titles = values.get('TITLE') ?? [];
  const title = `${titles.at(-1) ?? ''} ${more}`.trim();
  if (title.length > LONGEST_TITLE) return false;
  titles.splice(-1, 1, title);
  return true;
}

function isDate({ text }: Line): boolean {
  return keyLine(text)?.key === 'DATE';
}

/** Without a state it was for everybody; one that nobody knows keeps it back. */
function stateOf(status: string): IncomingState {
  return status === '' ? 'published' : (knownState(status) ?? 'draft');
}

function knownState(status: string): IncomingState | undefined {
  const word = status.toLowerCase();
  return Object.hasOwn(states, word) ? states[word] : undefined;
}

/** `0` is HTML as it stands; other numbers and names are what was done to it before it was shown. */
function markupOf(breaks: string | undefined): IncomingMarkup | null {
  if (breaks === undefined) return null;
  const name = breaks.toLowerCase();
  if (name.startsWith('markdown')) return 'markdown';
  if (name.startsWith('textile')) return 'textile';
  return ['1', '__default__', 'wpautop', 'breaks'].includes(name) ? 'breaks' : 'html';
}

function openOf(allowed: string): boolean | null {
  // 2 is closed: what is there stays, nothing comes.
  return allowed === '' ? null : allowed === '1';
}

/** The main one first, each once. */
function categoriesOf(values: ReadonlyMap<PostKey, readonly string[]>): string[] {
  const all = [...(values.get('PRIMARY CATEGORY') ?? []), ...(values.get('CATEGORY') ?? [])];
  return [...new Set(all.map((name) => withoutRefs(name)).filter((name) => name !== ''))];
}

/** `"New York",foo,'say "so"'`: commas part them, except between quotes. */
function tagsOf(lines: readonly string[]): string[] {
  const tags = lines.flatMap((line) => {
    const parts = line.match(/\s*(?:"[^"]*"|'[^']*')\s*(?=,|$)|[^,]+/g) ?? [];
    return parts.map((part) => withoutRefs(unquoted(part.trim())));
  });
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function unquoted(tag: string): string {
  const quote = tag.at(0);
  const isQuoted = tag.length > 1 && (quote === '"' || quote === "'") && tag.endsWith(quote);
  return isQuoted ? tag.slice(1, -1).trim() : tag;
}

function addressesOf(addresses: readonly string[]): string[] {
  return [...new Set(addresses.filter((address) => /^(?:https?:\/)?\/\S+$/i.test(address)))];
}

function isYes(value: string): boolean {
  return value !== '' && value !== '0';
}
