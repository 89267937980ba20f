// Reads HTML the way the server does, and writes documents down so short that a test can show them whole.
import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import type { BlockJson, Inline } from '../../src/text/document.ts';
import { documentFromHtml } from '../../src/text/html-in.ts';

export const read = (html: string) =>
  documentFromHtml(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document, {
    base: 'https://gazette.example/2026/river.html',
    language: 'en',
    whose: 'source',
  });

const inlineSketch = (inline: Inline) =>
  inline
    .map((node) => {
      const text = node.type === 'text' ? node.text : '/';
      return (node.marks ?? []).reduceRight((inner, mark) => {
        const value = 'attrs' in mark ? Object.values(mark.attrs)[0] : null;
        return `${mark.type}${value === null ? '' : `:${value}`}(${inner})`;
      }, text);
    })
    .join('');

/** A block as one line: paragraph words plainly, other blocks as kind[…]. */
export const sketch = (blocks: readonly { type: string; content?: unknown }[]): string =>
  blocks
    .map((block) => {
      const content = (block.content ?? []) as BlockJson[];
      const isInline = ['paragraph', 'heading', 'caption', 'pull_quote', 'code_block'].includes(block.type);
      const inner = isInline ? inlineSketch(content as unknown as Inline) : sketch(content);
      return block.type === 'paragraph' ? inner : `${block.type}[${inner}]`;
    })
    .join(' | ');

export const reads = (html: string, expected: string) => expect(sketch(read(html).content)).toBe(expected);

export const first = (html: string) => {
  const block = read(html).content[0];
  if (block === undefined) throw new Error('no block');
  return block;
};
