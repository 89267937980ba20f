// Tests that a source is suggested once, whatever names a page has for it.
import { expect, it } from 'vitest';
import type { ProvenanceHint } from './found.ts';
import { eachSourceOnce, outletKey } from './one-outlet.ts';

const hint = (name: string, more: Partial<ProvenanceHint> = {}): ProvenanceHint => ({
  kind: 'outlet',
  name,
  quote: `according to ${name}`,
  reason: 'according-to',
  ...more,
});

it.each([
  ['Lower Ebbing Letter', 'lower-ebbing-letter.example'],
  ['the Lower Ebbing Letter', 'www.lower-ebbing-letter.example'],
  ['TheHill', 'Thehill'],
  ['川新聞', '川新聞'],
])('knows %s in %s', (a, b) => {
  expect(outletKey(a)).toBe(outletKey(b));
});

it.each([
  ['Harbour Log', 'Harbour Times'],
  ['the', 'a.b.example'],
])('tells %s from %s', (a, b) => {
  expect(outletKey(a)).not.toBe(outletKey(b));
});

it('takes the name and the sentence of the text, and the address of the page’s own note', () => {
  const address = 'https://lower-ebbing-letter.example/tide';
  const noted = hint('lower-ebbing-letter.example', { reason: 'based-on', quote: 'Tide', address });
  const other = hint('Harbour Times');
  expect(eachSourceOnce([noted, other, hint('Lower Ebbing Letter')])).toEqual([
    { ...hint('Lower Ebbing Letter'), address },
    other,
  ]);
});

it('joins two names that lead to the same page, and keeps people and outlets apart', () => {
  const address = 'https://wrap.example/one';
  const pair = [hint('The Wrap and Deadline', { address }), hint('The Wrap', { address })];
  expect(eachSourceOnce(pair).map(({ name }) => name)).toEqual(['The Wrap and Deadline']);
  expect(eachSourceOnce([hint('Ada'), hint('Ada', { kind: 'person' })])).toHaveLength(2);
  const unnamed = hint('an official', { kind: 'unnamed' });
  expect(eachSourceOnce([unnamed, unnamed])).toHaveLength(2);
});
