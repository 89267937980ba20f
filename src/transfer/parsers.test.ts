// Every reader of files, fed what no program would write: it reads, or refuses with a reason, and never breaks or hangs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../test/support/sentences.ts';
import { readList } from '../memory/terms/read-list.ts';
import { catalogue } from '../web/messages/index.ts';
import { kindOf } from './arrivals/kind-of.ts';
import type { Leaving } from './leaving.ts';
import { readPo } from './po/read-po.ts';
import { writePo } from './po/write-po.ts';
import { tmxBatches } from './tmx/read-tmx.ts';
import { unitFrom } from './tmx/units-in.ts';
import { readXliff } from './xliff/read-xliff.ts';
import { unitsIn } from './xliff/units-in.ts';
import { writeXliff } from './xliff/write-xliff.ts';
import { Refused } from './xml/read-xml.ts';

const languages = { from: 'en', to: 'ja' };

/** What a reader said: the key of its reason, or null when it read. Each of them has words for people. */
type Reader = (bytes: Uint8Array) => string | null | Promise<string | null>;

const readers: Record<string, Reader> = {
  xliff: (bytes) => {
    const read = readXliff(bytes);
    if (read.ok) unitsIn(read.xliff);
    return read.ok ? null : read.problem.key;
  },
  po: (bytes) => {
    const read = readPo(bytes);
    return read.ok ? null : read.problem.key;
  },
  tmx: async (bytes) => {
    const source = async function* (from: number) {
      yield bytes.subarray(from);
    };
    try {
      for await (const { units } of tmxBatches(source)) for (const unit of units) unitFrom(unit, languages);
      return null;
    } catch (error) {
      if (error instanceof Refused) return error.problem.key;
      throw error;
    }
  },
  terms: (bytes) => {
    const read = readList(bytes, languages);
    return read.ok ? null : read.key;
  },
};

const leaving = (source: ReturnType<typeof JSON.parse>): Leaving => ({
  ...{ translationId: 't', from: 'en', to: 'ja', title: 'x' },
  source: { title: 'x', outlet: '', byline: '', address: null, publishedOn: null },
  blocks: [
    {
      ...{ type: 'paragraph', place: 'body', level: null },
      segments: [
        { id: 's1', version: 1, source, target: source, memo: 'a & b', state: 'draft', reviewed: false },
      ],
    },
  ],
});

const tmx = (seg: string) =>
  `<?xml version="1.0"?><tmx version="1.4"><header/><body><tu><tuv xml:lang="en"><seg>${seg}</seg></tuv><tuv xml:lang="ja"><seg>あ</seg></tuv></tu></body></tmx>`;
const tbx = (term: string) =>
  `<?xml version="1.0"?><tbx type="TBX-Basic"><text><body><conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>${term}</term></termSec></langSec><langSec xml:lang="ja"><termSec><term>あ</term></termSec></langSec></conceptEntry></body></text></tbx>`;

/** A valid file of some kind. */
const valid: fc.Arbitrary<Buffer> = sentences().chain((inline) =>
  fc
    .constantFrom(
      writeXliff(leaving(inline), '2.1'),
      writePo(leaving(inline)),
      tmx('a <bpt i="1">&lt;b&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept>'),
      tbx('weir'),
      'source,target\nweir,堰\n"a ""b""",あ\n',
    )
    .map((file) => Buffer.from(file)),
);

/** Cut, doubled, bytes changed or put in: as files break, and as people break them. */
const damaged = fc
  .tuple(
    valid,
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.uint8Array({ maxLength: 6 })), { minLength: 1, maxLength: 5 }),
  )
  .map(([file, damages]) =>
    damages.reduce((bytes, [place, kind, put]) => {
      const at = bytes.length === 0 ? 0 : place % bytes.length;
      const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
      if (kind === 0) return Buffer.from(before);
      if (kind === 1) return Buffer.concat([before, put, after]);
      if (kind === 2) return Buffer.concat([before, put, after.subarray(put.length)]);
      return Buffer.concat([bytes, after]);
    }, file),
  );

async function readsOrRefuses(reader: Reader, bytes: Uint8Array): Promise<void> {
  const key = await reader(bytes);
  if (key !== null) expect(Object.hasOwn(catalogue, key), key).toBe(true);
}

const bomb = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 40 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const xliffAround = (inside: string) =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="ja"><file id="f"><unit id="u"><segment><source>${inside}</source></segment></unit></file></xliff>`;

const bodies: Record<string, (inside: string) => string> = { xliff: xliffAround, tmx, terms: tbx };

describe.each(Object.entries(readers))('the reader of %s', (name, reader) => {
  it('takes any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
        ),
        (bytes) => readsOrRefuses(reader, bytes),
      ),
      { numRuns: 150 },
    );
  });

  it('tells what a file is that begins with thousands of blank lines', () => {
    const blank = '\n'.repeat(8000);
    expect(kindOf(Buffer.from(`${blank}文`))).toBe('other');
    expect(kindOf(Buffer.from(`${blank}# 訳\nmsgid ""\n`))).toBe('po');
  });

  it('takes files of any kind that were damaged', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        kindOf(bytes);
        await readsOrRefuses(reader, bytes);
      }),
      { numRuns: 250 },
    );
  });

  const body = bodies[name];
  it.runIf(body)('refuses entities that grow or lead elsewhere, and depth without end', async () => {
    const within = body ?? String;
    for (const type of [bomb, outside]) {
      const plain = within('&a40;&a;').replace(/<\?xml.*?\?>/, '');
      expect(await reader(Buffer.from(type + plain))).toMatch(/doctype/);
    }
    // The reader of terms leaves it as it is written: it is never looked up.
    if (name !== 'terms') expect(await reader(Buffer.from(within('&a40;')))).toBe('exchange.xml.malformed');
    await readsOrRefuses(reader, Buffer.from(within('<hi>'.repeat(100_000))));
    await readsOrRefuses(reader, Buffer.from(within(`${'<hi>'.repeat(50_000)}${'</hi>'.repeat(50_000)}`)));
    await readsOrRefuses(
      reader,
      Buffer.from(within(`<hi ${Array.from({ length: 20_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`)),
    );
    await readsOrRefuses(reader, Buffer.from(within('&amp;'.repeat(100_000))));
  });
});
