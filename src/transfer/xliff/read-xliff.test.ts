// Every rule of XLIFF: a file that breaks it is refused with its reason and its line, its well-made neighbour is read.
import { describe, expect, it } from 'vitest';
import { reasonOf, segmentWith, withUnit } from '../../../test/support/xliff.ts';

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
    [
      'more codes than a sentence may have',
      withUnit(segmentWith(Array.from({ length: 2_001 }, (_, at) => ph(`c${at}`)).join(''))),
      /^4 xliff\.codes: .*2,?000/,
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
