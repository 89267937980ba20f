// What typed signs become: Markdown's short forms, and ruby as ｜漢字《かんじ》. Faces made of signs stay faces.
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { Mark } from 'prosemirror-model';
import { type EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { isLinkAddress } from '../../../text/address.ts';
import { schema } from '../../../text/schema.ts';

const { nodes } = schema;

/**
 * What a conversion puts in may complete ruby, because 》 is converted like any other sign, but never a short form of
 * Markdown: `*^_^*` comes from a dictionary of faces.
 */
export function typingRules(whose: 'ours' | null = null): Plugin {
  return inputRules({ rules: [rubyRule, ...[...blockRules, ...markRules(whose)].map(onlyTyped)] });
}

type Handler = (state: EditorState, found: RegExpMatchArray, from: number, to: number) => Transaction | null;

/** The sign that completes a rule does not stand in the text yet when it is typed; after a conversion it does. */
function onlyTyped(rule: InputRule): InputRule {
  // The library keeps the two to itself and has no other way to put a condition on a rule it made.
  const { match, handler } = rule as unknown as { match: RegExp; handler: Handler };
  const guarded: Handler = (state, found, from, to) =>
    found[0].length - (to - from) === 1 ? handler(state, found, from, to) : null;
  return new InputRule(match, guarded, { inCodeMark: false });
}

const rubyRule = new InputRule(
  /[｜|]([^｜|《》\n]{1,50})《([^《》\n]{1,50})》$/u,
  (state, found, from, to) => {
    const [, base = '', reading = ''] = found;
    if (base.trim() === '' || reading.trim() === '') return null;
    const { tr } = state;
    tr.delete(from + 1 + base.length, to).delete(from, from + 1);
    return closed(tr.addMark(from, from + base.length, schema.mark('ruby', { reading })), state, from, base);
  },
  { inCodeMark: false },
);

const blockRules: InputRule[] = [
  textblockTypeInputRule(/^(#{1,4})\s$/u, nodes.heading, (found) => ({
    // The title of the post is the only heading above these.
    level: (found[1]?.length ?? 1) + 1,
  })),
  wrappingInputRule(/^\s*[-+*]\s$/u, nodes.bullet_list),
  wrappingInputRule(
    /^(\d{1,4})\.\s$/u,
    nodes.ordered_list,
    (found) => ({ start: Number(found[1]) }),
    (found, node) => node.childCount + Number(node.attrs.start) === Number(found[1]),
  ),
  wrappingInputRule(/^>\s$/u, nodes.quote),
  textblockTypeInputRule(/^```$/u, nodes.code_block),
  new InputRule(/^---$/u, (state, _found, from, to) => {
    const $from = state.doc.resolve(from);
    const isAlone = $from.parent.type === nodes.paragraph && $from.parent.content.size === to - from;
    if (!isAlone) return null;
    const { tr } = state;
    tr.replaceWith($from.before(), $from.after(), [nodes.divider.create(), nodes.paragraph.create()]);
    return tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + 2)));
  }),
];

const markRules = (whose: 'ours' | null): InputRule[] => [
  markRule(/(\*\*)([^*\n]+)\*\*$/u, schema.mark('strong', { whose })),
  markRule(/(?<!\*)(\*)([^*\n]+)\*$/u, schema.mark('emphasis', { whose })),
  markRule(/(`)([^`\n]+)`$/u, schema.mark('code')),
  new InputRule(/\[([^[\]\n]+)\]\((\S+)\)$/u, (state, found, from, to) => {
    const [, words = '', href = ''] = found;
    if (!isLinkAddress(href)) return null;
    const { tr } = state;
    tr.delete(from + 1 + words.length, to).delete(from, from + 1);
    return closed(tr.addMark(from, from + words.length, schema.mark('link', { href })), state, from, words);
  }),
];

/** The first group is the sign, the second what it encloses; the closing sign is as long. */
function markRule(pattern: RegExp, mark: Mark): InputRule {
  return new InputRule(pattern, (state, found, from, to) => {
    const [, sign = '', inside = ''] = found;
    const $from = state.doc.resolve(from);
    if (!areWords($from.parent.textBetween(0, $from.parentOffset, undefined, ' '), inside)) return null;
    const start = from + sign.length;
    const { tr } = state;
    tr.delete(start + inside.length, to).delete(from, start);
    return closed(tr.addMark(from, from + inside.length, mark), state, from, inside);
  });
}

/** What is typed behind words that signs marked is as what stood before them. */
function closed(tr: Transaction, before: EditorState, from: number, words: string): Transaction {
  tr.setSelection(TextSelection.create(tr.doc, from + words.length));
  return tr.setStoredMarks(before.doc.resolve(from).marks());
}

/** What may stand before a sign that opens a mark: no opening bracket, no piece of a face. */
const BEFORE = /(?:^|[\s\p{L}\p{N}\p{Pe}\p{Pf}、。，．,.!?！？:：])$/u;
const FIRST = /^[\p{L}\p{N}「『“"'<$@#./_[{=-]/u;
const OF_FACES = /[´｀∀▽ω∇≧≦°゜ﾟ╹◡^]/u;

/** Whether words between two signs are words, and not the cheeks of a face such as (*^_^*) or (´・ω・`)人(´・ω・`). */
export function areWords(before: string, inside: string): boolean {
  if (/^[A-Za-z0-9]$/u.test(inside) || OF_FACES.test(inside)) return false;
  return BEFORE.test(before) && FIRST.test(inside) && !/\s$/u.test(inside) && isBalanced(inside);
}

const PAIRS: Record<string, string> = { ')': '(', '）': '（', ']': '[', '}': '{', '」': '「', '』': '『' };

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const letter of text) {
    if (Object.values(PAIRS).includes(letter)) open.push(letter);
    else if (PAIRS[letter] !== undefined && open.pop() !== PAIRS[letter]) return false;
  }
  return open.length === 0;
}
