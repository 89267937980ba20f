// Which signs become marks when they are typed one by one, and which faces never do.
import { EditorState, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../text/schema.ts';
import { areWords, typingRules } from './input-rules.ts';

const { nodes } = schema;

/** Types sign by sign into an empty paragraph, as an editor would, and gives back its blocks. */
function typed(text: string): unknown[] {
  const plugin = typingRules();
  let state = EditorState.create({
    doc: nodes.doc.create(null, nodes.paragraph.create()),
    plugins: [plugin],
  });
  const view = {
    composing: false,
    get state() {
      return state;
    },
    dispatch: (tr: EditorState['tr']) => {
      state = state.apply(tr);
    },
  } as unknown as EditorView;
  for (const letter of text) {
    const { from, to } = state.selection;
    const plain = () => state.tr.insertText(letter, from, to);
    if (!plugin.props.handleTextInput?.call(plugin, view, from, to, letter, plain)) view.dispatch(plain());
  }
  expect(state.selection).toBeInstanceOf(TextSelection);
  return (state.doc.toJSON() as { content: unknown[] }).content;
}

const kinds = (text: string) =>
  JSON.stringify(typed(text))
    .match(/"type":"(?!doc|text|paragraph|list_item)\w+"/g)
    ?.map((one) => one.slice(8, -1)) ?? [];

describe('signs that are typed', () => {
  test.each([
    ['# a', ['heading']],
    ['- a', ['bullet_list']],
    ['1. a', ['ordered_list']],
    ['> a', ['quote']],
    ['```', ['code_block']],
    ['---', ['divider']],
    ['これは**太い**字', ['strong']],
    ['これは*つよい*字', ['emphasis']],
    ['a `b_c()` d', ['code']],
    ['[川](https://river.example/)', ['link']],
    ['｜川《かわ》', ['ruby']],
    ['|川《かわ》', ['ruby']],
    ['**a (b) c**', ['strong']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));

  test.each([
    'a # b',
    '2 * 3 * 4',
    '2*3*4',
    '[a](javascript:alert(1))',
    '｜《かわ》',
    '《ほん》',
    '作品《ほん》',
    '----',
    '*^_^*',
    '(*^_^*)',
    '(*^▽^*)',
    '(**^_^**)',
    '(>_<)',
    '_(:3」∠)_',
    '(´・ω・`)人(´・ω・`)',
    '(´▽`ノ)ノ (´▽`)',
    'ヽ(*´∀`*)ノ',
    '(*´ω`*)',
    'o(*≧□≦)o*',
    '*o*',
    '（＊＾＾＊）',
    '*:ﾟ･☆*',
    '~~~ *** ___',
  ])('%s stays as it is', (text) => {
    const blocks = typed(text).filter((block) => JSON.stringify(block).includes('"text"'));
    expect(kinds(text).filter((kind) => kind !== 'divider')).toEqual([]);
    if (!text.startsWith('---')) expect(JSON.stringify(blocks)).toContain(JSON.stringify(text));
  });

  test('are judged by what stands before them and in them', () => {
    expect(areWords('', '川')).toBe(true);
    expect(areWords('(', '川')).toBe(false);
    expect(areWords('', 'o')).toBe(false);
    expect(areWords('', '川 ')).toBe(false);
  });
});
