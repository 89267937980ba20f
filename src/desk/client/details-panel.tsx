// The panel beside the rows: title, summary, address, category, tags and picture of the post.
import { AddressField } from '../../web/client/details/address-field.tsx';
import { CategoryField } from '../../web/client/details/category-field.tsx';
import { MainPictureField } from '../../web/client/details/main-picture-field.tsx';
import { PostTagsField } from '../../web/client/details/post-tags-field.tsx';
import { SummaryField } from '../../web/client/details/summary-field.tsx';
import { Icon } from '../../web/client/icons.tsx';
import type { Desk } from './desk.ts';
import { Onward } from './onward.tsx';

export function DetailsPanel({ desk }: { desk: Desk }) {
  const { words, data, api } = desk;
  const form = desk.details;
  const { title, summary, slug, categoryId, picture, tags = [] } = form.value.value;
  const { language, links } = data;
  return (
    <section class="panel__s" aria-labelledby="panel-title">
      <h2 id="panel-title">{words('details.name')}</h2>
      {form.conflict.value && <DetailsConflict desk={desk} />}
      <div class="field">
        <label for="post-title">{words('desk.details.title')}</label>
        <textarea
          id="post-title"
          rows={2}
          maxLength={300}
          lang={language}
          value={title}
          onInput={(event) => form.change({ title: event.currentTarget.value.replaceAll('\n', ' ') })}
        />
      </div>
      <SummaryField
        {...{ words, summary, language }}
        hint={words('desk.details.summary.hint', { count: [...summary].length })}
        onChange={(typed) => form.change({ summary: typed })}
      />
      <AddressField
        {...{ words, slug }}
        base={links.postBase}
        isTaken={form.slugTaken.value}
        isPublished={desk.post.value !== null}
        onChange={(typed) => form.change({ slug: typed })}
      />
      <CategoryField
        {...{ words, categoryId }}
        categories={data.categories}
        onChange={(chosen) => form.change({ categoryId: chosen })}
      />
      <PostTagsField
        {...{ words, tags, language }}
        known={data.tags}
        onChange={(named) => form.change({ tags: named })}
      />
      <MainPictureField
        {...{ words, api, picture }}
        pictures={links.pictures}
        onChange={(chosen) => form.change({ picture: chosen })}
      />
      <Onward desk={desk} />
    </section>
  );
}

function DetailsConflict({ desk }: { desk: Desk }) {
  const { words } = desk;
  const theirs = desk.details.conflict.value?.theirs;
  return (
    <div class="conflict__panel" role="alert">
      <p>
        <Icon name="warn" /> {words('desk.details.conflict')}
      </p>
      <p lang={desk.data.language}>{theirs?.title}</p>
      <p class="hint" lang={desk.data.language}>
        {theirs?.summary}
      </p>
      <p class="edit__do">
        <button type="button" class="btn btn--quiet btn--small" onClick={() => desk.details.settle('mine')}>
          {words('desk.conflict.take-mine')}
        </button>
        <button type="button" class="btn btn--quiet btn--small" onClick={() => desk.details.settle('theirs')}>
          {words('desk.conflict.take-theirs')}
        </button>
      </p>
    </div>
  );
}
