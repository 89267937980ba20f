// What the writing screen decides without a browser: keys, tags, addresses, two drafts that meet.
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../text/document.ts';
import { isSlug } from '../../web/client/details/address-field.tsx';
import { sliceOfText } from '../../web/client/text/clipboard.ts';
import { keyCommand, keyName } from '../../web/client/text/text-keys.ts';
import { wholeAddress } from '../../web/client/text/tool-fields.tsx';
import { onlyIn } from '../../web/client/text/two-texts.ts';
import { isIsbn } from '../../web/client/text/views/book-card-view.ts';
import type { Draft, DraftView } from '../schemas.ts';
import { bothDrafts, meet, sameDraft } from './draft.ts';
import { localTime, momentOf } from './time-field.ts';

const paragraph = (words: string, id: string | null = null) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: words }],
});
const saying = (...blocks: unknown[]) => parseDocument({ type: 'doc', content: blocks });
const draft = (changes: Partial<Draft> = {}): Draft => ({
  title: '',
  summary: '',
  slug: '',
  categoryId: null,
  picture: null,
  document: saying(paragraph('あ')),
  tags: [],
  comments: null,
  expiresAt: null,
  ...changes,
});
const view = (changes: Partial<DraftView> = {}): DraftView => ({
  ...draft(),
  version: 3,
  slugTaken: false,
  updatedAt: null,
  updatedBy: null,
  ...changes,
});

describe('keys', () => {
  const press = {
    key: '',
    code: '',
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
  };
  const at = (keys: Partial<typeof press>, mac = false, typing = true) =>
    keyCommand({ ...press, ...keys }, { mac, typing });

  test('belong to the input method while it converts', () => {
    expect(at({ key: 'b', ctrlKey: true, isComposing: true })).toBeNull();
    expect(at({ key: 'Enter', ctrlKey: true, keyCode: 229 })).toBeNull();
    expect(at({ key: 'b', ctrlKey: true })).toBe('strong');
  });

  test('are the machine’s own main key, and no other combination', () => {
    expect(at({ key: 'b', metaKey: true }, true)).toBe('strong');
    expect(at({ key: 'b', ctrlKey: true }, true)).toBeNull();
    expect(at({ key: 'b', ctrlKey: true, shiftKey: true })).toBeNull();
    expect(at({ key: '@', code: 'Digit2', ctrlKey: true, altKey: true })).toBe('heading-2');
    expect(at({ key: '?' })).toBeNull();
    expect(at({ key: '?' }, false, false)).toBe('keys');
  });

  test('are written as they are on the keyboard', () => {
    expect(keyName('heading-2', false)).toBe('Ctrl+Alt+2');
    expect(keyName('fold', true)).toBe('⇧⌘↵');
  });
});

describe('two drafts', () => {
  test('are the same whatever else is known of them, and in whatever order', () => {
    expect(sameDraft(draft(), view())).toBe(true);
    expect(sameDraft(draft(), draft({ tags: ['川'] }))).toBe(false);
  });

  test('meet as the same, as one that goes on, or as two to choose from', () => {
    const mine = draft({ title: '川' });
    expect(meet({ base: 1, draft: draft(), sending: null }, view())).toBe('same');
    expect(meet({ base: 3, draft: mine, sending: null }, view())).toBe('send');
    expect(meet({ base: 1, draft: mine, sending: { key: 'x' } }, view())).toBe('send');
    expect(meet({ base: 1, draft: mine, sending: null }, view())).toBe('conflict');
  });

  test('become one without saying anything twice, and with one fold', () => {
    const theirs = draft({ document: saying(paragraph('あ', 'a'), { type: 'fold' }, paragraph('い', 'b')) });
    const mine = draft({
      title: '川',
      document: saying(paragraph('あ', 'c'), { type: 'fold' }, paragraph('う')),
    });
    const both = bothDrafts(theirs, mine);
    expect(both.title).toBe('川');
    expect(parseDocument(both.document).content.map(({ type }) => type)).toEqual([
      'paragraph',
      'fold',
      'paragraph',
      'divider',
      'paragraph',
    ]);
    expect([...onlyIn(mine.document, theirs.document)]).toEqual([2]);
  });
});

describe('fields', () => {
  test('know an address of a post, a whole one, and a footnote’s', () => {
    expect([isSlug('a-b'), isSlug(''), isSlug('A'), isSlug('a--b')]).toEqual([true, true, false, false]);
    expect(wholeAddress('river.example/a')).toBe('https://river.example/a');
    expect(wholeAddress(' https://river.example ')).toBe('https://river.example');
    expect([wholeAddress('川'), wholeAddress('javascript:x'), wholeAddress('')]).toEqual([null, null, null]);
  });

  test('know an ISBN by its last digit', () => {
    expect([isIsbn('978-4-00-310101-8'), isIsbn('４００３１０１０１４'), isIsbn('0-8044-2957-X')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isIsbn('978-4-00-310101-7'), isIsbn('12345'), isIsbn('')]).toEqual([false, false, false]);
  });

  test('give a moment back as it was', () => {
    const moment = momentOf('2031-05-01T09:00');
    expect(localTime(moment)).toBe('2031-05-01T09:00');
    expect([momentOf(''), momentOf('x'), localTime(null)]).toEqual([null, null, '']);
  });
});

test('plain text keeps its lines and every sign in them', () => {
  const slice = sliceOfText('\n　一 (*^_^*)\r\n二\n\n\n三 \n');
  expect(slice.content.toJSON()).toMatchObject([
    { content: [{ text: '　一 (*^_^*)' }, { type: 'hard_break' }, { text: '二' }] },
    { content: [{ text: '三 ' }] },
  ]);
});
