// The tags of a blog with the number of their posts, each with what can be done to it.
import { type FormState, formOf, ProblemSummary, TextField } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import type { View } from '../../web/page.ts';
import type { MemberBlog } from '../blog-for.ts';
import type { TagUse } from './store.ts';

export interface TagsPageProps {
  view: View;
  blog: MemberBlog;
  tags: readonly TagUse[];
  /** From 1; null where there is none. */
  pages: { before: number | null; after: number | null };
  /** The form of a tag that came back with problems. */
  failed?: { id: string; form: FormState };
}

export function TagsPage(props: TagsPageProps) {
  const { view, blog, tags, pages, failed } = props;
  const { t } = view;
  return (
    <StudioPage view={view} title={t('blogs.tags')} blog={blog} current="settings" tab="tags">
      <div class="sections">
        {failed && <ProblemSummary view={view} form={failed.form} labels={{}} />}
        {tags.length === 0 ? (
          <div class="empty">
            <b>{t('blogs.tags.none')}</b>
            <p>{t('blogs.tags.none.about')}</p>
          </div>
        ) : (
          <section>
            <p class="section__lead">{t('blogs.tags.about')}</p>
            <ul class="rows">
              {tags.map((tag) => (
                <Row key={tag.id} {...props} tag={tag} />
              ))}
            </ul>
            <datalist id="tag-names">
              {tags.map(({ id, name }) => (
                <option key={id} value={name} />
              ))}
            </datalist>
          </section>
        )}
        {(pages.before !== null || pages.after !== null) && (
          <nav class="rows__do" aria-label={t('blogs.pages')}>
            {pages.before !== null && <a href={`?page=${pages.before}`}>{t('blogs.pages.before')}</a>}
            {pages.after !== null && <a href={`?page=${pages.after}`}>{t('blogs.pages.after')}</a>}
          </nav>
        )}
      </div>
    </StudioPage>
  );
}

function Row({ view, blog, failed, tag }: TagsPageProps & { tag: TagUse }) {
  const { t } = view;
  const { id, name, slug, posts } = tag;
  const path = `/studio/${blog.slug}/tags/${id}`;
  const mine = failed?.id === id ? failed.form : undefined;
  const form = mine ?? formOf({ tag_name: name });
  return (
    <li>
      <span class="rows__what">
        <b lang={blog.language}>{name}</b>
        <small>
          <span>{slug}</span> <span>{t('blogs.tag.count', { count: posts })}</span>
        </small>
      </span>
      <details class="rows__more" open={mine !== undefined && 'tag_name' in mine.values}>
        <summary aria-label={t('blogs.tag.edit', { name })}>{t('common.edit')}</summary>
        <form class="form" method="post" action={path}>
          <TextField
            view={view}
            form={form}
            name="tag_name"
            id={`name-${id}`}
            label={t('blogs.tag.name')}
            hint={t('blogs.tag.name.hint')}
            maxLength={60}
            required
          />
          <button class="btn btn--quiet" type="submit">
            {t('common.save')}
          </button>
        </form>
      </details>
      <details class="rows__more" open={mine !== undefined && 'tag_into' in mine.values}>
        <summary aria-label={t('blogs.tag.merge.into', { name })}>{t('blogs.tag.merge')}</summary>
        <form class="form" method="post" action={`${path}/merging`}>
          <TextField
            view={view}
            form={form}
            name="tag_into"
            id={`into-${id}`}
            label={t('blogs.tag.into')}
            hint={t('blogs.tag.into.hint', { name })}
            list="tag-names"
            autocomplete="off"
            maxLength={60}
            required
          />
          <button class="btn btn--quiet" type="submit">
            {t('blogs.tag.merge')}
          </button>
        </form>
      </details>
      <details class="rows__more">
        <summary aria-label={t('blogs.tag.remove', { name })}>{t('common.remove')}</summary>
        <form class="form" method="post" action={`${path}/removal`}>
          <p class="hint">{t('blogs.tag.remove.about', { count: posts })}</p>
          <button class="btn btn--danger" type="submit">
            {t('blogs.tag.remove', { name })}
          </button>
        </form>
      </details>
    </li>
  );
}
