// Markdown in: by way of HTML, so that HTML inside Markdown passes through the same gate as any other.
import { Marked } from 'marked';
import type { DocumentJson } from './document-json.ts';
import { documentFromHtml, type HtmlOptions } from './html-in.ts';

const marked = new Marked({ gfm: true });

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
  const html = marked.parse(body, { async: false });
  const root = parse(`<!doctype html><html><body>${html}</body></html>`);
  return { matter, document: documentFromHtml(root, options) };
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
