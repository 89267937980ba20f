// One unit of the memory: corrected, deleted and brought back here; where it came from and which sentences took it in.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { anchorOf } from '../../text/anchor.ts';
import { inlineText } from '../../text/inline.ts';
import { type FormState, ProblemSummary, TextArea } from '../../web/forms.tsx';
import { Icon } from '../../web/icons.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import { inlineFrom } from '../segment-state.ts';
import type { ListedUnit, UnitUse } from './store.ts';
import { Made, RestoreForm } from './units-page.tsx';

export interface UnitPageProps {
  view: View;
  blog: MemberBlog;
  unit: ListedUnit;
  form: FormState;
  /** Those shown, and how many there are here and in blogs that look into this memory. */
  uses: readonly UnitUse[];
  count: { own: number; others: number };
  saved: boolean;
  /** Somebody else changed it while this was being written. */
  overtaken: boolean;
}

export function UnitPage(props: UnitPageProps) {
  const { view, blog, unit, saved, overtaken } = props;
  const { t } = view;
  const mayChange = blog.may.has('translate') && unit.gone_at === null;
  return (
    <StudioPage view={view} title={t('units.unit')} blog={blog} current="memory">
      <div class="sections">
        {saved && (
          <p class="strip strip--note" role="status">
            <Icon name="check" /> <span>{t('common.saved')}</span>
          </p>
        )}
        {unit.removed_by !== null && (
          <div class="strip strip--note">
            <Icon name="warn" /> <span>{t('units.is-removed')}</span>
            <RestoreForm view={view} blog={blog} unit={unit} />
          </div>
        )}
        {overtaken && <Overtaken {...props} />}
        {mayChange ? <Form {...props} /> : <Pair unit={unit} />}
        <section aria-labelledby="made">
          <h2 class="room__h" id="made">
            {t('units.where')}
          </h2>
          <p class="units__facts">
            <Made view={view} blog={blog} unit={unit} />
          </p>
        </section>
        <Uses {...props} />
        {mayChange && <Removal {...props} />}
        <p>
          <a href={`/studio/${blog.slug}/memory`}>{t('units.back')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

function Pair({ unit }: { unit: ListedUnit }) {
  return (
    <div class="pair">
      <p lang={unit.source_language}>{unit.source_text}</p>
      <p lang={unit.target_language}>{unit.target_text}</p>
    </div>
  );
}

function Overtaken({ view, unit }: UnitPageProps) {
  return (
    <div class="strip strip--warn" role="alert">
      <Icon name="warn" />
      <div>
        <p>{view.t('units.overtaken')}</p>
        <Pair unit={unit} />
      </div>
    </div>
  );
}

function Form({ view, blog, unit, form }: UnitPageProps) {
  const { t } = view;
  const labels = { source: t('units.source'), target: t('units.target') };
  return (
    <form class="form" method="post" action={`/studio/${blog.slug}/memory/${unit.id}`}>
      <ProblemSummary view={view} form={form} labels={labels} />
      <TextArea
        {...{ view, form }}
        name="source"
        label={labels.source}
        lang={unit.source_language}
        rows={3}
        required
      />
      <TextArea
        {...{ view, form }}
        name="target"
        label={labels.target}
        hint={t('units.target.hint')}
        lang={unit.target_language}
        rows={3}
        required
      />
      <div class="form__do">
        <button class="btn" type="submit">
          {t('common.save')}
        </button>
      </div>
    </form>
  );
}

function Uses({ view, blog, unit, uses, count }: UnitPageProps) {
  const { t, language } = view;
  return (
    <section aria-labelledby="uses">
      <h2 class="room__h" id="uses">
        {t('units.uses')}
      </h2>
      {count.own === 0 && count.others === 0 && <p class="hint">{t('units.uses.none')}</p>}
      {uses.length > 0 && (
        <ul class="units">
          {uses.map((use) => (
            <li key={use.segment_id}>
              <p lang={unit.target_language}>
                {use.target === null ? '' : inlineText(inlineFrom(use.target)).trim()}
              </p>
              <p class="units__facts hint">
                <span>{t('units.from-article', { title: use.title })}</span>
                <span>
                  {t('units.made', {
                    name: use.name,
                    date: longDate(use.confirmed_at, language, blog.timeZone),
                  })}
                </span>
                {blog.may.has('translate') && (
                  <a href={`/studio/${blog.slug}/desk/${use.translation_id}#row-${use.segment_id}`}>
                    {t('units.to-desk')}
                  </a>
                )}
                {use.post_slug !== null && (
                  <a href={`${blog.address}posts/${use.post_slug}#${anchorOf(use.segment_id)}`}>
                    {t('units.to-post')}
                  </a>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {count.own > uses.length && (
        <p class="hint">{t('units.uses.more', { count: count.own - uses.length })}</p>
      )}
      {count.others > 0 && <p class="hint">{t('units.uses.others', { count: count.others })}</p>}
    </section>
  );
}

/** Without a script it asks once more in place; what is deleted can be brought back. */
function Removal({ view, blog, unit }: UnitPageProps) {
  const { t } = view;
  return (
    <details class="rows__more">
      <summary>{t('units.remove')}</summary>
      <form class="form" method="post" action={`/studio/${blog.slug}/memory/${unit.id}/removal`}>
        <p class="hint">{t('units.remove.about')}</p>
        <button class="btn btn--danger" type="submit">
          {t('units.remove.do')}
        </button>
      </form>
    </details>
  );
}
