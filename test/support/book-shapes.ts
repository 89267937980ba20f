// Invented books, as each source of books tells of them in its real shape.

import { hyphenatedIsbn, isbn10 } from '../../src/books/isbn.ts';
import type { LookUpSource } from '../../src/config/book-sources.ts';
import { xmlText, xmlValue } from '../../src/text/xml.ts';

export interface InventedBook {
  isbn: string;
  title: string;
  subtitle?: string;
  /** In katakana, as catalogues have it. */
  reading?: string;
  series?: string;
  seriesReading?: string;
  /** Its number in the series. */
  number?: string;
  volume?: string;
  people: InventedPerson[];
  publisher: string;
  /** `2024-05-16` */
  published: string;
  pages: number;
  /** Centimetres. */
  height: number;
  yen?: number;
  /** ISO 639-2. */
  language?: string;
  originalTitle?: string;
  originalLanguage?: string;
  ndc?: string;
  cCode?: string;
  thema?: string[];
  /** Years of age, as publishers tell booksellers. */
  ages?: [number, number];
  knownBy: LookUpSource[];
}

export interface InventedPerson {
  /** As on the book. */
  name: string;
  /** As catalogues put it in order, with a comma; left out, the name as it is. */
  heading?: string;
  reading?: string;
  /** As on the book: 文, 絵, 訳. */
  did: string;
  /** ONIX list 17. */
  roles: string[];
}

export const inventedBooks: readonly InventedBook[] = [
  {
    isbn: '9784000000017',
    title: '川のねむるところ',
    subtitle: '水のはなし',
    reading: 'カワ ノ ネムル トコロ',
    series: '水べの絵本',
    seriesReading: 'ミズベ ノ エホン',
    number: '3',
    people: [
      {
        name: '水田まり',
        heading: '水田, まり, 1971-',
        reading: 'ミズタ, マリ, 1971-',
        did: '文',
        roles: ['A01'],
      },
      { name: '青木空', heading: '青木, 空', reading: 'アオキ, ソラ', did: '絵', roles: ['A12'] },
    ],
    publisher: 'あしべ書房',
    published: '2024-05-16',
    pages: 31,
    height: 27,
    yen: 1500,
    ndc: '726.6',
    cCode: '8771',
    thema: ['YBC', 'WN'],
    ages: [3, 6],
    knownBy: ['openbd', 'ndl', 'google-books', 'open-library'],
  },
  {
    isbn: '9784000000024',
    title: '石の舟',
    reading: 'イシ ノ フネ',
    people: [
      { name: 'エレン・マーシュ', heading: 'Marsh, Ellen, 1950-', did: '作', roles: ['A01'] },
      { name: '森しずか', heading: '森, しずか', reading: 'モリ, シズカ', did: '訳', roles: ['B06'] },
    ],
    publisher: '橋の上出版',
    published: '2019-10-01',
    pages: 214,
    height: 20,
    yen: 1600,
    originalTitle: 'The Stone Boat',
    originalLanguage: 'eng',
    ndc: '933.7',
    cCode: '8097',
    knownBy: ['openbd', 'ndl'],
  },
  {
    isbn: '9784000000031',
    title: 'ちいさな灯台の日記',
    reading: 'チイサナ トウダイ ノ ニッキ',
    volume: '2',
    people: [{ name: '波野ゆう', heading: '波野, ゆう', reading: 'ナミノ, ユウ', did: '著', roles: ['A01'] }],
    publisher: '岬の本屋',
    published: '2021-03-01',
    pages: 96,
    height: 22,
    yen: 1300,
    ndc: '913.6',
    knownBy: ['ndl'],
  },
  {
    isbn: '9784000000048',
    title: '星をひろう犬',
    reading: 'ホシヲヒロウイヌ',
    people: [{ name: '空木れん', reading: 'ウツギ レン', did: '作・絵', roles: ['A01', 'A12'] }],
    publisher: 'ことり社',
    published: '2026-04-20',
    pages: 40,
    height: 21,
    yen: 1400,
    cCode: '8771',
    knownBy: ['openbd'],
  },
  {
    isbn: '9780000000019',
    title: 'Where the River Sleeps',
    subtitle: 'A Book of Water',
    people: [{ name: 'Ellen Marsh', did: 'author', roles: ['A01'] }],
    publisher: 'Reed & Ford',
    published: '1998-11-01',
    pages: 48,
    height: 25,
    language: 'eng',
    knownBy: ['google-books', 'open-library'],
  },
];

/** One that nobody knows. */
export const UNKNOWN_ISBN = '9784000000994';

/** The answer of `/get`: null in its place for one that it does not know. */
export function openbdAnswer(book: InventedBook | undefined): string {
  if (!book) return '[null]';
  const { isbn, people } = book;
  const onix = {
    RecordReference: isbn,
    NotificationType: '03',
    ProductIdentifier: { ProductIDType: '15', IDValue: isbn },
    DescriptiveDetail: {
      ProductComposition: '00',
      ProductForm: 'BA',
      Measure: [
        { MeasureType: '01', Measurement: String(book.height * 10), MeasureUnitCode: 'mm' },
        { MeasureType: '02', Measurement: '0', MeasureUnitCode: 'mm' },
      ],
      ...(book.series ? { Collection: collectionOf(book) } : {}),
      TitleDetail: {
        TitleType: '01',
        TitleElement: {
          TitleElementLevel: '01',
          TitleText: { collationkey: (book.reading ?? '').replaceAll(' ', ''), content: book.title },
          ...(book.subtitle ? { Subtitle: { content: book.subtitle } } : {}),
        },
      },
      Contributor: people.map(({ name, heading, reading, roles }, at) => ({
        SequenceNumber: String(at + 1),
        ContributorRole: roles,
        PersonName: {
          content: /^[A-Z]/.test(heading ?? '') ? name : onOneLine(heading ?? name),
          ...(reading ? { collationkey: onOneLine(reading) } : {}),
        },
      })),
      Language: [
        { LanguageRole: '01', LanguageCode: book.language ?? 'jpn', CountryCode: 'JP' },
        ...(book.originalLanguage ? [{ LanguageRole: '02', LanguageCode: book.originalLanguage }] : []),
      ],
      Extent: [{ ExtentType: '11', ExtentValue: String(book.pages + 1), ExtentUnit: '03' }],
      Subject: [
        ...(book.cCode ? [{ MainSubject: '', SubjectSchemeIdentifier: '78', SubjectCode: book.cCode }] : []),
        { SubjectSchemeIdentifier: '79', SubjectCode: '21' },
        ...(book.thema ?? []).map((code) => ({ SubjectSchemeIdentifier: '93', SubjectCode: code })),
        { SubjectSchemeIdentifier: '20', SubjectHeadingText: '川;水;ねむり' },
      ],
      Audience: [{ AudienceCodeType: '22', AudienceCodeValue: '00' }],
      ...(book.ages
        ? {
            AudienceRange: [
              {
                AudienceRangeQualifier: '17',
                AudienceRangePrecision: ['03', '04'],
                AudienceRangeValue: book.ages.map(String),
              },
            ],
          }
        : {}),
    },
    CollateralDetail: {
      TextContent: [
        { TextType: '03', ContentAudience: '00', Text: '川がどこでねむるのかを、\nたずねて歩く。' },
      ],
    },
    PublishingDetail: {
      Imprint: {
        ImprintIdentifier: [{ ImprintIDType: '19', IDValue: '0000' }],
        ImprintName: book.publisher,
      },
      PublishingDate: [
        { PublishingDateRole: '01', Date: book.published.replaceAll('-', '') },
        { PublishingDateRole: '25', Date: '20991231' },
      ],
    },
    ProductSupply: {
      SupplyDetail: {
        ReturnsConditions: { ReturnsCodeType: '04', ReturnsCode: '02' },
        ProductAvailability: '99',
        ...(book.yen
          ? { Price: [{ PriceType: '03', PriceAmount: String(book.yen), CurrencyCode: 'JPY' }] }
          : {}),
      },
    },
  };
  const hanmoto = {
    datecreated: '2024-03-01 10:00:00',
    datemodified: '2024-03-02 10:00:00',
    dateshuppan: book.published.slice(0, 7),
    ...(book.originalTitle ? { genshomei: book.originalTitle } : {}),
  };
  const summary = {
    isbn,
    title: book.title,
    volume: book.number ?? '',
    series: book.series ?? '',
    publisher: book.publisher,
    pubdate: book.published.replaceAll('-', ''),
    cover: `https://cover.example/${isbn}.jpg`,
    author: people.map(({ name, did }) => `${name}／${did}`).join(' '),
  };
  return JSON.stringify([{ onix, hanmoto, summary }]);
}

function collectionOf({ series, seriesReading, number }: InventedBook): object {
  const element = {
    TitleElementLevel: '02',
    TitleText: { content: series, collationkey: (seriesReading ?? '').replaceAll(' ', '') },
    ...(number ? { PartNumber: number } : {}),
  };
  return { CollectionType: '10', TitleDetail: { TitleType: '01', TitleElement: [element] } };
}

/** `水田, まり, 1971-` → 水田 まり. */
function onOneLine(heading: string): string {
  return heading.replace(/, \d{4}-.*$/, '').replace(', ', ' ');
}

const NAMESPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcndl="http://ndl.go.jp/dcndl/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:owl="http://www.w3.org/2002/07/owl#"';

/** The answer of `/sru` with `recordSchema=dcndl`. Packed as text, its records are XML written into a text. */
export function ndlAnswer(books: readonly InventedBook[], packing: 'xml' | 'string' = 'xml'): string {
  const records = books.map((book, at) => {
    const rdf = ndlRecord(book);
    return `<record><recordSchema>info:srw/schema/1/dc-v1.1</recordSchema><recordPacking>${packing}</recordPacking><recordData>${
      packing === 'xml' ? rdf : xmlText(rdf)
    }</recordData><recordPosition>${at + 1}</recordPosition></record>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<searchRetrieveResponse xmlns="http://www.loc.gov/zing/srw/"><version>1.2</version><numberOfRecords>${books.length}</numberOfRecords>${
    books.length === 0
      ? ''
      : `<nextRecordPosition>0</nextRecordPosition><extraResponseData><facets><lst name="NDC"><int name="7">1</int></lst></facets></extraResponseData><records>${records.join('')}</records>`
  }</searchRetrieveResponse>`;
}

function ndlRecord(book: InventedBook, provider = 'R100000002'): string {
  const about = `https://ndlsearch.example/books/${provider}-I${book.isbn}`;
  const title = [book.title, book.subtitle].filter(Boolean).join(' : ');
  const issued = book.published.slice(0, 7).replace('-0', '.').replace('-', '.');
  const series = [book.series, book.number].filter(Boolean).join(' ; ');
  const described = (name: string, value: string, reading = '') =>
    `<${name}><rdf:Description><rdf:value>${xmlText(value)}</rdf:value>${
      reading ? `<dcndl:transcription>${xmlText(reading)}</dcndl:transcription>` : ''
    }</rdf:Description></${name}>`;
  const agent = ({ name, heading, reading }: InventedPerson) =>
    `<dcterms:creator><foaf:Agent rdf:about="http://id.example/auth/${xmlValue(name)}"><foaf:name>${xmlText(
      heading ?? name,
    )}</foaf:name>${reading ? `<dcndl:transcription>${xmlText(reading)}</dcndl:transcription>` : ''}</foaf:Agent></dcterms:creator>`;
  return `<rdf:RDF ${NAMESPACES}>
    <dcndl:BibAdminResource rdf:about="${about}">
      <dcndl:catalogingStatus>C7</dcndl:catalogingStatus>
      <dcterms:description>type : book</dcterms:description>
      <dcndl:bibRecordCategory>${provider}</dcndl:bibRecordCategory>
      <dcndl:record rdf:resource="${about}#material"/>
    </dcndl:BibAdminResource>
    <dcndl:BibResource rdf:about="${about}#material">
      <rdfs:seeAlso rdf:resource="http://iss.example/isbn/${book.isbn}"/>
      <dcterms:identifier rdf:datatype="http://ndl.go.jp/dcndl/terms/NDLBibID">026975592</dcterms:identifier>
      <dcterms:identifier rdf:datatype="http://ndl.go.jp/dcndl/terms/ISBN">${hyphenatedIsbn(book.isbn)}</dcterms:identifier>
      <dcterms:title>${xmlText(title)}</dcterms:title>
      ${described('dc:title', title, book.reading)}
      ${book.volume ? described('dcndl:volume', book.volume) : ''}
      ${series ? described('dcndl:seriesTitle', series, book.seriesReading) : ''}
      ${book.people.map(agent).join('')}
      ${book.people.map(({ name, did }) => `<dc:creator>${xmlText(`${name} ${did}`)}</dc:creator>`).join('')}
      <dcterms:publisher><foaf:Agent><foaf:name>${xmlText(book.publisher)}</foaf:name><dcndl:transcription>シュッパンシャ</dcndl:transcription><dcndl:location>東京</dcndl:location></foaf:Agent></dcterms:publisher>
      <dcndl:publicationPlace rdf:datatype="http://purl.org/dc/terms/ISO3166">JP</dcndl:publicationPlace>
      <dcterms:date>${issued}</dcterms:date>
      <dcterms:issued rdf:datatype="http://purl.org/dc/terms/W3CDTF">${book.published.slice(0, 4)}</dcterms:issued>
      ${book.originalTitle ? `<dcterms:description>原タイトル: ${xmlText(book.originalTitle)} 原著第2版の翻訳</dcterms:description>` : ''}
      <dcterms:description>索引あり</dcterms:description>
      <dcterms:subject><rdf:Description rdf:about="http://id.example/ndlsh/1"><rdf:value>河川</rdf:value><dcndl:transcription>カセン</dcndl:transcription></rdf:Description></dcterms:subject>
      <dcterms:subject rdf:resource="http://id.ndl.go.jp/class/ndlc/Y18"/>
      <dcterms:subject rdf:resource="http://id.ndl.go.jp/class/ndc8/700"/>
      ${book.ndc ? `<dcterms:subject rdf:resource="http://id.ndl.go.jp/class/ndc10/${book.ndc}"/>` : ''}
      <dcterms:language rdf:datatype="http://purl.org/dc/terms/ISO639-2">${book.language ?? 'jpn'}</dcterms:language>
      ${book.originalLanguage ? `<dcndl:originalLanguage rdf:datatype="http://purl.org/dc/terms/ISO639-2">${book.originalLanguage}</dcndl:originalLanguage>` : ''}
      ${book.yen ? `<dcndl:price>${book.yen.toLocaleString('en')}円</dcndl:price>` : ''}
      <dcterms:extent>${book.pages}p ; ${book.height}cm</dcterms:extent>
      <dcndl:materialType rdf:resource="http://ndl.go.jp/ndltype/Book" rdfs:label="図書"/>
      <dcterms:audience>児童</dcterms:audience>
    </dcndl:BibResource>
    <dcndl:BibResource rdf:about="${about}#material"><dcndl:record rdf:resource="${about}#item"/></dcndl:BibResource>
  </rdf:RDF>`;
}

/** The answer of `/opensearch`, with an article of a journal among the books, as there is. */
export function ndlItems(books: readonly InventedBook[]): string {
  const items = books.map((book) => {
    const headings = book.people.map(({ name, heading }) => heading ?? name);
    const stated = book.people.map(({ name, did }) => `${name} ${did}`);
    return `<item>
      <title>${xmlText(book.title)}</title>
      <link>https://ndlsearch.example/books/R100000002-I${book.isbn}</link>
      <description><![CDATA[<p>${book.publisher},${book.published.slice(0, 4)}<p><ul><li>タイトル：${book.title}</li></ul>]]></description>
      <author>${xmlText([...headings, ...stated].join(','))}</author>
      <category>図書</category><category>紙</category>
      <guid isPermaLink="true">https://ndlsearch.example/books/R100000002-I${book.isbn}</guid>
      <pubDate>Mon, 1 May 2023 19:59:38 +0900</pubDate>
      <dc:title>${xmlText([book.title, book.subtitle].filter(Boolean).join(' : '))}</dc:title>
      <dcndl:titleTranscription>${xmlText(book.reading ?? '')}</dcndl:titleTranscription>
      ${headings.map((heading) => `<dc:creator>${xmlText(heading)}</dc:creator>`).join('')}
      ${book.people.map(({ reading }) => (reading ? `<dcndl:creatorTranscription>${xmlText(reading)}</dcndl:creatorTranscription>` : '')).join('')}
      ${book.series ? `<dcndl:seriesTitle>${xmlText(book.series)}</dcndl:seriesTitle>` : ''}
      <dc:publisher>${xmlText(book.publisher)}</dc:publisher>
      <dc:date xsi:type="dcterms:W3CDTF">${book.published.slice(0, 4)}</dc:date>
      <dcterms:issued>${book.published.slice(0, 7).replace('-', '.')}</dcterms:issued>
      <dc:extent>${book.pages}p</dc:extent>
      <dc:identifier xsi:type="dcndl:ISBN">${hyphenatedIsbn(book.isbn)}</dc:identifier>
      ${book.ndc ? `<dc:subject xsi:type="dcndl:NDC9">${book.ndc}</dc:subject>` : ''}
    </item>`;
  });
  const article =
    '<item><title>川の研究</title><author>川瀬 学,川瀬 学</author><category>記事</category><category>紙</category><dc:title>川の研究</dc:title><dc:creator>川瀬 学</dc:creator></item>';
  return `<rss ${NAMESPACES} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:openSearch="http://a9.com/-/spec/opensearchrss/1.0/" version="2.0"><channel>
    <title>国立国会図書館サーチ OpenSearch</title><language>ja</language>
    <openSearch:totalResults>${items.length}</openSearch:totalResults><openSearch:startIndex>1</openSearch:startIndex>
    ${items.join('')}${items.length > 0 ? article : ''}</channel></rss>`;
}

/** The answer of `/volumes`. */
export function googleAnswer(books: readonly InventedBook[]): string {
  if (books.length === 0) return JSON.stringify({ kind: 'books#volumes', totalItems: 0 });
  const items = books.map((book) => ({
    kind: 'books#volume',
    id: `g${book.isbn}`,
    volumeInfo: {
      title: book.title,
      ...(book.subtitle ? { subtitle: book.subtitle } : {}),
      authors: book.people.map(({ name }) => name),
      publisher: book.publisher,
      publishedDate: book.published.slice(0, 7),
      industryIdentifiers: [
        ...(isbn10(book.isbn) ? [{ type: 'ISBN_10', identifier: isbn10(book.isbn) }] : []),
        { type: 'ISBN_13', identifier: book.isbn },
      ],
      pageCount: book.pages + 5,
      dimensions: { height: `${book.height}.00 cm` },
      printType: 'BOOK',
      language: book.language === 'eng' ? 'en' : 'ja',
    },
  }));
  return JSON.stringify({ kind: 'books#volumes', totalItems: items.length, items });
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** The answer of `/api/books` with `jscmd=data`. */
export function openLibraryAnswer(book: InventedBook | undefined): string {
  if (!book) return '{}';
  const [year = '', month = '1', day = '1'] = book.published.split('-');
  return JSON.stringify({
    [`ISBN:${book.isbn}`]: {
      url: 'https://openlibrary.example/books/OL1M',
      key: '/books/OL1M',
      title: book.title,
      ...(book.subtitle ? { subtitle: book.subtitle } : {}),
      authors: book.people.map(({ name }) => ({ url: 'https://openlibrary.example/authors/OL1A', name })),
      number_of_pages: book.pages,
      identifiers: { isbn_13: [book.isbn], openlibrary: ['OL1M'] },
      publishers: [{ name: book.publisher }],
      publish_date: `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}`,
      subjects: [{ name: 'Rivers', url: 'https://openlibrary.example/subjects/rivers' }],
    },
  });
}

/** The answer of `/search.json`. */
export function openLibraryWorks(books: readonly InventedBook[]): string {
  const docs = books.map((book) => ({
    key: '/works/OL1W',
    title: book.title,
    ...(book.subtitle ? { subtitle: book.subtitle } : {}),
    author_name: book.people.map(({ name }) => name),
    editions: {
      numFound: 3,
      start: 0,
      numFoundExact: true,
      docs: [
        {
          title: book.title,
          ...(book.subtitle ? { subtitle: book.subtitle } : {}),
          isbn: [isbn10(book.isbn), book.isbn],
          publisher: [book.publisher],
          publish_date: [book.published.slice(0, 4)],
          language: [book.language ?? 'jpn'],
        },
      ],
    },
  }));
  return JSON.stringify({
    numFound: docs.length,
    start: 0,
    numFoundExact: true,
    docs,
    q: 'words',
    offset: null,
  });
}
