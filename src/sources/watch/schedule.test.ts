// Tests when a source is looked at next, and when no more.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextLook, retryAt, type Watched } from './schedule.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const fetchedAt = '2026-05-16T09:00:00.000Z';
const later = (ms: number) => new Date(Date.parse(fetchedAt) + ms);

const watched = (changes: Partial<Watched> = {}): Watched => ({
  articleId: 'a',
  fetchedAt,
  publishedOn: '2026-05-16',
  changedAt: null,
  begunAt: null,
  failures: 0,
  gone: false,
  ...changes,
});

/** Hours from an age (milliseconds) to the next look. */
function hours(age: number, changes: Partial<Watched> = {}): number | null {
  const next = nextLook(watched(changes), later(age));
  return next === null ? null : (Date.parse(next) - later(age).getTime()) / HOUR;
}

describe('the next look', () => {
  it.each([
    [HOUR, 6],
    [3 * DAY, 24],
    [20 * DAY, 7 * 24],
    [100 * DAY, 28 * 24],
  ])('at an age of %i ms is about %i hours away, never exactly', (age, about) => {
    const wait = hours(age) ?? 0;
    expect(Math.abs(wait - about)).toBeLessThanOrEqual(about * 0.2);
    expect(hours(age, { articleId: 'b' })).not.toBe(wait);
  });

  it('is none after a quiet year, and begins anew with a change', () => {
    expect(hours(366 * DAY)).toBeNull();
    expect(hours(366 * DAY, { changedAt: later(365 * DAY).toISOString() })).toBeLessThan(8);
    expect(hours(366 * DAY, { begunAt: later(365 * DAY).toISOString() })).toBeLessThan(8);
  });

  it('is not by the hour for what was old when it was brought', () => {
    expect(hours(HOUR, { publishedOn: '2020-01-01' })).toBeGreaterThan(19);
    expect(hours(HOUR, { publishedOn: 'in spring' })).toBeLessThan(8);
  });

  it('waits longer after each failure, but never shorter than it would have', () => {
    const waits = [1, 4, 6, 20].map((failures) => hours(HOUR, { failures }) ?? 0);
    expect(waits[0]).toBeLessThan(8);
    expect(waits[1]).toBeGreaterThan(6);
    expect(waits[2]).toBeGreaterThan(24);
    expect(waits[3]).toBeLessThanOrEqual(7 * 24 * 1.2);
  });

  it('is a week away for a page that is gone, and none after some of them', () => {
    expect(hours(HOUR, { gone: true, failures: 1 })).toBeGreaterThan(5 * 24);
    expect(hours(HOUR, { gone: true, failures: 5 })).toBeNull();
  });

  it('is always in the future, whatever is known', () => {
    const anything = fc.record({
      articleId: fc.string(),
      fetchedAt: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      publishedOn: fc.option(fc.string()),
      changedAt: fc.constant(null),
      begunAt: fc.constant(null),
      failures: fc.nat({ max: 2000 }),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(anything, (one) => {
        const now = later(0);
        const next = nextLook(one, now);
        expect(next === null || next > now.toISOString()).toBe(true);
      }),
    );
  });
});

describe('Retry-After', () => {
  const now = later(0);

  it('is read as seconds or as a date, and never believed for longer than a month', () => {
    expect(retryAt('120', now)).toBe(later(120_000).toISOString());
    expect(retryAt('Sat, 16 May 2026 10:00:00 GMT', now)).toBe('2026-05-16T10:00:00.000Z');
    expect(retryAt('999999999', now)).toBe(later(30 * DAY).toISOString());
    for (const said of [null, '', '-5', 'soon', 'Sat, 16 May 2020 10:00:00 GMT'])
      expect(retryAt(said, now)).toBeNull();
  });
});
