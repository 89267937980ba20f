// 記憶を書き出す・読み込む: a memory as TMX, whole or by languages, and the place where one comes in.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Languages } from '../../memory/store.ts';
import { languageName } from '../../text/language.ts';
import { FileField, type FormState, languageOptions, ProblemSummary, SelectField } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import type { ImportRow } from './store.ts';

export interface MemoryFilesPageProps {
  view: View;
  blog: MemberBlog;
  pairs: readonly (Languages & { count: number })[];
  /** That a file may be read in, the likeliest first. */
  languages: readonly string[];
  imports: readonly ImportRow[];
  form: FormState;
}

export function MemoryFilesPage(props: MemoryFilesPageProps) {
  const { view, blog, form } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('exchange.memory')}
      blog={blog}
      current="memory"
      scripts={['memory-files.js']}
    >
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={{ file: t('exchange.in.file') }} />
        <p>
          <a href={`/studio/${blog.slug}/memory`}>{t('exchange.memory.back')}</a>
        </p>
        <Leave {...props} />
        {blog.may.has('edit') && <Bring {...props} />}
        <Earlier {...props} />
      </div>
    </StudioPage>
  );
}

function Leave({ view, blog, pairs }: MemoryFilesPageProps) {
  const { t, language } = view;
  const address = `/studio/${blog.slug}/memory.tmx`;
  const name = ({ from, to }: Languages) =>
    t('exchange.memory.pair', { from: languageName(from, language), to: languageName(to, language) });
  return (
    <section aria-labelledby="leave">
      <h2 class="room__h" id="leave">
        {t('exchange.out')}
      </h2>
      <p class="section__lead">{t('exchange.memory.out')}</p>
      {pairs.length === 0 ? (
        <p class="hint">{t('exchange.memory.empty')}</p>
      ) : (
        <ul class="formats">
          {pairs.map((pair) => (
            <li key={`${pair.from} ${pair.to}`}>
              <div>
                <b>{name(pair)}</b>
                <p class="hint">{t('exchange.memory.count', { count: pair.count })}</p>
              </div>
              <a
                class="btn btn--quiet"
                href={`${address}?${new URLSearchParams({ from: pair.from, to: pair.to })}`}
                download
              >
                {t('exchange.out.do')}
                <span class="vh"> {name(pair)}</span>
              </a>
            </li>
          ))}
          {pairs.length > 1 && (
            <li>
              <b>{t('exchange.memory.all')}</b>
              <a class="btn btn--quiet" href={address} download>
                {t('exchange.out.do')}
                <span class="vh"> {t('exchange.memory.all')}</span>
              </a>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function Bring({ view, blog, form, languages }: MemoryFilesPageProps) {
  const { t } = view;
  const own = { view, form };
  const named = languageOptions(languages, view);
  return (
    <section aria-labelledby="bring">
      <h2 class="room__h" id="bring">
        {t('exchange.in')}
      </h2>
      <p class="section__lead">{t('exchange.memory.in')}</p>
      <form
        class="form"
        method="post"
        action={`/studio/${blog.slug}/memory-files`}
        encType="multipart/form-data"
        data-pieces={`/studio/${blog.slug}/imports`}
        data-failed={t('exchange.memory.failed')}
      >
        <SelectField {...own} name="from" label={t('terms.source-language')} options={named} />
        <SelectField {...own} name="to" label={t('terms.target-language')} options={named} />
        <FileField
          form={form}
          name="file"
          label={t('exchange.in.file')}
          hint={t('exchange.memory.hint')}
          accept=".tmx,.xml"
          required
        />
        <Sending view={view} />
        <p class="form__do">
          <button class="btn" type="submit">
            {t('exchange.memory.do')}
          </button>
        </p>
      </form>
    </section>
  );
}

/** Shown by the script while it sends. */
export function Sending({ view: { t } }: { view: View }) {
  return (
    <div class="sending" data-sending hidden>
      <p role="status" data-says={t('exchange.memory.sending')} />
      <progress class="bar" max={1} value={0} aria-label={t('exchange.memory.sending.label')} />
      <button type="button" class="btn btn--quiet btn--small" data-cancel>
        {t('exchange.memory.cancel')}
      </button>
    </div>
  );
}

function Earlier({ view, blog, imports }: MemoryFilesPageProps) {
  const { t, language } = view;
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 class="room__h" id="earlier">
        {t('exchange.memory.earlier')}
      </h2>
      <ul class="arrival__list">
        {imports.map((row) => (
          <li key={row.id}>
            <a href={`/studio/${blog.slug}/imports/${row.id}`}>{row.name}</a>
            <span class="hint">
              {longDate(row.created_at, language, blog.timeZone)} — {t(`exchange.import.${standOf(row)}`)}{' '}
              {t('exchange.import.added', { count: row.added })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type ImportStand = 'running' | 'stopped' | 'finished' | 'refused';

export function standOf({ finished_at, stopped_at, problem }: ImportRow): ImportStand {
  if (problem !== null) return 'refused';
  if (finished_at !== null) return 'finished';
  return stopped_at === null ? 'running' : 'stopped';
}
