// The panel beside the text: what stands around a post, and what it asks of its readers.
import { AddressField } from '../../web/client/details/address-field.tsx';
import { CategoryField } from '../../web/client/details/category-field.tsx';
import { MainPictureField } from '../../web/client/details/main-picture-field.tsx';
import { PostTagsField } from '../../web/client/details/post-tags-field.tsx';
import { SummaryField } from '../../web/client/details/summary-field.tsx';
import { Icon } from '../../web/client/icons.tsx';
import type { Draft } from '../schemas.ts';
import { LanguageField, SiblingsField } from './language-fields.tsx';
import { Onward } from './onward.tsx';
import { PasswordField } from './password-field.tsx';
import { localTime, momentOf } from './time-field.ts';
import type { Writing } from './writing.ts';

export function DetailsPanel({ writing }: { writing: Writing }) {
  const { words, data, api } = writing;
  const { summary, slug, categoryId, tags, picture } = writing.draft.value;
  const { links } = data;
  const language = writing.language.value;
  return (
    <section class="panel__s" aria-labelledby="panel-title">
      <h2 id="panel-title">{words('details.name')}</h2>
      <SummaryField
        {...{ words, summary, language }}
        hint={words('write.summary.hint', { count: [...summary].length })}
        onChange={(typed) => writing.change({ summary: typed })}
      />
      <AddressField
        {...{ words, slug }}
        base={links.postBase}
        isTaken={writing.slugTaken.value}
        isPublished={writing.post.value !== null}
        onChange={(typed) => writing.change({ slug: typed })}
      />
      <CategoryField
        {...{ words, categoryId }}
        categories={data.categories}
        onChange={(chosen) => writing.change({ categoryId: chosen })}
      />
      <PostTagsField
        {...{ words, tags, language }}
        known={data.tags}
        onChange={(named) => writing.change({ tags: named })}
      />
      <LanguageField writing={writing} />
      <SiblingsField writing={writing} />
      <MainPictureField
        {...{ words, api, picture }}
        pictures={links.pictures}
        onChange={(chosen) => writing.change({ picture: chosen })}
      />
      {data.kind !== 'book' && <Onward writing={writing} />}
      <h2 class="panel__h">{words('write.readers')}</h2>
      <CommentsField writing={writing} />
      <PasswordField writing={writing} />
      <UntilField writing={writing} />
    </section>
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
