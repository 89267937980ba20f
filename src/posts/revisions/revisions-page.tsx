// The versions of a post: all of them, two beside each other, and the way back to an earlier one.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { wordDiff } from '../../text/diff.ts';
import { formOf, SelectField } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { ListedPost } from '../list/reads.ts';
import { moment } from '../list/states.tsx';
import type { Compared } from './compare.ts';
import type { RevisionLine } from './reads.ts';

export interface RevisionsPageProps {
  view: View;
  blog: MemberBlog;
  post: ListedPost;
  /** The newest first. */
  revisions: readonly RevisionLine[];
  compared: { from: number; to: number; passages: readonly Compared[] } | null;
  mayRestore: boolean;
}

export function RevisionsPage(props: RevisionsPageProps) {
  const { view, blog, post, compared } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('posts.revisions.of', { title: post.title })}
      blog={blog}
      current="posts"
    >
      <div class="sections">
        <p>
          <a href={`/studio/${blog.slug}/posts/${post.postId}`}>{t('posts.revisions.back')}</a>
        </p>
        {post.kind === 'translation' && <p class="section__lead">{t('posts.revisions.translation')}</p>}
        <Versions {...props} />
        {compared ? (
          <Comparison {...props} compared={compared} />
        ) : (
          <p class="hint">{t('posts.revisions.only')}</p>
        )}
      </div>
    </StudioPage>
  );
}

function Versions({ view, blog, post, revisions, compared, mayRestore }: RevisionsPageProps) {
  const { t, language } = view;
  const here = `/studio/${blog.slug}/posts/${post.postId}/revisions`;
  const options = revisions.map(({ number }) => ({
    value: String(number),
    label: t('posts.revisions.number', { number }),
  }));
  const form = formOf(compared ? { from: String(compared.from), to: String(compared.to) } : {});
  return (
    <section aria-labelledby="versions">
      <h2 class="room__h" id="versions">
        {t('posts.revisions.all', { count: revisions.length })}
      </h2>
      <ol class="rows" reversed>
        {revisions.map(({ number, createdAt, by, note }) => (
          <li key={number}>
            <span class="rows__what">
              <b>{t('posts.revisions.number', { number })}</b>
              <small>
                <time dateTime={createdAt}>{moment(createdAt, language, blog.timeZone)}</time>{' '}
                <span>{by}</span>
              </small>
              {note !== '' && <small>{note}</small>}
            </span>
            {number === post.revision ? (
              <span class="sev sev--ok">
                <Icon name="check" /> {t('posts.revisions.current')}
              </span>
            ) : (
              mayRestore && (
                <form class="rows__do" method="post" action={`${here}/${number}/restoration`}>
                  <button class="btn btn--quiet btn--small" type="submit">
                    {t('posts.revisions.restore')}
                    <span class="vh"> {t('posts.revisions.number', { number })}</span>
                  </button>
                </form>
              )
            )}
          </li>
        ))}
      </ol>
      {revisions.length > 1 && (
        <form class="narrow" method="get" action={here}>
          <SelectField
            view={view}
            form={form}
            name="from"
            label={t('posts.revisions.from')}
            options={options}
          />
          <SelectField view={view} form={form} name="to" label={t('posts.revisions.to')} options={options} />
          <button class="btn btn--quiet" type="submit">
            {t('posts.revisions.compare')}
          </button>
        </form>
      )}
    </section>
  );
}

type ComparedProps = RevisionsPageProps & { compared: NonNullable<RevisionsPageProps['compared']> };

function Comparison({ view, post, compared: { from, to, passages } }: ComparedProps) {
  const { t } = view;
  const changes = passages.filter(({ op }) => op !== 'same').length;
  return (
    <section aria-labelledby="comparison">
      <h2 class="room__h" id="comparison">
        {t('posts.revisions.between', { from, to })}
        <span>{t('posts.revisions.changes', { count: changes })}</span>
      </h2>
      <div class="compare" lang={post.language}>
        {runsOf(passages).map((run, at) =>
          run.length > FOLD ? (
            <details key={at} class="compare__same">
              <summary lang={view.language}>{t('posts.revisions.same', { count: run.length })}</summary>
              {run.map((passage, of) => (
                <PassageOf key={of} view={view} passage={passage} language={post.language} />
              ))}
            </details>
          ) : (
            run.map((passage, of) => (
              <PassageOf key={`${at} ${of}`} view={view} passage={passage} language={post.language} />
            ))
          ),
        )}
      </div>
    </section>
  );
}

/** So many passages that stayed, one after the other, are folded: one looks for what changed. */
const FOLD = 3;

/** What stayed in runs, everything else by itself. */
function runsOf(passages: readonly Compared[]): Compared[][] {
  const runs: Compared[][] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    if (passage.op === 'same' && last?.[0]?.op === 'same') last.push(passage);
    else runs.push([passage]);
  }
  return runs;
}

interface PassageProps {
  view: View;
  passage: Compared;
  language: string;
}

/** A word in the margin says what happened to it: colour alone would not. */
function PassageOf({ view, passage, language }: PassageProps) {
  const { t } = view;
  const { op, kind } = passage;
  const name = kind === 'paragraph' ? '' : t(`posts.revisions.kind.${kind}`);
  return (
    <div class={`compare__p compare__p--${op}`}>
      <p class="compare__what" lang={view.language}>
        {op !== 'same' && <b>{t(`posts.revisions.op.${op}`)}</b>} {name}
      </p>
      <p class="compare__text">
        <Words view={view} passage={passage} language={language} />
      </p>
    </div>
  );
}

function Words({ view, passage, language }: PassageProps) {
  const { t } = view;
  const gone = (text: string) => (
    <del>
      <span class="vh" lang={view.language}>
        {t('posts.revisions.gone')}
      </span>
      {text}
    </del>
  );
  const come = (text: string) => (
    <ins>
      <span class="vh" lang={view.language}>
        {t('posts.revisions.come')}
      </span>
      {text}
    </ins>
  );
  switch (passage.op) {
    case 'same':
    case 'form':
      return <>{passage.after}</>;
    case 'ins':
      return come(passage.after);
    case 'del':
      return gone(passage.before);
    case 'changed':
      return (
        <>
          {wordDiff(passage.before, passage.after, language).map(({ op, text }) => {
            if (op === 'same') return text;
            return op === 'del' ? gone(text) : come(text);
          })}
        </>
      );
  }
}

/** Without a script there is no other way to ask. */
export function ReplacePage(props: { view: View; blog: MemberBlog; post: ListedPost; number: number }) {
  const { view, blog, post, number } = props;
  const { t } = view;
  const here = `/studio/${blog.slug}/posts/${post.postId}`;
  return (
    <StudioPage view={view} title={t('posts.revisions.replace')} blog={blog} current="posts">
      <form class="form" method="post" action={`${here}/revisions/${number}/restoration`}>
        <p>{t('posts.revisions.replace.about', { number })}</p>
        <input type="hidden" name="replace" value="yes" />
        <p class="form__do">
          <button class="btn btn--danger" type="submit">
            {t('posts.revisions.replace.do')}
          </button>
          <a class="btn btn--text" href={`${here}/edit`}>
            {t('posts.revisions.replace.keep')}
          </a>
        </p>
      </form>
    </StudioPage>
  );
}
