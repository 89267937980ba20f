// A sentence as it comes to the desk: nobody has written, read or taken it on.
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import type { Inline } from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import { countWords } from '../text/reading.ts';
import { NO_MACHINE } from './engines/note-machine.ts';
import { NO_REPEAT, NOBODYS } from './segment-state.ts';
import type { SegmentRow } from './store.ts';

interface Sentence {
  blockId: string;
  position: number;
  source: Inline;
  /** Of the source, by which its words are counted. */
  language: string;
}

export function newSegment(
  ctx: Context,
  of: { blogId: string; translationId: string },
  { blockId, position, source, language }: Sentence,
  now: string,
): SegmentRow {
  return {
    blog_id: of.blogId,
    id: newId(ctx.clock.now()),
    translation_id: of.translationId,
    block_id: blockId,
    position,
    source: JSON.stringify(source),
    words: countWords(inlineText(source), language),
    target: null,
    memo: '',
    version: 1,
    confirmed_at: null,
    skipped_at: null,
    updated_at: now,
    updated_by: null,
    ...NO_MACHINE,
    ...NO_REPEAT,
    ...NOBODYS,
    apart_at: null,
  };
}
