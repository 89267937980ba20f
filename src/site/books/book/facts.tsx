// What there is to know of a book before one takes it in hand: how long, which letters, what about, how much.
import type { ComponentChildren } from 'preact';
import type { Book } from '../../../books/book.ts';
import { hyphenatedIsbn } from '../../../books/isbn.ts';
import { languageName } from '../../../text/language.ts';
import { wordOf } from '../../../text/word.ts';
import type { Translate } from '../../../web/messages/index.ts';
import { hrefIn, type Setting } from '../../blog.ts';
import { bookListPath, bookPath, wholeShelf } from '../book-address.ts';
import type { ShownBook } from './shown-book.ts';

export function Facts({ setting, shown }: { setting: Setting; shown: ShownBook }) {
  const { t } = setting;
  const { book } = shown;
  return (
    <dl class="facts">
      <Fact name={t('onebook.aloud')}>
        {book.minutesAloud !== null && t('onebook.aloud.minutes', { count: book.minutesAloud })}
      </Fact>
      <Fact name={t('onebook.language')}>{otherLanguage(setting, book)}</Fact>
      <Fact name={t('onebook.letters')}>{book.letters !== '' && t(`onebook.letters.${book.letters}`)}</Fact>
      <Fact name={t('onebook.subjects')}>{subjects(setting, book)}</Fact>
      <Fact name={t('onebook.caution')}>{book.caution}</Fact>
      <Fact name={t('onebook.grade')}>{gradesIn(t, book.gradeFrom, book.gradeTo)}</Fact>
      <Fact name={t('onebook.awards')}>
        {book.awards.length > 0 && (
          <ul>
            {book.awards.map(({ name, year }) => (
              <li key={`${name}${year}`}>
                {year === null ? name : t('onebook.award.year', { name, year: String(year) })}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name={t('onebook.series')} wide>
        {book.series !== '' && <Series setting={setting} shown={shown} />}
      </Fact>
      <Fact name={t('onebook.size')}>{book.size}</Fact>
      <Fact name={t('onebook.price')}>{priceOf(setting, book)}</Fact>
      <Fact name={t('onebook.isbn')}>{book.isbn !== null && hyphenatedIsbn(book.isbn)}</Fact>
      <Fact name={t('onebook.codes')}>{classMarks(book)}</Fact>
    </dl>
  );
}

/** Nothing where nothing is known. */
function Fact({
  name,
  wide = false,
  children,
}: {
  name: string;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const isNothing = children === '' || children === null || children === false;
  if (isNothing) return null;
  return (
    <div class={wide ? 'facts__wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Nothing where it is the blog's own. */
function otherLanguage({ blog, language }: Setting, book: Book): string {
  return book.language === '' || book.language === blog.language ? '' : languageName(book.language, language);
}

/** The blog's own lead to their lists; labels stand for codes that nobody reads. */
function subjects({ blog, t }: Setting, book: Book): ComponentChildren {
  const own = book.subjects.filter(({ scheme }) => scheme === 'own');
  if (own.length === 0) return null;
  return own.map(({ code, label }, at) => {
    const word = wordOf(code);
    const name = label === '' ? code : label;
    const path = word === '' ? null : bookListPath({ ...wholeShelf, subject: word });
    return (
      <span key={code}>
        {at > 0 && t('onebook.names.and')}
        {path === null ? name : <a href={hrefIn(blog, path)}>{name}</a>}
      </span>
    );
  });
}

function Series({ setting: { blog }, shown: { id, book, volumes } }: { setting: Setting; shown: ShownBook }) {
  const name = [book.series, book.volume].filter((part) => part !== '').join(' ');
  if (volumes.length === 0) return <>{name}</>;
  return (
    <>
      {book.series}
      <ol class="volumes">
        {volumes.map((one) => (
          <li key={one.id}>
            {one.volume !== '' && <span class="volumes__n">{one.volume}</span>}
            {one.id === id ? (
              <b aria-current="true">{one.title}</b>
            ) : (
              <a href={hrefIn(blog, bookPath(one.slug))}>{one.title}</a>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

/** 1 to 6, 7 to 9, 10 to 12, counted through; 0 is before school. */
export function gradesIn(t: Translate, from: number | null, to: number | null): string {
  const one = (grade: number) => {
    if (grade === 0) return t('onebook.grade.before');
    if (grade <= 6) return t('onebook.grade.primary', { year: grade });
    if (grade <= 9) return t('onebook.grade.middle', { year: grade - 6 });
    return t('onebook.grade.high', { year: grade - 9 });
  };
  if (from === null && to === null) return '';
  if (from === null || to === null || from === to) return one(from ?? to ?? 0);
  return t('onebook.grade.span', { from: one(from), to: one(to) });
}

/** Stored in the smallest unit: yen have none smaller. */
export function priceOf(
  { t, language }: Pick<Setting, 't' | 'language'>,
  { price, currency }: Pick<Book, 'price' | 'currency'>,
): string {
  if (price === null || currency === '') return '';
  if (currency === 'JPY') return t('onebook.price.yen', { amount: price.toLocaleString('en') });
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(price / 100);
}

function classMarks({ subjects: all }: Book): string {
  const marks = all.flatMap(({ scheme, code, label }) => {
    if (scheme === 'own') return [];
    // As the back of a book has it: C8771.
    const name = { ndc: `NDC ${code}`, 'c-code': `C${code}`, thema: `Thema ${code}` }[scheme];
    return [label === '' ? name : `${name} ${label}`];
  });
  return marks.join(' / ');
}
