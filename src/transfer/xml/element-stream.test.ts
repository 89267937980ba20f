// XML of any size, element by element: in any pieces, with what programs leave in it, and an end to what has none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveFile } from '../../../test/support/move-files.ts';
import { partsOf, textOf } from './element-stream.ts';
import { partsOfFile } from './parts-of.ts';
import { Refused } from './read-xml.ts';

async function read(xml: string | Uint8Array, sizes: number[] = [65_536], encoding: string | null = null) {
  const texts: string[] = [];
  let damaged = 0;
  let refused = '';
  let line = 0;
  try {
    for await (const whole of partsOfFile(moveFile(xml, ...sizes), ['rss', 'channel'], encoding)) {
      texts.push(textOf(whole.part));
      damaged += whole.damaged;
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refused = error.problem.key;
    line = error.problem.line;
  }
  return { texts, damaged, refused, line };
}

const rss = (inside: string) => `<?xml version="1.0"?>\n<rss><channel>${inside}</channel></rss>`;

describe('the elements of a container', () => {
  it('come whole, whatever pieces the file comes in', async () => {
    const xml = rss('\n<a>水<b x="1">堰</b>\r\n😀</a>\n<c><![CDATA[<d>&amp;]]></c><e/>');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        async (sizes) => {
          expect((await read(xml, sizes)).texts).toEqual(['水堰\n😀', '<d>&amp;', '']);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are read past letters that no XML holds, and bytes that are no letters, which are counted', async () => {
    const xml = rss('<a><![CDATA[前\u0008\u000b後\ufffe]]></a><b>x\u0000y</b>');
    expect(await read(xml)).toMatchObject({ texts: ['前後', 'xy'], damaged: 4, refused: '' });
    const bytes = Buffer.concat([
      Buffer.from('<rss><channel><a>水'),
      Buffer.from([0xe6, 0xb0]),
      Buffer.from('</a></channel></rss>'),
    ]);
    expect(await read(bytes, [1])).toMatchObject({ texts: ['水\ufffd'], damaged: 1 });
  });

  it('are read past entities of HTML and references to nothing, which stay as they are written', async () => {
    expect(await read(rss('<a>a&nbsp;b&#8;c ]]> &constructor; &__proto__;</a>'))).toMatchObject({
      texts: ['a&nbsp;b&#8;c ]]> &constructor; &__proto__;'],
      refused: '',
    });
  });

  it('are found behind blank lines and notices, and nothing is read behind the root', async () => {
    const before = '\n \n<br />\n<b>Notice</b>: x in <b>y</b>\n';
    expect((await read(before + rss('<a>水</a>'))).texts).toEqual(['水']);
    expect(await read(`${rss('<a>水</a>')}<script>& < ]]></rss>`)).toMatchObject({
      texts: ['水'],
      refused: '',
    });
  });

  it('are read in the letters that the file says, or that somebody chose', async () => {
    const sjis = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><rss><channel><a>'),
      Buffer.from([0x90, 0x85]),
      Buffer.from('</a></channel></rss>'),
    ]);
    expect((await read(sjis, [3])).texts).toEqual(['水']);
    const silent = Buffer.from(sjis.toString('latin1').replace(' encoding="Shift_JIS"', ''), 'latin1');
    expect((await read(silent, [3], 'shift_jis')).texts).toEqual(['水']);
    expect((await read(Buffer.from(`\ufeff${rss('<a>水</a>')}`, 'utf16le'), [3])).texts).toEqual(['水']);
    expect((await read('<?xml version="1.0" encoding="x-none"?><rss/>')).refused).toBe(
      'exchange.xml.letters',
    );
  });

  const bomb = `<!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from({ length: 40 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]>`;
  it.each<[string, string, string, number?]>([
    ['entities that grow', `${bomb}<rss><channel><a>&a40;</a></channel></rss>`, 'moves.reading.doctype'],
    [
      'entities from elsewhere',
      '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss/>',
      'moves.reading.doctype',
    ],
    ['another root', '<?xml version="1.0"?><html/>', 'moves.reading.root'],
    ['no beginning', 'x'.repeat(200_000), 'moves.reading.root'],
    ['nothing at all', '', 'moves.reading.cut'],
    ['an end that is missing', '<rss><channel><a>水</a><b>', 'moves.reading.cut'],
    ['a tag that closes another', rss('<a>\n<b>\n</a>'), 'moves.reading.malformed', 4],
    ['a sign that begins nothing', rss('<a>a & b</a><c>;</c>'), 'moves.reading.malformed'],
    ['a depth without end', rss('<a>'.repeat(500)), 'moves.reading.deep'],
    ['an element without end', rss(`<a>${'a'.repeat(68 * 1024 * 1024)}`), 'moves.reading.large'],
    [
      'a tag that says more than any does',
      rss(`<a ${Array.from({ length: 2_000 }, (_, at) => `b${at}=""`).join(' ')}/>`),
      'moves.reading.large',
    ],
    ['a tag without end', rss(`<a b="${'1'.repeat(68 * 1024 * 1024)}`), 'moves.reading.large'],
  ])('are refused for %s', async (_, xml, key, line) => {
    expect(await read(xml)).toMatchObject({ refused: key, ...(line ? { line } : {}) });
  });

  it('that came before the place where reading ends were given', async () => {
    expect(await read('<rss><channel><a>水</a><b>')).toMatchObject({
      texts: ['水'],
      refused: 'moves.reading.cut',
    });
    expect((await read(rss('<a>水</a><b></c>'))).texts).toEqual(['水']);
  });

  it('are asked for by name', () => {
    const part = {
      name: 'a',
      attributes: {},
      line: 1,
      children: ['x', { name: 'b', attributes: {}, line: 1, children: ['y'] }],
    };
    expect(partsOf(part, 'b').map(textOf)).toEqual(['y']);
    expect(partsOf(part, 'c')).toEqual([]);
  });
});
