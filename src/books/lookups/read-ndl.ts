// Reads answers of National Diet Library Search: records of DC-NDL by SRU, and items of its OpenSearch.
import { type Element, readXml } from '../../memory/terms/xml-tree.ts';
import type { Book, BookPerson, BookSubject } from '../book.ts';
import { readIsbn } from '../isbn.ts';
import { languageOf, priceOf } from './codes.ts';
import { partialDate } from './dates.ts';
import { knownOf } from './known.ts';
import { LONGEST } from './lenient.ts';
import { peopleStated, personName, withAuthorities } from './names.ts';
import type { BooksRead } from './source.ts';
import { seriesParts, titleParts } from './titles.ts';

/** Each person comes twice: in order of the catalogue, and as stated. */
const MOST_CREATORS = 100;
/** Records of the library itself; others are of those that it gathers from. */
const OWN = 'R100000002';

/** Those that bear the ISBN, what the library says itself first, then whoever says most. */
export function readNdlIsbn(text: string, isbn: string): BooksRead {
  const root = rootOf(text, 'searchRetrieveResponse');
  if (root === null || first(root, 'diagnostics')) return null;
  if (!first(root, 'records')) return textOf(first(root, 'numberOfRecords')) === '0' ? [] : null;
  const found = childrenOf(first(root, 'records'), 'record').flatMap((record) => {
    const resource = resourceOf(first(record, 'recordData'));
    if (!resource || !isbnsIn(resource.book).includes(isbn)) return [];
    const book = knownOf({ ...bookOf(resource.book), isbn });
    return book.title === undefined ? [] : [{ book, isOwn: resource.isOwn }];
  });
  const weight = ({ book, isOwn }: (typeof found)[number]) => (isOwn ? 100 : 0) + Object.keys(book).length;
  return found.sort((one, other) => weight(other) - weight(one)).map(({ book }) => book);
}

/** Of an item, the elements of Dublin Core say the same as a record does, flat. */
export function readNdlWords(text: string): BooksRead {
  const root = rootOf(text, 'rss');
  const channel = first(root ?? undefined, 'channel');
  if (!channel) return null;
  return childrenOf(channel, 'item').flatMap((item) => {
    const kinds = childrenOf(item, 'category').map(textOf);
    if (kinds.length > 0 && !kinds.includes('図書') && !kinds.includes('本')) return [];
    const book = knownOf({ ...bookOf(item), isbn: isbnsIn(item)[0] ?? null });
    return book.title === undefined ? [] : [book];
  });
}

function rootOf(text: string, name: string): Element | null {
  const read = readXml(text);
  return read.ok && read.root.name === name ? read.root : null;
}

/** The record may come as XML, or as XML written into a text. */
function resourceOf(data: Element | undefined): { book: Element; isOwn: boolean } | null {
  const inText = data?.children.length === 0 ? readXml(data.text.trim()) : null;
  const rdf = inText === null ? first(data, 'RDF') : inText.ok ? inText.root : undefined;
  const book = childrenOf(rdf, 'BibResource').find((resource) => first(resource, 'title'));
  if (!book) return null;
  const admin = first(rdf, 'BibAdminResource');
  return { book, isOwn: textOf(first(admin, 'bibRecordCategory')) === OWN };
}

function bookOf(element: Element): Partial<Book> {
  const [, height = ''] = textOf(first(element, 'extent')).split(/[;；+＋]/);
  const series = namedIn(element, 'seriesTitle');
  const seriesReading = series?.reading || textOf(first(element, 'seriesTitleTranscription'));
  const { name, number } = seriesParts(series?.value ?? '');
  const notes = childrenOf(element, 'description').map(textOf);
  return {
    ...titleParts({ ...titleOf(element), volume: namedIn(element, 'volume')?.value || number }),
    series: name,
    seriesReading: seriesParts(seriesReading).name,
    originalTitle: originalTitleIn(notes),
    originalLanguage: languageOf(textOf(first(element, 'originalLanguage'))),
    language: languageOf(textOf(first(element, 'language'))),
    people: peopleOf(element),
    publisher: publisherOf(element),
    published: publishedOf(element),
    pages: pagesIn(textOf(first(element, 'extent'))),
    size: height.trim(),
    ...priceIn(textOf(first(element, 'price'))),
    subjects: subjectsOf(element),
  };
}

/** A plain title comes first, in an item without its subtitle; then the whole one, in a record with its reading. */
function titleOf(element: Element): { title: string; reading: string } {
  const titles = childrenOf(element, 'title').map(named);
  const read = titles.find(({ reading }) => reading !== '');
  return {
    title: read?.value || (titles.at(-1)?.value ?? ''),
    reading: read?.reading || textOf(first(element, 'titleTranscription')),
  };
}

/** Those who made it in order of the catalogue (`foaf:Agent`), and as the book states them with what they did. */
function peopleOf(element: Element): BookPerson[] {
  const creators = childrenOf(element, 'creator').slice(0, MOST_CREATORS);
  const agents = creators.flatMap((creator) => childrenOf(creator, 'Agent'));
  const authorities = agents.map((agent) => ({
    name: personName(textOf(first(agent, 'name'))),
    reading: personName(textOf(first(agent, 'transcription'))),
  }));
  const plain = creators.filter((creator) => creator.children.length === 0).map(textOf);
  return agents.length > 0
    ? withAuthorities(plain.flatMap(peopleStated), authorities)
    : peopleOfItem(element, plain);
}

/** An item of OpenSearch has names in the same order as their readings; its `author` is all of them, and then what the book states. */
function peopleOfItem(item: Element, names: readonly string[]): BookPerson[] {
  const readings = childrenOf(item, 'creatorTranscription').map((one) => personName(textOf(one)));
  const author = textOf(first(item, 'author'));
  const all = names.join(',');
  const stated = author.startsWith(`${all},`) ? peopleStated(author.slice(all.length + 1)) : [];
  return withAuthorities(
    stated,
    names.map((name, at) => ({ name: personName(name), reading: readings[at] ?? '' })),
  );
}

function publisherOf(element: Element): string {
  const publisher = first(element, 'publisher');
  const agent = first(publisher, 'Agent');
  return agent ? textOf(first(agent, 'name')) : textOf(publisher);
}

function publishedOf(element: Element): string {
  const dates = ['date', 'issued']
    .flatMap((name) => childrenOf(element, name))
    .map((one) => partialDate(textOf(one)));
  return dates.sort((one, other) => other.length - one.length)[0] ?? '';
}

/** `31p ; 27cm`, `xii, 625p`, `1冊 (ページ付なし)`; of several parts the longest. */
function pagesIn(extent: string): number | null {
  const counts = [...extent.normalize('NFKC').matchAll(/(\d{1,5})\s*(?:p|ページ|頁)(?![a-z])/gi)].map(
    ([, count]) => Number(count),
  );
  return counts.length === 0 ? null : Math.max(...counts);
}

function priceIn(text: string): Pick<Partial<Book>, 'price' | 'currency'> {
  const [, amount = ''] = /(\d[\d,]*)\s*円/.exec(text.normalize('NFKC')) ?? [];
  return priceOf(amount, 'JPY');
}

/** `原タイトル: Where the River Sleeps 原著第2版の翻訳`. */
function originalTitleIn(notes: readonly string[]): string {
  const said = notes.map((note) => /原(?:タイトル|書名|題)\s*[:：]\s*(.+)/.exec(note)?.[1] ?? '');
  const [title = ''] = (said.find((one) => one !== '') ?? '').split(/\s+(?:原著|の(?:全|抄)?訳|\[?第?\d+版)/);
  return title.replace(/\s*の(?:翻訳|全訳|抄訳)$/, '').trim();
}

/** 日本十進分類法 in the newest edition that is told: as an address (`…/class/ndc9/726.6`), or as a typed text. */
function subjectsOf(element: Element): BookSubject[] {
  const told = childrenOf(element, 'subject').flatMap((subject) => {
    const [, byAddress, code] = /\/ndc(\d*)\/([\d.]+)$/i.exec(subject.attributes.resource ?? '') ?? [];
    if (code) return [{ edition: Number(byAddress), code }];
    const [, byType] = /NDC(\d*)$/.exec(subject.attributes.type ?? subject.attributes.datatype ?? '') ?? [];
    return byType === undefined ? [] : [{ edition: Number(byType), code: textOf(subject) }];
  });
  const codes = told.filter(({ code }) => /^\d{3}(?:\.\d{1,6})?$/.test(code));
  const newest = codes.sort((one, other) => other.edition - one.edition)[0];
  return newest ? [{ scheme: 'ndc', code: newest.code, label: '' }] : [];
}

function isbnsIn(element: Element): string[] {
  return childrenOf(element, 'identifier').flatMap((identifier) => {
    const kind = identifier.attributes.datatype ?? identifier.attributes.type ?? '';
    const read = /ISBN(?:13)?$/.test(kind) ? readIsbn(textOf(identifier)) : null;
    return read?.ok ? [read.isbn] : [];
  });
}

function namedIn(element: Element, name: string): { value: string; reading: string } | undefined {
  return childrenOf(element, name).map(named)[0];
}

/** A plain text, or one with its reading beside it. */
function named(element: Element): { value: string; reading: string } {
  const inner = first(element, 'Description');
  if (!inner) return { value: textOf(element), reading: '' };
  return { value: textOf(first(inner, 'value')), reading: textOf(first(inner, 'transcription')) };
}

function first(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}

function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function textOf(element: Element | undefined): string {
  return element?.text.slice(0, LONGEST).trim() ?? '';
}
