// What readers choose books by: links, so that each choice is one tap, an address, and works without a script.
import { Icon } from '../../web/icons.tsx';
import { hrefIn, type Setting } from '../blog.ts';
import { bandText } from './ages.ts';
import { type AskedBooks, LONGEST, pathFor } from './asked-books.ts';
import { ageBands, type BookOrder, bookOrders } from './book-address.ts';
import type { FoundBooks } from './find-books.ts';

interface FiltersProps {
  setting: Setting;
  asked: AskedBooks;
  found: FoundBooks;
}

/** On a shelf and a person's page every choice asks the door: a static copy leaves all of it out, up to the end of this element. */
export function Filters(props: FiltersProps) {
  const { setting, asked, found } = props;
  return (
    <div class={asked.shelf === '' && asked.person === '' ? 'filters' : 'filters filters--door'}>
      <Ruler {...props} />
      {(found.kinds.length > 1 || asked.subject !== null) && <Kinds {...props} />}
      <Orders {...props} />
      <FindForm setting={setting} asked={asked} />
    </div>
  );
}

/** A link to the same with one choice changed, from its first page. */
function linkOf({ setting, asked }: Omit<FiltersProps, 'found'>) {
  return (change: Partial<AskedBooks>) => `${setting.blog.base}${pathFor({ ...asked, ...change, page: 1 })}`;
}

function Ruler(props: FiltersProps) {
  const { setting, asked, found } = props;
  const { t } = setting;
  const link = linkOf(props);
  const marks = [
    { band: null, text: t('bookshelf.all'), count: found.anyAge },
    ...ageBands.map((band) => ({ band, text: bandText(t, band), count: found.bands.get(band) ?? 0 })),
  ];
  return (
    <nav class="ruler" aria-labelledby="ages-h">
      <h2 id="ages-h">{t('bookshelf.ages')}</h2>
      <ul class="ruler__row">
        {marks.map(({ band, text, count }) => (
          <li key={band}>
            <a href={link({ age: band })} aria-current={band === asked.age ? 'true' : undefined}>
              {text} <small aria-hidden="true">{count}</small>
              <span class="vh">{t('bookshelf.count', { count })}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Kinds(props: FiltersProps) {
  const { setting, asked, found } = props;
  const { t } = setting;
  const link = linkOf(props);
  return (
    <nav class="kinds" aria-labelledby="kinds-h">
      <h2 id="kinds-h">{t('bookshelf.kinds')}</h2>
      <ul class="kinds__row">
        {[{ word: null, label: t('bookshelf.all') }, ...found.kinds].map(({ word, label }) => (
          <li key={word}>
            <a href={link({ subject: word })} aria-current={word === asked.subject ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Orders(props: FiltersProps) {
  const { setting, asked, found } = props;
  const { t } = setting;
  const link = linkOf(props);
  const name = (order: BookOrder | null) =>
    order === null ? t('bookshelf.order.own') : t(`bookshelf.order.${order}`);
  const choices: (BookOrder | null)[] = asked.shelf === '' ? [...bookOrders] : [null, ...bookOrders];
  return (
    <details class="orders">
      <summary>
        <span>{t('bookshelf.order')}</span>
        <b>{name(found.order)}</b>
        <Icon name="chevron-down" />
      </summary>
      <ul>
        {choices.map((order) => (
          <li key={order}>
            <a href={link({ order })} aria-current={order === found.order ? 'true' : undefined}>
              {name(order)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Looks among what is chosen; its door answers a form without a word with the list itself. */
export function FindForm({ setting, asked }: Omit<FiltersProps, 'found'>) {
  const { blog, t } = setting;
  const { age, subject, person, shelf, order } = asked;
  const kept = Object.entries({ age, subject, person, shelf, order });
  return (
    <search class="bookfind">
      <form action={hrefIn(blog, '/books/search')} method="get">
        <label for="book-q">{t('bookshelf.find')}</label>
        <span class="search__field">
          <Icon name="search" />
          <input
            id="book-q"
            name="q"
            type="search"
            value={asked.q}
            placeholder={t('bookshelf.find.hint')}
            autocomplete="off"
            maxLength={LONGEST}
          />
        </span>
        <button class="btn btn--quiet" type="submit">
          {t('bookshelf.find.do')}
        </button>
        {kept.map(
          ([name, value]) =>
            value !== null &&
            value !== '' && <input key={name} type="hidden" name={name} value={String(value)} />,
        )}
      </form>
    </search>
  );
}
