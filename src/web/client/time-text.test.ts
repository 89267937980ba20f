// Times at the desk, in remarks and in letters, wherever the device is that they are read on.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dayText, timeText } from './time-text.ts';

const device = process.env.TZ;

beforeEach(() => {
  process.env.TZ = 'America/New_York';
});
afterEach(() => {
  if (device === undefined) delete process.env.TZ;
  else process.env.TZ = device;
});

const tokyo = { language: 'ja', timeZone: 'Asia/Tokyo' } as const;

it('tells the time of the blog, not of the device', () => {
  const now = new Date('2026-05-18T13:00:00Z');
  expect(timeText('2026-05-18T12:14:00Z', tokyo, now)).toBe('21:14');
  expect(timeText('2026-05-18T12:14:00Z', { language: 'en', timeZone: 'Europe/Berlin' }, now)).toBe('14:14');
});

it('begins a day when the blog does', () => {
  // Both are the same day in New York, and in UTC the evening and the morning of two.
  const now = new Date('2026-05-18T15:30:00Z');
  expect(timeText('2026-05-18T14:50:00Z', tokyo, now)).toBe('5月18日 23:50');
  expect(timeText('2026-05-18T15:10:00Z', tokyo, now)).toBe('00:10');
  expect(timeText('2026-05-18T14:50:00Z', { ...tokyo, language: 'en' }, now)).toBe('18 May at 23:50');
});

it('leaves a day as it is', () => {
  expect(dayText('2026-05-18', tokyo)).toBe('5月18日');
  expect(dayText('2026-05-18', { language: 'en' })).toBe('18 May');
});
