// The preview of one finished translation: what becomes its original and what stays, the credit that was found, and what to do.
import type { ComponentChildren } from 'preact';
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { languageName } from '../../../text/language.ts';
import { type FormState, TextArea, TextField } from '../../../web/forms.tsx';
import { Icon } from '../../../web/icons.tsx';
import { StudioPage } from '../../../web/layout.tsx';
import type { View } from '../../../web/page.ts';
import type { PreviewLine } from '../bilingual/side-by-side.ts';
import type { FoundBilingual } from '../bilingual/store.ts';
import type { TextsOf, TwoTexts } from '../bilingual/texts-of.ts';
import type { MoveRow } from '../store.ts';
import { BilingualStand } from './bilingual-stand.tsx';

export interface BilingualPageProps {
  view: View;
  blog: MemberBlog;
  move: MoveRow;
  found: FoundBilingual;
  read: TextsOf;
  /** Pairs that wait in the review, once it is made. */
  waiting: number;
  /** `title`, `outlet` and `address` of the original. */
  form: FormState;
  pasted: FormState;
}

export function BilingualPage(props: BilingualPageProps) {
  const { view, blog, move, found, read } = props;
  const { t } = view;
  const { row, post, likeness } = found;
  const list = `/studio/${blog.slug}/moves/${move.id}/bilinguals`;
  return (
    <StudioPage
      view={view}
      title={post.title || t('moves.posts.untitled')}
      blog={blog}
      current="moves"
      styles={['moves.css']}
    >
      <div class="moves-bilingual">
        <p>
          <a href={`${list}?kind=${likeness.kind}`}>{t('moves.bilingual.back')}</a>
        </p>
        <p class="posts-list__m">
          <span>{t(`moves.bilingual.kind.${likeness.kind}`)}</span>
          {row.sure === 'likely' && <span>{t('moves.bilingual.likely')}</span>}
          <BilingualStand {...{ view, blog, row, likeness, read }} />
        </p>
        {row.settled_at !== null ? <Made {...props} here={`${list}/${row.number}`} /> : null}
        {row.settled_at === null && read.ok && (
          <ToDecide {...props} texts={read.texts} here={`${list}/${row.number}`} />
        )}
        {row.settled_at === null && !read.ok && (
          <p class="strip strip--warn">
            <Icon name="warn" />
            <span>{t(`moves.bilingual.problem.${read.problem}`)}</span>
          </p>
        )}
      </div>
    </StudioPage>
  );
}

type Here = BilingualPageProps & { here: string };

function Made({ view: { t }, blog, found: { row, post }, waiting, here }: Here) {
  const studio = `/studio/${blog.slug}`;
  return (
    <>
      <p class="section__lead">{t('moves.bilingual.made')}</p>
      <ul class="moves-list">
        <li>
          <a href={`${studio}/posts/${post.post_id}`}>{t('moves.bilingual.made.post')}</a>
        </li>
        <li>
          <a href={`${studio}/alignments/${row.alignment_id}`}>{t('moves.bilingual.made.pairs')}</a>
          <span>{waiting > 0 ? t('moves.bilingual.made.waiting', { count: waiting }) : ''}</span>
        </li>
        <li>
          <a href={`${studio}/desk/${row.translation_id}`}>{t('moves.bilingual.made.desk')}</a>
        </li>
        <li>
          <a href={`${studio}/articles/${row.article_id}`}>{t('moves.bilingual.made.article')}</a>
        </li>
      </ul>
      <form class="moves-remove" method="post" action={`${here}/return`}>
        <button class="btn btn--quiet btn--small" type="submit">
          <Icon name="undo" /> {t('moves.bilingual.return')}
        </button>
        <span class="hint">{t('moves.bilingual.return.about')}</span>
      </form>
    </>
  );
}

function ToDecide(props: Here & { texts: TwoTexts }) {
  const { view, texts, form, here, found } = props;
  const { t } = view;
  const isHere = texts.source !== null;
  return (
    <>
      <p class="section__lead">
        {t(isHere ? 'moves.bilingual.preview' : 'moves.bilingual.preview.no-source')}
      </p>
      {!isHere && <GetOriginal {...props} />}
      <SideBySide view={view} texts={texts} />
      <form class="form" method="post" action={`${here}/decision`}>
        {isHere && (
          <>
            <h2 class="room__h">{t('moves.bilingual.provenance')}</h2>
            <p class="hint">{t('moves.bilingual.provenance.about')}</p>
            <TextField view={view} form={form} name="title" label={t('moves.bilingual.title')} optional />
            <TextField view={view} form={form} name="outlet" label={t('moves.bilingual.outlet')} optional />
            <TextField
              view={view}
              form={form}
              name="address"
              type="url"
              label={t('moves.bilingual.address')}
              optional
            />
          </>
        )}
        <div class="moves-go">
          {isHere && (
            <button class="btn" type="submit" name="wish" value="make">
              {t('moves.bilingual.make')}
            </button>
          )}
          <button class="btn btn--quiet" type="submit" name="wish" value="leave">
            {t('moves.bilingual.leave')}
          </button>
          {found.row.wish !== null && (
            <button class="btn btn--quiet" type="submit" name="wish" value="open">
              {t('moves.bilingual.reopen')}
            </button>
          )}
          {isHere && <p class="hint">{t(`moves.bilingual.make.${whenMade(props)}`)}</p>}
        </div>
      </form>
    </>
  );
}

function whenMade({ move, read }: BilingualPageProps): 'about' | 'later' | 'draft' {
  if (move.finished_at === null) return 'later';
  return read.ok && read.isDraft ? 'draft' : 'about';
}

function GetOriginal({ view, texts, pasted, here, found: { row } }: Here & { texts: TwoTexts }) {
  const { t } = view;
  const { address } = texts.credit;
  const isAsked = row.asked_at !== null;
  return (
    <>
      {address !== null && (
        <form class="moves-remove" method="post" action={`${here}/original`}>
          <input type="hidden" name="way" value="address" />
          <button class="btn" type="submit" disabled={isAsked}>
            {t('moves.bilingual.get')}
          </button>
          <span class="hint">{t('moves.bilingual.get.about', { address })}</span>
        </form>
      )}
      <details class="moves-choices">
        <summary>{t('moves.bilingual.paste')}</summary>
        <form class="form" method="post" action={`${here}/original`}>
          <input type="hidden" name="way" value="paste" />
          <TextArea view={view} form={pasted} name="text" label={t('moves.bilingual.paste.text')} rows={8} />
          <button class="btn btn--quiet" type="submit">
            {t('moves.bilingual.paste.do')}
          </button>
        </form>
      </details>
    </>
  );
}

function SideBySide({ view, texts }: { view: View; texts: TwoTexts }) {
  const { t } = view;
  const { sourceLanguage, targetLanguage, rows, source } = texts;
  const name = (code: string | null) => (code === null ? '' : languageName(code, view.language));
  return (
    <div class={source === null ? 'moves-sides moves-sides--one' : 'moves-sides'}>
      <div class="moves-sides__row moves-sides__head">
        {source !== null && (
          <p>
            {t('moves.bilingual.source')} <span>{name(sourceLanguage)}</span>
          </p>
        )}
        <p>
          {t('moves.bilingual.target')} <span>{name(targetLanguage)}</span>
        </p>
      </div>
      {rows.map((row, at) => (
        <div class="moves-sides__row" key={at}>
          {source !== null && (
            <div class="moves-pair__source" lang={sourceLanguage ?? undefined}>
              <Lines view={view} lines={row.source} />
            </div>
          )}
          <div lang={targetLanguage}>
            <Lines view={view} lines={row.target} />
          </div>
        </div>
      ))}
    </div>
  );
}

function Lines({ view, lines }: { view: View; lines: readonly PreviewLine[] }): ComponentChildren {
  return lines.map(({ text, isPicture }, at) => (
    <p key={at} class={isPicture ? 'hint' : undefined}>
      {isPicture ? view.t('moves.bilingual.picture', { alt: text }) : text}
    </p>
  ));
}
