// XLIFF: what leaves comes back as it was, and what breaks a rule is refused with its reason and its line.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyWords, sentences, words } from '../../../test/support/sentences.ts';
import { inlineText, sameInline } from '../../text/inline.ts';
import { say, translator } from '../../web/messages/index.ts';
import type { Leaving, LeavingSegment } from '../leaving.ts';
import { readXliff } from './read-xliff.ts';
import { unitsIn } from './units-in.ts';
import { writeXliff } from './write-xliff.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function leaving(segments: LeavingSegment[]): Leaving {
  return {
    ...{ translationId: 't', from: 'en', to: 'ja', title: '川が町に帰ってきた' },
    source: {
      title: 'A <River>',
      outlet: 'Field & Ford',
      byline: '',
      address: null,
      publishedOn: '2026-05-14',
    },
    blocks: [{ type: 'paragraph', place: 'body', level: null, segments }],
  };
}

function unitsOf(file: string) {
  const read = readXliff(bytes(file));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return unitsIn(read.xliff);
}

const segment = fc.record({
  id: fc.uuid(),
  version: fc.integer({ min: 1, max: 9999 }),
  source: sentences(anyWords),
  target: fc.option(sentences(anyWords)),
  memo: fc.oneof(
    fc.constant(''),
    words.map((text) => text.trim()),
  ),
  state: fc.constantFrom('draft' as const, 'confirmed' as const, 'skipped' as const),
});

describe('a translation as XLIFF', () => {
  it.each(['2.1', '2.2'] as const)(
    'comes back whole in %s: texts, marks, memos, states, versions',
    (version) => {
      fc.assert(
        fc.property(
          fc.uniqueArray(segment, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
          (made) => {
            const segments = made.map((one) => ({
              ...one,
              state: one.target || one.state === 'skipped' ? one.state : ('open' as const),
            }));
            const units = unitsOf(writeXliff(leaving(segments), version));
            expect(units.map(({ id }) => id)).toEqual(segments.map(({ id }) => id));
            for (const [at, unit] of units.entries()) {
              const was = segments[at] as LeavingSegment;
              expect(sameInline(unit.source, was.source)).toBe(true);
              if (was.target === null) expect(unit.target).toBeNull();
              else expect(JSON.stringify(unit.target)).toBe(JSON.stringify(was.target));
              expect(unit.memo ?? '').toBe(was.memo);
              expect(unit.base).toBe(was.version);
              // Nothing is written there yet: it says neither more nor less than a draft of nothing.
              expect(unit.state).toBe(was.state === 'open' ? 'draft' : was.state);
            }
          },
        ),
        { numRuns: 150 },
      );
    },
  );

  it('keeps the white space before a sentence out of it, for programs that cut it off', () => {
    const source = [{ type: 'text' as const, text: ' Nobody made a speech.' }];
    const file = writeXliff(
      leaving([{ id: 'a', version: 2, source, target: null, memo: '', state: 'open' }]),
      '2.1',
    );
    expect(file).toContain('<ignorable><source> </source></ignorable>');
    expect(file).toContain('<source>Nobody made a speech.</source>');
    expect(inlineText(unitsOf(file)[0]?.source ?? [])).toBe(' Nobody made a speech.');
  });
});

const core = 'urn:oasis:names:tc:xliff:document:2.0';

/** A file whose one unit has this in it, in line 4. */
function withUnit(inside: string, root = 'srcLang="en" trgLang="ja"'): string {
  return `<?xml version="1.0"?>
<xliff xmlns="${core}" version="2.1" ${root}>
<file id="f1">
<unit id="u1">${inside}</unit>
</file>
</xliff>`;
}

const segmentWith = (source: string, target = '') =>
  `<segment><source>${source}</source>${target && `<target>${target}</target>`}</segment>`;

function reasonOf(file: string | Uint8Array) {
  const read = readXliff(typeof file === 'string' ? bytes(file) : file);
  if (read.ok) return 'read';
  const { key, params, line } = read.problem;
  return `${line} ${key.replace('exchange.', '')}: ${say(translator('en'), key, params)}`;
}

describe('a file by another program', () => {
  it('brings pairs that overlap, copies, placeholders and comments as we write them', () => {
    const [unit] = unitsOf(
      withUnit(
        `<notes><note>Please check the river.</note></notes>
         <originalData><data id="d1">&lt;a href="https://river.example/"></data><data id="d2">&lt;/a></data></originalData>
         <segment state="reviewed"><source>One two</source><target><sc id="1" type="fmt" subType="xlf:b"/>ひとつ<pc
           id="2" dataRefStart="d1" dataRefEnd="d2">ふたつ<ec startRef="1"/>みっつ</pc><ph id="3" type="fmt"
           subType="xlf:lb"/><sc id="4" copyOf="1" isolated="yes"/><mrk id="5" type="comment" value="本当?">よっつ</mrk
           ></target></segment>`,
      ),
    );
    expect(unit?.target).toEqual([
      { type: 'text', text: 'ひとつ', marks: [{ type: 'strong', attrs: { whose: null } }] },
      {
        type: 'text',
        text: 'ふたつ',
        marks: [
          { type: 'link', attrs: { href: 'https://river.example/' } },
          { type: 'strong', attrs: { whose: null } },
        ],
      },
      { type: 'text', text: 'みっつ', marks: [{ type: 'link', attrs: { href: 'https://river.example/' } }] },
      { type: 'hard_break' },
      { type: 'text', text: 'よっつ', marks: [{ type: 'strong', attrs: { whose: null } }] },
    ]);
    expect(unit).toMatchObject({ state: 'confirmed', base: null, memo: 'Please check the river.\n本当?' });
  });

  it('brings no link that may not be followed, and no mark that we do not know', () => {
    const [unit] = unitsOf(
      withUnit(
        `<originalData><data id="d1">&lt;a href="javascript:alert(1)"></data><data id="d2">&lt;blink></data></originalData>
         <segment><source>x</source><target><pc id="1" dataRefStart="d1" dataRefEnd="d1">危</pc><pc id="2" dataRefStart="d2"
         dataRefEnd="d2">険</pc></target></segment>`,
      ),
    );
    expect(unit?.target).toEqual([{ type: 'text', text: '危険' }]);
  });

  it('is joined where it was cut, in the order that it says', () => {
    const [unit] = unitsOf(
      withUnit(`<segment state="final"><source>One. </source><target order="2">一。</target></segment>
        <segment state="translated"><source>Two.</source><target order="1">二。</target></segment>`),
    );
    expect(unit?.target).toEqual([{ type: 'text', text: '二。一。' }]);
    expect(unit?.state).toBe('draft');
  });

  it.each<[string, Buffer]>([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${encoded('UTF-16')}`, 'utf16le')],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${encoded('UTF-8')}`)],
    ['Shift_JIS', inShiftJis()],
  ])('may be written in %s', (_, file) => {
    const read = readXliff(file);
    expect(read.ok && unitsIn(read.xliff)[0]?.source).toEqual([{ type: 'text', text: '川' }]);
  });

  it('is refused in letters that it does not say', () => {
    expect(reasonOf(Buffer.from(encoded('UTF-8').replace('川', 'é'), 'latin1'))).toMatch(/^1 xml\.letters/);
  });
});

function encoded(name: string): string {
  return withUnit(segmentWith('川')).replace('?>', ` encoding="${name}"?>`);
}

function inShiftJis(): Buffer {
  const [before = '', after = ''] = encoded('Shift_JIS').split('川');
  return Buffer.concat([Buffer.from(before), Buffer.from([0x90, 0xec]), Buffer.from(after)]);
}

const ph = (id: string, more = '') => `<ph id="${id}" ${more}/>`;
const fixed = 'canCopy="no" canDelete="no"';

describe('a file is refused', () => {
  it.each<[string, string, RegExp]>([
    [
      'a document type',
      `<!DOCTYPE xliff [<!ENTITY a "b">]>${withUnit(segmentWith('x'))}`.replace(/<\?xml.*\?>\n/, ''),
      /^1 xml\.doctype/,
    ],
    ['a tag that is not closed', withUnit('<segment>'), /^4 xml\.malformed/],
    ['an entity of its own', withUnit(segmentWith('&river;')), /^4 xml\.malformed/],
    ['another root', '<tmx/>', /^1 xliff\.root: .*<tmx>/],
    ['a version of before', '<xliff version="1.2"/>', /version-old: XLIFF 1\.2/],
    [
      'a namespace of another version',
      withUnit(segmentWith('x')).replace('2.1', '2.2'),
      /^2 xliff\.version:/,
    ],
    ['no segment', withUnit('<ignorable><source> </source></ignorable>'), /^4 xliff\.unit-empty/],
    [
      'a segment without a source',
      withUnit('<segment><target>x</target></segment>'),
      /^4 xliff\.element-missing: .*source/,
    ],
    ['two sources', withUnit('<segment><source>x</source><source>y</source></segment>'), /element-twice/],
    [
      'a target before its source',
      withUnit('<segment><target>x</target><source>x</source></segment>'),
      /element-order/,
    ],
    ['an unknown element', withUnit('<sentence/>'), /element-place: <sentence>/],
    [
      'an unknown attribute',
      withUnit('<segment translate="no"><source>x</source></segment>'),
      /attribute-unknown/,
    ],
    [
      'an attribute of somebody else',
      withUnit(`<segment xmlns:m="m" m:x="1"><source>x</source></segment>`),
      /attribute-foreign/,
    ],
    [
      'a state that there is not',
      withUnit('<segment state="good"><source>x</source></segment>'),
      /attribute-value: .*“good”/,
    ],
    [
      'a state that needs a target',
      withUnit('<segment state="final"><source>x</source></segment>'),
      /state-without-target/,
    ],
    ['a sub-state alone', withUnit('<segment subState="a:b"><source>x</source></segment>'), /substate/],
    ['a target without a language', withUnit(segmentWith('x', 'y'), 'srcLang="en"'), /target-language/],
    ['no language at all', withUnit(segmentWith('x'), ''), /^2 xliff\.attribute-missing: .*srcLang/],
    [
      'another language inside',
      withUnit('<segment><source xml:lang="fr">x</source></segment>'),
      /language: .*fr/,
    ],
    [
      'white space treated otherwise',
      withUnit('<segment><source xml:space="preserve">x</source><target>y</target></segment>'),
      /space/,
    ],
    ['the same id twice', withUnit(segmentWith(`${ph('1')}${ph('1')}`)), /id-twice: The id “1”/],
    ['an id twice in a target', withUnit(segmentWith(ph('1'), `${ph('1')}${ph('1')}`)), /id-twice/],
    ['another code under the same id', withUnit(segmentWith(ph('1'), '<pc id="1">x</pc>')), /id-twice/],
    ['an id that is none', withUnit(segmentWith('<ph id="a b"/>')), /attribute-value/],
    ['data that is not there', withUnit(segmentWith(ph('1', 'dataRef="d1"'))), /data-missing: .*“d1”/],
    ['a start without its end', withUnit(segmentWith('<sc id="1"/>x')), /start-alone/],
    ['an end before its start', withUnit(segmentWith('<ec startRef="1"/>x<sc id="1"/>')), /end-alone/],
    ['an end with both names', withUnit(segmentWith('<sc id="1"/><ec startRef="1" id="2"/>')), /end-name/],
    [
      'a start that says it is alone',
      withUnit(segmentWith('<sc id="1" isolated="yes"/><ec startRef="1"/>')),
      /isolated-start/,
    ],
    [
      'a pair that disagrees',
      withUnit(segmentWith('<sc id="1" canDelete="no"/><ec startRef="1"/>')),
      /pair-differs/,
    ],
    ['a mark without its end', withUnit(segmentWith('<sm id="1" translate="no"/>x')), /start-alone/],
    ['a code that was deleted', withUnit(segmentWith(ph('1', 'canDelete="no"'), 'y')), /code-lost: “1”/],
    ['a code that may move alone', withUnit(segmentWith(ph('1', 'canReorder="no"'))), /reorder-alone/],
    [
      'a row without a beginning',
      withUnit(segmentWith(ph('1', `canReorder="no" ${fixed}`))),
      /sequence-start/,
    ],
    [
      'a row in another order',
      withUnit(
        segmentWith(
          `<pc id="1" canReorder="firstNo" ${fixed}>${ph('2', `canReorder="no" ${fixed}`)}</pc>`,
          `<pc id="1" canReorder="firstNo" ${fixed}>x</pc>${ph('2', `canReorder="no" ${fixed}`)}`,
        ),
      ),
      /sequence:/,
    ],
    ['a copy of nothing', withUnit(segmentWith(ph('1', 'copyOf="9"'))), /copy-missing/],
    [
      'a copy of what may not be copied',
      withUnit(segmentWith(`${ph('1', 'canCopy="no"')}${ph('2', 'copyOf="1"')}`)),
      /copy-forbidden/,
    ],
    ['a kind without its kind', withUnit(segmentWith(ph('1', 'subType="xlf:b"'))), /subtype:/],
    [
      'kinds that do not go together',
      withUnit(segmentWith(ph('1', 'type="ui" subType="xlf:b"'))),
      /subtype-fits/,
    ],
    ['a comment that says nothing', withUnit(segmentWith('<mrk id="1" type="comment">x</mrk>')), /comment:/],
    [
      'a comment that leads elsewhere',
      withUnit(segmentWith('<mrk id="1" type="comment" ref="#n=n9">x</mrk>')),
      /comment-note/,
    ],
    [
      'a reference out of order',
      withUnit(segmentWith('<mrk id="1" type="a:b" ref="#u=u1/f=f1">x</mrk>')),
      /reference-order/,
    ],
    [
      'a reference of an unknown kind',
      withUnit(segmentWith('<mrk id="1" type="a:b" ref="#f=f1/zz=1">x</mrk>')),
      /reference-prefix/,
    ],
    ['a character that XML holds', withUnit(segmentWith('<cp hex="0041"/>')), /attribute-value/],
    [
      'a place that is too far',
      withUnit('<segment><source>x</source><target order="2">y</target></segment>'),
      /order-far/,
    ],
    [
      'a place taken twice',
      withUnit(`<segment><source>x</source><target order="2">y</target></segment>${segmentWith('x', 'y')}`),
      /order-twice/,
    ],
    ['a flow that is not there', withUnit(segmentWith(ph('1', 'subFlows="u9"'))), /subflow/],
    [
      'a module that has no such part',
      withUnit(`<v:rules xmlns:v="urn:oasis:names:tc:xliff:validation:2.0"/>${segmentWith('x')}`),
      /module/,
    ],
    ['an empty skeleton', withUnit(segmentWith('x')).replace('<unit', '<skeleton/><unit'), /skeleton/],
    [
      'files of one name',
      withUnit(segmentWith('x')).replace(
        '</file>',
        '</file><file id="f1"><unit id="u"><segment><source/></segment></unit></file>',
      ),
      /id-twice/,
    ],
    ['words between its parts', withUnit(`hello${segmentWith('x')}`), /text/],
    [
      'a depth without end',
      withUnit(segmentWith(`${'<mrk id="1">'.repeat(500)}x${'</mrk>'.repeat(500)}`)),
      /xml\.deep/,
    ],
  ])('for %s', (_, file, reason) => {
    expect(reasonOf(file)).toMatch(reason);
  });

  it('lets its well-made neighbour pass', () => {
    const rows = `<pc id="1" canReorder="firstNo" ${fixed}>${ph('2', `canReorder="no" ${fixed}`)}</pc>`;
    expect(reasonOf(withUnit(segmentWith(`${rows}${ph('3')}`, `${ph('3')}${rows}`)))).toBe('read');
    expect(reasonOf(withUnit(segmentWith('<sm id="m" type="term"/>x<em startRef="m"/>')))).toBe('read');
  });
});
