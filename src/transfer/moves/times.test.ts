// Moments of files, in UTC.
import { expect, it } from 'vitest';
import { timeOf } from './times.ts';

const at = (local: string, offset: number | null = null) => ({ local, offset });

it('is read by the clocks of the zone that was chosen, with their summers', () => {
  expect(timeOf(at('2011-03-11T14:46:00'), 'Asia/Tokyo')).toBe('2011-03-11T05:46:00.000Z');
  expect(timeOf(at('2011-07-01T12:00:00'), 'Europe/Berlin')).toBe('2011-07-01T10:00:00.000Z');
  expect(timeOf(at('2011-01-01T12:00:00'), 'Europe/Berlin')).toBe('2011-01-01T11:00:00.000Z');
});

it('goes by its own offset where it has one, whatever the zone', () => {
  expect(timeOf(at('2011-03-11T14:46:00', 540), 'Europe/Berlin')).toBe('2011-03-11T05:46:00.000Z');
  expect(timeOf(at('2011-03-11T14:46:09', -210), 'Asia/Tokyo')).toBe('2011-03-11T18:16:09.000Z');
});

it('is none where there is no such day or hour', () => {
  for (const local of [
    '2011-02-31T10:00:00',
    '2011-13-01T10:00:00',
    '2011-01-01T25:00:00',
    '0000-00-00T00:00:00',
    'yesterday',
    // What programs write that know no date, and people whose post was to stand above all others.
    '0001-01-01T00:00:00',
    '0999-12-31T00:00:00',
    '9999-12-31T23:59:59',
  ])
    for (const zone of ['Asia/Tokyo', 'America/New_York', 'UTC'])
      for (const offset of [null, -720, 840]) expect(timeOf(at(local, offset), zone)).toBeNull();
  for (const local of ['1000-01-02T00:00:00', '9998-12-31T23:59:59'])
    expect(timeOf(at(local), 'Asia/Tokyo')).toMatch(/^\d{4}-/);
  expect(timeOf(null, 'Asia/Tokyo')).toBeNull();
});

it('is an hour that clocks left out as the one that they showed, and one that they showed twice as one of the two', () => {
  expect(['2011-03-27T00:30:00.000Z', '2011-03-27T01:30:00.000Z']).toContain(
    timeOf(at('2011-03-27T02:30:00'), 'Europe/Berlin'),
  );
  expect(['2011-10-30T00:30:00.000Z', '2011-10-30T01:30:00.000Z']).toContain(
    timeOf(at('2011-10-30T02:30:00'), 'Europe/Berlin'),
  );
});
