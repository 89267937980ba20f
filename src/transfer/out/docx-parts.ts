// The fixed parts of a word processor's document: what is in it, how it looks, what it links to.
import { xmlAttributes, xmlText } from '../../text/xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const contentTypes = `${xml}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export function packageRelationships(): string {
  return relationshipsOf([
    { Id: 'document', Type: `${OFFICE}/officeDocument`, Target: 'word/document.xml' },
    { Id: 'core', Type: `${PACKAGE}/relationships/metadata/core-properties`, Target: 'docProps/core.xml' },
  ]);
}

export function documentRelationships(links: readonly string[]): string {
  return relationshipsOf([
    { Id: 'styles', Type: `${OFFICE}/styles`, Target: 'styles.xml' },
    ...links.map((address, at) => ({
      ...{ Id: `link${at + 1}`, Type: `${OFFICE}/hyperlink` },
      ...{ Target: new URL(address).href, TargetMode: 'External' },
    })),
  ]);
}

function relationshipsOf(parts: readonly Record<string, string>[]): string {
  const all = parts.map((attributes) => `<Relationship${xmlAttributes(attributes)}/>`);
  return `${xml}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

export function core(title: string, language: string): string {
  return `${xml}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:language>${xmlText(language)}</dc:language></cp:coreProperties>`;
}

interface Style {
  id: string;
  kind?: 'character';
  paragraph?: string;
  run?: string;
}

const list: readonly Style[] = [
  { id: 'Title', paragraph: '<w:spacing w:after="80"/>', run: '<w:b/><w:sz w:val="36"/>' },
  {
    id: 'Subtitle',
    paragraph: '<w:spacing w:after="160"/>',
    run: '<w:color w:val="44506B"/><w:sz w:val="24"/>',
  },
  {
    id: 'Credit',
    paragraph: '<w:spacing w:after="20"/>',
    run: '<w:color w:val="555555"/><w:sz w:val="18"/>',
  },
  { id: 'Head', paragraph: '<w:keepNext/>', run: '<w:color w:val="555555"/><w:sz w:val="18"/>' },
  { id: 'Sentence', paragraph: '<w:spacing w:line="320" w:lineRule="auto"/>' },
  {
    id: 'Listing',
    run: '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="18"/>',
  },
  { id: 'Omitted', run: '<w:color w:val="777777"/>' },
  ...[1, 2, 3].map((level) => ({
    id: `Heading${level}`,
    paragraph: `<w:keepNext/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:b/><w:sz w:val="${[30, 26, 23][level - 1]}"/>`,
  })),
  { id: 'Link', kind: 'character', run: '<w:color w:val="2A4B8D"/><w:u w:val="single"/>' },
];

export function styles(from: string, to: string): string {
  const languages = xmlAttributes({ 'w:val': from, 'w:eastAsia': to });
  const borders = ['top', 'bottom', 'insideH'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BBBBBB"/>`,
  );
  const margins = `<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>`;
  return `${xml}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Yu Mincho" w:cs="Times New Roman"/><w:sz w:val="21"/><w:lang${languages}/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
${list.map(styleOf).join('\n')}
<w:style w:type="table" w:styleId="Pairs"><w:name w:val="Pairs"/><w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders>${margins}</w:tblPr></w:style>
</w:styles>`;
}

function styleOf({ id, kind, paragraph = '', run = '' }: Style): string {
  const name = id.replace(/(\d)/, ' $1').toLowerCase();
  const based = kind === 'character' ? '' : '<w:basedOn w:val="Normal"/>';
  const inside = `${paragraph && `<w:pPr>${paragraph}</w:pPr>`}${run && `<w:rPr>${run}</w:rPr>`}`;
  return `<w:style w:type="${kind ?? 'paragraph'}" w:styleId="${id}"><w:name w:val="${name}"/>${based}${inside}</w:style>`;
}
