// Local times and moments, also where clocks are put forward and back.
import { expect, it } from 'vitest';
import { localTime, momentAt } from './zone.ts';

it('finds the moment of a local time, and the local time of a moment', () => {
  expect(momentAt('2026-05-21T06:00', 'Asia/Tokyo')).toBe('2026-05-20T21:00:00.000Z');
  expect(localTime('2026-05-20T21:00:00.000Z', 'Asia/Tokyo')).toBe('2026-05-21T06:00');
  expect(momentAt('2026-01-05T00:30', 'America/New_York')).toBe('2026-01-05T05:30:00.000Z');
  expect(momentAt('2026-07-05T00:30', 'America/New_York')).toBe('2026-07-05T04:30:00.000Z');
  expect(momentAt('2026-03-29T12:00', 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z');
});
