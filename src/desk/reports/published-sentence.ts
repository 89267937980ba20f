// A sentence of a published translation as its readers see it, with its original.
import type { Originals } from '../../posts/provenance.ts';
import { type DocumentJson, textBlocks } from '../../text/document.ts';
import { inlineText, sentencesOf } from '../../text/inline.ts';

export interface PublishedSentence {
  said: string;
  source: string;
  language: string;
}

/** Null for an id that is no sentence of this revision. A sentence that was left out says ''. */
export function publishedSentence(
  document: DocumentJson,
  originals: Originals,
  segmentId: string,
): PublishedSentence | null {
  const original = Object.values(originals.blocks)
    .flatMap((block) => block.sentences)
    .find((sentence) => sentence.id === segmentId);
  if (original === undefined) return null;
  const said = textBlocks(document)
    .flatMap((block) => sentencesOf(block.content))
    .filter((sentence) => sentence.id === segmentId)
    .map((sentence) => inlineText(sentence.content))
    .join('');
  return { said: said.trim(), source: inlineText(original.content).trim(), language: originals.language };
}
