// Markdown in: by way of HTML, so that HTML inside Markdown passes through the same gate as any other.
import type { DocumentJson } from './document-json.ts';
import { documentFromHtml, type HtmlOptions } from './html-in.ts';
import { readMarkdown, TooManySteps } from './markdown-steps.ts';

export type MarkdownDocument = {
  /** What stands before the text between two lines of `---`, such as title and date; one line each. */
  matter: Record<string, string>;
  document: DocumentJson;
};

/** `parse` makes a tree of HTML, as linkedom on the server or a DOMParser in the browser does. */
export function documentFromMarkdown(
  markdown: string,
  parse: (html: string) => ParentNode,
  options: HtmlOptions,
): MarkdownDocument {
  const { matter, body } = withoutMatter(markdown.replace(/^\ufeff/u, ''));
  const html = htmlOf(body);
  const root = parse(`<!doctype html><html><body>${html}</body></html>`);
  return { matter, document: documentFromHtml(root, options) };
}

/** What is nested without end, or would be gone over without end, is read as the plain text it is. */
function htmlOf(markdown: string): string {
  try {
    return readMarkdown(withoutEndlessMails(markdown)).html;
  } catch (error) {
    if (!(error instanceof TooManySteps) && !(error instanceof RangeError)) throw error;
    const escaped = markdown.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return escaped
      .split(/\n{2,}/u)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('');
  }
}

const LONGEST_MAIL = 254;
const OF_MAILS = /^[a-zA-Z0-9.!#$%&'*+/=?_`{|}~-]+$/u;

/** From every letter on, an address is looked for up to the next `@`: one that no mail can have is made a plain sign. */
function withoutEndlessMails(markdown: string): string {
  const pieces = markdown.split('@');
  const isEndless = (piece: string) =>
    piece.length > LONGEST_MAIL && OF_MAILS.test(piece.slice(-LONGEST_MAIL - 1));
  return pieces
    .map((piece, at) => (at < pieces.length - 1 && isEndless(piece) ? `${piece}\\` : piece))
    .join('@');
}

function withoutMatter(markdown: string): { matter: Record<string, string>; body: string } {
  const found = /^---[^\S\n]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/u.exec(markdown);
  const lines = found?.[1]?.split(/\r?\n/u) ?? [];
  // A rule at the top of an ordinary text also looks like this; there the lines name nothing.
  if (found === null || !lines.every((line) => /^(?:[\w-]+:|\s|-|#|$)/u.test(line)))
    return { matter: {}, body: markdown };
  const entries = lines.flatMap((line): [string, string][] => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), unquoted(value.trim())]];
  });
  return { matter: Object.fromEntries(entries), body: markdown.slice(found[0].length) };
}

function unquoted(value: string): string {
  return /^(["']).*\1$/u.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
