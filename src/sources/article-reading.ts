// Reads one page: cuts it into blocks and labels them, by Readability's reading or, without one, by its own lights.
import { type Block, cutBlocks } from './blocks.ts';
import { type LabelContext, type LabelledPage, labelBlocks } from './label.ts';
import { type Keeps, readMainText } from './main-text.ts';

/** With fewer words than this a reading may have missed the article, and another is tried. */
const SCANT = 40;

/** Labels the blocks of `document`, which is parsed from `html`. Never fails. */
export function readArticle(html: string, document: Document, context: LabelContext): LabelledPage {
  const keeps = mainText(html, document);
  const page = labelBlocks(cutBlocks(document.body, keeps ?? (() => false)), context);
  if (keeps && bodyWords(page) >= SCANT) return page;
  const whole = labelBlocks(
    cutBlocks(document.body, () => true),
    context,
  );
  return bodyWords(whole) > 1.5 * bodyWords(page) ? whole : page;
}

/** The body as lines of text, one a block. */
export function bodyText({ labelled }: LabelledPage): string {
  return bodyBlocks({ labelled })
    .map(({ text }) => text)
    .join('\n');
}

export function bodyBlocks({ labelled }: Pick<LabelledPage, 'labelled'>): Block[] {
  return labelled.filter(({ label }) => label === 'body').map(({ block }) => block);
}

export function bodyWords(page: LabelledPage): number {
  return bodyBlocks(page).reduce((sum, { words }) => sum + words, 0);
}

/** Readability gives up on some trees by throwing; such a page is read without it. */
function mainText(html: string, document: Document): Keeps | null {
  try {
    return readMainText(html, document);
  } catch {
    return null;
  }
}
