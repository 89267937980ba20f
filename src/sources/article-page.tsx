// The screen on which a person looks at what was found in an article, corrects it, and starts to translate.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { Done, type FormState, fieldText, ProblemSummary, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import { type MessageKey, type Params, say } from '../web/messages/index.ts';
import type { View } from '../web/page.ts';
import { Chain } from './article-chain.tsx';
import { FoundList } from './article-found.tsx';
import { OtherReadings, Preview } from './article-preview.tsx';
import { RightsChoice } from './article-rights.tsx';
import { ways } from './bring-page.tsx';
import { Steps } from './bring-steps.tsx';
import type { Article } from './store.ts';

export interface ArticlePageProps {
  view: View;
  blog: MemberBlog;
  article: Article;
  form: FormState;
  /** Names of outlets the blog knows already. */
  outlets: string[];
  /** An article brought before from the same address. */
  earlier: { id: string; title: string } | undefined;
  saved: boolean;
  /** Why the last attempt was not stored, or the page not read again. */
  failed: { key: string; params: Params } | null;
}

export function ArticlePage(props: ArticlePageProps) {
  const { view, blog, article, form } = props;
  const base = `/studio/${blog.slug}/articles/${article.id}`;
  return (
    <StudioPage
      view={view}
      title={view.t('bring.title')}
      blog={blog}
      current="bring"
      room="room--bring"
      styles={['bring.css']}
      scripts={['bring.js']}
    >
      <Steps view={view} now="check" />
      <div class="bring">
        <form id="article" class="bring__main" method="post" action={base} data-keep>
          {/* What Enter in a field presses: the first button of a form. */}
          <button class="vh" type="submit" tabIndex={-1} aria-hidden="true">
            {view.t('bring.save')}
          </button>
          <input type="hidden" name="seen" value={fieldText(form, 'seen')} />
          <Notices {...props} />
          <Origin {...props} base={base} />
          <FoundList view={view} article={article} form={form} outlets={props.outlets} />
          <Chain view={view} article={article} form={form} blogName={blog.name} base={base} />
          <RightsChoice view={view} form={form} rule={blog.rightsRule} />
          <Go {...props} base={base} />
        </form>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and a keyboard must get at the rest */}
        <section class="bring__side" tabIndex={0} aria-label={view.t('bring.preview')}>
          <OtherReadings view={view} article={article} base={base} />
          <Preview view={view} article={article} />
        </section>
      </div>
    </StudioPage>
  );
}

function Notices({ view, blog, form, failed, saved, earlier }: ArticlePageProps) {
  return (
    <>
      {saved && <Done>{view.t('bring.saved')}</Done>}
      <ProblemSummary view={view} form={form} labels={labelsFor(view, form)} />
      {failed && (
        <div class="strip strip--danger" role="alert" tabIndex={-1} autofocus>
          <Icon name="alert" />
          <p>{say(view.t, failed.key, failed.params)}</p>
        </div>
      )}
      {earlier && (
        <p class="strip strip--note">
          <Icon name="info" />
          <span>
            {view.t('bring.earlier')}{' '}
            <a href={`/studio/${blog.slug}/articles/${earlier.id}`}>
              {earlier.title || view.t('bring.found.none')}
            </a>
          </span>
        </p>
      )}
    </>
  );
}

type BaseProps = ArticlePageProps & { base: string };

function Origin({ view, blog, article, form, base }: BaseProps) {
  const { t } = view;
  const fetched = article.found.way === 'address';
  const address = (
    <TextField
      view={view}
      form={form}
      name="address"
      label={t(fetched ? 'bring.address' : 'bring.address.of')}
      hint={fetched ? undefined : t('bring.address.why')}
      optional={!fetched}
      readOnly={fetched && article.confirmedAt !== null}
      inputMode="url"
      autocomplete="off"
      spellcheck={false}
    />
  );
  return (
    <section class="take" aria-labelledby="origin-h">
      <h2 class="vh" id="origin-h">
        {t('bring.source')}
      </h2>
      {fetched && article.confirmedAt === null ? (
        <div class="take__row">
          {address}
          <button class="btn btn--quiet" type="submit" formaction={`${base}/reading`} data-busy-for="fetch">
            {t('bring.read-again')}
          </button>
        </div>
      ) : (
        address
      )}
      {article.found.fileName && (
        <p class="hint">
          {t('bring.file')} <bdi>{article.found.fileName}</bdi>
        </p>
      )}
      {article.confirmedAt === null && (
        <p class="hint take__ways">
          {t('bring.other-ways')}
          {ways
            .filter((way) => way !== article.found.way)
            .map((way) => (
              <a key={way} href={`/studio/${blog.slug}/bring?way=${way}`}>
                {t(`bring.way.${way}`)}
              </a>
            ))}
        </p>
      )}
      <Progress view={view} article={article} base={base} />
    </section>
  );
}

/** What has been done already; nothing of it is still running when this page is drawn. */
function Progress({ view, article, base }: Pick<BaseProps, 'view' | 'article' | 'base'>) {
  const { t } = view;
  const { way, counts, hints } = article.found;
  const found =
    hints.length > 0
      ? t('bring.progress.hints.found', { count: hints.length })
      : t('bring.progress.hints.none');
  const done: [string, string?][] = [
    [t(way === 'address' ? 'bring.progress.fetched' : 'bring.progress.received')],
    [t('bring.progress.extracted')],
    [t('bring.progress.split', { count: counts.sentences })],
    [t('bring.progress.hints'), found],
  ];
  return (
    <ol class="fetch" aria-label={t('bring.progress')}>
      {done.map(([text, more]) => (
        <li key={text} class="ok">
          <Icon name="check" />
          {text}
          {more && <small>{more}</small>}
        </li>
      ))}
      {article.snapshotId && (
        <li class="ok">
          <Icon name="check" />
          {t('bring.progress.kept')}
          <a href={`${base}/snapshot`}>{t('bring.snapshot.look')}</a>
        </li>
      )}
    </ol>
  );
}

function Go({ view, article, base }: BaseProps) {
  const { t } = view;
  return (
    <>
      <div class="bring__go">
        <button class="btn" type="submit" formaction={`${base}/confirmation`}>
          {t('bring.start')}
        </button>
        <button class="btn btn--quiet" type="submit">
          {t('bring.save')}
        </button>
        <p class="hint">{t('bring.start.hint')}</p>
      </div>
      {article.confirmedAt === null && (
        <details class="found__edit bring__back">
          <summary>
            <span class="found__do">{t('bring.take-back')}</span>
          </summary>
          <p class="hint">{t('bring.take-back.why')}</p>
          <button class="btn btn--danger btn--small" type="submit" formaction={`${base}/removal`}>
            {t('bring.take-back')}
          </button>
        </details>
      )}
    </>
  );
}

const labels: Record<string, MessageKey> = {
  address: 'bring.address',
  title: 'bring.found.title',
  outlet: 'bring.found.outlet',
  byline: 'bring.found.byline',
  published: 'bring.found.published',
  sourceLanguage: 'bring.found.language',
  licence: 'bring.found.licence',
  rightsBy: 'bring.rights.by',
  rightsOn: 'bring.rights.on',
  rightsHow: 'bring.rights.how',
  rightsLicence: 'bring.rights.licence',
  rightsLicenceUrl: 'bring.rights.licence-url',
  Name: 'bring.chain.name',
  Title: 'bring.chain.link-title',
  Address: 'bring.chain.address',
  Date: 'bring.chain.date',
  Note: 'bring.chain.note',
};

/** Names of the fields that have a problem; those of a link are `linkDate.2` or `newDate`. */
function labelsFor(view: View, form: FormState): Record<string, string> {
  const named = Object.keys(form.problems).flatMap((name) => {
    const key = labels[name] ?? labels[name.replace(/^(link|new)/, '').replace(/\.\d+$/, '')];
    return key ? [[name, view.t(key)]] : [];
  });
  return Object.fromEntries(named);
}
