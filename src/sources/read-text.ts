// Reads what has no page around it: pasted parts of pages, plain text, Markdown. All of it is the article.
import { type BlockJson, type DocumentJson, textBlocks } from '../text/document.ts';
import { documentFromHtml } from '../text/html-in.ts';
import { inlineTags, inlineText } from '../text/inline.ts';
import { detectLanguage } from '../text/language.ts';
import { documentFromMarkdown } from '../text/markdown-in.ts';
import { documentFromText } from '../text/plain-in.ts';
import type { Found } from './found.ts';
import { findHints, type Passage } from './hints.ts';
import { parsePage } from './page.ts';

/** Longer first lines are the beginning of the text and not a title. Characters. */
const LONGEST_TITLE = 140;

/** A part of a page as the clipboard or a person gives it; relative addresses are resolved against `base`. */
export function readSelection(html: string, base: string | null): Found {
  const page = parsePage(html);
  const stated = page.documentElement.getAttribute('lang');
  return whole(documentFromHtml(page, { base, language: stated, whose: 'source' }), stated);
}

export function readText(text: string, kind: 'plain' | 'markdown'): Found {
  if (kind === 'plain') return whole(documentFromText(text), null);
  const { matter, document } = documentFromMarkdown(text, parsePage, {
    base: null,
    language: null,
    whose: 'source',
  });
  const found = whole(document, matter.lang ?? matter.language ?? null);
  const published = /^\d{4}-\d{2}-\d{2}/.exec(matter.date ?? '')?.[0] ?? null;
  return { ...found, title: matter.title ?? found.title, byline: matter.author ?? null, published };
}

/** Takes a heading or a short line at the top for the title, because that is how texts are passed on. */
function whole(document: DocumentJson, language: string | null): Found {
  const [first, ...rest] = document.content;
  const title = rest.length > 0 && first ? titleIn(first, rest) : null;
  const body: DocumentJson = title === null ? document : { ...document, content: rest };
  const blocks = textBlocks(body);
  const text = blocks.map((block) => inlineText(block.content)).join('\n');
  const passages = blocks.map((block): Passage => passageOf(block.content));
  return {
    title,
    byline: null,
    outlet: null,
    published: null,
    language,
    licence: null,
    document: body,
    text,
    images: 0,
    alternatives: [],
    hints: findHints(passages, detectLanguage(text, language) ?? 'en'),
  };
}

function titleIn(first: BlockJson, rest: readonly BlockJson[]): string | null {
  if (first.type !== 'heading' && first.type !== 'paragraph') return null;
  const text = inlineText(first.content ?? []).trim();
  if (text === '' || text.length > LONGEST_TITLE || text.includes('\n')) return null;
  if (first.type === 'heading') return first.attrs.level <= 2 ? text : null;
  const longest = rest.reduce(
    (most, block) => Math.max(most, block.type === 'paragraph' ? inlineText(block.content ?? []).length : 0),
    0,
  );
  return /[.。!！?？…:：,、]["”’」』]?$/u.test(text) || longest < text.length * 2 ? null : text;
}

function passageOf(content: Parameters<typeof inlineText>[0]): Passage {
  const links = inlineTags(content).flatMap(({ mark, text }) =>
    mark.type === 'link' ? [{ text, address: mark.attrs.href }] : [],
  );
  return { text: inlineText(content), links };
}
