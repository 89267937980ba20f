// The panel beside the text: what stands around a post, and what it asks of its readers.
import { useState } from 'preact/hooks';
import { Icon } from '../../web/client/icons.tsx';
import type { Draft } from '../schemas.ts';
import { isSlug, tagsIn } from './draft.ts';
import { PasswordField } from './password-field.tsx';
import { PictureField } from './picture-field.tsx';
import { localTime, momentOf } from './time-field.ts';
import type { Writing } from './writing.ts';

export function DetailsPanel({ writing }: { writing: Writing }) {
  const { words } = writing;
  return (
    <section class="panel__s" aria-labelledby="panel-title">
      <h2 id="panel-title">{words('write.details')}</h2>
      <SummaryField writing={writing} />
      <SlugField writing={writing} />
      <CategoryField writing={writing} />
      <TagsField writing={writing} />
      <PictureField writing={writing} />
      <h2 class="panel__h">{words('write.readers')}</h2>
      <CommentsField writing={writing} />
      <PasswordField writing={writing} />
      <UntilField writing={writing} />
    </section>
  );
}

function SummaryField({ writing }: { writing: Writing }) {
  const { words } = writing;
  const { summary } = writing.draft.value;
  return (
    <div class="field">
      <label for="post-summary">{words('write.summary')}</label>
      <textarea
        id="post-summary"
        rows={3}
        maxLength={1000}
        lang={writing.data.language}
        aria-describedby="post-summary-hint"
        value={summary}
        onInput={(event) => writing.change({ summary: event.currentTarget.value })}
      />
      <p class="hint" id="post-summary-hint">
        {words('write.summary.hint', { count: [...summary].length })}
      </p>
    </div>
  );
}

function SlugField({ writing }: { writing: Writing }) {
  const { words } = writing;
  const { slug } = writing.draft.value;
  const problem = isSlug(slug)
    ? writing.slugTaken.value && words('write.slug.taken')
    : words('write.slug.wrong');
  const hint = writing.post.value ? 'write.slug.moves' : 'write.slug.hint';
  return (
    <div class="field">
      <label for="post-slug">{words('write.slug')}</label>
      <span class="slug">
        <span class="slug__base" aria-hidden="true">
          {pathOf(writing.data.links.postBase)}
        </span>
        <input
          id="post-slug"
          type="text"
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          maxLength={120}
          value={slug}
          aria-invalid={problem !== false}
          aria-describedby="post-slug-hint"
          onInput={(event) => writing.change({ slug: event.currentTarget.value.trim() })}
        />
      </span>
      <p class={problem === false ? 'hint' : 'err'} id="post-slug-hint">
        {problem === false ? words(hint) : problem}
      </p>
    </div>
  );
}

function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

function CategoryField({ writing }: { writing: Writing }) {
  const { words, data } = writing;
  if (data.categories.length === 0) return null;
  return (
    <div class="field">
      <label for="post-category">{words('write.category')}</label>
      <span class="select">
        <select
          id="post-category"
          value={writing.draft.value.categoryId ?? ''}
          onChange={(event) => writing.change({ categoryId: event.currentTarget.value || null })}
        >
          <option value="">{words('write.category.none')}</option>
          {data.categories.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

function TagsField({ writing }: { writing: Writing }) {
  const { words, data } = writing;
  const { tags } = writing.draft.value;
  const [typed, setTyped] = useState<string | null>(null);
  const others = data.tags.filter((name) => !tags.includes(name)).slice(0, 12);
  return (
    <div class="field">
      <label for="post-tags">{words('write.tags')}</label>
      <input
        id="post-tags"
        type="text"
        autocomplete="off"
        aria-describedby="post-tags-hint"
        value={typed ?? tags.join('、')}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          writing.change({ tags: tagsIn(event.currentTarget.value) });
        }}
        onBlur={() => setTyped(null)}
      />
      <p class="hint" id="post-tags-hint">
        {words('write.tags.hint')}
      </p>
      {others.length > 0 && (
        <p class="w-offers">
          {others.map((name) => (
            <button
              key={name}
              type="button"
              class="btn btn--quiet btn--small"
              onClick={() => writing.change({ tags: [...tags, name] })}
            >
              <span class="vh">{words('write.tags.add')}</span>
              {name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

const rules: readonly (Draft['comments'] & string)[] = ['open', 'approval', 'closed'];

function CommentsField({ writing }: { writing: Writing }) {
  const { words } = writing;
  return (
    <div class="field">
      <label for="post-comments">{words('write.comments')}</label>
      <span class="select">
        <select
          id="post-comments"
          value={writing.draft.value.comments ?? ''}
          onChange={(event) => {
            const chosen = rules.find((rule) => rule === event.currentTarget.value) ?? null;
            writing.change({ comments: chosen });
          }}
        >
          <option value="">{words('write.comments.blog')}</option>
          {rules.map((rule) => (
            <option key={rule} value={rule}>
              {words(`write.comments.${rule}`)}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    </div>
  );
}

function UntilField({ writing }: { writing: Writing }) {
  const { words } = writing;
  const { expiresAt } = writing.draft.value;
  return (
    <div class="field">
      <label for="post-until">{words('write.until')}</label>
      <input
        id="post-until"
        type="datetime-local"
        aria-describedby="post-until-hint"
        value={localTime(expiresAt)}
        onChange={(event) => writing.change({ expiresAt: momentOf(event.currentTarget.value) })}
      />
      <p class="hint" id="post-until-hint">
        {words('write.until.hint')}
      </p>
    </div>
  );
}
