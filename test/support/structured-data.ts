// Reads the JSON-LD of a page strictly: what schema.org knows of its kinds, and what machines that show it ask for.

type Thing = Record<string, unknown>;

const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;
/** Of a book often no more than the year is known. */
const PARTIAL = /^datePublished \d{4}(?:-\d\d)?$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** What each kind must say, and what it may say beside that; of anything else schema.org knows nothing there. */
const KINDS: Record<string, { needs: string[]; may: string[] }> = {
  Blog: { needs: ['@id', 'name'], may: ['url', 'description', 'inLanguage'] },
  Article: {
    needs: ['headline'],
    may: [
      ...['@id', 'url', 'mainEntityOfPage', 'description', 'inLanguage', 'datePublished', 'dateModified'],
      ...['articleSection', 'keywords', 'image', 'publisher', 'author', 'translator', 'translationOfWork'],
      ...['isBasedOn', 'citation', 'license'],
    ],
  },
  CreativeWork: { needs: ['name'], may: ['url', 'datePublished', 'publisher', 'author'] },
  Book: {
    needs: ['name'],
    may: [
      ...['@id', 'url', 'alternativeHeadline', 'isbn', 'inLanguage', 'author', 'illustrator', 'translator'],
      ...['editor', 'contributor', 'publisher', 'datePublished', 'numberOfPages', 'typicalAgeRange', 'award'],
      ...['about', 'isPartOf', 'position', 'translationOfWork', 'image', 'review'],
    ],
  },
  BookSeries: { needs: ['name'], may: ['url'] },
  Review: {
    needs: ['author'],
    may: ['name', 'url', 'reviewBody', 'inLanguage', 'datePublished', 'publisher'],
  },
  Person: { needs: ['name'], may: ['url', 'description'] },
  Organization: { needs: ['name'], may: ['url'] },
  BreadcrumbList: { needs: ['itemListElement'], may: [] },
  ItemList: { needs: ['itemListElement'], may: [] },
  ListItem: { needs: ['position', 'name'], may: ['item', 'url'] },
  CollectionPage: {
    needs: ['@id', 'url', 'name', 'mainEntity'],
    may: ['description', 'inLanguage', 'isPartOf'],
  },
  ProfilePage: {
    needs: ['@id', 'url', 'name', 'mainEntity'],
    may: ['hasPart', 'inLanguage', 'isPartOf'],
  },
};

const ADDRESSES = new Set(['@id', 'url', 'mainEntityOfPage', 'image', 'item']);
const TIMES = new Set(['datePublished', 'dateModified']);

/** What is wrong with one block of JSON-LD, in no order; nothing for a valid one. */
export function structuredProblems(json: string): string[] {
  const whole = JSON.parse(json) as Thing;
  const head = whole['@context'] === 'https://schema.org' ? [] : ['does not say that it speaks schema.org'];
  return [...head, ...thingProblems({ ...whole, '@context': undefined }, 'it'), ...pageProblems(whole)];
}

function thingProblems(thing: Thing, where: string): string[] {
  const kind = String(thing['@type']);
  const rule = KINDS[kind];
  if (rule === undefined) return [`${where} is of no kind that is known: ${kind}`];
  const said = Object.entries(thing).filter(([name, value]) => name !== '@type' && value !== undefined);
  const known = [...rule.needs, ...rule.may];
  return [
    ...rule.needs
      .filter((name) => [undefined, null, ''].includes(thing[name] as never))
      .map((name) => `${where} (${kind}) has no ${name}`),
    ...said.filter(([name]) => !known.includes(name)).map(([name]) => `${where} (${kind}) has ${name}`),
    ...said.flatMap(([name, value]) =>
      kind === 'Book' && PARTIAL.test(`${name} ${value}`)
        ? []
        : valueProblems(name, value, `${where}.${name}`),
    ),
    ...(/List$/.test(kind) ? orderProblems(thing, where) : []),
  ];
}

function valueProblems(name: string, value: unknown, where: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valueProblems(name, one, where));
  if (value === null || value === '') return [`${where} is empty`];
  if (typeof value === 'object') return thingProblems(value as Thing, where);
  if (ADDRESSES.has(name) && !isAddress(value)) return [`${where} is no whole address: ${value}`];
  if (TIMES.has(name) && !TIME.test(String(value))) return [`${where} is no moment: ${value}`];
  if (name === 'inLanguage' && !LANGUAGE.test(String(value))) return [`${where} is no language: ${value}`];
  return [];
}

/** Counted from 1, without a gap; every step but the last leads somewhere. */
function orderProblems({ itemListElement }: Thing, where: string): string[] {
  const items = (Array.isArray(itemListElement) ? itemListElement : []) as Thing[];
  return [
    ...(items.length > 0 ? [] : [`${where} is an empty list`]),
    ...items
      .filter(({ position }, at) => position !== at + 1)
      .map(({ name }) => `${where} has ${name} out of its place`),
    ...items
      .filter(({ item, url }, at) => at < items.length - 1 && item === undefined && url === undefined)
      .map(({ name }) => `${where} does not lead to ${name}`),
  ];
}

/** A book of the shelf has an address, a picture, and a review with words or a place where they are. */
function bookProblems({ url, image, isbn, typicalAgeRange, review }: Thing): string[] {
  const { reviewBody, url: where } = (review ?? { url }) as Thing;
  return [
    ...(url === undefined || image === undefined ? ['the book has no address or no picture'] : []),
    ...(isbn === undefined || /^97[89]\d{10}$/.test(String(isbn)) ? [] : ['its ISBN is none']),
    ...(/^(?:\d{1,2}-\d{0,2})?$/.test(String(typicalAgeRange ?? '')) ? [] : ['its ages are no range']),
    ...(reviewBody === undefined && where === undefined ? ['its review says nothing'] : []),
  ];
}

/** An article says who made it and when, with a headline that is shown whole, and a translation of what. */
function pageProblems(whole: Thing): string[] {
  if (whole['@type'] === 'Book') return bookProblems(whole);
  if (whole['@type'] !== 'Article') return [];
  const { author, translator, datePublished, dateModified, headline, publisher, translationOfWork } = whole;
  return [
    ...(author === undefined && translator === undefined ? ['nobody has made it'] : []),
    ...(translator !== undefined && translationOfWork === undefined ? ['it is translated from nothing'] : []),
    ...(datePublished === undefined || dateModified === undefined ? ['it has no times'] : []),
    ...(String(dateModified) < String(datePublished) ? ['it changed before it appeared'] : []),
    ...(typeof headline === 'string' && headline.isWellFormed() ? [] : ['its headline is broken']),
    ...(publisher === undefined ? ['nobody has published it'] : []),
  ];
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https?:\/\//.test(value) && URL.canParse(value);
}
