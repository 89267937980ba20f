// The thread in which texts are cut into lines and aligned.
import { parentPort } from 'node:worker_threads';
import { linesOfDocument } from '../../text/align/document-lines.ts';
import { alignLines, learnLexicon } from '../../text/align.ts';
import type { AlignQuestion, CutQuestion } from './aligner.ts';

parentPort?.on('message', (question: CutQuestion | AlignQuestion) => {
  try {
    parentPort?.postMessage(answer(question));
  } catch {
    // Whatever it was, the texts are kept, and the person is told.
    parentPort?.postMessage(null);
  }
});

function answer(question: CutQuestion | AlignQuestion) {
  if (question.kind === 'cut') return linesOfDocument(question.document, question.language);
  const { source, target, languages, archive, terms } = question;
  return alignLines(source, target, languages, learnLexicon(archive, terms, languages));
}
