// The pages of test/fixtures as articles are read from them: all that belongs to the article, and nothing around it.
import { expect, it } from 'vitest';
import { articlePages, pageBytes } from '../../test/fixtures/pages.ts';
import { textBlocks } from '../text/document.ts';
import { inlineText } from '../text/inline.ts';
import { obtainSource } from './obtain-source.ts';
import { readSource } from './read-source.ts';

const ctx = { config: { fetchAllow: [], address: 'http://localhost' } };

it.each(articlePages)('reads $file whole, and nothing that stands around it', async (page) => {
  const bytes = new Uint8Array(await pageBytes(page));
  const source = await obtainSource(ctx, { way: 'file', name: page.file, bytes, address: page.address });
  const read = source.ok ? await readSource(source, ['en']) : source;
  if (!read.ok) throw new Error(`${page.file} was not read: ${read.key}`);
  const { title, language, document } = read.found;
  expect({ title, language }).toEqual({ title: page.title, language: page.language });
  const text = textBlocks(document)
    .map((block) => inlineText(block.content))
    .join('\n');
  expect(page.holds.filter((words) => !text.includes(words))).toEqual([]);
  expect(page.leavesOut.filter((words) => text.includes(words))).toEqual([]);
});
