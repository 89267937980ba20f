// What became of each sentence of the desk in a source that changed: only what its author did, not what a newer
// extractor reads otherwise.
import type { PageReading, Readings } from '../../sources/watch/read-again.ts';
import type { Inline } from '../../text/document.ts';
import { compareSentences, type Drift } from '../../text/drift/compare.ts';
import { recut } from '../../text/drift/recut.ts';
import type { DriftSentence } from '../../text/drift/worth.ts';
import { inlineText, sliceInline } from '../../text/inline.ts';

/** A sentence as it stands here; those of one block stand together. */
export interface OwnSentence {
  id: string;
  blockId: string;
  source: Inline;
  headline: boolean;
}

/** A sentence of the source as it is now, cut as it is cut here. */
export interface NowSentence {
  /** Number of its block in the new reading. */
  block: number;
  source: Inline;
  /** The sentence here that it is, edited and moved or not; null for one that is not here. */
  own: string | null;
  /** Nothing here and nothing in the former reading says it. */
  added: boolean;
}

export type Fate = { kind: 'edited' | 'moved'; now: number } | { kind: 'removed' };

export interface Trace {
  /** By id of the sentence; one that stayed has none. */
  fates: Map<string, Fate>;
  now: NowSentence[];
}

/** A text as blocks of sentences. */
interface Cut {
  /** Texts of the sentences of each block. */
  blocks: string[][];
  sentences: DriftSentence[];
}

export function traceSentences(own: readonly OwnSentence[], readings: Readings, language: string): Trace {
  const here = cutHere(own);
  const before = cutAs(readings.before, here, language);
  const after = cutAs(readings.after, before, language);
  const known = compareSentences(here.sentences, before.sentences);
  const changed = compareSentences(before.sentences, after.sentences);
  const now = sentencesOf(readings.after, after).map((sentence) => ({
    ...sentence,
    own: null as string | null,
    added: false,
  }));
  const fates = new Map<string, Fate>();
  const former = formerPlaces(known);
  const put = (at: number, id: string | undefined) => {
    const sentence = now[at];
    if (sentence && id !== undefined) sentence.own = id;
  };
  for (const { kind, before: at, after: to } of changed.pairs) {
    const id = own[former.get(at) ?? -1]?.id;
    put(to, id);
    if (id !== undefined && kind !== 'same') fates.set(id, { kind, now: to });
  }
  for (const at of changed.removed) {
    const id = own[former.get(at) ?? -1]?.id;
    if (id !== undefined) fates.set(id, { kind: 'removed' });
  }
  for (const at of changed.added) {
    const sentence = now[at];
    if (sentence) sentence.added = true;
  }
  return { fates, now };
}

/** Place here by place in the former reading. */
function formerPlaces(known: Drift): Map<number, number> {
  return new Map(known.pairs.map(({ before, after }) => [after, before]));
}

function cutHere(own: readonly OwnSentence[]): Cut {
  const blocks = [...Map.groupBy(own, ({ blockId }) => blockId).values()];
  return {
    blocks: blocks.map((sentences) => sentences.map(({ source }) => inlineText(source))),
    sentences: blocks.flatMap((sentences, block) =>
      sentences.map(({ source, headline }) => ({ text: inlineText(source), block, headline })),
    ),
  };
}

/** The reading cut as `like` is, wherever a block of it is a block of that. */
function cutAs({ blocks, sentences }: PageReading, like: Cut, language: string): Cut {
  const byBlock = Map.groupBy(sentences, ({ block }) => block);
  const texts = blocks.map((_, block) => (byBlock.get(block) ?? []).map(({ text }) => text));
  const { pairs } = compareSentences(like.blocks.map(asOne), texts.map(asOne));
  const models = new Map(pairs.map(({ before, after }) => [after, like.blocks[before] ?? []]));
  const cut = texts.map((own, block) => {
    const model = models.get(block);
    return model ? recut(own, model, language) : own;
  });
  return {
    blocks: cut,
    sentences: cut.flatMap((own, block) =>
      own.map((text) => ({ text, block, headline: blocks[block]?.type === 'heading' })),
    ),
  };
}

function asOne(sentences: readonly string[], block: number): DriftSentence {
  return { text: sentences.join(''), block, headline: false };
}

function sentencesOf({ blocks }: PageReading, cut: Cut): { block: number; source: Inline }[] {
  return cut.blocks.flatMap((sentences, block) => {
    let at = 0;
    return sentences.map((text) => {
      const from = at;
      at += text.length;
      return { block, source: sliceInline(blocks[block]?.content ?? [], from, at) };
    });
  });
}
