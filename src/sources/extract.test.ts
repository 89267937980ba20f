// Tests the thread that extraction runs in: killed when it takes too long, replaced when it dies.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createExtractor } from './extract.ts';

const SENTENCE = 'The wheel turned slowly at first and then a little faster until all could hear it. ';
const page = (paragraphs: number) =>
  `<html><body><article>${`<p>${SENTENCE}</p>`.repeat(paragraphs)}</article></body></html>`;
const limits = { memoryMb: 256, idleMs: 60_000 };

describe('the extraction thread', () => {
  it('answers pages in the order they came', async () => {
    const extract = createExtractor(limits);
    const results = await Promise.all([3, 5, 4].map((paragraphs) => extract({ html: page(paragraphs) })));
    expect(results.map((result) => (result.ok ? result.found.text.split('\n').length : 0))).toEqual([
      3, 5, 4,
    ]);
  });

  it('is killed when a page takes too long, and the next page gets a new one', async () => {
    const extract = createExtractor(limits);
    const [late, next] = await Promise.all([
      extract({ html: page(20_000) }, { timeoutMs: 30 }),
      extract({ html: page(3) }),
    ]);
    expect(late).toEqual({ ok: false, reason: 'timeout' });
    expect(next.ok).toBe(true);
  });

  it('survives a page that needs more memory than there is', async () => {
    const extract = createExtractor({ ...limits, memoryMb: 32 });
    expect(await extract({ html: page(40_000) })).toEqual({ ok: false, reason: 'crashed' });
    expect((await extract({ html: page(3) })).ok).toBe(true);
  });

  it('starts again after it has ended for want of work', async () => {
    const extract = createExtractor({ ...limits, idleMs: 0 });
    expect((await extract({ html: page(3) })).ok).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    expect((await extract({ html: page(3) })).ok).toBe(true);
  });

  it('does not keep a process from ending', async () => {
    const module = new URL('./extract.ts', import.meta.url).href;
    const script = `const { extractArticle } = await import(${JSON.stringify(module)});
      const result = await extractArticle({ html: ${JSON.stringify(page(3))} });
      console.log(result.ok);`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { timeout: 20_000 },
    );
    expect(stdout.trim()).toBe('true');
  });
});
