// Finished translations of a move, each with how it begins on either side: several can be decided together, as far as they are shown.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { languageName } from '../../../text/language.ts';
import { type FormState, fieldText, SelectField } from '../../../web/forms.tsx';
import { StudioPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/page.ts';
import { likenessKinds, saysWhere } from '../bilingual/likeness.ts';
import type { FoundBilingual } from '../bilingual/store.ts';
import { creditOf, type TextsOf } from '../bilingual/texts-of.ts';
import type { MoveRow } from '../store.ts';
import { BilingualStand } from './bilingual-stand.tsx';
import { counted } from './numbers.ts';
import { query } from './posts-page.tsx';

export const bilingualShows = ['open', 'uncredited', 'make', 'leave', 'made', 'problem'] as const;

export interface ListedBilingual extends FoundBilingual {
  read: TextsOf;
}

export interface BilingualsPageProps {
  view: View;
  blog: MemberBlog;
  move: MoveRow;
  listed: readonly ListedBilingual[];
  all: number;
  page: number;
  pages: number;
  /** `kind` and `show`, as asked for. */
  filter: FormState;
}

/** Letters of how each side begins. */
const BEGINNING = 180;

export function BilingualsPage(props: BilingualsPageProps) {
  const { view, blog, move, listed, all } = props;
  const { t } = view;
  const here = `/studio/${blog.slug}/moves/${move.id}`;
  return (
    <StudioPage view={view} title={t('moves.bilinguals')} blog={blog} current="moves" styles={['moves.css']}>
      <div class="posts-room">
        <p>
          <a href={here}>{t('moves.posts.back')}</a>
        </p>
        <p class="section__lead">{t('moves.bilinguals.about')}</p>
        <Narrow {...props} here={here} />
        {listed.length === 0 ? (
          <div class="empty">
            <b>{t('moves.posts.none')}</b>
          </div>
        ) : (
          <form method="post" action={`${here}/bilinguals${queryOf(props)}`}>
            <p class="hint">{t('moves.posts.count', { count: counted(view, all) })}</p>
            <ol class="moves-bilinguals">
              {listed.map((one) => (
                <Row key={one.row.number} {...props} one={one} here={here} />
              ))}
            </ol>
            <Acts {...props} />
          </form>
        )}
        <Pages {...props} here={here} />
      </div>
    </StudioPage>
  );
}

type Here = BilingualsPageProps & { here: string };

function Narrow({ view, filter, here }: Here) {
  const { t } = view;
  return (
    <form class="narrow" method="get" action={`${here}/bilinguals`}>
      <SelectField
        view={view}
        form={filter}
        name="kind"
        label={t('moves.bilingual.kind')}
        options={[
          { value: '', label: t('moves.posts.any') },
          ...likenessKinds.map((kind) => ({ value: kind, label: t(`moves.bilingual.kind.${kind}`) })),
        ]}
      />
      <SelectField
        view={view}
        form={filter}
        name="show"
        label={t('moves.posts.show')}
        options={[
          { value: '', label: t('moves.posts.any') },
          ...bilingualShows.map((show) => ({ value: show, label: t(`moves.bilingual.show.${show}`) })),
        ]}
      />
      <button class="btn btn--quiet" type="submit">
        {t('moves.posts.narrow')}
      </button>
    </form>
  );
}

function Row({ view, blog, one, filter, here }: Here & { one: ListedBilingual }) {
  const { t } = view;
  const { row, post, likeness, read } = one;
  const title = post.title || t('moves.posts.untitled');
  const mayChoose = row.settled_at === null;
  // Whoever asked for one kind wants most of it decided alike; what needs a closer look is ticked by hand.
  const isNamed = saysWhere(creditOf(row, likeness));
  const isTicked = fieldText(filter, 'kind') !== '' && row.sure === 'sure' && row.wish === null && isNamed;
  const languages = [likeness.sourceLanguage, likeness.targetLanguage].flatMap((code) =>
    code === null ? [] : [languageName(code, view.language)],
  );
  return (
    <li>
      <p class="moves-bilinguals__h">
        {mayChoose && (
          <input
            type="checkbox"
            name="number"
            value={String(row.number)}
            id={`n-${row.number}`}
            checked={isTicked}
            aria-label={t('moves.bilingual.choose', { title })}
          />
        )}
        <a href={`${here}/bilinguals/${row.number}`}>
          <b>{title}</b>
        </a>
      </p>
      <p class="posts-list__m">
        <span>{t(`moves.bilingual.kind.${likeness.kind}`)}</span>
        <span>{languages.join(' → ')}</span>
        {row.sure === 'likely' && <span>{t('moves.bilingual.likely')}</span>}
        <BilingualStand {...{ view, blog, row, likeness, read }} />
      </p>
      {read.ok && <Beginnings view={view} read={read} />}
    </li>
  );
}

function Beginnings({ view: { t }, read: { texts } }: { view: View; read: Extract<TextsOf, { ok: true }> }) {
  const row =
    texts.rows.find(({ source, target }) => source.length > 0 && target.length > 0) ?? texts.rows[0];
  const begin = (side: 'source' | 'target') => {
    const text = (row?.[side] ?? []).map((line) => line.text).join(' ');
    return [...text].length > BEGINNING ? `${[...text].slice(0, BEGINNING).join('')}…` : text;
  };
  const { address, outlet, title } = texts.credit;
  const credit = [title, outlet, address].filter((part) => part).join('　');
  return (
    <div class="moves-pair">
      {texts.source === null ? (
        <p class="hint">{t('moves.bilingual.not-here')}</p>
      ) : (
        <p class="moves-pair__source" lang={texts.sourceLanguage ?? undefined}>
          {begin('source')}
        </p>
      )}
      <p lang={texts.targetLanguage}>{begin('target')}</p>
      <p class="hint moves-pair__credit">
        {t('moves.bilingual.credit')} {credit || t('moves.bilingual.no-credit')}
      </p>
    </div>
  );
}

function Acts({ view: { t }, listed }: BilingualsPageProps) {
  const mayGet = listed.some(
    ({ row, likeness }) => likeness.pairs === 0 && likeness.credit?.address && row.article_id === null,
  );
  const mayMake = listed.some(({ row, likeness }) => likeness.pairs > 0 || row.article_id !== null);
  return (
    <div class="moves-go">
      {mayMake && (
        <button class="btn" type="submit" name="act" value="make">
          {t('moves.bilingual.make-chosen')}
        </button>
      )}
      {mayGet && (
        <button class="btn btn--quiet" type="submit" name="act" value="get">
          {t('moves.bilingual.get-chosen')}
        </button>
      )}
      <button class="btn btn--quiet" type="submit" name="act" value="leave">
        {t('moves.bilingual.leave-chosen')}
      </button>
      <p class="hint">{t('moves.bilingual.chosen-about')}</p>
    </div>
  );
}

function queryOf({ filter, page }: BilingualsPageProps, to = page): string {
  return query({ ...filter.values, page: to === 1 ? '' : String(to) });
}

function Pages(props: Here) {
  const { view, here, page, pages } = props;
  const { t } = view;
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={t('moves.posts.pages')}>
      {page > 1 && (
        <a href={`${here}/bilinguals${queryOf(props, page - 1)}`}>{t('moves.bilinguals.before')}</a>
      )}
      <span>
        {page} / {pages}
      </span>
      {page < pages && (
        <a href={`${here}/bilinguals${queryOf(props, page + 1)}`}>{t('moves.bilinguals.after')}</a>
      )}
    </nav>
  );
}
