// The text of a post of WordPress: blocks or lines, shortcodes and players made plain, cut in two where the fold was.
import type { IncomingPost } from '../moves/incoming.ts';
import type { Losses } from '../words/losses.ts';
import { isOfBlocks, withoutBlockComments } from './block-comments.ts';
import type { ShortcodeWorld } from './mended-shortcodes.ts';
import { withPlayers } from './players.ts';
import { withoutShortcodes } from './shortcodes.ts';

export interface TextSource {
  /** As it stands in the file. */
  html: string;
  /** JSON of the notes of the block editor; ''. */
  footnotes: string;
  world: ShortcodeWorld;
}

export function textOfPost(
  { html, footnotes, world }: TextSource,
  losses: Losses,
): Pick<IncomingPost, 'markup' | 'body' | 'more'> {
  const isBlocks = isOfBlocks(html);
  const withoutMarks = isBlocks ? withoutBlockComments(html, notesOf(footnotes), losses) : html;
  const plain = withoutShortcodes(withPlayers(withoutMarks, !isBlocks), world, losses);
  const paged = withoutComment(plain, 'nextpage', () => losses.add('block', '<!--nextpage-->'));
  const [body = '', ...more] = partsAtFold(withoutComment(paged, 'noteaser', () => {}));
  return { markup: isBlocks ? 'html' : 'breaks', body: body.trim(), more: more.join('\n\n').trim() };
}

/** Only the first of them folded the post; the others were not seen. */
function partsAtFold(html: string): [string, string] {
  const [before, ...after] = html.split(/<!--\s*more(?:\s[^<>]{0,300}?)?-->/);
  return [before ?? '', after.join('')];
}

function withoutComment(html: string, name: string, met: () => void): string {
  const parts = html.split(new RegExp(`<!--\\s?${name}\\s?-->`));
  for (let at = 1; at < parts.length; at += 1) met();
  return parts.join('\n\n');
}

/** `[{ id, content }]`, content being HTML. */
function notesOf(json: string): string {
  try {
    const notes: unknown = JSON.parse(json);
    if (!Array.isArray(notes)) return '';
    const lines = notes.flatMap((note: unknown) => {
      const content = (note as { content?: unknown } | null)?.content;
      return typeof content === 'string' ? [`<li>${content}</li>`] : [];
    });
    return lines.length === 0 ? '' : `<ol>${lines.join('\n')}</ol>`;
  } catch {
    return '';
  }
}
