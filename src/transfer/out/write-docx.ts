// A translation as a document for word processors: original and translation side by side, a row for each sentence.
import { strToU8, zipSync } from 'fflate';
import { xmlAttributes, xmlText } from '../../text/xml.ts';
import type { Leaving, LeavingBlock, LeavingSegment } from '../leaving.ts';
import { contentTypes, core, documentRelationships, packageRelationships, styles } from './docx-parts.ts';
import { runsOf } from './docx-runs.ts';

/** What the document says of itself, in the interface's language. */
export interface DocxWords {
  /** Heads of the two columns. */
  source: string;
  target: string;
  /** Stands where a sentence was left out on purpose. */
  omitted: string;
  /** Where the original is from, a line for each fact. */
  credit: readonly string[];
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Twentieths of a point: the width of an A4 page between its margins, by two. */
const COLUMN = 4819;

export function writeDocx(leaving: Leaving, words: DocxWords): Uint8Array {
  const links: string[] = [];
  const document = documentOf(leaving, words, links);
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelationships(),
    'docProps/core.xml': core(leaving.title || leaving.source.title, leaving.to),
    'word/document.xml': document,
    'word/styles.xml': styles(leaving.from, leaving.to),
    'word/_rels/document.xml.rels': documentRelationships(links),
  };
  const zipped = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  // The moment would make two files of the same translation different.
  return zipSync(Object.fromEntries(zipped), { mtime: new Date(1980, 0, 1) });
}

function documentOf(leaving: Leaving, words: DocxWords, links: string[]): string {
  const { from, to, title, source, blocks } = leaving;
  const head = title === '' ? source.title : title;
  const rows = blocks.flatMap((block) =>
    block.segments.map((segment) => row(block, segment, { from, to, links, omitted: words.omitted })),
  );
  const credit = words.credit.map((line) => paragraph('Credit', plain(line)));
  const columns = `<w:tblGrid><w:gridCol w:w="${COLUMN}"/><w:gridCol w:w="${COLUMN}"/></w:tblGrid>`;
  const heads = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Head', plain(words.source))}${cell('Head', plain(words.target))}</w:tr>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>
${paragraph('Title', plain(head))}${title === '' ? '' : paragraph('Subtitle', plain(source.title))}${credit.join('')}
<w:tbl><w:tblPr><w:tblStyle w:val="Pairs"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>${columns}
${heads}${rows.join('\n')}
</w:tbl>${paragraph('Credit', '')}
<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
</w:body></w:document>
`;
}

interface Sides {
  from: string;
  to: string;
  links: string[];
  omitted: string;
}

function row(
  { type, level }: LeavingBlock,
  segment: LeavingSegment,
  { from, to, links, omitted }: Sides,
): string {
  const style =
    type === 'heading' ? `Heading${Math.min(3, level ?? 2)}` : type === 'code_block' ? 'Listing' : 'Sentence';
  const source = runsOf(segment.source, { language: from, links });
  const isOut = segment.state === 'skipped';
  const target = isOut
    ? plain(omitted)
    : segment.target
      ? runsOf(segment.target, { language: to, links })
      : '';
  // A sentence is never cut by the end of a page.
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(style, source)}${cell(isOut ? 'Omitted' : style, target)}</w:tr>`;
}

function cell(style: string, runs: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${COLUMN}" w:type="dxa"/></w:tcPr>${paragraph(style, runs)}</w:tc>`;
}

function paragraph(style: string, runs: string): string {
  return `<w:p><w:pPr><w:pStyle${xmlAttributes({ 'w:val': style })}/></w:pPr>${runs}</w:p>`;
}

function plain(text: string): string {
  return text === '' ? '' : `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}
