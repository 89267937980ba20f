// Tests that any posts come back as they were written, however the file is laid out and wherever its bytes are split, and that no file breaks the reader.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../test/support/mt.ts';
import { Refused } from '../xml/read-xml.ts';
import { escaped } from './words.ts';

interface Written {
  meta: string[];
  title: string;
  name: string;
  body: string;
  more: string;
  tags: string[];
  comments: { author: string; body: string; secret: boolean }[];
}

/** Lines that a text may have, most of them made to look like the format's own. */
const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .map((text) => text.replace(/[\r\n\0\ufeff]/g, '')),
  },
  fc.constantFrom(
    '',
    '-----',
    '--------',
    '-----\t',
    'BODY:',
    'EXTENDED BODY:',
    'COMMENT:',
    'PING:',
    'AUTHOR: a',
    'TITLE: b',
  ),
  fc.constantFrom(
    'DATE: 01/02/2003 04:05:06',
    'SECRET: 1',
    'KEYWORDS:',
    '<p>',
    'KEY: value',
    '---',
    ' -----',
    '漢字かな',
    '🌉',
  ),
);
const text = fc
  .array(line, { maxLength: 8 })
  .map((lines) => lines.join('\n').replace(/^(?:\s*\n)+|(?:\n\s*)+$|^\s+$/g, ''));
const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((one) => one.replace(/[\r\n\0\ufeff\u2028\u2029]/g, '').trim() || 'x');
const comment = fc.record({ author: word, body: text, secret: fc.boolean() });
const meta = fc.shuffledSubarray(['TITLE', 'BASENAME', 'DATE', 'TAGS', 'STATUS'], { minLength: 5 });
const post = fc.record({
  meta,
  title: word,
  name: fc.constant(''),
  body: text,
  more: text,
  tags: fc.uniqueArray(word, { maxLength: 3 }),
  comments: fc.array(comment, { maxLength: 2 }),
});

/** As a careful writer writes it. */
function written({ meta: keys, title, name, body, more, tags, comments }: Written): string {
  const values: Record<string, string> = {
    ...{ TITLE: withRefs(title), BASENAME: name, DATE: '03/04/2021 18:30:05', STATUS: 'Publish' },
    TAGS: tags.map((tag) => (tag.includes('"') ? `'${withRefs(tag)}'` : `"${withRefs(tag)}"`)).join(','),
  };
  const lines = (of: string) => of.split('\n').map(escaped).join('\n');
  const talks = comments.map(
    (one) =>
      `COMMENT:\nAUTHOR: ${withRefs(one.author)}\nTITLE: \nEMAIL: \nURL: \nIP: \nDATE: 03/05/2021 20:00:00\nSECRET: ${one.secret ? 1 : 0}\nPASS: \n${lines(one.body)}\n-----\n`,
  );
  const head = keys.map((key) => `${key}: ${values[key]}`).join('\n');
  return `${head}\n-----\nBODY:\n${lines(body)}\n-----\nEXTENDED BODY:\n${lines(more)}\n-----\n${talks.join('')}--------\n`;
}

const isWritable = ({ tags, comments }: Written) =>
  tags.every((tag) => !tag.includes('"') || !tag.includes("'")) &&
  comments.every(({ body }) => !/<|&/.test(body));

describe('any posts', () => {
  it('come back as they were written, whatever the line ends, the pieces and the order of the metadata', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(post.filter(isWritable), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 40 }),
        async (posts, end, pieces) => {
          const named = posts.map((one, at) => ({ ...one, name: `post-${at}` }));
          const file = named.map(written).join('').replaceAll('\n', end);
          const found = await read(file, { pieces });
          expect(found.troubles).toEqual([]);
          expect(
            found.posts.map(({ title, slug, body, more, tags, comments }) => ({
              ...{ title, slug, body, more, tags },
              comments: comments.map((one) => [one.name, one.body, one.editorOnly]),
            })),
          ).toEqual(
            named.map(({ title, name, body, more, tags, comments }) => ({
              ...{ title, slug: name, body, more, tags },
              comments: comments.map((one) => [one.author, one.body, one.secret]),
            })),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

const small = [
  '\ufeffTITLE: 橋と川',
  'DATE: 03/04/2021 18:30:05',
  'CATEGORY: 旅',
  '-----',
  'BODY:',
  '橋の上で🌉。',
  '-----\t',
  'それから。',
  '-----',
  'COMMENT:',
  'AUTHOR: 夜',
  'DATE: 03/05/2021 20:00:00',
  'SECRET: 1',
  'PASS: 0123456789abcdef0123456789abcdef',
  'ないしょ: です。',
  '-----',
  '--------',
  'TITLE: 次',
  '-----',
  'BODY:',
  'おわり',
  '-----',
  '--------',
  '',
];

describe('a file', () => {
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('is read the same wherever its bytes are split (%s)', async (_, end) => {
    const bytes = Buffer.from(small.join(end));
    const whole = await read(bytes);
    expect(whole.posts).toMatchObject([
      {
        title: '橋と川',
        body: '橋の上で🌉。\n-----\nそれから。',
        comments: [{ body: 'ないしょ: です。', editorOnly: true }],
      },
      { title: '次', body: 'おわり' },
    ]);
    for (let split = 0; split <= bytes.length; split += 1)
      expect(await read(bytes, { split })).toEqual(whole);
  });

  it('that is cut anywhere is read as far as it goes, or refused', async () => {
    const bytes = Buffer.from(small.join('\r\n'));
    for (let length = 0; length < bytes.length; length += 1) {
      try {
        const { posts } = await read(bytes.subarray(0, length));
        expect(posts.length).toBeGreaterThan(0);
        expect(JSON.stringify(posts)).not.toContain('0123456789abcdef0123456789abcdef');
      } catch (error) {
        expect(error).toBeInstanceOf(Refused);
      }
    }
  });

  it('of any bytes is read or refused', async () => {
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc.constantFrom(...small).map((one) => Buffer.from(`${one}\n`)),
      fc.constantFrom('--------\n', '-----\n', 'COMMENT:\n', '\r', '\r\n').map((one) => Buffer.from(one)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        const bytes = Buffer.concat(parts);
        const outcome = await read(bytes).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refused);
        else expect(await read(bytes, { pieces: 1 })).toEqual(outcome);
      }),
      { numRuns: 300 },
    );
  });

  it('longer than a block is read the same in pieces of one byte and of many', async () => {
    const posts = Array.from(
      { length: 400 },
      (_, at) => `TITLE: ${at}\n-----\nBODY:\n${'橋の上。\n'.repeat(at % 40)}-----\n--------\n`,
    );
    for (const end of ['\n', '\r\n', '\r']) {
      const bytes = Buffer.from(posts.join('').replaceAll('\n', end));
      expect(bytes.length).toBeGreaterThan(100_000);
      const whole = await read(bytes);
      expect(whole.posts).toHaveLength(400);
      for (const pieces of [1, 7, 65_536, 65_537]) expect(await read(bytes, { pieces })).toEqual(whole);
    }
  });

  it('with a line of ten million letters is read in one walk over it', async () => {
    const long = 'あいうえおかきくけこ'.repeat(1_000_000);
    const file = `TITLE: 長い\n-----\nBODY:\nまえ\n${long}\nあと\n-----\n--------\nTITLE: 次\n-----\nBODY:\nx\n-----\n--------\n`;
    const { posts } = await read(file, { pieces: 65_536 });
    expect(posts.map(({ body }) => body.length)).toEqual([long.length + 6, 1]);
  });

  it('of dividers or blank lines without end is read to its end', async () => {
    for (const ornament of [
      '-----\n',
      '--------\n',
      '-----\n\n',
      '--------\nTITLE: x\n',
      '\n',
      '-----\nCOMMENT:\n',
      '\r',
    ]) {
      const file = `TITLE: 橋\n-----\nBODY:\nx\n${ornament.repeat(20_000)}おわり\n-----\n--------\n`;
      expect((await read(file)).posts.length).toBeGreaterThan(0);
    }
  });

  it('with a post too large for the press is refused with its line', async () => {
    const file = {
      ...{ name: 'x', size: 0 },
      async *stream() {
        yield Buffer.from('TITLE: 大きい\n-----\nBODY:\n');
        const part = Buffer.from(`${'a'.repeat(1_000_000)}\n`);
        for (let count = 0; count < 100; count += 1) yield part;
      },
    };
    const { readMt } = await import('./read-mt.ts');
    const reading = readMt(file, { encoding: null, hours: null }, () => {}).next();
    await expect(reading).rejects.toMatchObject({ problem: { key: 'moves.mt.large', line: 1 } });
  });
});

/** What the reader makes the text of again. */
function withRefs(text: string): string {
  return text.replace(/&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,6});)/gi, '&amp;');
}
