// The threads that cut and align: one that fails leaves the next question its turn.
import { expect, it } from 'vitest';
import { cutLines, findBeads } from './aligner.ts';
import { readSide } from './read-side.ts';

it('what cannot be asked is answered with nothing, and what is asked next is answered', async () => {
  const languages = { from: 'en', to: 'ja' };
  // A function reaches no thread.
  const unaskable = [() => undefined] as unknown as Parameters<typeof findBeads>[0]['source'];
  const target = [{ text: '一。' }];
  expect(await findBeads({ source: unaskable, target, languages, archive: [], terms: [] })).toBe(null);
  const source = [{ text: 'One.' }];
  expect(await findBeads({ source, target, languages, archive: [], terms: [] })).toHaveLength(1);
  const document = await readSide({ text: 'One. Two.', html: '' });
  if (!document) throw new Error('nothing was read');
  const broken = { ...document, content: [null] } as unknown as typeof document;
  expect(await cutLines(broken, 'en')).toBe(null);
  expect(await cutLines(document, 'en')).toHaveLength(2);
});
