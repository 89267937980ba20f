// What a text can be said to have passed: only what somebody looks at.
import { expect, it } from 'vitest';
import { areasFor } from './areas.ts';
import { checkIds } from './catalogue.ts';

const areas = (from: string, to: string, chosen: Parameters<typeof areasFor>[1] = {}) =>
  areasFor({ from, to }, chosen).map(({ area }) => area);

it('is what checks of these languages hold, as the blog chose them', () => {
  expect(areas('en', 'ja')).toEqual(['numbers', 'names', 'terms', 'quotes', 'marks']);
  expect(areas('en', 'ja', { terms: 'off', 'terms-forbidden': 'off', links: 'off' })).toEqual([
    ...['numbers', 'names', 'quotes', 'marks'],
  ]);
  const [marks] = areasFor({ from: 'en', to: 'ja' }, { links: 'off' }).filter(({ area }) => area === 'marks');
  expect(marks?.checks).toEqual(['emphasis', 'notes']);
});

it('names checks that there are', () => {
  const named = areasFor({ from: 'en', to: 'ja' }, {}).flatMap(({ checks }) => checks);
  expect(named.filter((id) => !checkIds.includes(id))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});
