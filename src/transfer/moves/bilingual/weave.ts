// Weaves the sentences of a finished translation with their originals, as its page shows them: no word of the translation changes.
import type { StoredLine } from '../../../memory/alignments/stored-line.ts';
import type { OriginalBlock, Originals } from '../../../posts/provenance.ts';
import { contentOf, type ReviewBead } from '../../../text/align/review.ts';
import {
  type DocumentJson,
  type Inline,
  replaceInline,
  type TextBlock,
  textBlocks,
} from '../../../text/document.ts';
import { normalizeInline, sentencesOf, withSentence } from '../../../text/inline.ts';
import { segmentInline } from '../../../text/segment.ts';
import { groupsToWeave, type Layout, type Woven } from './groups.ts';

export interface Weaving {
  target: DocumentJson;
  beads: readonly ReviewBead<StoredLine>[];
  languages: { source: string; target: string };
  /** Of the original; '' where nobody knows it. */
  title: string;
  /** Of a post that held both texts. */
  layout: Layout | null;
  /** Names the sentence of the desk that holds a line of the original. */
  nameOf(line: StoredLine): string;
}

export interface WovenPost {
  document: DocumentJson;
  originals: Originals;
  /** Sentences of the original that nothing is said for. */
  omitted: number;
  /** Outermost blocks in which no sentence has an original, and the line of the original before each. */
  own: { block: DocumentJson['content'][number]; after: StoredLine | null }[];
}

/** Pure. */
export function weave(weaving: Weaving): WovenPost {
  const { target, beads, languages, title, layout, nameOf } = weaving;
  const groups = groupsToWeave(beads, layout);
  const byPlace = new Map(
    groups.flatMap((group) => group.target.map((line) => [placeOf(line), group] as const)),
  );
  const contents = new Map<string, Inline>();
  const blocks: Originals['blocks'] = {};
  const said = new Set<Woven>();
  const counting = { paragraph: 0, before: 0, blocks: new Map<string, number>() };
  const texts = textBlocks(target);
  for (const block of texts) {
    const woven = weaveBlock(block, languages.target, byPlace, nameOf);
    if (!woven) continue;
    contents.set(block.id, woven.content);
    const own = woven.groups.filter((group) => !said.has(group));
    for (const group of own) said.add(group);
    blocks[block.id] = originalOf(block, own, languages.source, nameOf, counting);
  }
  addOmitted(blocks, groups, texts, weaving);
  return {
    document: replaceInline(target, contents),
    originals: { language: languages.source, title, blocks },
    omitted: groups.filter((group) => group.target.length === 0).length,
    own: ownBlocks(target, byPlace),
  };
}

/** A woven post as it stood before, pictures that came later included. */
export function withoutSentences(document: DocumentJson): DocumentJson {
  const bare = textBlocks(document).map(
    ({ id, content }) =>
      [id, normalizeInline(sentencesOf(content).flatMap((sentence) => sentence.content))] as const,
  );
  return replaceInline(document, new Map(bare));
}

export function placeOf({ blockId, sentence }: Pick<StoredLine, 'blockId' | 'sentence'>): string {
  return `${blockId} ${sentence}`;
}

function weaveBlock(
  block: TextBlock,
  language: string,
  byPlace: ReadonlyMap<string, Woven>,
  nameOf: Weaving['nameOf'],
): { content: Inline; groups: Woven[] } | null {
  const groups = new Set<Woven>();
  const content = segmentInline(block.content, block.lang ?? language).flatMap((inline, sentence) => {
    const group = byPlace.get(placeOf({ blockId: block.id, sentence }));
    const [first] = group?.source ?? [];
    if (!group || !first) return inline;
    groups.add(group);
    return withSentence(inline, nameOf(first));
  });
  return groups.size === 0 ? null : { content, groups: [...groups] };
}

interface Counting {
  paragraph: number;
  before: number;
  /** Paragraphs of the original by the block they are. */
  blocks: Map<string, number>;
}

function originalOf(
  block: TextBlock,
  groups: readonly Woven[],
  language: string,
  nameOf: Weaving['nameOf'],
  counting: Counting,
): OriginalBlock {
  const part = block.type === 'heading' ? 'heading' : block.type === 'caption' ? 'caption' : null;
  const ofBlock = groups[0]?.source[0]?.blockId ?? '';
  const known = counting.blocks.get(ofBlock);
  if (part === null && known === undefined) {
    counting.blocks.set(ofBlock, counting.blocks.size + 1);
    counting.before = 0;
  }
  const paragraph = known ?? Math.max(1, counting.blocks.size);
  const before = part === null && known !== undefined ? counting.before : 0;
  if (part === null) counting.before += groups.length;
  return {
    paragraph,
    ...(part === null ? {} : { part }),
    ...(before > 0 ? { before } : {}),
    sentences: groups.flatMap((group) => {
      const [first] = group.source;
      return first ? [{ id: nameOf(first), content: contentOf(group.source, language) }] : [];
    }),
  };
}

/** What was left out stands in the block in which the sentence before it is translated, or else the one behind it. */
function addOmitted(
  blocks: Originals['blocks'],
  groups: readonly Woven[],
  texts: readonly TextBlock[],
  { languages, nameOf }: Weaving,
): void {
  const shown = (group: Woven | undefined) =>
    group?.target.map(({ blockId }) => blockId).findLast((id) => blocks[id] !== undefined);
  for (const [at, group] of groups.entries()) {
    const [first] = group.source;
    if (group.target.length > 0 || !first) continue;
    const before = groups.slice(0, at).findLast((one) => shown(one) !== undefined);
    const behind = groups.slice(at).find((one) => shown(one) !== undefined);
    const home = shown(before) ?? shown(behind) ?? texts.find(({ id }) => blocks[id])?.id;
    const sentences = home === undefined ? undefined : blocks[home]?.sentences;
    if (!sentences) continue;
    const sentence = {
      id: nameOf(first),
      content: contentOf(group.source, languages.source),
      omitted: true as const,
    };
    if (before) sentences.push(sentence);
    else sentences.unshift(sentence);
  }
}

function ownBlocks(target: DocumentJson, byPlace: ReadonlyMap<string, Woven>): WovenPost['own'] {
  const lines = [...byPlace].map(
    ([place, group]) => [place.slice(0, place.lastIndexOf(' ')), group] as const,
  );
  const ofBlock = Map.groupBy(lines, ([blockId]) => blockId);
  let after: StoredLine | null = null;
  return target.content.flatMap((block) => {
    const groups = textBlocks({ type: 'doc', content: [block] }).flatMap(({ id }) => ofBlock.get(id) ?? []);
    const last = groups.flatMap(([, group]) => group.source.at(-1) ?? []).at(-1);
    if (last === undefined) return block.type === 'fold' ? [] : [{ block, after }];
    after = last;
    return [];
  });
}
