// The stored shape of a document: the JSON that the ProseMirror schema in document.ts reads and writes.

export type Whose = 'source' | 'ours' | null;

export type MarkJson =
  | { type: 'strong' | 'emphasis'; attrs: { whose: Whose } }
  | { type: 'link'; attrs: { href: string } }
  /** `drawn`: nobody wrote this reading; it came while a page was drawn, and the number tells neighbours apart. */
  | { type: 'ruby'; attrs: { reading: string; drawn?: { grade: number; number: number } } }
  | { type: 'lang'; attrs: { code: string } }
  | { type: 'sentence'; attrs: { id: string } }
  | { type: 'code' | 'superscript' | 'subscript' };

export type MarkKind = MarkJson['type'];

export type TextJson = { type: 'text'; text: string; marks?: MarkJson[] };
export type BreakJson = { type: 'hard_break'; marks?: MarkJson[] };
export type InlineNode = TextJson | BreakJson;

/** What stands inside one text block, or one sentence of it. */
export type Inline = InlineNode[];

type Id = { id: string | null };
type Spoken = Id & { lang: string | null };

export type ParagraphJson = { type: 'paragraph'; attrs: Spoken; content?: Inline };
export type HeadingJson = { type: 'heading'; attrs: Spoken & { level: number }; content?: Inline };
export type PullQuoteJson = {
  type: 'pull_quote';
  attrs: Spoken & { speaker: string | null };
  content?: Inline;
};
export type CaptionJson = { type: 'caption'; attrs: Spoken; content?: Inline };
export type CodeBlockJson = { type: 'code_block'; attrs: Spoken; content?: Inline };

export type QuoteJson = {
  type: 'quote';
  attrs: Id & { speaker: string | null; cite: string | null };
  content: BlockJson[];
};
export type FigureAttrs = {
  src: string;
  alt: string;
  credit: string | null;
  width: number | null;
  height: number | null;
  licence: string | null;
};
export type FigureJson = { type: 'figure'; attrs: Id & FigureAttrs; content?: [CaptionJson] };
export type BulletListJson = { type: 'bullet_list'; attrs: Id; content: ListItemJson[] };
export type OrderedListJson = {
  type: 'ordered_list';
  attrs: Id & { start: number };
  content: ListItemJson[];
};
export type ListItemJson = { type: 'list_item'; attrs: Id; content: BlockJson[] };
export type TableJson = { type: 'table'; attrs: Id; content: TableRowJson[] };
export type TableRowJson = { type: 'table_row'; attrs: Id; content: TableCellJson[] };
export type TableCellJson = {
  type: 'table_cell';
  attrs: Id & { header: boolean; colspan: number; rowspan: number };
  content: BlockJson[];
};
export type DividerJson = { type: 'divider'; attrs: Id };
export type LinkCardJson = {
  type: 'link_card';
  attrs: Id & { href: string; title: string; site: string | null; description: string | null };
};
export type FootnoteJson = { type: 'footnote'; attrs: Id & { number: number }; content: BlockJson[] };
export type TranslatorNoteJson = { type: 'translator_note'; attrs: Id; content: BlockJson[] };
export type BookCardJson = {
  type: 'book_card';
  attrs: Id & { isbn: string | null; title: string; book: string | null };
};
/** Between what lists may show and the rest (追記); directly in a document and nowhere else. */
export type FoldJson = { type: 'fold'; attrs: Id };

/** Blocks that carry inline content, and so sentences. */
export type TextBlockJson = ParagraphJson | HeadingJson | PullQuoteJson | CaptionJson | CodeBlockJson;

/** Blocks that may stand directly in a document, a quotation, a list item or a cell. */
export type BlockJson =
  | ParagraphJson
  | HeadingJson
  | PullQuoteJson
  | CodeBlockJson
  | QuoteJson
  | FigureJson
  | BulletListJson
  | OrderedListJson
  | TableJson
  | DividerJson
  | LinkCardJson
  | FootnoteJson
  | TranslatorNoteJson
  | BookCardJson
  | FoldJson;

export type AnyBlockJson = BlockJson | CaptionJson | ListItemJson | TableRowJson | TableCellJson;
export type BlockKind = AnyBlockJson['type'];

export type DocumentJson = { type: 'doc'; content: BlockJson[] };
