// The door for whole documents that an editor in the browser sends: of the one model, of bearable size, canonical.
import * as v from 'valibot';
import { hasFold, parseDocument, textBlocks } from './document.ts';
import type { DocumentJson } from './document-json.ts';

/** `problem` is the key of the message for a document that is none. */
export function documentSchema(problem: string): v.GenericSchema<unknown, DocumentJson> {
  return v.pipe(
    v.unknown(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      try {
        return parseDocument(dataset.value);
      } catch {
        addIssue({ message: problem });
        return NEVER;
      }
    }),
  );
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
