// Puts a post together from an article's blocks and the sentences of its translation.
import type { Context } from '../platform/context.ts';
import {
  type ChainLink,
  type MainPicture,
  type OriginalPart,
  type Originals,
  type PublishedProvenance,
  speakerKey,
} from '../posts/provenance.ts';
import { type ArticleBlock, articleBlocks, isQuotation } from '../sources/article-blocks.ts';
import { type Article, articleOf, type SnapshotRow, snapshotOf } from '../sources/store.ts';
import {
  type DocumentJson,
  type Inline,
  mapBlocks,
  replaceInline,
  saysNothing,
  textBlocks,
} from '../text/document.ts';
import { inlineTags, inlineText, withSentence } from '../text/inline.ts';
import { writesWithoutSpaces } from '../text/language.ts';
import { documentIn } from './own-blocks.ts';
import { inlineFrom, targetOf } from './segment-state.ts';
import {
  type Of,
  type OwnBlockRow,
  ownBlocksOf,
  type SegmentRow,
  segmentsOf,
  type TranslationRow,
  translationOf,
} from './store.ts';
import { withOwnTexts } from './weave-own.ts';

export interface AssembledPost {
  translationId: string;
  postId: string | null;
  authorId: string;
  title: string;
  summary: string;
  slug: string;
  language: string;
  categoryId: string | null;
  /** Names of its tags in order. */
  tags: string[];
  picture: MainPicture | null;
  document: DocumentJson;
  originals: Originals;
  provenance: PublishedProvenance;
}

/** All that a translation is made of, as stored. */
export interface Parts {
  translation: TranslationRow;
  article: Article;
  snapshot: SnapshotRow | undefined;
  /** In the order of the article. */
  segments: SegmentRow[];
  /** In order among those after the same block. */
  own: OwnBlockRow[];
}

/** The post as it would be published now; sentences without a translation are missing. Null: no such translation. */
export async function assemblePost(ctx: Context, of: Of): Promise<AssembledPost | null> {
  const parts = await partsOf(ctx, of);
  return parts && assemble(parts);
}

export async function partsOf(ctx: Context, of: Of): Promise<Parts | null> {
  const translation = await translationOf(ctx.db, of);
  if (!translation) return null;
  const article = await articleOf(ctx.db, of.blogId, translation.article_id);
  if (!article) return null;
  const { snapshotId } = article;
  return {
    translation,
    article,
    snapshot: snapshotId === null ? undefined : await snapshotOf(ctx.db, of.blogId, snapshotId),
    segments: await segmentsOf(ctx.db, of),
    own: await ownBlocksOf(ctx.db, of),
  };
}

export function assemble(parts: Parts): AssembledPost {
  const { translation, article, segments } = parts;
  const source = article.document;
  const own = parts.own.filter((block) => !saysNothing(documentIn(block)));
  const document = withOwnTexts(translated(source, segments, translation.language), own);
  return {
    translationId: translation.id,
    postId: translation.post_id,
    authorId: translation.created_by,
    title: translation.title,
    summary: translation.summary,
    slug: translation.slug,
    language: translation.language,
    categoryId: translation.category_id,
    tags: JSON.parse(translation.tags) as string[],
    picture: translation.picture === null ? null : (JSON.parse(translation.picture) as MainPicture),
    document,
    originals: originals(article, source, segments),
    provenance: {
      ...provenance(article, parts.snapshot, segments),
      emphasis: emphasis(document),
      omitted: segments.filter((segment) => segment.skipped_at !== null).length,
      added: own.length,
      ...machineHelp(segments),
    },
  };
}

/** Said of every sentence that began as a machine's draft, however much of it a person changed. */
function machineHelp(segments: SegmentRow[]): Pick<PublishedProvenance, 'machine'> {
  const helped = segments.flatMap(({ machine_engine, target, skipped_at }) =>
    machine_engine !== null && target !== null && skipped_at === null ? [machine_engine] : [],
  );
  if (helped.length === 0) return {};
  return { machine: { engines: [...new Set(helped)].sort(), sentences: helped.length } };
}

function translated(source: DocumentJson, segments: SegmentRow[], language: string): DocumentJson {
  // A block that has no sentence here any more, because its source lost it, says nothing.
  const contents = new Map(articleBlocks(source).map(({ id }): [string, Inline] => [id, []]));
  for (const [blockId, rows] of Map.groupBy(segments, (segment) => segment.block_id))
    contents.set(blockId, joinedSentences(rows, language));
  const inOurs = mapBlocks(withSpeakers(source, contents), (block) => {
    const ours = block.attrs.id !== null && contents.has(block.attrs.id);
    return ours && 'lang' in block.attrs ? { ...block, attrs: { ...block.attrs, lang: null } } : block;
  });
  return replaceInline(inOurs, contents);
}

/** A name that is not translated stays as the author wrote it: who spoke is never left out. */
function withSpeakers(source: DocumentJson, contents: ReadonlyMap<string, Inline>): DocumentJson {
  return mapBlocks(source, (block) => {
    if (!isQuotation(block) || block.attrs.id === null) return block;
    const said = contents.get(speakerKey(block.attrs.id)) ?? [];
    const speaker = inlineText(said).replace(/\s+/gu, ' ').trim();
    return speaker === '' ? block : { ...block, attrs: { ...block.attrs, speaker } };
  });
}

/** A space between two sentences belongs to the second, so that every character is of some sentence. */
function joinedSentences(rows: SegmentRow[], language: string): Inline {
  const joined: Inline = [];
  for (const row of rows) {
    const target = row.skipped_at === null ? targetOf(row) : null;
    if (target === null) continue;
    const apart = joined.length === 0 || writesWithoutSpaces(language) || /\s$/u.test(inlineText(joined));
    const sentence: Inline = apart ? target : [{ type: 'text', text: ' ' }, ...target];
    joined.push(...withSentence(sentence, row.id));
  }
  return joined;
}

function originals(article: Article, source: DocumentJson, segments: SegmentRow[]): Originals {
  const byBlock = Map.groupBy(segments, (segment) => segment.block_id);
  const blocks: Originals['blocks'] = {};
  const count = { paragraph: 0, top: -1, sentences: 0 };
  for (const block of articleBlocks(source)) {
    const rows = byBlock.get(block.id);
    if (!rows) continue;
    const part = partOf(block);
    const top = block.path[0] ?? 0;
    // As a person counts: what stands in one list or table is one paragraph, however many cells it has.
    if (!part && top !== count.top)
      Object.assign(count, { paragraph: count.paragraph + 1, top, sentences: 0 });
    blocks[block.id] = {
      paragraph: Math.max(1, count.paragraph),
      ...(part ? { part } : {}),
      ...(part || count.sentences === 0 ? {} : { before: count.sentences }),
      sentences: part === 'speaker' ? [oneOriginal(rows)] : rows.map((row) => oneOriginal([row])),
    };
    if (!part) count.sentences += rows.length;
  }
  return { language: article.language, title: article.title, blocks };
}

function partOf({ type }: ArticleBlock): OriginalPart | null {
  return type === 'heading' || type === 'caption' || type === 'speaker' ? type : null;
}

/** Rows that are published as one, under the first one's id. */
function oneOriginal(rows: SegmentRow[]): Originals['blocks'][string]['sentences'][number] {
  return {
    id: rows[0]?.id ?? '',
    content: rows.flatMap((row) => inlineFrom(row.source)),
    ...(rows.every((row) => row.skipped_at !== null) ? { omitted: true as const } : {}),
  };
}

type Provenance = Omit<PublishedProvenance, 'emphasis' | 'omitted' | 'added' | 'machine'>;

function provenance(article: Article, snapshot: SnapshotRow | undefined, segments: SegmentRow[]): Provenance {
  return {
    chain: article.chain.map((link) => withPlace(link, segments)),
    article: {
      title: article.title,
      byline: article.byline,
      outlet: article.outletName,
      address: article.address,
      language: article.language,
      publishedOn: article.publishedOn,
    },
    snapshot: snapshot
      ? {
          sha256: snapshot.sha256,
          fetchedAt: snapshot.fetched_at,
          address: snapshot.final_address ?? snapshot.address,
        }
      : null,
    rights: article.rights,
  };
}

/** Where the article names a source, the sentence that names it. */
function withPlace(link: ChainLink, segments: SegmentRow[]): ChainLink {
  const { quote } = link;
  if (!quote) return link;
  const segment = segments.find((row) => inlineText(inlineFrom(row.source)).includes(quote));
  return segment ? { ...link, segmentId: segment.id } : link;
}

function emphasis(document: DocumentJson): PublishedProvenance['emphasis'] {
  const counted = { source: 0, ours: 0 };
  for (const { mark } of textBlocks(document).flatMap((block) => inlineTags(block.content))) {
    if (mark.type !== 'strong' && mark.type !== 'emphasis') continue;
    if (mark.attrs.whose !== null) counted[mark.attrs.whose] += 1;
  }
  return counted;
}
