// The page of one book: what it is, for whom, why it is recommended, where to get it, and where it leads on to.

import type { personRoles } from '../../books/book.ts';
import { byLines } from '../../books/by-line.ts';
import { BookCover } from '../../books/cover/book-cover.tsx';
import { fold } from '../../books/fold.ts';
import { titleWithReading } from '../../books/furigana/furigana.ts';
import { FuriganaChoice } from '../../books/furigana/furigana-choice.tsx';
import { withoutReadings } from '../../books/furigana/hand.ts';
import { hasKanji } from '../../books/furigana/parts.ts';
import { Ruby } from '../../books/furigana/ruby.tsx';
import { isJapanese } from '../../books/furigana/titles.ts';
import type { WholeBook } from '../../books/store.ts';
import type { Context } from '../../platform/context.ts';
import { hrefIn, type Setting } from '../blog.ts';
import { sharedBookCard } from '../card/book-card.ts';
import { page } from '../draw-page.ts';
import { bookKey, commentsKey, type Page } from '../page.ts';
import { shownBook } from '../published/books/reads.ts';
import { Frame, type PageHead } from '../render/frame.tsx';
import { stepsData } from '../render/json-ld.tsx';
import { sharedPicture } from '../render/pictures.tsx';
import { AgeBar, agesIn } from './book/ages.tsx';
import { BeforeAndAfter, NearBooks, PostsAbout, VoicesOf } from './book/around.tsx';
import { bookData } from './book/book-data.ts';
import { Facts } from './book/facts.tsx';
import { Get } from './book/get.tsx';
import { Say } from './book/say.tsx';
import { linesThatMayBeRead, type ShownBook, shownBookOf } from './book/shown-book.ts';
import {
  ageBands,
  bookListPath,
  bookPath,
  bookPersonPath,
  isPersonWord,
  wholeShelf,
} from './book-address.ts';

/** Null where readers see no such book. */
export async function bookPage(ctx: Context, setting: Setting, slug: string): Promise<Page | null> {
  const whole = await shownBook(ctx, setting.blog.id, slug);
  return whole === null ? null : pageOf(ctx, setting, whole);
}

async function pageOf(ctx: Context, setting: Setting, whole: WholeBook): Promise<Page> {
  const shown = await shownBookOf(ctx, setting.blog, whole);
  const drawn = page(<BookPage setting={setting} shown={shown} />, shown.posts);
  const introductions = shown.posts.filter(({ kind }) => kind === 'book').map(({ id }) => commentsKey(id));
  return { ...drawn, keys: [...drawn.keys, ...introductions, bookKey(shown.id)] };
}

interface BookPageProps {
  setting: Setting;
  shown: ShownBook;
}

export function BookPage({ setting, shown }: BookPageProps) {
  const { blog, t } = setting;
  const { book } = shown;
  const language = book.language === '' || book.language === blog.language ? undefined : book.language;
  return (
    <Frame setting={setting} head={headOf(setting, shown)} place="books">
      <main id="main" class="onebook">
        <Crumb setting={setting} shown={shown} />
        <article class="ob">
          <div class="ob__cover">
            <BookCover
              book={{ id: shown.id, title: book.title, cover: shown.cover }}
              sizes="(min-width: 60em) 26rem, 60vw"
              lazy={false}
            />
            <CoverWords t={t} shown={shown} />
          </div>
          <div class="ob__head">
            <h1 lang={language}>
              <TitleOf shown={shown} />
            </h1>
            {book.subtitle !== '' && (
              <p class="ob__sub" lang={language}>
                <Titled text={book.subtitle} reading="" shown={shown} />
              </p>
            )}
            {book.originalTitle !== '' && (
              <p class="ob__orig" lang={book.originalLanguage || undefined}>
                {book.originalTitle}
              </p>
            )}
            <ByLines setting={setting} shown={shown} />
            <AgeBar t={t} book={book} />
            <Facts setting={setting} shown={shown} />
            <Get t={t} book={book} />
          </div>
        </article>
        {carriesReadings(shown) && <FuriganaChoice t={t} />}
        <Say setting={setting} shown={shown} />
        <VoicesOf setting={setting} shown={shown} />
        <PostsAbout setting={setting} shown={shown} />
        <NearBooks setting={setting} shown={shown} />
        <BeforeAndAfter setting={setting} shown={shown} />
      </main>
    </Frame>
  );
}

/** The bookshelf, and the band of ages it stands among. */
function Crumb({ setting: { blog, t }, shown: { book } }: BookPageProps) {
  const from = book.ageFrom ?? book.aloneFrom;
  const band = from === null ? undefined : ageBands.findLast((one) => one <= from);
  return (
    <nav class="crumb" aria-label={t('onebook.crumb')}>
      <a href={hrefIn(blog, bookListPath(wholeShelf))}>{t('site.nav.books')}</a>
      {band !== undefined && (
        <a href={hrefIn(blog, bookListPath({ ...wholeShelf, age: band }))}>{agesIn(t, band, band + 2)}</a>
      )}
    </nav>
  );
}

/** By whose leave the cover is shown, or that it is none of the book's own. */
function CoverWords({ t, shown: { book, cover } }: { t: Setting['t']; shown: ShownBook }) {
  if (book.coverLicence !== '') return <p>{book.coverLicence}</p>;
  return cover === null ? <p>{t('onebook.cover.drawn')}</p> : null;
}

function TitleOf({ shown }: { shown: ShownBook }) {
  const { title, titleReading } = shown.book;
  return <Titled text={title} reading={titleReading} shown={shown} />;
}

function Titled({ text, reading, shown }: { text: string; reading: string; shown: ShownBook }) {
  if (!isJapanese(shown.book)) return <>{text}</>;
  return <Ruby parts={titleWithReading(text, reading, shown.dictionary)} />;
}

/** Where no kanji stand there is nothing to choose. */
function carriesReadings(shown: ShownBook): boolean {
  const { people, noteChild, noteParent } = shown.book;
  const names = people.filter(({ reading }) => reading !== '').map(({ name }) => name);
  return [noteChild, noteParent, ...names, ...linesThatMayBeRead(shown)].some(hasKanji);
}

const nothing = () => null;

function ByLines({ setting: { blog, t }, shown: { book } }: BookPageProps) {
  const hasPictures = book.people.some(({ role }) => role === 'illustrator' || role === 'photographer');
  const name = (role: (typeof personRoles)[number]) =>
    role === 'author' && !hasPictures ? t('onebook.role.author.alone') : t(`onebook.role.${role}`);
  const facts = [
    book.publisher,
    book.published === '' ? '' : t('onebook.published.year', { year: book.published.slice(0, 4) }),
    book.pages === null ? '' : t('onebook.pages', { count: book.pages }),
  ].filter((fact) => fact !== '');
  return (
    <div class="ob__by">
      {byLines(book.people).map(({ roles, people }) => (
        <p key={roles.join()}>
          <span>{roles.map(name).join(t('onebook.roles.and'))}</span>
          {people.map((person, at) => (
            <span key={person.name}>
              {at > 0 && t('onebook.names.and')}
              <Maker blog={blog} person={person} />
            </span>
          ))}
        </p>
      ))}
      {facts.length > 0 && (
        <p>
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      )}
    </div>
  );
}

/** A name is read as somebody said, and by no dictionary: names are what it knows least. */
function Maker({ blog, person }: { blog: Setting['blog']; person: { name: string; reading: string } }) {
  const word = fold(person.name);
  const written =
    person.reading === '' ? (
      person.name
    ) : (
      <Ruby parts={titleWithReading(person.name, person.reading, nothing)} />
    );
  return isPersonWord(word) ? <a href={hrefIn(blog, bookPersonPath(word))}>{written}</a> : written;
}

function headOf(setting: Setting, shown: ShownBook): PageHead {
  const { blog, t } = setting;
  const { book } = shown;
  const names = book.people.map(({ name }) => name).join(t('onebook.names.and'));
  const notes = withoutReadings(book.noteChild || book.noteParent)
    .replace(/\s+/gu, ' ')
    .trim();
  const picture =
    (shown.picture && sharedPicture(blog, { ...shown.picture, alt: book.title })) ??
    sharedBookCard(blog, shown);
  return {
    title: book.title,
    description: [...(notes || t('onebook.description', { title: book.title, by: names }))]
      .slice(0, 160)
      .join(''),
    canonical: bookPath(shown.slug),
    kind: 'book',
    counted: `book:${shown.id}`,
    picture,
    book: { isbn: book.isbn, published: book.published },
    data: bookData(setting, shown, picture.address),
    crumbs: stepsData(blog, [
      { name: t('site.nav.books'), path: bookListPath(wholeShelf) },
      { name: book.title, path: bookPath(shown.slug) },
    ]),
    styles: ['book.css'],
  };
}
