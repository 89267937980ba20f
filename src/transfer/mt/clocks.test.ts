// Tests that moments are read as they were meant: 12 and 24 hours told apart by the whole file, and what is not sure is marked.
import { describe, expect, it } from 'vitest';
import { read } from '../../../test/support/mt.ts';
import { Clocks } from './clocks.ts';
import { readDate } from './dates.ts';

function text(...dates: string[]): string {
  return dates.map((date, at) => `TITLE: ${at}\nDATE: ${date}\n-----\nBODY:\nx\n-----\n--------\n`).join('');
}

async function datesOf(content: string, hours: 12 | 24 | null = null) {
  const { posts } = await read(content, { choices: { hours } });
  return posts.map(({ date }) => (date?.doubtful === undefined ? date?.local : `${date.local}?`));
}

describe('a moment', () => {
  it.each([
    ['03/04/2021 06:30:05 PM', '2021-03-04T18:30:05'],
    ['03/04/2021 12:30:05 AM', '2021-03-04T00:30:05'],
    ['03/04/2021 12:30:05 PM', '2021-03-04T12:30:05'],
    ['3/4/2021 6:30:05 am', '2021-03-04T06:30:05'],
    ['03/04/2021 18:30:05 PM', '2021-03-04T18:30:05'],
    ['03/04/2021 00:30:05', '2021-03-04T00:30:05'],
    ['03/04/2021 18:30', '2021-03-04T18:30:00'],
    ['2021/03/04 18:30:05', '2021-03-04T18:30:05'],
    ['2021-03-04T18:30:05', '2021-03-04T18:30:05'],
    ['2021-03-04 午後6:30:05', '2021-03-04T18:30:05'],
    ['03/04/2021 24:00:00', '2021-03-05T00:00:00'],
    ['03/04/2021', '2021-03-04T00:00:00'],
  ])('%s is %s', async (written, local) => {
    expect(await datesOf(text(written))).toEqual([local]);
  });

  it('of a year of two digits is marked', async () => {
    expect(await datesOf(text('03/04/05 18:00:00', '03/04/99 18:00:00'))).toEqual([
      '2005-03-04T18:00:00?',
      '1999-03-04T18:00:00?',
    ]);
  });

  it('with the day before the month is read so where it can be nothing else, and marked', async () => {
    expect(await datesOf(text('25/12/2006 18:00:00'))).toEqual(['2006-12-25T18:00:00?']);
  });

  it('keeps the offset that the file says', () => {
    expect(new Clocks(null).read('posts', '2021-03-04T18:30:05+09:00')).toEqual({
      local: '2021-03-04T18:30:05',
      offset: 540,
    });
    expect(new Clocks(null).read('posts', '03/04/2021 18:30:05 -0330')?.offset).toBe(-210);
    expect(new Clocks(null).read('posts', '2021-03-04T18:30:05Z')?.offset).toBe(0);
  });

  it.each([
    '02/31/2021 10:00:00',
    '13/13/2021 10:00:00',
    '03/04/2021 25:00:00',
    '00/00/0000 00:00:00',
    'きのう',
    '',
  ])('is none where there is none: %s', (written) => {
    expect(readDate(written)).toBeNull();
  });

  it('that cannot be read is told with its line, and the post stays', async () => {
    const { posts, troubles } = await read(text('03/04/2021 18:00:00', 'きのうの夜'));
    expect(posts.map(({ date }) => date?.local ?? null)).toEqual(['2021-03-04T18:00:00', null]);
    expect(troubles).toMatchObject([
      { key: 'moves.finding.mt-date', params: { said: 'きのうの夜' }, line: 9 },
    ]);
  });
});

describe('the clocks of a file', () => {
  it('have 24 hours where one of its moments does: 06:30 is not the evening', async () => {
    expect(await datesOf(text('03/04/2021 06:30:00', '03/05/2021 23:10:00'))).toEqual([
      '2021-03-04T06:30:00',
      '2021-03-05T23:10:00',
    ]);
  });

  it('have 24 hours also where midnight is 0', async () => {
    expect(await datesOf(text('03/04/2021 06:30:00', '03/05/2021 00:10:00'))).toEqual([
      '2021-03-04T06:30:00',
      '2021-03-05T00:10:00',
    ]);
  });

  it('leave a doubt where nothing tells: 06:30 is the morning, and marked', async () => {
    expect(await datesOf(text('03/04/2021 06:30:00', '03/05/2021 11:10:00'))).toEqual([
      '2021-03-04T06:30:00?',
      '2021-03-05T11:10:00?',
    ]);
  });

  it('have 12 hours where the others say AM or PM: the one that does not is marked', async () => {
    expect(
      await datesOf(text('03/04/2021 06:30:00', '03/05/2021 11:10:00 PM', '03/05/2021 09:00:00 AM')),
    ).toEqual(['2021-03-04T06:30:00?', '2021-03-05T23:10:00', '2021-03-05T09:00:00']);
  });

  it('are told by comments where the posts do not tell', async () => {
    const comment = 'COMMENT:\nAUTHOR: a\nDATE: 03/05/2021 22:00:00\nx\n-----\n';
    const one = `TITLE: a\nDATE: 03/04/2021 06:30:00\n-----\nBODY:\nx\n-----\n${comment}--------\n`;
    expect(await datesOf(one)).toEqual(['2021-03-04T06:30:00']);
  });

  it('are not told by the words of a post', async () => {
    const one =
      'TITLE: a\nDATE: 03/04/2021 06:30:00\n-----\nBODY:\nDATE: 03/05/2021 22:00:00\n-----\n--------\n';
    expect(await datesOf(one)).toEqual(['2021-03-04T06:30:00?']);
  });

  it('are as somebody says, where that can be', async () => {
    const two = text('03/04/2021 06:30:00', '03/05/2021 12:10:00');
    expect(await datesOf(two, 24)).toEqual(['2021-03-04T06:30:00', '2021-03-05T12:10:00']);
    expect(await datesOf(two, 12)).toEqual(['2021-03-04T06:30:00?', '2021-03-05T00:10:00?']);
  });

  it('do not change what posts are called', async () => {
    const two = text('03/04/2021 12:30:00', '03/05/2021 11:10:00');
    const names = async (hours: 12 | 24) =>
      (await read(two, { choices: { hours } })).posts.map(({ origin }) => origin);
    expect(await names(12)).toEqual(await names(24));
  });
});
