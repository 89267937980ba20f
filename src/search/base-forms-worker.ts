// The thread in which Japanese is taken apart into words: its dictionary takes over a hundred megabytes while it is there.
import { parentPort } from 'node:worker_threads';
import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';

interface Token {
  surface: string;
  baseForm?: string;
  partOfSpeech?: string;
}

/** Particles, endings and signs say nothing of what a text is about. */
const KEPT = new Set(['名詞', '動詞', '形容詞', '副詞']);

const tokenizer = tokenizerOf();

parentPort?.on('message', (lines: string[]) => {
  parentPort?.postMessage(lines.flatMap(wordsOf));
});

function tokenizerOf() {
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setMode('normal');
  return builder.build();
}

function wordsOf(line: string): string[] {
  const tokens = tokenizer.tokenize(line) as Token[];
  return tokens
    .filter(({ partOfSpeech = '' }) => KEPT.has(partOfSpeech))
    .map(({ baseForm = '*', surface }) => (baseForm === '*' ? surface : baseForm));
}

parentPort?.postMessage('ready');
