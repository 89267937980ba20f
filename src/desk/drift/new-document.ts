// The article's document as its source is now: what was edited in place, what came at its place, the rest untouched.
import { speakerKey } from '../../posts/provenance.ts';
import { articleBlocks, isQuotation, sentencesOfBlock } from '../../sources/article-blocks.ts';
import type { PageReading, Readings } from '../../sources/watch/read-again.ts';
import {
  type AnyBlockJson,
  type BlockJson,
  childBlocks,
  type DocumentJson,
  type Inline,
  mapBlocks,
  replaceInline,
} from '../../text/document.ts';
import { inlineText, normalizeInline } from '../../text/inline.ts';
import { insertBlocks } from './insert-blocks.ts';
import { type OwnSentence, type Trace, traceSentences } from './trace.ts';

export interface NewDocument {
  document: DocumentJson;
  /** For each block of the new reading the block of the document that holds it; undefined where none does. */
  homes: (string | undefined)[];
}

export function newDocument(old: DocumentJson, readings: Readings, language: string): NewDocument {
  const own = sentencesIn(old, language);
  const trace = traceSentences(own, readings, language);
  const homes = homesOf(own, trace, readings.after);
  const edited = withSpeakers(
    replaceInline(old, contentsOf(own, trace, homes)),
    trace,
    homes,
    readings.after,
  );
  return insertBlocks(edited, readings.after, homes, newBlocks(trace));
}

function sentencesIn(document: DocumentJson, language: string): OwnSentence[] {
  return articleBlocks(document).flatMap((block) =>
    sentencesOfBlock(block, language).map((source, at) => ({
      id: `${block.id} ${at}`,
      blockId: block.id,
      source,
      headline: block.type === 'heading',
    })),
  );
}

/** The block here that has most of a new block's words; each is the home of what it shares most with. */
function homesOf(own: readonly OwnSentence[], { now }: Trace, after: PageReading): (string | undefined)[] {
  const blockOf = new Map(own.map(({ id, blockId }) => [id, blockId]));
  return after.blocks.map((_, block) => {
    const words = new Map<string, number>();
    for (const sentence of now.filter((one) => one.block === block && one.own !== null)) {
      const home = blockOf.get(sentence.own ?? '') ?? '';
      words.set(home, (words.get(home) ?? 0) + inlineText(sentence.source).length);
    }
    return [...words].sort(([, a], [, b]) => b - a)[0]?.[0];
  });
}

function newBlocks({ now }: Trace): Set<number> {
  return new Set(now.filter(({ added }) => added).map(({ block }) => block));
}

/** Blocks in which a sentence was edited, came or went, as they read now; one that went whole keeps its text. */
function contentsOf(
  own: readonly OwnSentence[],
  { fates, now }: Trace,
  homes: readonly (string | undefined)[],
): Map<string, Inline> {
  const touched = new Set(own.filter(({ id }) => fates.has(id)).map(({ blockId }) => blockId));
  for (const { added, block } of now) if (added && homes[block] !== undefined) touched.add(homes[block]);
  const contents = new Map<string, Inline>();
  for (const blockId of touched) {
    const stays = own.filter((one) => one.blockId === blockId && fates.get(one.id)?.kind !== 'removed');
    const parts = stays.map(({ id, source }) => {
      const fate = fates.get(id);
      return { id, source: fate && 'now' in fate ? (now[fate.now]?.source ?? source) : source };
    });
    const content = withAdded(parts, now, blockId, homes);
    if (content.length > 0) contents.set(blockId, normalizeInline(content));
  }
  return contents;
}

function withAdded(
  parts: { id: string; source: Inline }[],
  now: Trace['now'],
  blockId: string,
  homes: readonly (string | undefined)[],
): Inline {
  const sources = new Map(parts.map(({ id, source }) => [id, source]));
  const order = parts.map(({ id }) => id);
  let before: string | null = null;
  for (const [at, { own, added, block, source }] of now.entries()) {
    if (homes[block] !== blockId) continue;
    if (own !== null && sources.has(own)) before = own;
    if (!added) continue;
    const id = `added ${at}`;
    sources.set(id, source);
    order.splice(before === null ? 0 : order.indexOf(before) + 1, 0, id);
    before = id;
  }
  return order.flatMap((id) => sources.get(id) ?? []);
}

/** Who speaks is no text of a block but said of the quotation. */
function withSpeakers(
  document: DocumentJson,
  { now }: Trace,
  homes: (string | undefined)[],
  after: PageReading,
): DocumentJson {
  const names = new Map<string, string>();
  for (const [at, block] of after.blocks.entries()) {
    if (block.type !== 'speaker') continue;
    homes[at] ??= quotationOf(document, after, at, homes);
    const said = now.filter((one) => one.block === at).flatMap(({ source }) => source);
    if (homes[at] !== undefined) names.set(homes[at], inlineText(said).trim());
  }
  return mapBlocks(document, (block) => {
    const name = isQuotation(block) && block.attrs.id !== null && names.get(speakerKey(block.attrs.id));
    return name ? { ...block, attrs: { ...block.attrs, speaker: name } } : block;
  });
}

/** A quotation that was here without a name: the one that holds a block of the one named now. */
function quotationOf(
  document: DocumentJson,
  after: PageReading,
  speaker: number,
  homes: readonly (string | undefined)[],
): string | undefined {
  const path = after.blocks[speaker]?.path ?? [];
  const within = after.blocks.findIndex(
    (block, at) =>
      block.type !== 'speaker' && homes[at] !== undefined && path.every((step, i) => block.path[i] === step),
  );
  const id = homes[within];
  const quotation = id === undefined ? undefined : quotationAround(document.content, id);
  return quotation === undefined ? undefined : speakerKey(quotation);
}

function quotationAround(blocks: readonly (BlockJson | AnyBlockJson)[], id: string): string | undefined {
  for (const block of blocks) {
    const inner = quotationAround(childBlocks(block), id);
    if (inner !== undefined) return inner;
    if (isQuotation(block) && childBlocks(block).some((child) => child.attrs.id === id))
      return block.attrs.id ?? undefined;
  }
  return undefined;
}
