// The rich-text schema: every block and mark there is. What it does not know cannot get into a document.
import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { isLinkAddress } from './address.ts';
import * as attribute from './schema-attributes.ts';
import { isLanguageCode } from './schema-attributes.ts';

const { id, spoken } = attribute;

const block = (tag: string, spec: NodeSpec): NodeSpec => ({
  group: 'block',
  attrs: id,
  toDOM: (): DOMOutputSpec => [tag, 0],
  ...spec,
});

const leaf = (tag: string, spec: NodeSpec): NodeSpec => ({
  ...block(tag, spec),
  toDOM: (): DOMOutputSpec => [tag],
});

const nodes = {
  // What follows the fold stands on the post's own page alone; there is one at most, and never before all text.
  doc: { content: 'block+ (fold block*)?' },
  paragraph: block('p', { content: 'inline*', attrs: spoken, parseDOM: [{ tag: 'p' }] }),
  heading: block('h2', {
    content: 'inline*',
    attrs: { ...spoken, level: attribute.level },
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node) => [`h${node.attrs.level}`, 0],
  }),
  quote: block('blockquote', {
    content: 'block+',
    attrs: { ...id, speaker: attribute.optionalLine, cite: attribute.optionalAddress },
    parseDOM: [{ tag: 'blockquote' }],
  }),
  pull_quote: block('aside', { content: 'inline*', attrs: { ...spoken, speaker: attribute.optionalLine } }),
  figure: block('figure', {
    content: 'caption?',
    attrs: {
      ...id,
      src: attribute.imageAddress,
      alt: attribute.line,
      credit: attribute.optionalLine,
      width: attribute.pixels,
      height: attribute.pixels,
      licence: attribute.optionalLine,
    },
    toDOM: (node) => ['figure', ['img', { src: node.attrs.src, alt: node.attrs.alt }], ['div', 0]],
  }),
  caption: { content: 'inline*', attrs: spoken, toDOM: () => ['figcaption', 0] },
  bullet_list: block('ul', { content: 'list_item+', parseDOM: [{ tag: 'ul' }] }),
  ordered_list: block('ol', {
    content: 'list_item+',
    attrs: { ...id, start: attribute.number },
    parseDOM: [{ tag: 'ol' }],
  }),
  list_item: { content: 'block+', attrs: id, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  table: block('table', {
    content: 'table_row+',
    tableRole: 'table',
    isolating: true,
    toDOM: () => ['table', ['tbody', 0]],
  }),
  table_row: { content: 'table_cell+', attrs: id, tableRole: 'row', toDOM: () => ['tr', 0] },
  table_cell: {
    content: 'block+',
    attrs: { ...id, header: attribute.flag, colspan: attribute.span, rowspan: attribute.span },
    tableRole: 'cell',
    isolating: true,
    toDOM: (node) => [
      node.attrs.header ? 'th' : 'td',
      { colspan: String(node.attrs.colspan), rowspan: String(node.attrs.rowspan) },
      0,
    ],
  },
  divider: leaf('hr', { parseDOM: [{ tag: 'hr' }] }),
  link_card: leaf('div', {
    attrs: {
      ...id,
      href: attribute.linkAddress,
      title: attribute.line,
      site: attribute.optionalLine,
      description: attribute.optionalLine,
    },
  }),
  footnote: block('div', { content: 'block+', attrs: { ...id, number: attribute.number } }),
  translator_note: block('aside', { content: 'block+' }),
  // `book` names one of the blog's shelf. Title and ISBN are what is left to say where it names none, or none that is there.
  book_card: leaf('div', {
    attrs: { ...id, isbn: attribute.optionalLine, title: attribute.line, book: attribute.optionalId },
  }),
  fold: { attrs: id, toDOM: () => ['hr', { class: 'fold' }] },
  // A listing keeps its line breaks as characters and takes no marks but the sentence it belongs to.
  code_block: block('pre', {
    content: 'text*',
    marks: 'sentence',
    attrs: spoken,
    code: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
    toDOM: () => ['pre', ['code', 0]],
  }),
  text: { group: 'inline' },
  hard_break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
} satisfies Record<string, NodeSpec>;

const whose = (tag: string, ...others: string[]): MarkSpec => ({
  attrs: { whose: attribute.whose },
  parseDOM: [tag, ...others].map((name) => ({
    tag: name,
    getAttrs: (element) => ({ whose: whoseOf(element.getAttribute('data-whose')) }),
  })),
  toDOM: (mark) => [tag, { 'data-whose': mark.attrs.whose }, 0],
});

// Order matters: an earlier mark encloses a later one wherever both stand on the same text.
const marks = {
  sentence: {
    attrs: { id: attribute.sentenceId },
    inclusive: false,
    toDOM: (mark) => ['span', { 'data-sentence': mark.attrs.id }, 0],
  },
  link: {
    attrs: { href: attribute.linkAddress },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: (element) => linkAttrs(element) }],
    toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener' }, 0],
  },
  lang: {
    attrs: { code: attribute.languageCode },
    parseDOM: [{ tag: 'span[lang]', getAttrs: (element) => langAttrs(element) }],
    toDOM: (mark) => ['span', { lang: mark.attrs.code }, 0],
  },
  strong: whose('strong', 'b'),
  emphasis: whose('em', 'i'),
  ruby: {
    attrs: { reading: attribute.reading },
    inclusive: false,
    parseDOM: [
      {
        tag: 'ruby[data-reading]',
        contentElement: 'span',
        getAttrs: (element) => ({ reading: element.getAttribute('data-reading') }),
      },
      { tag: 'rt, rp', ignore: true },
    ],
    toDOM: (mark) => [
      'ruby',
      { 'data-reading': mark.attrs.reading },
      ['span', 0],
      ['rt', { contenteditable: 'false' }, mark.attrs.reading],
    ],
  },
  code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
  superscript: { excludes: 'superscript subscript', parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
  subscript: { excludes: 'superscript subscript', parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });

function whoseOf(found: string | null): 'source' | 'ours' | null {
  return found === 'source' || found === 'ours' ? found : null;
}

function linkAttrs(element: HTMLElement): { href: string } | false {
  const href = element.getAttribute('href');
  return isLinkAddress(href) ? { href } : false;
}

function langAttrs(element: HTMLElement): { code: string } | false {
  const code = element.getAttribute('lang');
  return isLanguageCode(code) ? { code } : false;
}
