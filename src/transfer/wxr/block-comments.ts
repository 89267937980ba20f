// Texts of the block editor: comments that say where each block begins and ends. They go; what stands in them stays.
import type { Losses } from '../words/losses.ts';
import { htmlText } from '../words/plain-line.ts';

const MARK = /^<!--\s+(\/)?wp:([a-z][a-z0-9_/-]*)\s*([\s\S]*?)(\/)?-->$/;

const DEEPEST = 200;

/** Without text of their own, and nothing is lost without them. */
const SILENT = new Set(
  'spacer separator more nextpage page-break paragraph heading shortcode html list column columns group'.split(
    ' ',
  ),
);

export function isOfBlocks(html: string): boolean {
  return /<!--\s+wp:[a-z]/.test(html);
}

/** `footnotes` is the list of notes that stands in place of the block of that name; ''. */
export function withoutBlockComments(html: string, footnotes: string, losses: Losses): string {
  const kept: string[] = [];
  const open: string[] = [];
  const put = (text: string) => {
    const around = open.at(-1);
    kept.push(around === undefined || around === 'freeform' ? paragraphed(text) : text);
  };
  let at = 0;
  for (const { from, to, isEnd, name, attributes, isAlone } of marksIn(html)) {
    put(html.slice(at, from));
    at = to;
    if (isEnd) {
      if (open.includes(name)) while (open.length > 0 && open.pop() !== name);
    } else if (!isAlone) {
      if (open.length < DEEPEST) open.push(name);
    } else if (name === 'footnotes') kept.push(footnotes);
    else if (!SILENT.has(name)) kept.push(lonely(name, attributes, losses));
  }
  put(html.slice(at));
  return kept.join('');
}

interface Mark {
  from: number;
  to: number;
  isEnd: boolean;
  name: string;
  attributes: string;
  /** It has no end, and no text: a program of the blog drew something there. */
  isAlone: boolean;
}

function* marksIn(html: string): Generator<Mark> {
  let from = html.indexOf('<!--');
  while (from >= 0) {
    const end = html.indexOf('-->', from + 4);
    if (end < 0) return;
    const [, slash, name, attributes, alone] = MARK.exec(html.slice(from, end + 3)) ?? [];
    if (name !== undefined)
      yield {
        ...{ from, to: end + 3, name: name.replace(/^core\//, ''), attributes: attributes?.trim() ?? '' },
        ...{ isEnd: slash !== undefined, isAlone: alone !== undefined },
      };
    from = html.indexOf('<!--', end + 3);
  }
}

/** What it drew cannot be known; where it led can be. */
function lonely(name: string, attributes: string, losses: Losses): string {
  losses.add('block', `wp:${name} ${attributes}`);
  const address = /"(?:url|href|link|src)":"(https?:[^"\s]+)"/.exec(attributes)?.[1]?.replaceAll('\\/', '/');
  return address === undefined ? '' : `<p><a href="${htmlText(address)}">${htmlText(address)}</a></p>`;
}

const BLOCK =
  /^\s*<\/?(?:p|div|h[1-6]|ul|ol|li|table|figure|blockquote|pre|hr|img|iframe|section|form|dl|address|script|style|details)\b/i;

/** Text of the editor before, in which an empty line ends a paragraph. */
function paragraphed(text: string): string {
  if (text.trim() === '' || /<p[\s>]/i.test(text)) return text;
  return text
    .split(/\n[ \t]*\n/)
    .map((piece) => {
      if (piece.trim() === '' || BLOCK.test(piece) || /^\s*<!--/.test(piece)) return piece;
      return `<p>${piece.trim().replace(/\n/g, '<br>\n')}</p>`;
    })
    .join('\n\n');
}
