// 書き出す・読み込む: what a translation can be taken away as, and the one place where a file of it comes back.
import type { MemberBlog } from '../blogs/blog-for.ts';
import type { Manuscript } from '../desk/reads.ts';
import { languageName } from '../text/language.ts';
import { FileField, type FormState, ProblemSummary } from '../web/forms.tsx';
import { StudioPage } from '../web/layout.tsx';
import type { View } from '../web/page.ts';
import { formats } from './out/formats.ts';

export interface FilesPageProps {
  view: View;
  blog: MemberBlog;
  manuscript: Manuscript;
  form: FormState;
}

export function FilesPage({ view, blog, manuscript, form }: FilesPageProps) {
  const { t } = view;
  const title = manuscript.title || manuscript.sourceTitle;
  const here = `/studio/${blog.slug}/manuscripts/${manuscript.id}`;
  return (
    <StudioPage view={view} title={t('exchange.of', { title })} blog={blog} current="manuscripts">
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={{ file: t('exchange.in.file') }} />
        <p>
          <a href={`/studio/${blog.slug}/desk/${manuscript.id}`}>{t('exchange.to-desk')}</a>
        </p>
        <Leave view={view} here={here} manuscript={manuscript} />
        <Bring view={view} here={here} form={form} />
      </div>
    </StudioPage>
  );
}

type PartProps = { view: View; here: string };

function Leave({ view, here, manuscript }: PartProps & { manuscript: Manuscript }) {
  const { t, language } = view;
  const from = languageName(manuscript.sourceLanguage, language);
  const to = languageName(manuscript.language, language);
  return (
    <section aria-labelledby="leave">
      <h2 class="room__h" id="leave">
        {t('exchange.out')}
      </h2>
      <p class="section__lead">{t('exchange.out.about', { from, to })}</p>
      <ul class="formats">
        {formats.map((format) => (
          <li key={format}>
            <div>
              <b>{t(`exchange.format.${format}`)}</b>
              <p class="hint">{t(`exchange.format.${format}.about`)}</p>
            </div>
            <a class="btn btn--quiet" href={`${here}/files/${format}`} download>
              {t('exchange.out.do')}
              <span class="vh"> {t(`exchange.format.${format}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bring({ view, here, form }: PartProps & { form: FormState }) {
  const { t } = view;
  return (
    <section aria-labelledby="bring">
      <h2 class="room__h" id="bring">
        {t('exchange.in')}
      </h2>
      <p class="section__lead">{t('exchange.in.about')}</p>
      <form class="form" method="post" action={`${here}/arrivals`} encType="multipart/form-data">
        <FileField
          form={form}
          name="file"
          label={t('exchange.in.file')}
          hint={t('exchange.in.hint')}
          accept=".xlf,.xliff,.po"
          required
        />
        <p class="form__do">
          <button class="btn" type="submit">
            {t('exchange.in.do')}
          </button>
        </p>
      </form>
    </section>
  );
}
