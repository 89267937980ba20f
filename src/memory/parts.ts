// Parts of a sentence that a memory has translated, where it has nothing like the whole: each with the unit it stands in.
import type { Context } from '../platform/context.ts';
import type { Inline } from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import { placesOf } from '../text/places.ts';
import { comparable } from '../text/similarity.ts';
import { memoryKeeper } from './keeper.ts';
import { outermost, type Part } from './phrases/find-parts.ts';
import { unitsNumbered } from './reads.ts';
import type { MemoryPart } from './schemas.ts';
import { type VisibleMemory, visibleMemories } from './shares/store.ts';
import { unitOfSegment } from './store.ts';
import type { Sentence } from './suggest.ts';

const MOST = 5;

/** The longest first. A part that stands inside another is left out. */
export async function translatedParts(
  ctx: Context,
  blogId: string,
  sentence: Sentence,
): Promise<MemoryPart[]> {
  const text = comparable(inlineText(sentence.source));
  const found: { part: Part; of: VisibleMemory }[] = [];
  const own = await unitOfSegment(ctx.db, blogId, sentence.segmentId);
  // Its own memory first: of two parts that are the same, the first is kept.
  for (const of of await visibleMemories(ctx.db, blogId)) {
    // Each memory counts for itself: the number of its own unit is another unit elsewhere.
    const except = own && of.blogId === blogId ? Number(own.number) : 0;
    const parts = await memoryKeeper(ctx).parts(ctx, of.blogId, sentence.languages, text, except);
    found.push(...parts.map((part) => ({ part, of })));
  }
  const longest = outermost(found.map(({ part }) => part)).slice(0, MOST);
  const shown: MemoryPart[] = [];
  for (const part of longest) {
    const of = found.find((one) => one.part === part)?.of;
    const [unit] = of ? await unitsNumbered(ctx.db, of.blogId, [part.number]) : [];
    if (!of || !unit) continue;
    const phrase = text.slice(part.from, part.to);
    const [place] = placesOf(unit.source_text, phrase);
    shown.push({
      unitId: unit.id,
      phrase: place ? unit.source_text.slice(...place) : phrase,
      source: { text: unit.source_text, hits: place ? [place] : [] },
      target: JSON.parse(unit.target) as Inline,
      title: unit.title,
      at: unit.created_at,
      from: of.name,
    });
  }
  return shown;
}
