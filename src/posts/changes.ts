// What a new revision says differently: sentence by sentence, as plain text.
import { type AnyBlockJson, childBlocks, type DocumentJson, textBlocks } from '../text/document.ts';
import { inlineText, sentencesOf } from '../text/inline.ts';
import type { Change } from './provenance.ts';

export interface Told {
  title: string;
  summary: string;
  document: DocumentJson;
}

/** Sentences (or, outside sentences, blocks) that were changed, added or taken out; the title and summary first. */
export function changesBetween(before: Told, after: Told): Change[] {
  const changes: Change[] = [];
  for (const part of ['title', 'summary'] as const) {
    if (before[part] !== after[part]) {
      changes.push({ segmentId: null, before: before[part], after: after[part] });
    }
  }
  const old = passages(before.document);
  const now = passages(after.document);
  for (const [key, passage] of now) {
    const was = old.get(key)?.text ?? '';
    if (was.trim() !== passage.text.trim()) {
      changes.push({ segmentId: passage.segmentId, before: was, after: passage.text });
    }
  }
  for (const [key, passage] of old) {
    if (!now.has(key) && passage.text.trim() !== '') {
      changes.push({ segmentId: passage.segmentId, before: passage.text, after: '' });
    }
  }
  return changes;
}

interface Passage {
  segmentId: string | null;
  text: string;
}

function passages(document: DocumentJson): Map<string, Passage> {
  const found = new Map<string, Passage>();
  for (const block of textBlocks(document)) {
    for (const { id, content } of sentencesOf(block.content)) {
      const key = id === null ? `block ${block.id}` : `sentence ${id}`;
      const text = (found.get(key)?.text ?? '') + inlineText(content);
      found.set(key, { segmentId: id, text });
    }
  }
  for (const [id, speaker] of speakersOf(document.content)) {
    found.set(`speaker ${id}`, { segmentId: null, text: speaker });
  }
  return found;
}

/** Who speaks in each quotation, by its id. */
function speakersOf(blocks: readonly AnyBlockJson[]): [id: string, speaker: string][] {
  return blocks.flatMap((block) => {
    const speaker = 'speaker' in block.attrs ? (block.attrs.speaker ?? '') : '';
    const own: [string, string][] = speaker === '' ? [] : [[block.attrs.id ?? '', speaker]];
    return [...own, ...speakersOf(childBlocks(block))];
  });
}
