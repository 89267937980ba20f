// Lists of terms: what is written is read again as it was, whatever it says; what cannot be read says why.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../web/door.ts';
import { readCsv, writeCsv } from './csv.ts';
import { readList } from './read-list.ts';
import { readTbx, writeTbx } from './tbx.ts';
import { type TermFields, termSchema } from './term-fields.ts';

const pair = { from: 'en', to: 'ja' };
const about = { name: 'ことばの橋 & <more>', language: 'ja' };

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'a|b',
    '\\',
    '"',
    "'=x",
    '=1+1',
    '-5',
    '@x',
    ';',
    ',',
    '<b>&amp;</b>',
    ']]>',
    'a\tb',
    "'",
    '𠮷',
    ' 堰 ',
    '!\u00a0!',
    '!  !',
  ),
);

/** Terms as they may be: what the schema of the form makes of anything. */
const term = fc
  .record({
    kind: fc.constantFrom('term', 'person', 'place', 'outlet'),
    source_language: fc.constantFrom('en', 'en-GB'),
    target_language: fc.constant('ja'),
    sources: fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
    preferred: fc.array(words, { maxLength: 3 }).map((all) => all.join('\n')),
    forbidden: fc.array(words, { maxLength: 2 }).map((all) => all.join('\n')),
    reading: words,
    note: fc.array(words, { maxLength: 3 }).map((all) => all.join('\n')),
    domain: words,
    letter_case: fc.constantFrom('any', 'exact'),
  })
  .map((typed) => check(termSchema, typed, {}))
  .filter((read) => read.ok)
  .map(({ value }) => value);

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a list as CSV', () => {
  it('is read as it was written, whatever the terms say', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        expect(readCsv(writeCsv(terms), pair)).toEqual({ ok: true, terms, left: [] });
      }),
    );
  });

  it('starts no formula in a spreadsheet', () => {
    const plain = check(
      termSchema,
      {
        sources: '=1+1',
        preferred: '-5',
        note: '@x',
        domain: "'+y",
        source_language: 'en',
        target_language: 'ja',
      },
      {},
    );
    expect(plain.ok && writeCsv([plain.value]).split('\r\n')[1]).toBe(
      `"'=1+1","'-5",,term,"''+y",,"'@x",any,en,ja`,
    );
  });

  it('is read from a spreadsheet in Japanese, with tabs or semicolons, with heads or without', () => {
    const wanted = [
      ['weir', '堰'],
      ['survey', '調査'],
    ];
    for (const text of [
      '原語,訳語\nweir,堰\nsurvey,調査\n',
      'weir\t堰\r\nsurvey\t調査',
      'Source;Target\nweir;堰\n\nsurvey;調査\n',
    ]) {
      const read = readList(bytes(text), pair);
      expect(read.ok && read.terms.map(({ sources, preferred }) => [sources[0], preferred[0]])).toEqual(
        wanted,
      );
    }
    // What older Japanese spreadsheets write: weir,堰 in Shift_JIS.
    const read = readList(new Uint8Array([...bytes('weir,'), 0x89, 0x81]), pair);
    expect(read.ok && read.terms[0]?.preferred).toEqual(['堰']);
  });

  it('says which rows were left out, and why', () => {
    const read = readCsv('source,target\nweir,堰\n,川\nfish,\n"a\nb",x\n', pair);
    expect(readCsv(`source,target,domain\nweir,堰,${'x'.repeat(61)}`, pair)).toMatchObject({
      left: [{ at: 2, reason: 'common.too-long', params: { max: 60 } }],
    });
    expect(read).toMatchObject({
      ok: true,
      terms: [{ sources: ['weir'] }, { sources: ['a', 'b'] }],
      left: [
        { at: 3, name: '', reason: 'common.required' },
        { at: 4, name: 'fish', reason: 'terms.problem.no-target' },
      ],
    });
  });

  it('is refused as a whole when a quotation never ends, or goes on behind its end', () => {
    for (const row of ['"weir,堰', '"weir"s,堰', 'weir,"堰" "'])
      expect(readCsv(`source,target\n${row}\n`, pair)).toEqual({ ok: false, key: 'terms.left.quote' });
    expect(readCsv('source,target\n5" pipe,5インチ管\n', pair)).toMatchObject({
      terms: [{ sources: ['5" pipe'] }],
    });
  });

  it('is read or refused, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readCsv(text, pair)));
    fc.assert(fc.property(fc.uint8Array(), (some) => void readList(some, pair)));
  });
});

const tbx = (entry: string) =>
  `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>${entry}</body></text></tbx>`;

describe('a list as TBX', () => {
  it('is read as it was written, whatever the terms say', () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
        expect(readTbx(writeTbx(terms, about), pair)).toEqual({ ok: true, terms, left: [] });
      }),
    );
  });

  it('is read in the form of 2008, and in the style that names elements by their category', () => {
    const martif = `<martif type="TBX-Basic" xml:lang="en"><text><body><termEntry id="c5">
      <descrip type="subjectField">rivers</descrip><descripGrp><descrip type="definition">A low wall in a river.</descrip></descripGrp>
      <langSet xml:lang="en-US"><tig><term>weir</term></tig></langSet>
      <langSet xml:lang="ja"><ntig><termGrp><term>ダム</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
      <ntig><termGrp><term>せき</term><termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
      <ntig><termGrp><term>堰</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig></langSet>
    </termEntry></body></text></martif>`;
    const weir = { sources: ['weir'], preferred: ['堰', 'せき'], forbidden: ['ダム'], domain: 'rivers' };
    const read = readTbx(martif, pair);
    expect(read).toMatchObject({ ok: true, left: [], terms: [{ ...weir, note: 'A low wall in a river.' }] });
    const dct =
      tbx(`<conceptEntry id="1"><basic:subjectField>rivers</basic:subjectField><langSec xml:lang="en"><termSec><term>weir</term></termSec></langSec>
      <langSec xml:lang="ja"><termSec><term>堰</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>`);
    expect(readTbx(dct, pair)).toMatchObject({ ok: true, terms: [{ domain: 'rivers', preferred: ['堰'] }] });
  });

  it('says which concepts were left out, and why', () => {
    const one = (language: string, form: string) =>
      `<langSec xml:lang="${language}"><termSec><term>${form}</term></termSec></langSec>`;
    const entry = (...parts: string[]) => `<conceptEntry id="x">${parts.join('')}</conceptEntry>`;
    const read = readTbx(
      tbx(entry(one('en', 'weir'), one('fr', 'barrage')) + entry(one('en', '—'), one('ja', '—'))),
      pair,
    );
    expect(read).toEqual({
      ok: true,
      terms: [],
      left: [
        { at: 1, name: 'weir', reason: 'terms.left.language' },
        { at: 2, name: '—', reason: 'terms.problem.signs' },
      ],
    });
  });

  it('with a document type, and so with a bomb of entities, is not read at all', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${tbx('').slice(21)}`;
    expect(readTbx(bomb, pair)).toEqual({ ok: false, key: 'terms.left.doctype' });
    const unknown = tbx(
      '<conceptEntry id="x"><langSec xml:lang="en"><termSec><term>&b;</term></termSec></langSec><langSec xml:lang="ja"><termSec><term>&#x5830;&#22576;</term></termSec></langSec></conceptEntry>',
    );
    expect(readTbx(unknown, pair)).toMatchObject({ terms: [{ sources: ['&b;'], preferred: ['堰堰'] }] });
  });

  it('that is not whole says on which line', () => {
    expect(readTbx(`${tbx('<conceptEntry>')}`, pair)).toMatchObject({ ok: false, key: 'terms.left.xml' });
    expect(readTbx('<html><body>x</body></html>', pair)).toEqual({ ok: false, key: 'terms.left.no-tbx' });
    const deep = tbx(`${'<note>'.repeat(5_000)}x${'</note>'.repeat(5_000)}`);
    expect(readTbx(deep, pair)).toMatchObject({ ok: false, key: 'terms.left.xml' });
  });

  it('is read or refused, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<term>',
        '</term>',
        '<conceptEntry ',
        'id="',
        '"',
        '<![CDATA[',
        ']]>',
        '<!--',
        '<?x',
        '&#x;',
        '&lt;',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        readTbx(tbx(pieces.join('')), pair);
        readTbx(`<${pieces.join('')}`, pair);
      }),
    );
  });
});

it('Every field of a term comes from its form', () => {
  const read = check(
    termSchema,
    { sources: 'weir\n weir \n', preferred: '堰', source_language: 'EN', target_language: 'ja' },
    {},
  );
  const wanted: Partial<TermFields> = {
    sources: ['weir'],
    sourceLanguage: 'en',
    kind: 'term',
    letterCase: 'any',
  };
  expect(read).toMatchObject({ ok: true, value: wanted });
});
