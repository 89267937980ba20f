// The door for whole documents that an editor in the browser sends: of the one model, of bearable size, canonical.
import * as v from 'valibot';
import { childBlocks, hasFold, parseDocument, textBlocks } from './document.ts';
import type { AnyBlockJson, DocumentJson } from './document-json.ts';

/** `problem` is the key of the message for a document that is none. */
export function documentSchema(problem: string): v.GenericSchema<unknown, DocumentJson> {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        const document = parseDocument(dataset.value);
        if (document.content.some(hasEndlessTable)) throw new RangeError('a table of too many cells');
        return document;
      } catch {
        addIssue({ message: problem });
        return NEVER;
      }
    }),
  );
}

/** Cells of one table, each as often as it is wide and high: browsers make room for all of them. */
const MOST_CELLS = 20_000;

function hasEndlessTable(block: AnyBlockJson): boolean {
  if (block.type !== 'table') return childBlocks(block).some(hasEndlessTable);
  const cells = block.content.flatMap((row) => row.content);
  const area = cells.reduce((sum, { attrs }) => sum + attrs.colspan * attrs.rowspan, 0);
  return area > MOST_CELLS || cells.some(hasEndlessTable);
}

/** For a piece that is put into a larger text: no fold of its own, and no sentence of another text in it. */
export function pieceSchema(problem: string): v.GenericSchema<unknown, DocumentJson> {
  return v.pipe(
    documentSchema(problem),
    v.check((piece) => !hasFold(piece) && !hasSentences(piece), problem),
  );
}

function hasSentences(document: DocumentJson): boolean {
  return textBlocks(document).some(({ content }) =>
    content.some(({ marks = [] }) => marks.some(({ type }) => type === 'sentence')),
  );
}
