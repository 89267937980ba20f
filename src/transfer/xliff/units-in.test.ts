// What XLIFF by other programs says: their marks as we write them, their order, their letters.
import { describe, expect, it } from 'vitest';
import { reasonOf, segmentWith, unitsOf, withUnit } from '../../../test/support/xliff.ts';
import { readXliff } from './read-xliff.ts';
import { unitsIn } from './units-in.ts';

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

  it('says nothing in the language of the original where a part is not translated', () => {
    const [unit] = unitsOf(
      withUnit(`<segment state="translated"><source>One.</source><target>一。</target></segment>
        <ignorable><source> </source></ignorable><segment><source>Two.</source></segment>`),
    );
    expect(unit?.target).toEqual([{ type: 'text', text: '一。 ' }]);
    expect(unit?.state).toBe('draft');
  });

  it('brings twenty marks at most at one place, however many are open', () => {
    const names = Array.from({ length: 40 }, (_, at) => at + 1);
    const data = names.map((at) => `<data id="d${at}">&lt;a href="https://river.example/${at}"></data>`);
    const starts = names.map((at) => `<sc id="${at}" isolated="yes" dataRef="d${at}"/>`).join('');
    const [unit] = unitsOf(
      withUnit(`<originalData>${data.join('')}</originalData>${segmentWith('x', `${starts}川`)}`),
    );
    const link = { type: 'link', attrs: { href: 'https://river.example/20' } };
    expect(unit?.target).toEqual([{ type: 'text', text: '川', marks: [link] }]);
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
