// The thread that reads Japanese aloud: its dictionary takes over a hundred megabytes while it is there.
import { parentPort } from 'node:worker_threads';
import { createTokenizer } from '../../desk/checks/words.ts';
import type { ReadWord } from './furigana.ts';

const tokenize = createTokenizer();

parentPort?.on('message', (texts: readonly string[]) => {
  parentPort?.postMessage(texts.map(wordsOf));
});

function wordsOf(text: string): ReadWord[] {
  return tokenize(text).map(({ surface, reading }) => ({
    surface,
    reading: reading === undefined || reading === '*' ? '' : reading,
  }));
}
