// Books as ONIX for Books 3.0 with reference names, in the order of its schema. Numbers are of its code lists.
import { asKatakana } from '../../../text/kana.ts';
import type { Book, BookPerson, BookSubject, SubjectScheme } from '../../book.ts';
import { around, text } from './elements.ts';
import { languageCode } from './language-codes.ts';
import { nameParts, onixRoles } from './people.ts';
import type { Written } from './ris.ts';

export interface OnixSender {
  name: string;
  /** UTC ISO. */
  sentAt: string;
}

export function writeOnix(all: readonly (Written & { id: string })[], sender: OnixSender): string {
  const header = around('Header', [
    around('Sender', [text('SenderName', sender.name)]),
    text('SentDateTime', `${sender.sentAt.replace(/[-:]/g, '').slice(0, 15)}Z`),
  ]);
  const message = around('ONIXMessage', [header, ...all.map((one) => product(one, sender))], {
    release: '3.0',
    xmlns: 'http://ns.editeur.org/onix/3.0/reference',
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${message}`;
}

function product({ book, url, id }: Written & { id: string }, { name }: OnixSender): string {
  return around('Product', [
    text('RecordReference', id),
    // Confirmed on publication: the book is out.
    text('NotificationType', '03'),
    around('ProductIdentifier', [
      text('ProductIDType', book.isbn === null ? '01' : '15'),
      text('IDTypeName', book.isbn === null ? 'taiyaku' : ''),
      text('IDValue', book.isbn ?? id),
    ]),
    description(book),
    around('CollateralDetail', [...notes(book), cited(url, name), ...book.awards.map(prize)]),
    around('PublishingDetail', [
      around('Publisher', [
        text('PublishingRole', book.publisher === '' ? '' : '01'),
        text('PublisherName', book.publisher),
      ]),
      publishingDate(book.published),
    ]),
  ]);
}

function description(book: Book): string {
  return around('DescriptiveDetail', [
    text('ProductComposition', '00'),
    // A book, of no kind that the shelf knows more closely.
    text('ProductForm', 'BA'),
    text('ProductFormDescription', book.size),
    collection(book),
    titles(book),
    ...book.people.map(contributor),
    language('01', book.language),
    language('02', book.originalLanguage),
    around('Extent', [
      text('ExtentType', book.pages === null ? '' : '00'),
      text('ExtentValue', book.pages),
      text('ExtentUnit', book.pages === null ? '' : '03'),
    ]),
    ...book.subjects.map(subject),
    audience(book),
    ages('17', book.ageFrom, book.ageTo),
    ages('18', book.aloneFrom, book.aloneTo),
  ]);
}

function titles(book: Book): string {
  const main = around('TitleElement', [
    text('TitleElementLevel', '01'),
    text('TitleText', book.title, { collationkey: asKatakana(book.titleReading) || undefined }),
    text('Subtitle', book.subtitle),
  ]);
  const original = around('TitleElement', [
    text('TitleElementLevel', '01'),
    text('TitleText', book.originalTitle),
  ]);
  return [
    around('TitleDetail', [text('TitleType', '01'), main]),
    book.originalTitle === '' ? '' : around('TitleDetail', [text('TitleType', '03'), original]),
  ].join('');
}

function collection({ series, seriesReading, volume }: Book): string {
  if (series === '') return '';
  const part = around('TitleElement', [
    text('TitleElementLevel', '02'),
    text('PartNumber', volume),
    text('TitleText', series, { collationkey: asKatakana(seriesReading) || undefined }),
  ]);
  return around('Collection', [
    text('CollectionType', '10'),
    around('TitleDetail', [text('TitleType', '01'), part]),
  ]);
}

function contributor({ name, reading, role }: BookPerson, at: number): string {
  const { family, given } = nameParts(name);
  return around('Contributor', [
    text('SequenceNumber', at + 1),
    text('ContributorRole', onixRoles[role]),
    text('PersonName', name, { collationkey: asKatakana(reading) || undefined }),
    text('PersonNameInverted', given === '' ? '' : `${family}, ${given}`),
    text('NamesBeforeKey', given),
    text('KeyNames', family),
  ]);
}

function language(role: string, tag: string): string {
  const code = languageCode(tag);
  return code === '' ? '' : around('Language', [text('LanguageRole', role), text('LanguageCode', code)]);
}

/** Code list 27; a blog's own subjects are a scheme of its own. */
const schemes: Readonly<Record<SubjectScheme, string>> = {
  own: '24',
  ndc: '40',
  'c-code': '78',
  thema: '93',
};

function subject({ scheme, code, label }: BookSubject): string {
  return around('Subject', [
    text('SubjectSchemeIdentifier', schemes[scheme]),
    text('SubjectSchemeName', scheme === 'own' ? 'taiyaku' : ''),
    text('SubjectCode', code),
    text('SubjectHeadingText', label),
  ]);
}

/** For children where the range says so, else for everybody. */
function audience({ ageFrom, ageTo }: Book): string {
  const first = ageFrom ?? ageTo;
  if (first === null) return '';
  return around('Audience', [
    text('AudienceCodeType', '01'),
    text('AudienceCodeValue', first < 18 ? '02' : '01'),
  ]);
}

/** 17 is the age of interest, 18 the age of reading; from, to, or exactly. */
function ages(qualifier: string, from: number | null, to: number | null): string {
  if (from === null && to === null) return '';
  if (from === to) {
    return around('AudienceRange', [
      text('AudienceRangeQualifier', qualifier),
      text('AudienceRangePrecision', '01'),
      text('AudienceRangeValue', from),
    ]);
  }
  return around('AudienceRange', [
    text('AudienceRangeQualifier', qualifier),
    text('AudienceRangePrecision', from === null ? '' : '03'),
    text('AudienceRangeValue', from),
    text('AudienceRangePrecision', to === null ? '' : '04'),
    text('AudienceRangeValue', to),
  ]);
}

function notes({ noteParent, noteChild }: Book): string[] {
  const note = (type: string, said: string) =>
    said === ''
      ? ''
      : around('TextContent', [
          text('TextType', type),
          text('ContentAudience', '00'),
          text('Text', plainNote(said)),
        ]);
  return [note('02', noteChild), note('03', noteParent)];
}

/** The page of the book, as a review of it. */
function cited(url: string | null, name: string): string {
  if (url === null) return '';
  return around('CitedContent', [
    text('CitedContentType', '01'),
    text('ContentAudience', '00'),
    text('SourceTitle', name),
    text('ResourceLink', url),
  ]);
}

/** Without the signs of readings: ｜川《かわ》 is 川. */
export function plainNote(note: string): string {
  return note.replace(/《[^》]*》/gu, '').replaceAll('｜', '');
}

function prize({ name, year }: Book['awards'][number]): string {
  return around('Prize', [text('PrizeName', name), text('PrizeYear', year), text('PrizeCode', '01')]);
}

function publishingDate(published: string): string {
  if (published === '') return '';
  // Code list 55: a year, a year and month, a day.
  const format = { 4: '05', 7: '01', 10: '00' }[published.length] ?? '00';
  return around('PublishingDate', [
    text('PublishingDateRole', '01'),
    text('Date', published.replaceAll('-', ''), { dateformat: format }),
  ]);
}
