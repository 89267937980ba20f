// A book for machines: schema.org in JSON-LD, with the introduction as its review.
import type { Book, PersonRole } from '../../../books/book.ts';
import { GROWN_UP } from '../../../books/book.ts';
import { withoutReadings } from '../../../books/furigana/hand.ts';
import { yearsOf } from '../../../books/near-books.ts';
import { articlePath, listPath } from '../../address.ts';
import { addressIn, type Blog, type Setting } from '../../blog.ts';
import type { JsonLdValue } from '../../render/json-ld.tsx';
import { bookPath } from '../book-address.ts';
import type { ShownBook } from './shown-book.ts';

/** `image` is a whole address. */
export function bookData({ blog }: Setting, shown: ShownBook, image: string): JsonLdValue {
  const { book } = shown;
  const address = addressIn(blog, bookPath(shown.slug));
  return {
    '@context': 'https://schema.org',
    '@type': 'Book',
    '@id': address,
    url: address,
    name: book.title,
    alternativeHeadline: said(book.subtitle),
    isbn: book.isbn ?? undefined,
    inLanguage: said(book.language),
    author: peopleAs(book, 'author'),
    illustrator: peopleAs(book, 'illustrator'),
    translator: peopleAs(book, 'translator'),
    editor: peopleAs(book, 'editor'),
    contributor: peopleAs(book, 'supervisor', 'photographer', 'other'),
    publisher: book.publisher === '' ? undefined : { '@type': 'Organization', name: book.publisher },
    datePublished: said(book.published),
    numberOfPages: book.pages ?? undefined,
    typicalAgeRange: ageRange(book),
    award: several(book.awards.map(({ name, year }) => (year === null ? name : `${name} ${year}`))),
    about: several(
      book.subjects.flatMap(({ scheme, code, label }) => (scheme === 'c-code' ? [] : label || code)),
    ),
    isPartOf: book.series === '' ? undefined : { '@type': 'BookSeries', name: book.series },
    position: said(book.volume),
    translationOfWork:
      book.originalTitle === ''
        ? undefined
        : { '@type': 'Book', name: book.originalTitle, inLanguage: said(book.originalLanguage) },
    image,
    review: reviewOf(blog, shown),
  };
}

/** What stands on the page; of a post in full, its address and its summary. Without an introduction there is none. */
function reviewOf(blog: Blog, { posts, book, recommendedBy, shownAt }: ShownBook): JsonLdValue {
  const post = posts.find(({ kind, locked }) => kind === 'book' && !locked);
  const notes = [book.noteChild, book.noteParent].filter((note) => note !== '').map(withoutReadings);
  const body = notes.join('\n\n') || post?.summary || undefined;
  if (body === undefined && post === undefined) return undefined;
  const who = post === undefined ? recommendedBy : { name: post.author, handle: post.handle };
  return {
    '@type': 'Review',
    name: post?.title,
    url: post === undefined ? undefined : addressIn(blog, articlePath(post.slug)),
    reviewBody: body,
    inLanguage: post?.language ?? blog.language,
    datePublished: post?.publishedAt ?? shownAt,
    author: who === null ? publisherOf(blog) : writerOf(blog, who),
    publisher: publisherOf(blog),
  };
}

function writerOf(blog: Blog, { name, handle }: { name: string; handle: string | null }): JsonLdValue {
  const url = handle === null ? undefined : addressIn(blog, listPath({ kind: 'author', slug: handle }, null));
  return { '@type': 'Person', name, url };
}

function publisherOf(blog: Blog): JsonLdValue {
  return { '@type': 'Organization', name: blog.name, url: addressIn(blog, '/') };
}

function peopleAs(book: Book, ...roles: PersonRole[]): JsonLdValue {
  const names = new Set(book.people.filter(({ role }) => roles.includes(role)).map(({ name }) => name));
  return several([...names].map((name) => ({ '@type': 'Person', name })));
}

/** `3-8`, or `15-` for what has no end. */
function ageRange(book: Book): string | undefined {
  const years = yearsOf(book);
  if (years === null) return undefined;
  return years.to >= GROWN_UP ? `${years.from}-` : `${years.from}-${years.to}`;
}

const said = (text: string) => (text === '' ? undefined : text);
const several = (all: readonly JsonLdValue[]) => (all.length === 0 ? undefined : all);
