// The panel beside the rows: title, summary, address, category, tags and picture of the post.
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../web/client/icons.tsx';
import { TagsField } from '../../web/client/tags-field.tsx';
import { MOST_TAGS } from '../schemas.ts';
import type { Desk } from './desk.ts';

export function DetailsPanel({ desk }: { desk: Desk }) {
  const { words } = desk;
  const form = desk.details;
  const { title, summary, categoryId } = form.value.value;
  return (
    <section class="panel__s" aria-labelledby="panel-title">
      <h2 id="panel-title">{words('desk.details')}</h2>
      {form.conflict.value && <DetailsConflict desk={desk} />}
      <div class="field">
        <label for="post-title">{words('desk.details.title')}</label>
        <textarea
          id="post-title"
          rows={2}
          maxLength={300}
          lang={desk.data.language}
          value={title}
          onInput={(event) => form.change({ title: event.currentTarget.value.replaceAll('\n', ' ') })}
        />
      </div>
      <div class="field">
        <label for="post-summary">{words('desk.details.summary')}</label>
        <textarea
          id="post-summary"
          rows={4}
          maxLength={1000}
          lang={desk.data.language}
          aria-describedby="post-summary-hint"
          value={summary}
          onInput={(event) => form.change({ summary: event.currentTarget.value })}
        />
        <p class="hint" id="post-summary-hint">
          {words('desk.details.summary.hint', { count: [...summary].length })}
        </p>
      </div>
      <SlugField desk={desk} />
      {desk.data.categories.length > 0 && (
        <div class="field">
          <label for="post-category">{words('desk.details.category')}</label>
          <span class="select">
            <select
              id="post-category"
              value={categoryId ?? ''}
              onChange={(event) => form.change({ categoryId: event.currentTarget.value || null })}
            >
              <option value="">{words('desk.details.category.none')}</option>
              {desk.data.categories.map((category) => (
                <option key={category.id} value={category.id}>
                  {'　'.repeat(category.depth - 1) + category.name}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </div>
      )}
      <DetailsTags desk={desk} />
      <PictureField desk={desk} />
    </section>
  );
}

function DetailsTags({ desk }: { desk: Desk }) {
  const { words } = desk;
  return (
    <TagsField
      words={{
        label: words('desk.details.tags'),
        hint: words('desk.details.tags.hint'),
        add: words('desk.details.tags.add'),
        remove: (name) => words('desk.details.tags.remove', { name }),
        changed: (names) => words('desk.details.tags.now', { names: names.join('、') }),
      }}
      tags={desk.details.value.value.tags ?? []}
      known={desk.data.tags}
      most={MOST_TAGS}
      language={desk.data.language}
      onChange={(tags) => desk.details.change({ tags })}
    />
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

function SlugField({ desk }: { desk: Desk }) {
  const { words } = desk;
  const form = desk.details;
  const { slug } = form.value.value;
  const problem = form.isSlug(slug)
    ? form.slugTaken.value && words('desk.details.slug.taken')
    : words('desk.details.slug.wrong');
  const hint = desk.post.value ? 'desk.details.slug.moves' : 'desk.details.slug.hint';
  return (
    <div class="field">
      <label for="post-slug">{words('desk.details.slug')}</label>
      <span class="slug">
        <span class="slug__base" aria-hidden="true">
          {shortBase(desk.data.links.postBase)}
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
          onInput={(event) => form.change({ slug: event.currentTarget.value })}
        />
      </span>
      <p class={problem === false ? 'hint' : 'err'} id="post-slug-hint">
        {problem === false ? words(hint) : problem}
      </p>
    </div>
  );
}

function shortBase(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

interface UploadedPicture {
  pictureId: string;
  address: string;
}

function PictureField({ desk }: { desk: Desk }) {
  const { words } = desk;
  const form = desk.details;
  const { picture } = form.value.value;
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setSending(true);
    setProblem('');
    const reply = await desk.api.upload<UploadedPicture>(desk.data.links.pictures, file);
    setSending(false);
    if (field.current) field.current.value = '';
    if (reply.kind === 'answer') {
      const { alt = '', credit = '' } = form.value.peek().picture ?? {};
      form.change({ picture: { pictureId: reply.body.pictureId, alt, credit } });
    } else setProblem(reply.kind === 'refused' ? reply.message : words('desk.offline'));
  };
  const choose = picture ? 'desk.details.picture.change' : 'desk.details.picture.add';
  return (
    <div class="field main-picture">
      <p class="main-picture__is">{words('desk.details.picture')}</p>
      {picture && (
        <img
          class="main-picture__img"
          src={`${desk.data.links.pictures}/${picture.pictureId}`}
          alt={picture.alt}
        />
      )}
      <p class="edit__do">
        <label class={isSending ? 'btn btn--quiet btn--small is-busy' : 'btn btn--quiet btn--small'}>
          {isSending && <span class="spin" aria-hidden="true" />}
          {words(isSending ? 'desk.details.picture.sending' : choose)}
          <input
            ref={field}
            class="vh"
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            disabled={isSending}
            onChange={(event) => void send(event.currentTarget.files?.[0])}
          />
        </label>
        {picture && (
          <button
            type="button"
            class="btn btn--text btn--small"
            onClick={() => form.change({ picture: null })}
          >
            {words('desk.details.picture.remove')}
          </button>
        )}
      </p>
      {problem !== '' && (
        <p class="err" role="alert">
          {problem}
        </p>
      )}
      {picture && <PictureWords desk={desk} picture={picture} />}
    </div>
  );
}

function PictureWords({
  desk,
  picture,
}: {
  desk: Desk;
  picture: { pictureId: string; alt: string; credit: string };
}) {
  const { words } = desk;
  const form = desk.details;
  return (
    <>
      <label for="picture-alt">
        {words('desk.details.picture.alt')} <small>{words('desk.details.picture.alt.hint')}</small>
      </label>
      <input
        id="picture-alt"
        type="text"
        maxLength={500}
        value={picture.alt}
        onInput={(event) => form.change({ picture: { ...picture, alt: event.currentTarget.value } })}
      />
      <label for="picture-credit">{words('desk.details.picture.credit')}</label>
      <input
        id="picture-credit"
        type="text"
        maxLength={300}
        value={picture.credit}
        onInput={(event) => form.change({ picture: { ...picture, credit: event.currentTarget.value } })}
      />
    </>
  );
}
