// Puts texts of the translator's own between the blocks of a translation.
import { type BlockJson, type DocumentJson, withIds, withoutBlankEnds } from '../text/document.ts';
import { lastNote, moveNotes } from '../text/footnotes.ts';
import { documentIn } from './own-blocks.ts';
import type { OwnBlockRow } from './store.ts';

/** Their footnotes are numbered on from those of the article; where the text is shown all follow its order. */
export function withOwnTexts(document: DocumentJson, own: readonly OwnBlockRow[]): DocumentJson {
  const pieces = piecesOf(document, own);
  const known = new Set(document.content.map((block) => block.attrs.id));
  const after = (id: string | null) =>
    pieces.filter(({ row }) => row.after_block_id === id).flatMap(({ blocks }) => blocks);
  // A block whose neighbour is gone still stands in the text, at its end.
  const homeless = pieces.filter(
    ({ row: { after_block_id } }) => after_block_id !== null && !known.has(after_block_id),
  );
  const content = [
    ...after(null),
    ...document.content.flatMap((block) => [
      block,
      ...(block.attrs.id === null ? [] : after(block.attrs.id)),
    ]),
    ...homeless.flatMap(({ blocks }) => blocks),
  ];
  // What was copied from one text of one's own into another carries its ids along.
  let copies = 0;
  return withIds({ ...document, content }, () => {
    copies += 1;
    return `own-${copies}`;
  });
}

function piecesOf(
  document: DocumentJson,
  own: readonly OwnBlockRow[],
): { row: OwnBlockRow; blocks: BlockJson[] }[] {
  let last = lastNote(document);
  return own.map((row) => {
    const piece = moveNotes(documentIn(row), last + 1);
    last = Math.max(last, lastNote(piece));
    return { row, blocks: blocksOf(row, withoutBlankEnds(piece.content)) };
  });
}

function blocksOf({ id, kind }: OwnBlockRow, content: BlockJson[]): BlockJson[] {
  return kind === 'paragraph' ? content : [{ type: 'translator_note', attrs: { id }, content }];
}
