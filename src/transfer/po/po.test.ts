// PO: what leaves comes back as it was, and what is not PO is refused.
import fc from 'fast-check';
import { po } from 'gettext-parser';
import { describe, expect, it } from 'vitest';
import { sentences, words } from '../../../test/support/sentences.ts';
import { sameInline, trimInline } from '../../text/inline.ts';
import type { Leaving, LeavingSegment } from '../leaving.ts';
import { readMarkup, writeMarkup } from '../marks/markup.ts';
import { readPo } from './read-po.ts';
import { writePo } from './write-po.ts';

const segment = fc.record({
  id: fc.uuid(),
  version: fc.integer({ min: 1, max: 9999 }),
  source: sentences(),
  target: fc.option(sentences()),
  memo: fc.oneof(
    fc.constant(''),
    words.map((text) => text.trim()),
  ),
  state: fc.constantFrom('draft' as const, 'confirmed' as const, 'skipped' as const),
  reviewed: fc.boolean(),
});

function leaving(segments: LeavingSegment[]): Leaving {
  return {
    ...{ translationId: 't', from: 'en', to: 'ja', title: '川が\n帰ってきた' },
    source: { title: 'A River', outlet: 'Field & Ford', byline: '', address: null, publishedOn: null },
    blocks: [{ type: 'paragraph', place: 'body', level: null, segments }],
  };
}

function sentencesOf(file: string) {
  const read = readPo(Buffer.from(file));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.po.sentences;
}

describe('a translation as PO', () => {
  it('comes back whole: texts, marks, memos, states, versions', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(segment, { selector: ({ id }) => id, minLength: 1, maxLength: 4 }),
        (made) => {
          const segments = made.map((one) => ({
            ...one,
            state: one.target || one.state === 'skipped' ? one.state : ('open' as const),
          }));
          const found = sentencesOf(writePo(leaving(segments)));
          expect(found.map(({ id }) => id)).toEqual(segments.map(({ id }) => id));
          for (const [at, one] of found.entries()) {
            const was = segments[at] as LeavingSegment;
            expect(sameInline(one.source, trimInline(was.source))).toBe(true);
            expect(JSON.stringify(one.target)).toBe(JSON.stringify(was.target));
            expect(one.memo ?? '').toBe(was.memo);
            expect(one.base).toBe(was.version);
            expect(one.state).toBe(was.state === 'open' ? null : was.state);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps the blanks of a memo that are of another kind than those of the file', () => {
    const memo = '　確かめる　\n\n本に　';
    const one = { id: 's1', version: 3, source: [{ type: 'text' as const, text: 'x' }], target: null };
    const open = { ...one, memo, state: 'open' as const, reviewed: false };
    expect(sentencesOf(writePo(leaving([open])))[0]?.memo).toBe(memo);
  });

  it('is readable for people: marks as tags, drafts as fuzzy, memos as comments', () => {
    const file = writePo(
      leaving([
        {
          ...{ id: 's1', version: 3, memo: '本に確かめる', state: 'draft', reviewed: false },
          source: [
            { type: 'text', text: ' AT&T found ' },
            { type: 'text', text: 'none', marks: [{ type: 'strong', attrs: { whose: null } }] },
          ],
          target: [{ type: 'text', text: 'なにも"なかった"' }],
        },
      ]),
    );
    expect(file).toContain(
      '# 本に確かめる\n#. taiyaku v3\n#, fuzzy\nmsgctxt "s1"\nmsgid "AT&T found <strong>none</strong>"',
    );
    expect(file).toContain('msgstr "なにも\\"なかった\\""');
  });

  it('says the same to another reader', () => {
    fc.assert(
      fc.property(segment, (one) => {
        const { translations, headers } = po.parse(Buffer.from(writePo(leaving([{ ...one, memo: '' }]))));
        expect(headers.Language).toBe('ja');
        const [entry] = Object.values(translations[one.id] ?? {});
        expect(entry?.msgid).toBe(writeMarkup(trimInline(one.source)));
        expect(entry?.msgstr).toEqual([one.target ? writeMarkup(one.target) : '']);
      }),
    );
  });

  it('may come with what other programs put into it', () => {
    const file = [
      '\ufeff# Translators:',
      'msgid ""',
      'msgstr ""',
      '"Language: ja\\n"',
      '"Content-Type: text/plain; charset=UTF-8\\n"',
      '',
      '#: river.xml:3',
      '#| msgid "The old river"',
      '# まだ',
      '#, fuzzy, no-wrap',
      'msgctxt "s1"',
      'msgid "The "',
      '"river\\x21\\041\\n"',
      'msgstr "川"',
      '',
      '#~ msgid "gone"',
      '#~ msgstr "もうない"',
      'msgid "one"',
      'msgid_plural "many"',
      'msgstr[0] "ひとつ"',
      'msgstr[1] "たくさん"',
    ].join('\r\n');
    expect(sentencesOf(file)).toMatchObject([
      {
        id: 's1',
        line: 11,
        memo: 'まだ',
        state: 'draft',
        source: [{ text: 'The river!!\n' }],
        target: [{ text: '川' }],
      },
      { id: '', line: 18, memo: null, state: 'confirmed', target: [{ text: 'ひとつ' }] },
    ]);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['a translation of nothing', 'msgstr "b"\n', /po\.malformed/],
    ['a sentence without its place', 'msgctxt "a"\n', /po\.malformed/],
    ['a sentence that has none', 'msgid "a"\n', /po\.malformed/],
    ['a sentence said twice', 'msgid "a"\nmsgid "b"\nmsgstr "c"\n', /po\.malformed/],
    ['letters that it does not say', Buffer.from([0x6d, 0xff, 0xfe]), /xml\.letters/],
    ['a mark that is not closed', 'msgid "a\nmsgstr "b"\n', /po\.malformed/],
    ['a word that it does not know', 'msgid "a"\nmsgfoo "b"\n', /po\.malformed/],
    ['no sentence', 'msgid ""\nmsgstr "Language: ja\\n"\n', /po\.empty/],
    ['too many bytes', new Uint8Array(9 * 1024 * 1024), /xml\.large/],
  ])('is refused for %s', (_, file, reason) => {
    const read = readPo(typeof file === 'string' ? Buffer.from(file) : file);
    expect(read.ok ? 'read' : read.problem.key).toMatch(reason);
  });

  it('takes a context that is a word of the language for what it is', () => {
    const file = 'msgctxt "__proto__"\nmsgid "constructor"\nmsgstr "x"\n';
    expect(sentencesOf(file)[0]).toMatchObject({ id: '__proto__', line: 1 });
    expect(({} as Record<string, unknown>).constructor).toBe(Object);
  });
});

describe('a sentence as text with tags', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(sentences(), (inline) => {
        expect(JSON.stringify(readMarkup(writeMarkup(inline)))).toBe(JSON.stringify(inline));
      }),
    );
  });

  it('takes any text, and never loses a letter that is no tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replace(/[<>&]/g, '');
        expect(
          readMarkup(plain)
            .map((node) => (node.type === 'text' ? node.text : '\n'))
            .join(''),
        ).toBe(plain);
        readMarkup(text);
      }),
    );
    expect(readMarkup('1 < 2 <b>a</i></b> <blink>')).toEqual([
      { type: 'text', text: '1 < 2 ' },
      { type: 'text', text: 'a</i>', marks: [{ type: 'strong', attrs: { whose: null } }] },
      { type: 'text', text: ' <blink>' },
    ]);
  });
});
