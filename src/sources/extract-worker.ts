// The thread that extraction runs in, so that a page it chokes on can be killed with it.
import { parentPort } from 'node:worker_threads';
import { extractHtml } from './extract-html.ts';
import type { ExtractInput, Extraction } from './found.ts';

parentPort?.on('message', async (input: ExtractInput) => {
  parentPort?.postMessage(await attempt(input));
});

async function attempt(input: ExtractInput): Promise<Extraction> {
  try {
    return await extractHtml(input);
  } catch {
    // A page can be broken in ways that no extractor foresees, an overflowing stack among them.
    return { ok: false, reason: 'crashed' };
  }
}

parentPort?.postMessage('ready');
