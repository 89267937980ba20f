// Months and weeks as the blog’s own time zone has them.

import { expect, test } from 'vitest';
import { dateAfter, monthBounds, monthOf, nextMonth, weeksOf } from './dates.ts';

test('a moment late in UTC falls in the next month in Tokyo', () => {
  expect(monthOf('2026-04-30T15:30:00.000Z', 'Asia/Tokyo')).toBe('2026-05');
  expect(monthOf('2026-04-30T15:30:00.000Z', 'UTC')).toBe('2026-04');
});

test('a month begins where its zone begins it, also across a change of the clocks', () => {
  expect(monthBounds('2026-05', 'Asia/Tokyo')).toEqual({
    from: '2026-04-30T15:00:00.000Z',
    to: '2026-05-31T15:00:00.000Z',
  });
  expect(monthBounds('2026-11', 'America/New_York')).toEqual({
    from: '2026-11-01T04:00:00.000Z',
    to: '2026-12-01T05:00:00.000Z',
  });
});

test('December is followed by January', () => {
  expect(nextMonth('2026-12')).toBe('2027-01');
});

test('a month is laid out in weeks from Sunday', () => {
  const weeks = weeksOf('2026-05');
  expect(weeks[0]).toEqual([null, null, null, null, null, 1, 2]);
  expect(weeks.at(-1)).toEqual([31, null, null, null, null, null, null]);
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(31);
});

test('a date has its year where the one before it is of another, as the blog sees the turn of the year', () => {
  const [before, eve] = ['2025-12-31T16:00:00.000Z', '2025-12-31T14:00:00.000Z'];
  expect(dateAfter('2026-05-16T00:00:00.000Z', before, 'ja', 'Asia/Tokyo')).toBe('5月16日');
  expect(dateAfter(eve, before, 'ja', 'Asia/Tokyo')).toBe('2025年12月31日');
  expect(dateAfter(eve, before, 'en', 'UTC')).toBe('31 Dec');
  expect(dateAfter(eve, undefined, 'en', 'UTC')).toBe('31 December 2025');
});
