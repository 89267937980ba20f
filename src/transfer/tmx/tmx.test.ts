// TMX: read in any pieces and from any place, written and read back, and everything that is no memory refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../test/support/sentences.ts';
import type { LeavingUnit } from '../../memory/lists/store.ts';
import type { TakenIn } from '../../memory/lists/take-units.ts';
import { inlineText } from '../../text/inline.ts';
import { Refused } from '../xml/read-xml.ts';
import { BEGINNING, type Place, tmxBatches } from './read-tmx.ts';
import type { TmxUnit } from './tmx-parser.ts';
import { unitFrom } from './units-in.ts';
import { unitText } from './write-tmx.ts';

const pair = { from: 'en', to: 'ja' };

/** The bytes of a file in pieces of so many. */
const inPieces = (bytes: Uint8Array, size: number) =>
  async function* (from: number) {
    for (let at = from; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };

async function unitsOf(bytes: Uint8Array, size = 65_536, from: Place = BEGINNING, atOnce = 500) {
  const found: TmxUnit[] = [];
  const places: { place: Place; before: number }[] = [];
  for await (const { units, after } of tmxBatches(inPieces(bytes, size), { from, atOnce })) {
    found.push(...units);
    places.push({ place: after, before: found.length });
  }
  return { found, places };
}

const tmx = (body: string, root = 'version="1.4"') =>
  `<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx ${root}>\n<header srclang="en"/>\n<body>\n${body}\n</body>\n</tmx>\n`;

const seg = (language: string, text: string) => `<tuv xml:lang="${language}"><seg>${text}</seg></tuv>`;

async function first(body: string): Promise<TakenIn> {
  const { found } = await unitsOf(Buffer.from(tmx(body)));
  return unitFrom(found[0] as TmxUnit, pair) as TakenIn;
}

const said = ({ variants, line }: TmxUnit) => [
  line,
  ...variants.map(({ content }) => inlineText(content.inline())),
];

describe('a memory in TMX', () => {
  it('comes back as it left: texts, marks, what stood around it, whose words they are', async () => {
    await fc.assert(
      fc.asyncProperty(sentences(), sentences(), async (source, target) => {
        const unit = {
          ...{ id: 'u1', source_language: 'en', target_language: 'ja', title: 'A <River>', edited_at: null },
          ...{ source: JSON.stringify(source), target: JSON.stringify(target), machine: 'DeepL & co' },
          ...{ before: 'what stood < before', after: '', created_at: '2026-05-14T09:30:00.123Z' },
        } as LeavingUnit;
        const taken = await first(unitText(unit));
        expect(JSON.stringify(taken.source)).toBe(unit.source);
        expect(JSON.stringify(taken.target)).toBe(unit.target);
        expect(taken).toMatchObject({
          before: unit.before,
          after: '',
          machine: unit.machine,
          at: '2026-05-14T09:30:00.000Z',
        });
      }),
    );
  });

  it('is read the same in pieces of any size, in each of its encodings, and from any place on', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .map((words) => words.replace(/[<>&\p{C}]/gu, 'x'));
    const unit = fc
      .tuple(text, text, fc.constantFrom('\n', '\r\n', ''))
      .map(([a, b, end]) => `<tu>${seg('en', a)}${end}${seg('ja', b)}</tu>${end}`);
    const encodings = {
      'utf-8': (file: string) => Buffer.from(file),
      'utf-8 with a mark': (file: string) => Buffer.from(`\ufeff${file}`),
      'utf-16le': (file: string) => Buffer.from(`\ufeff${file}`, 'utf16le'),
      'utf-16be': (file: string) => Buffer.from(`\ufeff${file}`, 'utf16le').swap16(),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...Object.values(encodings)),
        fc.integer({ min: 1, max: 60 }),
        async (units, encode, size) => {
          const bytes = encode(tmx(units.join('')));
          const { found } = await unitsOf(bytes);
          expect(found).toHaveLength(units.length);
          const { found: again, places } = await unitsOf(bytes, size, BEGINNING, 1);
          expect(again.map(said)).toEqual(found.map(said));
          for (const { place, before } of places) {
            const rest = await unitsOf(bytes, size, place);
            expect(rest.found.map(said)).toEqual(found.slice(before).map(said));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('brings marks where they are known, and the text of everything else', async () => {
    const taken = await first(
      `<tu>${seg(
        'en',
        'A <bpt i="1" type="bold">{\\b </bpt>bold<ept i="1">}</ept> <bpt i="2">&lt;a href="https://river.example/"&gt;</bpt>link<ept i="2">&lt;/a&gt;</ept><ph type="lb"/> <it pos="begin">&lt;b&gt;</it><hi type="term">weir</hi> <ph>{note <sub>see there</sub>}</ph><ut>{\\x}</ut>',
      )}${seg('ja', 'あ')}</tu>`,
    );
    expect(taken.source).toEqual([
      { type: 'text', text: 'A ' },
      { type: 'text', text: 'bold', marks: [{ type: 'strong', attrs: { whose: null } }] },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'link', marks: [{ type: 'link', attrs: { href: 'https://river.example/' } }] },
      { type: 'hard_break' },
      { type: 'text', text: ' weir see there' },
    ]);
  });

  it('takes the very language first, else a variety of it', async () => {
    const both = await first(`<tu>${seg('en-GB', 'colour')}${seg('EN', 'color')}${seg('ja-JP', '色')}</tu>`);
    expect(inlineText(both.source)).toBe('color');
    expect(inlineText((await first(`<tu>${seg('en-GB', 'colour')}${seg('ja', '色')}</tu>`)).source)).toBe(
      'colour',
    );
    const old = await first(`<tu><tuv lang="en"><seg>a</seg></tuv><tuv lang="ja"><seg>あ</seg></tuv></tu>`);
    expect(inlineText(old.target)).toBe('あ');
  });

  it('takes no text for both languages of a pair', async () => {
    const { found } = await unitsOf(Buffer.from(tmx(`<tu>${seg('en-GB', 'colour')}</tu>`)));
    const within = { from: 'en', to: 'en-GB' };
    expect(unitFrom(found[0] as TmxUnit, within)).toMatchObject({ reason: 'target', text: 'colour' });
    const both = await unitsOf(Buffer.from(tmx(`<tu>${seg('en', 'color')}${seg('en-GB', 'colour')}</tu>`)));
    const taken = unitFrom(both.found[0] as TmxUnit, within) as TakenIn;
    expect([taken.source, taken.target].map(inlineText)).toEqual(['color', 'colour']);
  });

  it('keeps of a unit only what its pair may take, and ends a batch early that grows heavy', async () => {
    const others = Array.from({ length: 100 }, (_, at) => seg('fr', `eau ${at}`)).join('');
    const varieties = seg('en-GB', 'colour') + seg('en-US', 'color') + seg('ja', '色') + seg('en', 'hue');
    const bytes = Buffer.from(tmx(`<tu>${others}${varieties}${others}</tu>`));
    const kept: string[] = [];
    for await (const { units } of tmxBatches(inPieces(bytes, 999), { wanted: pair }))
      for (const { variants } of units)
        kept.push(...variants.map(({ content }) => inlineText(content.inline())));
    expect(kept).toEqual(['eau 0', 'colour', '色', 'hue']);
    const long = `<tu>${seg('en', 'a'.repeat(20_000))}${seg('ja', '水')}</tu>`;
    const { found, places } = await unitsOf(Buffer.from(tmx(long.repeat(150))));
    expect(found).toHaveLength(150);
    expect(places[0]?.before).toBeLessThan(110);
  });

  it('keeps the codes of other programs out of the text, inside of a note too', async () => {
    const inside = '<ph>{note <sub>see <bpt i="1">{\\b</bpt>there<ept i="1">}</ept> <ph>{x}</ph></sub>}</ph>';
    const taken = await first(`<tu>${seg('en', `A ${inside}`)}${seg('ja', 'あ')}</tu>`);
    expect(inlineText(taken.source)).toBe('A see there');
  });

  it('never cuts the name of an engine inside a character', async () => {
    const machine = `<prop type="x-taiyaku-machine">${'a'.repeat(199)}😀</prop>`;
    const taken = await first(`<tu>${machine}${seg('en', 'water')}${seg('ja', '水')}</tu>`);
    expect(taken.machine?.isWellFormed()).toBe(true);
    expect(taken.machine).toMatch(/^a{199}/);
  });

  it.each<[string, string, object]>([
    ['without the source', seg('fr', 'eau') + seg('ja', '水'), { reason: 'source', line: 6, text: '水' }],
    ['without the target', seg('en', 'water'), { reason: 'target', text: 'water' }],
    ['that says nothing', seg('en', 'water') + seg('ja', ' '), { reason: 'empty' }],
    ['that is longer than a sentence', seg('en', 'a'.repeat(20_001)) + seg('ja', '水'), { reason: 'long' }],
  ])('leaves a unit out %s', async (_, body, expected) => {
    const { found } = await unitsOf(Buffer.from(tmx(`<tu>${body}</tu>`)));
    expect(unitFrom(found[0] as TmxUnit, pair)).toMatchObject(expected);
  });

  it.each<[string, string | Buffer, string, number?]>([
    ['another root', '<xliff/>', 'tmx.root', 1],
    ['another version', '<tmx version="2.0"><body/></tmx>', 'tmx.version', 1],
    [
      'a declaration in its document type',
      '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx version="1.4"/>',
      'xml.doctype',
      1,
    ],
    ['an entity of its own', tmx('<tu>&river;</tu>'), 'xml.malformed', 6],
    ['a tag that is not closed', tmx('<tu>\n<tuv>\n</tu>'), 'xml.malformed', 8],
    ['an end that is missing', '<tmx version="1.4"><header/><body><tu>', 'xml.malformed'],
    [
      'an encoding that is not read',
      '<?xml version="1.0" encoding="Shift_JIS"?><tmx version="1.4"/>',
      'tmx.letters',
      1,
    ],
    ['letters that it does not say', Buffer.from([...Buffer.from(tmx('<tu>')), 0xff]), 'xml.letters'],
    ['a depth without end', tmx('<tu>'.repeat(500)), 'xml.deep'],
    ['a part without end', tmx(`<tu><tuv><seg>${'a'.repeat(5_000_000)}`), 'tmx.part'],
    ['an attribute without end', `<tmx version="${'1'.repeat(5_000_000)}`, 'tmx.part'],
    ['a document type without end', `<!DOCTYPE tmx ${'a'.repeat(5_000_000)}`, 'tmx.part'],
  ])('is refused for %s', async (_, file, key, line) => {
    const bytes = typeof file === 'string' ? Buffer.from(file) : file;
    const problem = await unitsOf(bytes).then(
      () => null,
      (error: unknown) => (error instanceof Refused ? error.problem : error),
    );
    expect(problem).toMatchObject({ key: `exchange.${key}`, ...(line ? { line } : {}) });
  });

  it('reads nothing behind its end', async () => {
    const { found } = await unitsOf(Buffer.from(`${tmx(`<tu>${seg('en', 'a')}</tu>`)}\n\n`));
    expect(found).toHaveLength(1);
  });
});
