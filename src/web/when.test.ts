// Days as a time zone has them and as a language writes them.
import { expect, test } from 'vitest';
import { dayOf, longDate } from './when.ts';

test('a moment late in UTC falls on the next day in Tokyo', () => {
  expect(dayOf('2026-04-30T15:30:00.000Z', 'Asia/Tokyo')).toBe('2026-05-01');
});

test('dates are written in the language of the page', () => {
  expect(longDate('2026-05-16T00:00:00.000Z', 'ja', 'Asia/Tokyo')).toBe('2026年5月16日');
  expect(longDate('2026-05-16', 'en', 'Asia/Tokyo')).toBe('16 May 2026');
  expect(longDate('last spring', 'en', 'UTC')).toBe('last spring');
});
