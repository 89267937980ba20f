// Other readings of a page, offered when ours may have missed much of it: Defuddle's, and the page's own statement.
import { documentFromHtml } from '../text/html-in.ts';
import type { DocumentOptions } from './article-document.ts';
import { bodyWords } from './article-reading.ts';
import { countWords, cutBlocks } from './blocks.ts';
import type { Reading } from './found.ts';
import type { LabelledPage } from './label.ts';
import type { Label } from './label-kinds.ts';
import { parsePage } from './page.ts';
import { articleAmong, type Thing } from './structured-data.ts';

/** Paragraphs outside the body with these labels could have been article: the others say clearly what they are. */
const DOUBTFUL = new Set<Label>(['outside', 'control', 'hidden']);
/** A page with more than this share of the body's words again in paragraphs outside it is read a second time. */
const MUCH = 1;
/** Another reading must have this many times our words to be worth a person's choice. */
const MORE = 1.25;
const LEAST = 60;
/** Defuddle takes seconds on larger pages. */
const LARGEST = 3_000_000;

export async function otherReadings(
  html: string,
  page: LabelledPage,
  things: Thing[],
  options: DocumentOptions,
): Promise<Reading[]> {
  const ours = bodyWords(page);
  const stated = statedBody(things, options);
  const readings = stated && countWords(stated.text) > Math.max(LEAST, ours * MORE) ? [stated] : [];
  if (html.length > LARGEST || !(readings.length > 0 || missesMuch(page, ours))) return readings;
  const second = await defuddled(html, options);
  if (second && countWords(second.text) > Math.max(LEAST, ours * MORE)) readings.unshift(second);
  return readings;
}

/** `articleBody` of the page's JSON-LD: the words without any markup. */
function statedBody(things: Thing[], options: DocumentOptions): Reading | null {
  const body = articleAmong(things)?.articleBody;
  if (typeof body !== 'string' || body.trim() === '') return null;
  const document = parsePage('');
  for (const line of body.replace(/<[^>]{1,500}>/g, '\n').split(/\n+/)) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line.trim();
    if (line.trim() !== '') document.body.append(paragraph);
  }
  return readingOf('structured-data', document, options);
}

function missesMuch({ labelled }: LabelledPage, ours: number): boolean {
  let missed = 0;
  for (const { block, label } of labelled) {
    if (DOUBTFUL.has(label) && block.words >= 15 && block.linked < 0.3) missed += block.words;
  }
  return missed >= LEAST && missed > ours * MUCH;
}

async function defuddled(html: string, options: DocumentOptions): Promise<Reading | null> {
  const { DefuddleClass } = await import('defuddle/node');
  const page = Object.assign(parsePage(html), { styleSheets: [] });
  try {
    // Only the synchronous way: the other one asks services in the network for some sites.
    const { content } = new DefuddleClass(page, {
      url: options.base ?? 'about:blank',
      useAsync: false,
    }).parse();
    return readingOf('defuddle', parsePage(content), options);
  } catch {
    return null;
  }
}

function readingOf(name: Reading['name'], page: Document, options: DocumentOptions): Reading {
  const text = cutBlocks(page.body, () => true)
    .filter(({ tag }) => tag !== 'figcaption')
    .map((block) => block.text)
    .join('\n');
  return { name, text, document: documentFromHtml(page.body, { ...options, whose: 'source' }) };
}
