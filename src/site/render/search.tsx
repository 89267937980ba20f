// The results page of search: the form as it was filled, what was found with its passages, or help where nothing was.

import type { Part, Passage } from '../../search/snippet.ts';
import { numberText } from '../../text/fill.ts';
import { dayOf } from '../../web/when.ts';
import { articlePath, listPath } from '../address.ts';
import type { Setting } from '../blog.ts';
import { longMonth } from '../dates.ts';
import type { SearchChoices, SearchOutcome } from '../search-blog.ts';
import { type SearchRequest, searchPath } from '../search-request.ts';
import { Frame } from './frame.tsx';

export interface SearchPageProps {
  setting: Setting;
  asked: SearchRequest;
  choices: SearchChoices;
  /** Null when nothing was looked for. */
  outcome: SearchOutcome | null;
  /** Seconds to wait for who has asked too often. */
  wait: number | null;
}

export function SearchPage(props: SearchPageProps) {
  const { setting, asked, outcome, wait } = props;
  const { t } = setting;
  const title = asked.q === '' ? t('search.title') : t('search.title.for', { q: asked.q });
  return (
    <Frame setting={setting} head={{ title, description: '', canonical: null, kind: 'website' }} place={null}>
      <main id="main" class="list find">
        <header class="list__head">
          <h1>{t('search.title')}</h1>
        </header>
        <SearchForm {...props} />
        {wait !== null && (
          <p class="find__note" role="alert">
            {t('search.too-many', { seconds: wait })}
          </p>
        )}
        {outcome !== null && <Outcome {...props} outcome={outcome} />}
        {outcome === null && wait === null && <p class="find__note">{t('search.hint')}</p>}
      </main>
    </Frame>
  );
}

function SearchForm({ setting, asked, choices }: SearchPageProps) {
  const { blog, t } = setting;
  const isNarrowed = asked.category !== '' || asked.year !== null || asked.kind !== null || asked.kana;
  return (
    <search aria-label={t('search.form')}>
      <form class="find__form" action={`${blog.base}/search`}>
        <div class="find__row">
          <label class="vh" for="find-q">
            {t('search.field')}
          </label>
          <input id="find-q" type="search" name="q" value={asked.q} maxLength={100} autocomplete="off" />
          <button class="btn" type="submit">
            {t('search.do')}
          </button>
        </div>
        <details class="find__more" open={isNarrowed}>
          <summary>{t('search.narrow')}</summary>
          <div class="find__choices">
            {choices.categories.length > 0 && (
              <Choice
                name="category"
                label={t('search.category')}
                all={t('search.category.all')}
                value={asked.category}
                options={choices.categories.map(({ slug, name, depth }) => [
                  slug,
                  '　'.repeat(depth - 1) + name,
                ])}
              />
            )}
            <Choice
              name="year"
              label={t('search.year')}
              all={t('search.year.all')}
              value={String(asked.year ?? '')}
              options={choices.years.map((year) => [String(year), t('site.year', { year: String(year) })])}
            />
            <Choice
              name="kind"
              label={t('search.kind')}
              all={t('search.kind.all')}
              value={asked.kind ?? ''}
              options={(['translation', 'plain', 'book'] as const).map((kind) => [
                kind,
                t(`search.kind.${kind}`),
              ])}
            />
            <label class="choice">
              <input type="checkbox" name="kana" value="1" checked={asked.kana} />
              <span>{t('search.kana')}</span>
            </label>
          </div>
        </details>
      </form>
    </search>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  value: string;
  options: [value: string, text: string][];
}

function Choice({ name, label, all, value, options }: ChoiceProps) {
  return (
    <div class="field">
      <label for={`find-${name}`}>{label}</label>
      <select id={`find-${name}`} name={name}>
        <option value="" selected={value === ''}>
          {all}
        </option>
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

type OutcomeProps = SearchPageProps & { outcome: SearchOutcome };

function Outcome(props: OutcomeProps) {
  const { setting, asked, outcome } = props;
  const { t } = setting;
  const { hits, left, total, words } = outcome;
  return (
    <>
      {left.length > 0 && words.length > 0 && (
        <p class="find__note">{t('search.left', { words: left.join(' ') })}</p>
      )}
      {hits.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <section class="posts" aria-labelledby="find-count">
          <h2 id="find-count" class="find__count">
            {total === null
              ? t('search.found.many', { q: asked.q })
              : t('search.found', { q: asked.q, count: total })}
            {asked.page > 1 && <span> {t('site.page', { number: asked.page })}</span>}
          </h2>
          <ol class="plist">
            {hits.map((hit) => (
              <Hit key={hit.post.id} setting={setting} hit={hit} />
            ))}
          </ol>
          <Pager {...props} />
        </section>
      )}
    </>
  );
}

function Hit({ setting, hit: { post, passages } }: { setting: Setting; hit: SearchOutcome['hits'][number] }) {
  const { blog, language, t } = setting;
  const day = dayOf(post.publishedAt, blog.timeZone);
  const { category, originals } = post;
  return (
    <li>
      <time dateTime={day}>
        <b>{Number(day.slice(8))}</b>
        {longMonth(day.slice(0, 7), language)}
      </time>
      <div>
        <h3 class="plist__h">
          <a href={`${blog.base}${articlePath(post.slug)}`}>
            <Marked parts={passages.title} />
          </a>
        </h3>
        <p class="plist__x" lang={post.language === blog.language ? undefined : post.language}>
          <PassageText passage={passages.text} />
        </p>
        {passages.source !== null && (
          <p class="find__orig" lang={originals?.language}>
            <PassageText passage={passages.source} />
          </p>
        )}
        {passages.readings.length > 0 && (
          <p class="plist__m">
            <span>{t('search.reading')}</span>
            {passages.readings.map((parts) => (
              <span key={parts.map(({ text }) => text).join('')}>
                <Marked parts={parts} />
              </span>
            ))}
          </p>
        )}
        {category !== null && (
          <p class="plist__m">
            <a href={`${blog.base}${listPath({ kind: 'category', slug: category.slug }, null)}`}>
              {category.name}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}

export function PassageText({ passage: { parts, cutBefore, cutBehind } }: { passage: Passage }) {
  return (
    <>
      {cutBefore && '…'}
      <Marked parts={parts} />
      {cutBehind && '…'}
    </>
  );
}

export function Marked({ parts }: { parts: Part[] }) {
  return <>{parts.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}</>;
}

function Pager({ setting, asked, outcome }: OutcomeProps) {
  const { blog, t } = setting;
  if (asked.page === 1 && !outcome.more) return null;
  const address = (page: number) => `${blog.base}${searchPath({ ...asked, page })}`;
  return (
    <nav class="prevnext" aria-label={t('site.pages')}>
      {asked.page === 1 ? (
        <p />
      ) : (
        <a href={address(asked.page - 1)} rel="prev">
          {t('search.previous')}
        </a>
      )}
      {outcome.more ? (
        <a href={address(asked.page + 1)} rel="next">
          {t('search.next')}
        </a>
      ) : (
        <p />
      )}
    </nav>
  );
}

/** What could be done about it: the query cannot be looked for, or is too narrow, or there is a way without words. */
function Nothing({ setting, asked, choices, outcome }: OutcomeProps) {
  const { blog, t } = setting;
  const isNarrowed = asked.category !== '' || asked.year !== null || asked.kind !== null;
  const wide = searchPath({ ...asked, category: '', year: null, kind: null, page: 1 });
  const short = outcome.words.length === 0;
  return (
    <div class="empty">
      <b role="status">{t(short ? 'search.short' : 'search.nothing', { q: asked.q })}</b>
      <p>{t(short ? 'search.short.do' : 'search.nothing.do')}</p>
      {isNarrowed && !short && (
        <p>
          <a href={`${blog.base}${wide}`}>{t('search.wider')}</a>
        </p>
      )}
      {choices.categories.length > 0 && (
        <>
          <p>{t('search.categories')}</p>
          <ul class="find__cats">
            {choices.categories.map(({ slug, name, count }) => (
              <li key={slug}>
                <a href={`${blog.base}${listPath({ kind: 'category', slug }, null)}`}>{name}</a>{' '}
                <span>{numberText(t.language, count)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
