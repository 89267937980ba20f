// What sentences of a post that was made bilingual are called: as at the desk, so that what readers say of one is found there.
import { placeOf } from '../../../desk/from-alignment/groups.ts';
import { placesIn } from '../../../desk/from-alignment/places.ts';
import { inlineFrom } from '../../../desk/segment-state.ts';
import { segmentsOf } from '../../../desk/store.ts';
import type { AlignmentRow } from '../../../memory/alignments/store.ts';
import { linesFrom, type StoredLine } from '../../../memory/alignments/stored-line.ts';
import type { Context } from '../../../platform/context.ts';
import { derivedId } from '../../../platform/ids.ts';
import { inlineText } from '../../../text/inline.ts';

export async function namesAtDesk(
  tx: Context,
  { blog_id: blogId, id, source_lines: lines }: AlignmentRow,
  translationId: string,
): Promise<(line: StoredLine) => string> {
  const segments = await segmentsOf(tx.db, { blogId, translationId });
  const places = placesIn(
    linesFrom(lines).map((line) => ({ ...line, place: placeOf(line), text: inlineText(line.content) })),
    segments.map((one) => ({ id: one.id, blockId: one.block_id, text: inlineText(inlineFrom(one.source)) })),
  );
  const holders = new Map([...places].flatMap(([of, held]) => held.map((place) => [place, of] as const)));
  return (line) => holders.get(placeOf(line)) ?? derivedId(id, placeOf(line));
}
