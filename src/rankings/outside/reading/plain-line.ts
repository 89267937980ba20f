// A line that a page or a feed gives as text or as HTML, as the plain text that its readers saw.
import { Parser } from 'htmlparser2';

/** Letters of HTML that are read for one line. */
const LONGEST = 10_000;
/** What draws nothing, or turns the line around. */
const INVISIBLE = /[\p{Cc}\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]/gu;

/** Entities are read, tags are left out, blanks are one. At most `most` letters, whole ones. */
export function plainLine(html: string, most: number): string {
  const text = /[&<]/.test(html) ? textOfHtml(html.slice(0, LONGEST)) : html.slice(0, LONGEST);
  const line = text.replace(/\s+/g, ' ').replace(INVISIBLE, '').toWellFormed().normalize().trim();
  return shortened(line, most);
}

function textOfHtml(html: string): string {
  const texts: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (isSilent(name)) silent += 1;
    },
    ontext: (text) => {
      if (silent === 0) texts.push(text);
    },
    onclosetag: (name) => {
      if (isSilent(name)) silent -= 1;
    },
  });
  parser.end(html);
  return texts.join('');
}

function isSilent(name: string): boolean {
  return name === 'script' || name === 'style';
}

function shortened(line: string, most: number): string {
  if (line.length <= most) return line;
  const letters = [
    ...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line.slice(0, most * 4)),
  ];
  let short = '';
  for (const { segment } of letters) {
    if (short.length + segment.length > most - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}
