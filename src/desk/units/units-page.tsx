// 記憶: what the blog has translated, sentence by sentence, the newest first; searched in both languages.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { anchorOf } from '../../text/anchor.ts';
import { placesOf } from '../../text/places.ts';
import { formOf, TextField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import type { UnitsFound } from './find-units.ts';
import type { ListedUnit } from './store.ts';

export interface UnitsPageProps extends UnitsFound {
  view: View;
  blog: MemberBlog;
  words: string;
  /** Not the first page. */
  isLater: boolean;
  /** What was deleted a moment ago, while it can be brought back. */
  removed: ListedUnit | null;
}

export function UnitsPage(props: UnitsPageProps) {
  const { view, blog, rows, words, count, isShort, removed } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('units.title')}
      blog={blog}
      current="memory"
      head={blog.may.has('translate') && <Alignments view={view} blog={blog} />}
    >
      <div class="posts-room">
        {removed && <RemovedStrip view={view} blog={blog} unit={removed} />}
        {(count > 0 || words !== '') && <Search {...props} />}
        {rows.length === 0 ? (
          <Nothing {...props} />
        ) : (
          <>
            <p class="hint">{t(words === '' ? 'units.count' : 'units.count.found', { count, words })}</p>
            <ul class="units">
              {rows.map((unit) => (
                <Row key={unit.id} {...props} unit={unit} />
              ))}
            </ul>
            <Pages {...props} />
          </>
        )}
        {blog.may.has('translate') && (
          <p>
            <a href={`/studio/${blog.slug}/memory-files`}>{t('units.files')}</a>
          </p>
        )}
        {!isShort && blog.may.has('manage') && (
          <p>
            <a href={`/studio/${blog.slug}/settings/memory`}>{t('units.share')}</a>
          </p>
        )}
      </div>
    </StudioPage>
  );
}

/** What was translated elsewhere comes in by these ways. */
function Alignments({ view, blog }: { view: View; blog: MemberBlog }) {
  const { t } = view;
  return (
    <span class="room__do">
      <a class="btn btn--text" href={`/studio/${blog.slug}/alignments`}>
        {t('alignments.title')}
      </a>
      <a class="btn btn--quiet" href={`/studio/${blog.slug}/alignments/new`}>
        {t('alignments.add')}
      </a>
    </span>
  );
}

function RemovedStrip({ view, blog, unit }: { view: View; blog: MemberBlog; unit: ListedUnit }) {
  const { t } = view;
  return (
    <div class="strip strip--note" role="status">
      <Icon name="check" />
      <span>{t('units.removed')}</span>
      <RestoreForm view={view} blog={blog} unit={unit} />
    </div>
  );
}

export function RestoreForm({ view, blog, unit }: { view: View; blog: MemberBlog; unit: ListedUnit }) {
  if (!blog.may.has('translate')) return null;
  return (
    <form method="post" action={`/studio/${blog.slug}/memory/${unit.id}/restoration`}>
      <button class="btn btn--text btn--small" type="submit">
        <Icon name="undo" /> {view.t('units.restore')}
      </button>
    </form>
  );
}

function Search({ view, blog, words }: UnitsPageProps) {
  const { t } = view;
  return (
    <form class="narrow" method="get" action={`/studio/${blog.slug}/memory`}>
      <TextField
        view={view}
        form={formOf({ words })}
        name="words"
        type="search"
        label={t('units.words')}
        maxLength={200}
      />
      <button class="btn btn--quiet" type="submit">
        {t('units.find')}
      </button>
    </form>
  );
}

function Nothing({ view, blog, words, isShort, isLater }: UnitsPageProps) {
  const { t } = view;
  const isEmpty = words === '' && !isLater;
  return (
    <div class="empty">
      <b>{t(isShort ? 'units.short' : isEmpty ? 'units.none' : 'units.none-here')}</b>
      {isEmpty ? (
        <p>{t('units.none.about')}</p>
      ) : (
        <a class="btn btn--quiet" href={`/studio/${blog.slug}/memory`}>
          {t('units.show-all')}
        </a>
      )}
    </div>
  );
}

function Row({ view, blog, words, unit }: UnitsPageProps & { unit: ListedUnit }) {
  const { t } = view;
  const open = `/studio/${blog.slug}/memory/${unit.id}`;
  return (
    <li>
      <div class="pair">
        <p lang={unit.source_language}>
          <WithHits text={unit.source_text} phrase={words} />
        </p>
        <p lang={unit.target_language}>
          <WithHits text={unit.target_text} phrase={words} />
        </p>
      </div>
      <p class="units__facts hint">
        <Made view={view} blog={blog} unit={unit} />
        <a href={open}>
          {t(blog.may.has('translate') ? 'units.change' : 'units.open')}
          <span class="vh"> {unit.source_text}</span>
        </a>
      </p>
    </li>
  );
}

/** By whom and when, for which article, and the ways there. */
export function Made({ view, blog, unit }: { view: View; blog: MemberBlog; unit: ListedUnit }) {
  const { t, language } = view;
  const { segment_id, translation_id, post_slug, alignment_id, aligned_title: aligned } = unit;
  const date = (iso: string) => longDate(iso, language, blog.timeZone);
  const facts: ComponentChildren[] = [
    aligned !== null
      ? t('units.from-alignment', { title: aligned })
      : unit.title === null
        ? t('units.from-elsewhere')
        : t('units.from-article', { title: unit.title }),
    t(unit.made_by === null ? 'units.made.at' : 'units.made', {
      name: unit.made_by ?? '',
      date: date(unit.created_at),
    }),
  ];
  if (unit.edited_at !== null) {
    facts.push(t('units.corrected', { name: unit.corrected_by ?? '', date: date(unit.edited_at) }));
  }
  return (
    <>
      {facts.map((fact) => (
        <span>{fact}</span>
      ))}
      {aligned !== null && blog.may.has('translate') && (
        <a href={`/studio/${blog.slug}/alignments/${alignment_id}#bead-${unit.bead_id}`}>
          {t('units.to-review')}
        </a>
      )}
      {segment_id && translation_id && blog.may.has('translate') && (
        <a href={`/studio/${blog.slug}/desk/${translation_id}#row-${segment_id}`}>{t('units.to-desk')}</a>
      )}
      {segment_id && post_slug && (
        <a href={`${blog.address}posts/${post_slug}#${anchorOf(segment_id)}`}>{t('units.to-post')}</a>
      )}
    </>
  );
}

function WithHits({ text, phrase }: { text: string; phrase: string }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const [from, to] of placesOf(text, phrase)) {
    parts.push(text.slice(at, from), <mark>{text.slice(from, to)}</mark>);
    at = to;
  }
  return <>{[...parts, text.slice(at)]}</>;
}

function Pages({ view, blog, words, next, isLater }: UnitsPageProps) {
  const { t } = view;
  if (next === null && !isLater) return null;
  const address = (asked: Record<string, string>) => {
    const query = new URLSearchParams({ ...(words === '' ? {} : { words }), ...asked }).toString();
    return `/studio/${blog.slug}/memory${query === '' ? '' : `?${query}`}`;
  };
  return (
    <nav class="pager" aria-label={t('units.pages')}>
      {isLater && <a href={address({})}>{t('units.newest')}</a>}
      {next !== null && <a href={address({ below: String(next) })}>{t('units.older')}</a>}
    </nav>
  );
}
