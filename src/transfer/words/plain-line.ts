// A line that a program keeps as HTML (a title, a name), as the plain text that its readers saw.
import { parseHTML } from 'linkedom';

/** Entities are read, tags are left out, blanks are one; a wide space is what somebody wrote. */
export function plainLine(html: string): string {
  const text = /[&<]/.test(html) ? textOfHtml(html) : html;
  return text.replace(/[^\S\u3000]+/g, ' ').trim();
}

function textOfHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html.slice(0, LONGEST)}</body></html>`);
  return document.body.textContent ?? '';
}

const LONGEST = 20_000;

/** For text between tags, or a value between double quotes. */
export function htmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * A line for programs that show it as HTML: only what one of them would read as a sign or a tag is escaped, because others
 * show the line as it stands, and `Q&A` is the same to both.
 */
export function htmlLine(text: string): string {
  return text.replace(/&(?=#|[a-z][a-z\d])/gi, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;');
}

/** At most so many letters, whole ones. What was cut does not hold the long text in memory. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const begin = text.slice(0, most - 1).toWellFormed();
  return `${Buffer.from(begin.replace(/\ufffd$/, '')).toString()}…`;
}
