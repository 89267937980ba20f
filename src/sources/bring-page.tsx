// The screen on which an article is brought in: by address, as pasted text, or as a file.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { type FormState, fieldText, ProblemSummary, TextArea, TextField } from '../web/forms.tsx';
import { Icon } from '../web/icons.tsx';
import { StudioPage } from '../web/layout.tsx';
import { type Params, say } from '../web/messages/index.ts';
import type { View } from '../web/page.ts';
import { Steps } from './bring-steps.tsx';
import type { Way } from './brought.ts';
import type { UnconfirmedArticle } from './store.ts';

export interface BringPageProps {
  view: View;
  blog: MemberBlog;
  way: Way;
  form: FormState;
  /** Why the last attempt brought nothing. */
  failed: { key: string; params: Params } | null;
  /** Of this form alone, so that sending it twice brings one article. */
  formId: string;
  /** Largest file, in bytes. */
  limit: number;
  waiting: UnconfirmedArticle[];
}

export const ways = ['address', 'paste', 'file'] as const;

export function BringPage(props: BringPageProps) {
  const { view, blog, way, form, failed, waiting } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('bring.title')}
      blog={blog}
      current="bring"
      room="room--bring"
      styles={['bring.css']}
      scripts={['bring.js']}
    >
      <Steps view={view} now="bring" />
      <div class="bring bring--take">
        <ProblemSummary view={view} form={form} labels={labelsOf(view)} />
        {failed && <Failed view={view} blog={blog} way={way} form={form} failed={failed} />}
        <TakeForm {...props} />
        {waiting.length > 0 && <Waiting view={view} blog={blog} articles={waiting} />}
      </div>
    </StudioPage>
  );
}

function TakeForm({ view, blog, way, form, formId, limit }: BringPageProps) {
  const { t } = view;
  const busy = t(way === 'address' ? 'bring.busy.address' : 'bring.busy.text');
  return (
    <form
      class="take"
      method="post"
      action={`/studio/${blog.slug}/bring`}
      enctype={way === 'file' ? 'multipart/form-data' : undefined}
      data-take={way}
      aria-labelledby="take-h"
    >
      <h2 class="vh" id="take-h">
        {t(`bring.way.${way}`)}
      </h2>
      <input type="hidden" name="way" value={way} />
      <input type="hidden" name="form" value={formId} />
      {way === 'address' && <ByAddress view={view} form={form} />}
      {way === 'paste' && <ByPaste view={view} form={form} />}
      {way === 'file' && <ByFile view={view} form={form} limit={limit} />}
      <p class="hint take__ways">
        {t('bring.other-ways')}
        {ways
          .filter((other) => other !== way)
          .map((other) => (
            <a key={other} href={wayAddress(blog, other, fieldText(form, 'address'))}>
              {t(`bring.way.${other}`)}
            </a>
          ))}
      </p>
      <p class="fetch__now" role="status" data-busy={busy} />
      <p class="hint">{t('bring.nothing-yet')}</p>
    </form>
  );
}

interface WayProps {
  view: View;
  form: FormState;
}

function ByAddress({ view, form }: WayProps) {
  return (
    <div class="take__row">
      <TextField
        view={view}
        form={form}
        name="address"
        label={view.t('bring.address')}
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        required
      />
      <button class="btn" type="submit">
        {view.t('bring.read')}
      </button>
    </div>
  );
}

function ByPaste({ view, form }: WayProps) {
  const { t } = view;
  return (
    <>
      <TextArea
        view={view}
        form={form}
        name="text"
        label={t('bring.paste')}
        hint={t('bring.paste.hint')}
        rows={14}
        required
        data-rich="html"
      />
      <input type="hidden" name="html" value={fieldText(form, 'html')} />
      <p class="hint" role="status" data-rich-note="html" hidden={fieldText(form, 'html') === ''}>
        {t('bring.paste.rich')}
      </p>
      <OwnAddress view={view} form={form} />
      <p>
        <button class="btn" type="submit">
          {t('bring.paste.do')}
        </button>
      </p>
    </>
  );
}

function ByFile({ view, form, limit }: WayProps & { limit: number }) {
  const { t } = view;
  const megabytes = `${Math.floor(limit / 1024 / 1024)} MB`;
  return (
    <>
      <TextField
        view={view}
        form={{ ...form, values: {} }}
        name="file"
        label={t('bring.file')}
        hint={t('bring.file.hint', { limit: megabytes })}
        type="file"
        accept=".html,.htm,.xhtml,.txt,.md,.markdown,text/html,text/plain,text/markdown"
        required
      />
      <OwnAddress view={view} form={form} />
      <p>
        <button class="btn" type="submit">
          {t('bring.file.do')}
        </button>
      </p>
    </>
  );
}

function OwnAddress({ view, form }: WayProps) {
  return (
    <TextField
      view={view}
      form={form}
      name="address"
      label={view.t('bring.address.of')}
      hint={view.t('bring.address.why')}
      optional
      inputMode="url"
      autocomplete="off"
      spellcheck={false}
    />
  );
}

type FailedProps = Pick<BringPageProps, 'view' | 'blog' | 'way' | 'form'> & {
  failed: { key: string; params: Params };
};

/** What happened, and the way that always stays open. */
function Failed({ view, blog, way, form, failed }: FailedProps) {
  return (
    <div class="strip strip--danger" role="alert" tabIndex={-1} autofocus>
      <Icon name="alert" />
      <div>
        <p>
          <b>{view.t('bring.failed')}</b>
        </p>
        <p>{say(view.t, failed.key, failed.params)}</p>
      </div>
      {way !== 'paste' && (
        <a class="btn btn--quiet btn--small" href={wayAddress(blog, 'paste', fieldText(form, 'address'))}>
          {view.t('bring.way.paste')}
        </a>
      )}
    </div>
  );
}

function Waiting({ view, blog, articles }: { view: View; blog: MemberBlog; articles: UnconfirmedArticle[] }) {
  return (
    <section aria-labelledby="waiting-h">
      <h2 class="room__h" id="waiting-h">
        {view.t('bring.waiting')}
      </h2>
      <ul class="waiting">
        {articles.map((article) => (
          <li key={article.id}>
            <a href={`/studio/${blog.slug}/articles/${article.id}`} lang={article.language}>
              {article.title || article.address || view.t('bring.found.none')}
            </a>
            {article.outletName && <small lang={article.language}>{article.outletName}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function labelsOf(view: View): Record<string, string> {
  return {
    address: view.t('bring.address'),
    text: view.t('bring.paste'),
    file: view.t('bring.file'),
  };
}

/** The other way, with the address that was typed carried along. */
function wayAddress(blog: MemberBlog, way: Way, address: string): string {
  const query = new URLSearchParams({ way, ...(address ? { address } : {}) });
  return `/studio/${blog.slug}/bring?${query}`;
}
