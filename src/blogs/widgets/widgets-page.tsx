// The widgets of a blog in their order, each with what it can be told.
import {
  type FormState,
  formOf,
  ProblemSummary,
  SelectField,
  TextArea,
  TextField,
  Tick,
} from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import { type ArrangedRow, ArrangedRows } from '../arranging/arranged-rows.tsx';
import type { MemberBlog } from '../blog-for.ts';
import { isSingle, type Widget, type WidgetKind, widgetKinds } from './kinds.ts';

export interface WidgetsPageProps {
  view: View;
  blog: MemberBlog;
  widgets: readonly Widget[];
  /** Shelves of books that every reader may see. */
  shelves: readonly { id: string; name: string }[];
  /** The widget whose fields stand open. */
  open: string | null;
  /** The form of that one, as it came back with problems. */
  failed?: FormState;
}

export function WidgetsPage(props: WidgetsPageProps) {
  const { view, blog, widgets, failed } = props;
  const { t } = view;
  return (
    <StudioPage
      view={view}
      title={t('blogs.widgets')}
      blog={blog}
      current="settings"
      tab="widgets"
      scripts={['arrange.js']}
      head={
        <a class="btn btn--quiet room__do" href={`${blog.address}#side`}>
          {t('blogs.widgets.see')}
        </a>
      }
    >
      <div class="sections">
        {failed && <ProblemSummary view={view} form={failed} labels={{}} />}
        <section>
          <p class="section__lead">{t('blogs.widgets.about')}</p>
          {widgets.length === 0 ? (
            <div class="empty">
              <b>{t('blogs.widgets.none')}</b>
              <p>{t('blogs.widgets.none.about')}</p>
            </div>
          ) : (
            <ArrangedRows view={view} rows={widgets.map((widget) => rowOf(props, widget))} />
          )}
        </section>
        <Add view={view} blog={blog} widgets={widgets} />
      </div>
    </StudioPage>
  );
}

function rowOf({ view, blog, shelves, open, failed }: WidgetsPageProps, widget: Widget): ArrangedRow {
  const { t } = view;
  const { id, kind } = widget;
  const name = nameOf(view, widget);
  const isOpen = open === id;
  return {
    id,
    name,
    facts: name !== t(`blogs.widget.${kind}`) && <small>{t(`blogs.widget.${kind}`)}</small>,
    path: `/studio/${blog.slug}/widgets/${id}`,
    words: {
      up: t('blogs.widget.up', { name }),
      down: t('blogs.widget.down', { name }),
      edit: t('blogs.widget.edit', { name }),
      remove: t('blogs.widget.remove', { name }),
    },
    isOpen,
    fields: (
      <Fields
        view={view}
        widget={widget}
        shelves={shelves}
        form={isOpen && failed ? failed : formOf(valuesOf(widget))}
      />
    ),
    removal: t(isSingle(kind) ? 'blogs.widget.remove.about' : 'blogs.widget.remove.text'),
  };
}

type FieldsProps = Pick<WidgetsPageProps, 'view' | 'shelves'> & { widget: Widget; form: FormState };

function Fields({ view, widget: { id, kind, settings }, shelves, form }: FieldsProps) {
  const { t } = view;
  const named = (name: string) => ({ view, form, name, id: `${name}-${id}` });
  return (
    <>
      <TextField
        {...named('title')}
        label={t('blogs.widget.title')}
        hint={t('blogs.widget.title.hint', { name: t(`blogs.widget.${kind}`) })}
        maxLength={60}
        optional
      />
      {kind === 'shelf' && (
        <SelectField
          {...named('shelf')}
          label={t('blogs.widget.shelf.choose')}
          hint={t(shelves.length === 0 ? 'blogs.widget.shelf.none' : 'blogs.widget.shelf.hint')}
          options={[
            { value: '', label: t('blogs.widget.shelf.no') },
            ...shelves.map(({ id: value, name: label }) => ({ value, label })),
          ]}
        />
      )}
      {'count' in settings && (
        <TextField
          {...named('count')}
          label={t(kind === 'months' ? 'blogs.widget.count.months' : 'blogs.widget.count')}
          hint={t('blogs.widget.count.hint')}
          type="number"
          min={1}
          max={20}
          required
        />
      )}
      {kind === 'ranking' && (
        <>
          <SelectField
            {...named('period')}
            label={t('blogs.widget.ranking.period')}
            options={[
              { value: '7', label: t('blogs.widget.ranking.week') },
              { value: '30', label: t('blogs.widget.ranking.month') },
            ]}
          />
          <Tick form={form} name="numbers" label={t('blogs.widget.ranking.numbers')} />
        </>
      )}
      {kind === 'profile' && (
        <TextArea
          {...named('text')}
          label={t('blogs.widget.profile.text')}
          hint={t('blogs.widget.profile.hint')}
          rows={5}
          maxLength={5000}
          optional
        />
      )}
      {kind === 'links' && (
        <TextArea
          {...named('links')}
          label={t('blogs.widget.links.list')}
          hint={t('blogs.widget.links.hint')}
          rows={6}
          maxLength={10_000}
        />
      )}
      {kind === 'text' && (
        <TextArea
          {...named('markdown')}
          label={t('blogs.widget.text.body')}
          hint={t('blogs.widget.text.hint')}
          rows={8}
          maxLength={20_000}
        />
      )}
    </>
  );
}

function Add({ view, blog, widgets }: Pick<WidgetsPageProps, 'view' | 'blog' | 'widgets'>) {
  const { t } = view;
  const there = new Set<WidgetKind>(widgets.map(({ kind }) => kind));
  const offered = widgetKinds.filter((kind) => !isSingle(kind) || !there.has(kind));
  return (
    <section aria-labelledby="add-widget">
      <h2 class="room__h" id="add-widget">
        {t('blogs.widget.add')}
      </h2>
      <ul class="rows">
        {offered.map((kind) => (
          <li key={kind}>
            <span class="rows__what">
              <b>{t(`blogs.widget.${kind}`)}</b>
              <small>{t(`blogs.widget.${kind}.about`)}</small>
            </span>
            <form method="post" action={`/studio/${blog.slug}/widgets`}>
              <input type="hidden" name="kind" value={kind} />
              <button
                class="btn btn--quiet btn--small"
                type="submit"
                aria-label={t('blogs.widget.add-of', { name: t(`blogs.widget.${kind}`) })}
              >
                {t('common.add')}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(view: View, { kind, settings }: Widget): string {
  return settings.title === '' ? view.t(`blogs.widget.${kind}`) : settings.title;
}

function valuesOf({ settings }: Widget): Record<string, string> {
  return {
    title: settings.title,
    ...('count' in settings ? { count: String(settings.count) } : {}),
    ...('text' in settings ? { text: settings.text } : {}),
    ...('markdown' in settings ? { markdown: settings.markdown } : {}),
    ...('shelf' in settings ? { shelf: settings.shelf } : {}),
    ...('period' in settings
      ? { period: String(settings.period), numbers: settings.numbers ? 'yes' : '' }
      : {}),
    ...('links' in settings
      ? { links: settings.links.map(({ name, address }) => `${name} ${address}`).join('\n') }
      : {}),
  };
}
