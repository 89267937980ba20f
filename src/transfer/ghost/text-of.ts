// The text of a post of Ghost: its HTML as it was shown, else what its editor of the time kept.
import type { IncomingPost } from '../moves/incoming.ts';
import type { Losses } from '../words/losses.ts';
import { type Fields, textIn } from './fields.ts';
import { htmlOfLexical } from './lexical.ts';
import { htmlOfMobiledoc } from './mobiledoc.ts';

type Text = Pick<IncomingPost, 'markup' | 'body' | 'more'>;

/** `here` puts the blog's address where the file leaves it open. */
export function textOfPost(row: Fields, here: (text: string) => string, losses: Losses): Text {
  const shown = textIn(row, 'html');
  if (shown.trim() !== '') return atFold('html', here(withoutMarks(shown)));
  const [lexical, mobiledoc] = [textIn(row, 'lexical'), textIn(row, 'mobiledoc')];
  const made = htmlOfLexical(lexical, losses) ?? htmlOfMobiledoc(mobiledoc, losses);
  if (made !== null && made.trim() !== '') return atFold('html', here(made));
  const markdown = textIn(row, 'markdown');
  if (markdown.trim() !== '') return atFold('markdown', here(markdown));
  if (lexical + mobiledoc !== '' && made === null) losses.add('block', (lexical || mobiledoc).slice(0, 500));
  return { markup: 'text', body: textIn(row, 'plaintext').trim(), more: '' };
}

/** Where a card begins and ends, and what only members were shown. */
function withoutMarks(html: string): string {
  return html.replace(
    /<!--\s?(?:kg-(?:card|gated-block)[^<>]{0,500}|members-only|\/?kg-[^<>]{0,500})-->/g,
    '',
  );
}

function atFold(markup: 'html' | 'markdown', text: string): Text {
  const [body = '', ...more] = text.split(/<!--\s?more\s?-->/);
  return { markup, body: body.trim(), more: more.join('').trim() };
}
