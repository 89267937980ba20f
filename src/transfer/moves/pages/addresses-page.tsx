// むかしの住所: where posts were and where they are now: some beside the move, all of them on a page.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { longMonth } from '../../../site/dates.ts';
import { StudioPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/page.ts';
import type { Lead } from '../addresses/reads.ts';
import { listFormats } from '../addresses/redirect-list.ts';
import type { MoveRow } from '../store.ts';
import type { MovePageProps } from './move-view.ts';
import { counted } from './numbers.ts';

export function OldAddresses({ view, blog, move, addresses, posts }: MovePageProps) {
  const { t } = view;
  const { count, samples } = addresses;
  return (
    <section aria-labelledby="addresses">
      <h2 class="room__h" id="addresses">
        {t('moves.addresses')}
      </h2>
      <p class="side__p">{t('moves.addresses.about')}</p>
      {count === 0 ? (
        <p class="hint">
          {t(
            move.finished_at === null || posts.added === 0 ? 'moves.addresses.later' : 'moves.addresses.none',
          )}
        </p>
      ) : (
        <>
          <ul class="addr">
            {samples.map((lead) => (
              <li key={lead.from_path}>
                <code>{lead.from_path}</code>
                <span>
                  → <LeadsTo {...{ view, blog, lead }} />
                </span>
              </li>
            ))}
          </ul>
          <p class="side__p">
            <a href={`/studio/${blog.slug}/moves/${move.id}/addresses`}>
              {t('moves.addresses.all', { count: counted(view, count) })}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

export interface AddressesPageProps {
  view: View;
  blog: MemberBlog;
  move: MoveRow;
  rows: readonly Lead[];
  /** Where the next page begins; null on the last. */
  next: string | null;
  isFirst: boolean;
}

export function AddressesPage({ view, blog, move, rows, next, isFirst }: AddressesPageProps) {
  const { t } = view;
  const here = `/studio/${blog.slug}/moves/${move.id}`;
  return (
    <StudioPage view={view} title={t('moves.addresses')} blog={blog} current="moves" styles={['moves.css']}>
      <div class="posts-room">
        <p>
          <a href={here}>{t('moves.posts.back')}</a>
        </p>
        <p class="section__lead">{t('moves.addresses.about')}</p>
        {rows.length === 0 && isFirst ? (
          <p class="hint">{t('moves.addresses.later')}</p>
        ) : (
          <>
            <p class="section__lead">{t('moves.addresses.elsewhere')}</p>
            <p class="moves-lists">
              {listFormats.map((format) => (
                <a
                  key={format}
                  class="btn btn--quiet btn--small"
                  href={`${here}/redirects/${format}`}
                  download
                >
                  {t(`moves.addresses.${format}`)}
                </a>
              ))}
            </p>
            <Table view={view} blog={blog} rows={rows} />
            {(!isFirst || next !== null) && (
              <nav class="pager" aria-label={t('moves.addresses')}>
                {!isFirst && <a href={`${here}/addresses`}>{t('moves.addresses.first')}</a>}
                {next !== null && (
                  <a href={`${here}/addresses?${new URLSearchParams({ after: next })}`}>
                    {t('moves.addresses.more')}
                  </a>
                )}
              </nav>
            )}
          </>
        )}
      </div>
    </StudioPage>
  );
}

function Table({ view, blog, rows }: Pick<AddressesPageProps, 'view' | 'blog' | 'rows'>) {
  const { t } = view;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this can be scrolled with keys
    <div
      class="tscroll"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen is moved with the keys
      tabIndex={0}
      role="group"
      aria-label={t('moves.addresses.scroll')}
    >
      <table class="rep moves-addresses">
        <thead>
          <tr>
            <th scope="col">{t('moves.addresses.from')}</th>
            <th scope="col">{t('moves.addresses.to')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((lead) => (
            <tr key={lead.from_path}>
              <td>
                <code>{lead.from_path}</code>
              </td>
              <td>
                <LeadsTo {...{ view, blog, lead }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** By the name of what stands there; a post that no reader sees is opened in the studio. */
function LeadsTo({
  view,
  blog,
  lead: { to, to_path },
}: Pick<AddressesPageProps, 'view' | 'blog'> & { lead: Lead }) {
  const address =
    to?.kind === 'post' && !to.isOpen
      ? `/studio/${blog.slug}/posts/${to.postId}`
      : `${blog.address}${to_path.replace(/^\//, '')}`;
  return <a href={address}>{nameOf(view, to) || to_path}</a>;
}

function nameOf({ language }: View, to: Lead['to']): string {
  if (to?.kind === 'post') return to.title;
  if (to?.kind === 'category') return to.name;
  return to === null ? '' : longMonth(to.month, language);
}
