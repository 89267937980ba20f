// The thread that extraction runs in, so that a page it chokes on can be killed with it.
import { parentPort } from 'node:worker_threads';
import { extractHtml } from './extract-html.ts';
import type { ExtractInput, Extraction } from './found.ts';
import { readSelection, readText } from './read-text.ts';

parentPort?.on('message', async (input: ExtractInput) => {
  parentPort?.postMessage(await attempt(input));
});

async function attempt(input: ExtractInput): Promise<Extraction> {
  try {
    return await read(input);
  } catch {
    // A page can be broken in ways that no extractor foresees, an overflowing stack among them.
    return { ok: false, reason: 'crashed' };
  }
}

// Pasted text is read here too: parsers of HTML and of Markdown can be held up for minutes by a text made for it.
async function read(input: ExtractInput): Promise<Extraction> {
  const { kind = 'page', html, url } = input;
  if (kind === 'page') return extractHtml(input);
  const found = kind === 'selection' ? readSelection(html, url ?? null) : readText(html, kind);
  return found.text.trim() === '' ? { ok: false, reason: 'nothing' } : { ok: true, found };
}

parentPort?.postMessage('ready');
