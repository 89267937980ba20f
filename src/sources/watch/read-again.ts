// Reads kept bytes by today's extractor, as the article was read: the same way of reading, cut into sentences.
import type { Context } from '../../platform/context.ts';
import type { DocumentJson } from '../../text/document.ts';
import { withIds } from '../../text/document.ts';
import type { DriftSentence } from '../../text/drift/worth.ts';
import { inlineText } from '../../text/inline.ts';
import { type ArticleBlock, articleBlocks, sentencesOfBlock } from '../article-blocks.ts';
import type { ArticleType } from '../media-type.ts';
import type { Source } from '../obtain-source.ts';
import { type Read, readSource } from '../read-source.ts';
import { type Article, type SnapshotRow, snapshotOf } from '../store.ts';

/** A page as it reads today. */
export interface PageReading {
  title: string;
  /** BCP 47. */
  language: string;
  /** In which its bytes were decoded. */
  charset: string;
  document: DocumentJson;
  blocks: ArticleBlock[];
  /** Every sentence of every block, in order. */
  sentences: DriftSentence[];
}

type Found = Extract<Read, { ok: true }>['found'] & { charset: string };

/** Both sides of a comparison. `before` is what the article's own bytes read as today. */
export interface Readings {
  before: PageReading;
  after: PageReading;
}

/** Bytes that were fetched, and what is known of them. */
export type KeptBytes = Pick<Source, 'bytes' | 'address' | 'finalAddress' | 'headers'> & {
  mediaType: string;
  charset: string | null;
};

/** Null where the new bytes cannot be read. */
export async function readBoth(ctx: Context, article: Article, now: KeptBytes): Promise<Readings | null> {
  const fresh = await read(article, now);
  if (!fresh) return null;
  const old = article.snapshotId === null ? null : await readSnapshot(ctx, article, article.snapshotId);
  // Bytes that are lost, or that nobody can read any more: then the article itself is what they said.
  if (!old) return { before: ofArticle(article), after: pageOf(article, fresh, fresh.document) };
  const [before, after] = [chosenIn(article, old), chosenIn(article, fresh)];
  return {
    before: pageOf(article, old, before && after ? before : old.document),
    after: pageOf(article, fresh, before && after ? after : fresh.document),
  };
}

/** A kept copy by itself; null where it is lost or cannot be read. */
export async function readKept(
  ctx: Context,
  article: Article,
  snapshotId: string,
): Promise<PageReading | null> {
  const found = await readSnapshot(ctx, article, snapshotId);
  return found && pageOf(article, found, chosenIn(article, found) ?? found.document);
}

/** The way of reading that a person chose, where it finds anything. */
function chosenIn(article: Article, found: Found): DocumentJson | undefined {
  return found.alternatives.find(({ name }) => name === article.found.reading)?.document;
}

async function readSnapshot(ctx: Context, article: Article, snapshotId: string): Promise<Found | null> {
  const snapshot = await snapshotOf(ctx.db, article.blogId, snapshotId);
  const kept = snapshot && (await keptBytes(ctx, snapshot));
  return kept ? read(article, kept) : null;
}

async function read(article: Article, kept: KeptBytes): Promise<Found | null> {
  const source: Source = {
    ...kept,
    ok: true,
    // Only what can be read as an article was ever kept of one.
    mediaType: kept.mediaType as ArticleType,
    fileName: null,
    selected: false,
  };
  const result = await readSource(source, [article.language]);
  return result.ok ? { ...result.found, charset: result.charset } : null;
}

export async function keptBytes(ctx: Context, snapshot: SnapshotRow): Promise<KeptBytes | null> {
  const bytes = await ctx.files.get(snapshot.sha256);
  if (!bytes) return null;
  return {
    bytes,
    address: snapshot.address,
    finalAddress: snapshot.final_address,
    headers: JSON.parse(snapshot.headers) as Record<string, string>,
    mediaType: snapshot.media_type,
    charset: snapshot.charset,
  };
}

/** Cut by the article's language on both sides, so that it is cut alike. */
function pageOf(article: Article, found: Found, document: DocumentJson): PageReading {
  let last = 0;
  const numbered = withIds(document, () => `n${++last}`);
  const { language, charset } = found;
  return { title: found.title ?? '', language, charset, ...cutOf(numbered, article.language) };
}

function ofArticle(article: Article): PageReading {
  return {
    title: article.found.proposed.title ?? '',
    language: article.language,
    charset: 'utf-8',
    ...cutOf(article.document, article.language),
  };
}

/** A document as a reading has it: its blocks, and every sentence. */
export function cutOf(
  document: DocumentJson,
  language: string,
): Pick<PageReading, 'document' | 'blocks' | 'sentences'> {
  const blocks = articleBlocks(document);
  const sentences = blocks.flatMap((block, at) =>
    sentencesOfBlock(block, language).map((sentence) => ({
      text: inlineText(sentence),
      block: at,
      headline: block.type === 'heading',
    })),
  );
  return { document, blocks, sentences };
}
