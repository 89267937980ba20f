// What only leaves: documents for word processors, plain text, and what files are called.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { translator } from '../../web/messages/index.ts';
import type { Leaving } from '../leaving.ts';
import { readXml } from '../xml/read-xml.ts';
import { attachmentAs, fileNameFrom } from './file-name.ts';
import { fileOf } from './file-of.ts';

const leaving: Leaving = {
  ...{ translationId: 't', from: 'en', to: 'ja', title: '川が "町" に/帰ってきた' },
  source: {
    ...{ title: 'The River & the Town', outlet: 'Field & Ford', byline: 'Ena Morrow' },
    ...{ address: 'https://field-and-ford.example/river', publishedOn: '2026-05-14' },
  },
  blocks: [
    {
      ...{ type: 'heading', place: 'body', level: 2 },
      segments: [sentence('What the pipe took', '管がうばったもの')],
    },
    {
      ...{ type: 'paragraph', place: 'body', level: null },
      segments: [
        {
          ...sentence('They found none.', '下流には何もいなかった。'),
          target: [
            { type: 'text', text: '下流', marks: [{ type: 'ruby', attrs: { reading: 'かりゅう' } }] },
            { type: 'text', text: 'には' },
            { type: 'text', text: '何も', marks: [{ type: 'emphasis', attrs: { whose: 'source' } }] },
            { type: 'hard_break' },
            {
              type: 'text',
              text: 'いなかった',
              marks: [{ type: 'link', attrs: { href: 'https://river.example/?a=1&b=川' } }],
            },
            { type: 'text', text: '。\u0001😀' },
          ],
        },
        sentence(' Nobody made a speech.', '演説はなかった。'),
        { ...sentence(' Left out.', null), state: 'skipped' },
        { ...sentence(' Not yet.', null), state: 'open' },
      ],
    },
  ],
};

function sentence(source: string, target: string | null) {
  return {
    ...{ id: source, version: 1, memo: '', state: 'confirmed' as const, reviewed: false },
    source: [{ type: 'text' as const, text: source }],
    target: target === null ? null : [{ type: 'text' as const, text: target }],
  };
}

const t = translator('ja');

describe('a document for word processors', () => {
  const parts = unzipSync(fileOf(leaving, 'docx', t).bytes);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());

  it('is a package in which every part is XML and every part that is named is there', () => {
    for (const bytes of Object.values(parts)) expect(readXml(bytes)).toMatchObject({ ok: true });
    const named = [...part('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(named));
  });

  it('stands original and translation side by side, with headings, readings, dots, links and the source', () => {
    const document = part('word/document.xml');
    expect(document).toContain('<w:pStyle w:val="Heading2"/>');
    expect(document.match(/<w:tr>/g)).toHaveLength(6);
    expect(document).toMatch(/<w:ruby>.*かりゅう.*<w:rubyBase>.*下流.*<\/w:rubyBase>/);
    expect(document).toMatch(/<w:em w:val="dot"\/>.*?何も/);
    expect(document).toContain('<w:br/>');
    expect(document).toContain('<w:hyperlink r:id="link1">');
    expect(part('word/_rels/document.xml.rels')).toContain(
      'Target="https://river.example/?a=1&amp;b=%E5%B7%9D"',
    );
    expect(document).toContain('The River &amp; the Town');
    expect(document).toContain('https://field-and-ford.example/river');
    expect(document).toContain(t('exchange.omitted'));
    expect(document).toContain('。😀');
  });

  it('is the same each time it is made', () => {
    expect(fileOf(leaving, 'docx', t).bytes).toEqual(fileOf(leaving, 'docx', t).bytes);
  });
});

describe('plain text', () => {
  const textOf = (format: 'text' | 'both') => new TextDecoder().decode(fileOf(leaving, format, t).bytes);

  it('is the translation by paragraphs, and what it was translated from', () => {
    expect(textOf('text')).toBe(
      `${leaving.title}\n\n管がうばったもの\n\n下流（かりゅう）には何も\nいなかった。\u0001😀演説はなかった。\n\n${t('exchange.credit', { title: 'The River & the Town' })}\nEna Morrow、Field & Ford、2026-05-14\nhttps://field-and-ford.example/river\n`,
    );
  });

  it('has each sentence under its original', () => {
    expect(textOf('both')).toContain(
      'What the pipe took\n管がうばったもの\n\nThey found none.\n下流（かりゅう）',
    );
    expect(textOf('both')).toContain('\n\nLeft out.\n\nNot yet.\n\n');
  });
});

describe('the name of a file', () => {
  it('is the title in its own letters, and one in plain letters for those who know no other', () => {
    expect(attachmentAs(leaving.title, 'translation', 'po')).toBe(
      `attachment; filename="translation.po"; filename*=UTF-8''${encodeURIComponent('川が 町 に 帰ってきた.po')}`,
    );
    expect(attachmentAs("Ena's (first)*", 'x', 'txt')).toContain(
      "filename*=UTF-8''Ena%27s%20%28first%29.txt",
    );
  });

  it('has nothing in it that a file system or a header would take for something else', () => {
    expect(fileNameFrom('../../etc/passwd\r\nX: y')).toBe('etc passwd X y');
    expect(fileNameFrom('...')).toBe('');
    expect([...fileNameFrom('𠮷'.repeat(200))]).toHaveLength(80);
    expect(attachmentAs('\u202e', 'x', 'txt')).toBe('attachment; filename="x.txt"');
  });
});
