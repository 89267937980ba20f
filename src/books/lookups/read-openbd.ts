// Reads answers of openBD: a record of ONIX in JSON, a summary, and what a publisher wrote beside it (`hanmoto`).
import * as v from 'valibot';
import type { Book, BookPerson, BookSubject } from '../book.ts';
import { GROWN_UP } from '../book.ts';
import { agesOfCCode, cCodeOf, languageOf, priceOf, roleOfOnix, sizeOfOnix } from './codes.ts';
import { partialDate } from './dates.ts';
import { knownOf } from './known.ts';
import { isObject, jsonOf, list, maybe, words } from './lenient.ts';
import { peopleWithSlashes, personName } from './names.ts';
import type { BooksRead } from './source.ts';
import { seriesParts, titleParts } from './titles.ts';

const named = maybe(v.object({ content: words, collationkey: words }));
const titleDetails = list(
  v.object({
    TitleType: words,
    TitleElement: list(
      v.object({ TitleElementLevel: words, PartNumber: words, TitleText: named, Subtitle: named }),
    ),
  }),
);

const onixSchema = v.object({
  DescriptiveDetail: maybe(
    v.object({
      ProductFormDetail: list(words),
      Measure: list(v.object({ MeasureType: words, Measurement: words, MeasureUnitCode: words })),
      Collection: list(v.object({ TitleDetail: titleDetails })),
      TitleDetail: titleDetails,
      Contributor: list(v.object({ ContributorRole: list(words), PersonName: named, CorporateName: named })),
      Language: list(v.object({ LanguageRole: words, LanguageCode: words })),
      Extent: list(v.object({ ExtentType: words, ExtentValue: words, ExtentUnit: words })),
      Subject: list(v.object({ SubjectSchemeIdentifier: words, SubjectCode: words })),
      AudienceRange: list(
        v.object({
          AudienceRangeQualifier: words,
          AudienceRangePrecision: list(words),
          AudienceRangeValue: list(words),
        }),
      ),
    }),
  ),
  PublishingDetail: maybe(
    v.object({
      Imprint: maybe(v.object({ ImprintName: words })),
      Publisher: maybe(v.object({ PublisherName: words })),
      PublishingDate: list(v.object({ PublishingDateRole: words, Date: words })),
    }),
  ),
  ProductSupply: list(
    v.object({
      SupplyDetail: list(
        v.object({ Price: list(v.object({ PriceType: words, PriceAmount: words, CurrencyCode: words })) }),
      ),
    }),
  ),
});

const recordSchema = v.object({
  onix: maybe(onixSchema),
  hanmoto: maybe(v.object({ dateshuppan: words, ndccode: words, ccode: words, genshomei: words })),
  summary: maybe(
    v.object({
      isbn: words,
      title: words,
      volume: words,
      series: words,
      publisher: words,
      pubdate: words,
      author: words,
    }),
  ),
});

type OpenbdRecord = v.InferOutput<typeof recordSchema>;
type Descriptive = NonNullable<NonNullable<OpenbdRecord['onix']>['DescriptiveDetail']>;
type TitleDetails = Descriptive['TitleDetail'];

/** `[null]` for an ISBN that it does not know. */
export function readOpenbd(text: string, isbn: string): BooksRead {
  const answer = jsonOf(text);
  if (!Array.isArray(answer)) return null;
  const entry: unknown = answer[0] ?? null;
  if (entry === null) return [];
  if (!isObject(entry)) return null;
  const book = knownOf({ isbn, ...bookOf(v.parse(recordSchema, entry)) });
  return book.title === undefined ? [] : [book];
}

function bookOf(record: OpenbdRecord): Partial<Book> {
  const { onix, hanmoto, summary } = record;
  const detail = onix?.DescriptiveDetail;
  const publishing = onix?.PublishingDetail;
  const subjects = subjectsOf(record);
  const cCode = subjects.find(({ scheme }) => scheme === 'c-code')?.code ?? '';
  return {
    ...titlesOf(record),
    originalTitle: hanmoto?.genshomei ?? '',
    originalLanguage: languageIn(detail, '02'),
    language: languageIn(detail, '01'),
    people: peopleOf(record),
    publisher:
      publishing?.Imprint?.ImprintName || publishing?.Publisher?.PublisherName || (summary?.publisher ?? ''),
    published: publishedOf(record),
    pages: pagesOf(detail),
    size: sizeOf(detail),
    ...priceIn(record),
    subjects,
    ...(agesOf(detail) ?? agesOfCCode(cCode)),
  };
}

function titlesOf({ onix, summary }: OpenbdRecord): Partial<Book> {
  const detail = onix?.DescriptiveDetail;
  const product = elementsOf(detail?.TitleDetail, '01').find(({ TitleText }) => TitleText?.content);
  const collections = (detail?.Collection ?? []).flatMap(({ TitleDetail }) => TitleDetail);
  const series = elementsOf(collections, '02').find(({ TitleText }) => TitleText?.content);
  const { name, number } = seriesParts(series?.TitleText?.content || (summary?.series ?? ''));
  const parts = titleParts({
    title: product?.TitleText?.content || (summary?.title ?? ''),
    reading: product?.TitleText?.collationkey ?? '',
    subtitle: product?.Subtitle?.content ?? '',
    volume: product?.PartNumber || series?.PartNumber || number || (summary?.volume ?? ''),
  });
  return { ...parts, series: name, seriesReading: seriesParts(series?.TitleText?.collationkey ?? '').name };
}

function elementsOf(details: TitleDetails | undefined, level: string) {
  const all = (details ?? []).flatMap(({ TitleElement }) => TitleElement);
  return all.filter(({ TitleElementLevel }) => TitleElementLevel === level);
}

function peopleOf({ onix, summary }: OpenbdRecord): BookPerson[] {
  const people = (onix?.DescriptiveDetail?.Contributor ?? []).flatMap((contributor) => {
    const who = contributor.PersonName?.content ? contributor.PersonName : contributor.CorporateName;
    const roles = [...new Set(contributor.ContributorRole.map(roleOfOnix))];
    const person = { name: personName(who?.content ?? ''), reading: personName(who?.collationkey ?? '') };
    return (roles.length === 0 ? (['author'] as const) : roles).map((role) => ({ ...person, role }));
  });
  return people.some(({ name }) => name !== '') ? people : peopleWithSlashes(summary?.author ?? '');
}

function languageIn(detail: Descriptive | null | undefined, role: string): string {
  const said = detail?.Language.find(({ LanguageRole }) => LanguageRole === role);
  return languageOf(said?.LanguageCode ?? '');
}

function publishedOf({ onix, hanmoto, summary }: OpenbdRecord): string {
  const dates = onix?.PublishingDetail?.PublishingDate ?? [];
  const stated = dates.filter((one) => one.PublishingDateRole === '01').map((one) => one.Date);
  const all = [...stated, hanmoto?.dateshuppan ?? '', summary?.pubdate ?? ''].map(partialDate);
  return all.find((date) => date !== '') ?? '';
}

/** Of the kinds of extent that count pages: the main content, all of it, as printed. */
function pagesOf(detail: Descriptive | null | undefined): number | null {
  const inPages = (detail?.Extent ?? []).filter(
    ({ ExtentType, ExtentUnit, ExtentValue }) =>
      ['00', '05', '07', '11'].includes(ExtentType) && ExtentUnit === '03' && /^\d{1,5}$/.test(ExtentValue),
  );
  const pages = inPages.map(({ ExtentValue }) => Number(ExtentValue)).find((count) => count > 0);
  return pages ?? null;
}

function sizeOf(detail: Descriptive | null | undefined): string {
  const named = (detail?.ProductFormDetail ?? []).map(sizeOfOnix).find((size) => size !== '');
  if (named) return named;
  const [height, width] = ['01', '02'].map((type) => {
    const measure = detail?.Measure.find(({ MeasureType }) => MeasureType === type);
    // As 150 mm, and from older catalogues as 20, which are centimetres whatever they say.
    const length = measure?.MeasureUnitCode === 'mm' ? Number(measure.Measurement) : Number.NaN;
    return length >= 50 && length < 2000 ? Math.ceil(length / 10) : null;
  });
  if (!height) return '';
  return width ? `${height}×${width}cm` : `${height}cm`;
}

/** Without tax where both are given, as prices of books are told in Japan. */
function priceIn({ onix }: OpenbdRecord): Pick<Partial<Book>, 'price' | 'currency'> {
  const prices = (onix?.ProductSupply ?? []).flatMap(({ SupplyDetail }) =>
    SupplyDetail.flatMap(({ Price }) => Price),
  );
  const sorted = [
    ...prices.filter(({ PriceType }) => ['01', '03'].includes(PriceType)),
    ...prices.filter(({ PriceType }) => !['01', '03'].includes(PriceType)),
  ];
  const read = sorted.map(({ PriceAmount, CurrencyCode }) => priceOf(PriceAmount, CurrencyCode || 'JPY'));
  return read.find(({ price }) => price !== undefined) ?? {};
}

function subjectsOf({ onix, hanmoto }: OpenbdRecord): BookSubject[] {
  const stated = onix?.DescriptiveDetail?.Subject ?? [];
  const codes = (scheme: string) =>
    stated.filter((one) => one.SubjectSchemeIdentifier === scheme).map(({ SubjectCode }) => SubjectCode);
  const cCode = [...codes('78'), hanmoto?.ccode ?? ''].map(cCodeOf).find((code) => code !== '') ?? '';
  const ndc = (hanmoto?.ndccode ?? '').trim();
  return [
    ...(cCode === '' ? [] : [{ scheme: 'c-code' as const, code: cCode, label: '' }]),
    ...(/^\d{3}(?:\.\d{1,6})?$/.test(ndc) ? [{ scheme: 'ndc' as const, code: ndc, label: '' }] : []),
    ...codes('93')
      .filter((code) => /^[A-Z][A-Z0-9]{0,9}$/.test(code))
      .map((code) => ({ scheme: 'thema' as const, code, label: '' })),
  ];
}

/** Years of age: of interest (17), else of reading (18). Null where no range says any. */
function agesOf(detail: Descriptive | null | undefined): Pick<Partial<Book>, 'ageFrom' | 'ageTo'> | null {
  const ranges = detail?.AudienceRange ?? [];
  const range = ['17', '18']
    .map((kind) => ranges.find((one) => one.AudienceRangeQualifier === kind))
    .find((one) => one !== undefined);
  const ages: Pick<Partial<Book>, 'ageFrom' | 'ageTo'> = {};
  range?.AudienceRangePrecision.forEach((precision, at) => {
    const said = range.AudienceRangeValue[at] ?? '';
    if (!/^\d{1,2}$/.test(said)) return;
    const age = Math.min(Number(said), GROWN_UP);
    // 01 exactly, 03 from, 04 to.
    if (precision === '03' || precision === '01') ages.ageFrom = age;
    if (precision === '04' || precision === '01') ages.ageTo = age;
  });
  return Object.keys(ages).length === 0 ? null : ages;
}
