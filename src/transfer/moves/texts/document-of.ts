// The text of a post from another blog becomes a document: nothing readable is lost, and what cannot be kept is told.
import {
  type AnyBlockJson,
  type BlockJson,
  childBlocks,
  type DocumentJson,
  parseDocument,
  withIds,
} from '../../../text/document.ts';
import { documentFromHtml } from '../../../text/html-in.ts';
import { escapeHtml } from '../../../text/html-out.ts';
import { documentFromMarkdown } from '../../../text/markdown-in.ts';
import type { MoveChoices } from '../choices.ts';
import type { IncomingMarkup, IncomingPost } from '../incoming.ts';
import { type Loss, Losses } from './losses.ts';
import { shortcodes } from './shortcodes.ts';
import { tellMissing } from './shown-words.ts';
import { textileToHtml } from './textile.ts';
import { type LegacyTree, legacyTree } from './tree.ts';

export interface TextOptions {
  /** Where the blog was; null leaves out relative addresses. */
  base: string | null;
  /** BCP 47, of the post. */
  language: string;
  breaks: MoveChoices['breaks'];
}

export interface ReadText {
  /** Its blocks have ids; figures keep the whole address that they were shown from. */
  document: DocumentJson;
  losses: Loss[];
  /** Addresses of the pictures it shows, each once, in their order. */
  pictures: string[];
}

/** Pure, and never throws: what cannot be read as markup is read as the letters that stand there. */
export function documentOf(
  post: Pick<IncomingPost, 'markup' | 'body' | 'more'>,
  options: TextOptions,
): ReadText {
  const losses = new Losses();
  const hasMore = post.more.trim() !== '';
  const body = blocksOf(post.body, post.markup, options, losses, !hasMore);
  const more = hasMore ? blocksOf(post.more, post.markup, options, losses, false) : [];
  const document = numbered(joined(body, more));
  return { document, losses: losses.all(), pictures: picturesIn(document) };
}

/** Before the fold and behind it; there is none where nothing stands on one side. */
function joined(body: BlockJson[], more: BlockJson[]): DocumentJson {
  if (body.length === 0 || more.length === 0) {
    const all = [...body, ...more];
    const empty: BlockJson = { type: 'paragraph', attrs: { id: null, lang: null } };
    return { type: 'doc', content: all.length === 0 ? [empty] : all };
  }
  return { type: 'doc', content: [...body, { type: 'fold', attrs: { id: null } }, ...more] };
}

function blocksOf(
  text: string,
  markup: IncomingMarkup,
  options: TextOptions,
  losses: Losses,
  fold: boolean,
): BlockJson[] {
  let document: DocumentJson;
  try {
    document = read(text, asked(markup, options.breaks), options, losses, fold);
  } catch {
    document = lettersOf(text);
  }
  return isEmpty(document) ? [] : document.content;
}

/** What the person chose holds for HTML with and without line breaks; other markup says it by itself. */
function asked(markup: IncomingMarkup, breaks: MoveChoices['breaks']): IncomingMarkup {
  if (breaks === null || (markup !== 'html' && markup !== 'breaks')) return markup;
  return breaks === 'kept' ? 'breaks' : 'html';
}

function read(
  text: string,
  markup: IncomingMarkup,
  { base, language }: TextOptions,
  losses: Losses,
  fold: boolean,
): DocumentJson {
  const trees: LegacyTree[] = [];
  const parse = (html: string, breaks: boolean) => {
    const tree = legacyTree(html, { base, breaks, losses });
    trees.push(tree);
    return tree.body;
  };
  const html = { base, language, whose: 'ours', fold, whole: true } as const;
  const document =
    markup === 'markdown'
      ? // A line of its own in front: what stands between lines of `---` is text here.
        documentFromMarkdown(`\n${text}`, (made) => parse(made, false), html).document
      : documentFromHtml(parse(htmlOf(text, markup, losses), markup === 'breaks' || markup === 'text'), html);
  for (const { words } of trees) tellMissing(words, document, losses);
  return document;
}

function htmlOf(text: string, markup: IncomingMarkup, losses: Losses): string {
  if (markup === 'text') return escapeHtml(text);
  return markup === 'textile' ? textileToHtml(text) : shortcodes(text, losses);
}

/** Every line as it stands there. */
function lettersOf(text: string): DocumentJson {
  const lines = text
    .toWellFormed()
    .replaceAll('\0', '')
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== '');
  return parseDocument({
    type: 'doc',
    content: (lines.length === 0 ? [''] : lines).map((line) => ({
      type: 'paragraph',
      content: line === '' ? [] : [{ type: 'text', text: line }],
    })),
  });
}

function isEmpty({ content }: DocumentJson): boolean {
  const only = content.length === 1 ? content[0] : undefined;
  return only?.type === 'paragraph' && (only.content ?? []).length === 0;
}

/** Ids need to be unique within one text only, and short ones make small pages. */
function numbered(document: DocumentJson): DocumentJson {
  let last = 0;
  return withIds(document, () => {
    last += 1;
    return `b${last}`;
  });
}

/** Addresses of pictures that lie elsewhere. */
export function picturesIn(document: DocumentJson): string[] {
  const found = new Set<string>();
  const walk = (block: AnyBlockJson) => {
    if (block.type === 'figure' && /^https?:/u.test(block.attrs.src)) found.add(block.attrs.src);
    for (const child of childBlocks(block)) walk(child);
  };
  for (const block of document.content) walk(block);
  return [...found];
}
