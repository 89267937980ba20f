// One watched source: what changed in it, word by word, and what a person can do about it.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Comparison, SentenceChange } from '../../sources/watch/comparison.ts';
import { wordDiff } from '../../text/diff.ts';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { WatchedSource } from './reads.ts';
import { Standing, sourcePath } from './sources-page.tsx';

export interface SourcePageProps {
  view: View;
  blog: MemberBlog;
  source: WatchedSource;
  /** Null while nothing is open. */
  comparison: Comparison | null;
  translations: readonly { id: string; title: string; language: string }[];
  /** What was just done did not come to anything: the end of a message key. */
  problem: 'waits' | 'settled' | 'changed' | 'unreadable' | 'uncompared' | null;
}

export function SourcePage(props: SourcePageProps) {
  const { view, blog, source, comparison, translations, problem } = props;
  const { t } = view;
  const mayTranslate = blog.may.has('translate');
  return (
    <StudioPage
      view={view}
      blog={blog}
      current="manuscripts"
      styles={['desk.css']}
      title={t('drift.source', { title: source.title })}
    >
      {problem && (
        <p class="strip strip--warn" role="alert">
          <span>{t(`drift.problem.${problem}`)}</span>
        </p>
      )}
      <div class="drift">
        <p>
          <a href={source.address} lang={source.language} rel="noopener">
            {source.address}
          </a>
        </p>
        <Standing view={view} blog={blog} source={source} />
        {comparison ? (
          <Changes view={view} source={source} comparison={comparison} />
        ) : (
          <p>{t('drift.nothing')}</p>
        )}
        {comparison && mayTranslate && <Decide view={view} blog={blog} source={source} />}
        <Ways {...props} />
        <ul class="drift__at">
          {translations.map((translation) => (
            <li key={translation.id}>
              <a href={`/studio/${blog.slug}/desk/${translation.id}`}>
                {t('drift.desk', { title: translation.title || source.title })}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </StudioPage>
  );
}

function Changes({
  view,
  source,
  comparison,
}: {
  view: View;
  source: WatchedSource;
  comparison: Comparison;
}) {
  const { t } = view;
  const { title, sentences, counts, same } = comparison;
  const all = counts.edited + counts.moved + counts.added + counts.removed;
  return (
    <section aria-labelledby="drift-what">
      <h2 id="drift-what" class="room__h">
        {t('drift.what')}
      </h2>
      <p class="hint">{t('drift.counts', { ...counts, same })}</p>
      <ol class="drift__list">
        {title && (
          <li>
            <Kind view={view} kind="title" />
            <Difference before={title.before} after={title.after} language={source.language} />
          </li>
        )}
        {sentences.map((change, at) => (
          <li key={at}>
            <Kind view={view} kind={change.kind} />
            <Sentence change={change} language={source.language} />
          </li>
        ))}
      </ol>
      {all > sentences.length && <p class="hint">{t('drift.more', { count: all - sentences.length })}</p>}
    </section>
  );
}

function Kind({ view, kind }: { view: View; kind: SentenceChange['kind'] | 'title' }) {
  return <span class="drift__kind">{view.t(`drift.kind.${kind}`)}</span>;
}

function Sentence({ change, language }: { change: SentenceChange; language: string }) {
  const { kind, before, after } = change;
  if (kind === 'added') {
    return (
      <p lang={language}>
        <ins>{after}</ins>
      </p>
    );
  }
  if (kind === 'removed') {
    return (
      <p lang={language}>
        <del>{before}</del>
      </p>
    );
  }
  if (kind === 'moved') return <p lang={language}>{after}</p>;
  return <Difference before={before} after={after} language={language} />;
}

function Difference({ before, after, language }: { before: string; after: string; language: string }) {
  return (
    <p lang={language}>
      {wordDiff(before, after, language).map(({ op, text }, at) => {
        if (op === 'del') return <del key={at}>{text}</del>;
        return op === 'ins' ? <ins key={at}>{text}</ins> : text;
      })}
    </p>
  );
}

function Decide({ view, blog, source }: Pick<SourcePageProps, 'view' | 'blog' | 'source'>) {
  const { t } = view;
  const path = sourcePath(blog, source);
  return (
    <form class="form" method="post" action={`${path}/taking`}>
      <input type="hidden" name="change" value={source.changeId ?? ''} />
      <p class="hint">{t('drift.take.what')}</p>
      <p class="form__do">
        <button class="btn" type="submit">
          {t('drift.take')}
        </button>
        <button class="btn btn--quiet" type="submit" formAction={`${path}/refusal`}>
          {t('drift.leave')}
        </button>
      </p>
    </form>
  );
}

function Ways({ view, blog, source }: SourcePageProps) {
  const { t } = view;
  const path = sourcePath(blog, source);
  const isOther = source.came?.kind === 'other-page' || source.came?.kind === 'other-language';
  const rests = source.offAt !== null || source.endedAt !== null;
  return (
    <div class="drift__ways">
      <p>
        <a href={`/studio/${blog.slug}/articles/${source.articleId}/snapshot`}>
          {t(source.goneAt === null ? 'drift.kept' : 'drift.kept.gone')}
        </a>
      </p>
      {blog.may.has('translate') && (
        <form method="post" action={`${path}/look`}>
          <button class="btn btn--quiet btn--small" type="submit">
            {t('drift.look')}
          </button>
          {isOther && source.kept && (
            <button class="btn btn--quiet btn--small" type="submit" formAction={`${path}/comparison`}>
              {t('drift.compare')}
            </button>
          )}
          <button
            class="btn btn--text btn--small"
            type="submit"
            formAction={`${path}/watch`}
            name="on"
            value={rests ? '1' : ''}
          >
            {t(rests ? 'drift.on' : 'drift.stop')}
          </button>
        </form>
      )}
    </div>
  );
}
