// One draft engine: what it is told, whether sentences may be sent to it and who said so, and the way to be rid of it.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { type FormState, ProblemSummary, TextArea, TextField, Tick } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import { type EngineField, hostOfEngine, isAllowed, type KindOfEngine } from './kinds.ts';
import type { EngineRow } from './store.ts';

export interface EnginePageProps {
  view: View;
  blog: MemberBlog;
  kind: KindOfEngine;
  /** Null for one that is not there yet. */
  engine: EngineRow | null;
  form: FormState;
  /** Name of who allowed it. */
  allowedBy?: string | null;
}

export function EnginePage({ view, blog, kind, engine, form, allowedBy = null }: EnginePageProps) {
  const { t } = view;
  const all = `/studio/${blog.slug}/engines`;
  const title = engine?.name ?? t('engines.new.of', { kind: t(`engines.kind.${kind.kind}`) });
  const labels = Object.fromEntries(
    ['name', ...kind.fields, 'budget'].map((field) => [field, labelOf(view, field)]),
  );
  return (
    <StudioPage view={view} title={title} blog={blog} current="settings" tab="engines">
      <div class="sections">
        <ProblemSummary view={view} form={form} labels={labels} />
        {engine && <Consent view={view} blog={blog} engine={engine} kind={kind} allowedBy={allowedBy} />}
        <section>
          <p class="section__lead">{t(`engines.kind.${kind.kind}.hint`)}</p>
          <form class="form" method="post" action={engine ? `${all}/${engine.id}` : all}>
            <input type="hidden" name="kind" value={kind.kind} />
            <TextField
              view={view}
              form={form}
              name="name"
              label={t('engines.field.name')}
              maxLength={60}
              required
            />
            {kind.fields.map((field) => (
              <Field key={field} {...{ view, form, kind, engine, field }} />
            ))}
            <TextField
              view={view}
              form={form}
              name="budget"
              label={t('engines.field.budget')}
              hint={t('engines.budget.hint')}
              inputMode="numeric"
              maxLength={20}
              optional
            />
            <button class="btn" type="submit">
              {t(engine ? 'common.save' : 'common.add')}
            </button>
          </form>
        </section>
        {engine && (
          <section>
            <details class="rows__more">
              <summary>{t('engines.remove')}</summary>
              <form class="form" method="post" action={`${all}/${engine.id}/removal`}>
                <p class="hint">{t('engines.remove.hint')}</p>
                <button class="btn btn--danger" type="submit">
                  {t('engines.remove.do', { name: engine.name })}
                </button>
              </form>
            </details>
          </section>
        )}
        <p>
          <a href={all}>{t('engines.back')}</a>
        </p>
      </div>
    </StudioPage>
  );
}

function labelOf({ t }: View, field: string): string {
  return t(`engines.field.${field as EngineField | 'name' | 'budget'}`);
}

interface FieldProps {
  view: View;
  form: FormState;
  kind: KindOfEngine;
  engine: EngineRow | null;
  field: EngineField;
}

function Field({ view, form, kind, engine, field }: FieldProps) {
  const { t } = view;
  const label = labelOf(view, field);
  const isKept = engine?.secret != null;
  const optional = kind.optional.includes(field);
  if (field === 'whole') return <Tick form={form} name={field} label={label} />;
  if (field === 'account') {
    const hint = t(isKept ? 'engines.key.kept' : 'engines.account.hint');
    // Never filled: what was typed in once is not shown again.
    const empty = { ...form, values: {} };
    return (
      <TextArea view={view} form={empty} name={field} label={label} hint={hint} rows={6} autocomplete="off" />
    );
  }
  if (field === 'key') {
    const hint = t(isKept ? 'engines.key.kept' : 'engines.key.hint');
    return (
      <TextField
        {...{ view, form, label, hint, optional }}
        name={field}
        type="password"
        autocomplete="off"
        maxLength={1000}
      />
    );
  }
  const hints: Partial<Record<EngineField, string>> = {
    address: t(
      kind.address === null
        ? `engines.address.hint.${kind.kind as 'libre' | 'chat'}`
        : 'engines.address.hint',
    ),
    region: t('engines.region.hint'),
    location: t('engines.location.hint'),
    model: t('engines.model.hint'),
  };
  return <TextField {...{ view, form, label, optional }} name={field} hint={hints[field]} maxLength={500} />;
}

type ConsentProps = Pick<EnginePageProps, 'view' | 'blog' | 'kind'> & {
  engine: EngineRow;
  allowedBy: string | null;
};

/** Says what leaves and where to before a word of it does. */
function Consent({ view, blog, kind, engine, allowedBy }: ConsentProps) {
  const { t } = view;
  const host = hostOfEngine(engine.address);
  const path = `/studio/${blog.slug}/engines/${engine.id}/consent`;
  return (
    <section class="leaves" aria-labelledby="consent">
      <h2 class="room__h" id="consent">
        {t('engines.leaves')}
      </h2>
      <p>{t('engines.leaves.to', { host })}</p>
      <ul>
        <li>{t('engines.leaves.sentence')}</li>
        <li>{t(kind.around ? 'engines.leaves.around' : 'engines.leaves.alone')}</li>
        <li>{t(kind.terms ? 'engines.leaves.terms' : 'engines.leaves.no-terms')}</li>
        {kind.memory && <li>{t('engines.leaves.memory')}</li>}
      </ul>
      <p>{t('engines.leaves.not')}</p>
      {isAllowed(engine) ? (
        <form class="form" method="post" action={`${path}/removal`}>
          <p>
            {t('engines.allowed.by', {
              name: allowedBy ?? '',
              day: longDate(engine.consent_at ?? '', view.language, blog.timeZone),
            })}
          </p>
          <button class="btn btn--quiet" type="submit">
            {t('engines.stop')}
          </button>
        </form>
      ) : (
        <form class="form" method="post" action={path}>
          <button class="btn" type="submit">
            {t('engines.allow', { host })}
          </button>
        </form>
      )}
    </section>
  );
}
