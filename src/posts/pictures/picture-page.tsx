// One picture: what it shows, whose it is, where it is used, and how it is deleted.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { Done, type FormState, ProblemSummary, TextArea, TextField } from '../../web/forms.tsx';
import { StudioPage } from '../../web/layout.tsx';
import { isMessageKey } from '../../web/messages/index.ts';
import type { View } from '../../web/page.ts';
import { longDate } from '../../web/when.ts';
import type { PictureRow, Use } from './reads.ts';

export interface PicturePageProps {
  view: View;
  blog: MemberBlog;
  picture: PictureRow;
  sentBy: string;
  uses: readonly Use[];
  mayDelete: boolean;
  form: FormState;
  /** What was done just now, as the last part of its message key. */
  done: string | undefined;
}

export function PicturePage(props: PicturePageProps) {
  const { view, blog, picture, form, done } = props;
  const { t } = view;
  const labels = {
    title: t('pictures.field.title'),
    alt: t('pictures.field.alt'),
    credit: t('pictures.field.credit'),
    licence: t('pictures.field.licence'),
  };
  const doneKey = `pictures.done.${done}`;
  return (
    <StudioPage
      view={view}
      title={picture.title || picture.file_name || t('pictures.untitled')}
      blog={blog}
      current="pictures"
      head={
        <a class="room__do" href={`/studio/${blog.slug}/pictures`}>
          {t('pictures.back')}
        </a>
      }
    >
      <div class="picture">
        <div class="picture__art">
          <img
            src={`/studio/${blog.slug}/pictures/${picture.id}?size=large`}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
          />
          <Facts {...props} />
        </div>
        <div class="sections">
          {isMessageKey(doneKey) && <Done>{t(doneKey)}</Done>}
          <ProblemSummary view={view} form={form} labels={labels} />
          {blog.may.has('translate') && <Words {...props} />}
          <Uses {...props} />
          {props.mayDelete && <Deletion {...props} />}
        </div>
      </div>
    </StudioPage>
  );
}

function Facts({ view, blog, picture, sentBy }: PicturePageProps) {
  const { t } = view;
  const { width, height } = picture;
  const facts = [
    [t('pictures.file'), picture.file_name],
    [t('pictures.dimensions'), t('pictures.size', { width, height })],
    [t('pictures.sent-by'), sentBy],
    [t('pictures.sent-on'), longDate(picture.created_at, view.language, blog.timeZone)],
  ].filter(([, value]) => value !== '');
  return (
    <dl class="picture__facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Words({ view, blog, picture, form }: PicturePageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="words">
      <h2 class="room__h" id="words">
        {t('pictures.words')}
      </h2>
      <p class="section__lead">{t('pictures.words.hint')}</p>
      <form class="form" method="post" action={`/studio/${blog.slug}/pictures/${picture.id}/details`}>
        <TextArea
          view={view}
          form={form}
          name="alt"
          rows={3}
          label={t('pictures.field.alt')}
          hint={t('pictures.field.alt.hint')}
          maxLength={500}
        />
        <TextField
          view={view}
          form={form}
          name="credit"
          label={t('pictures.field.credit')}
          hint={t('pictures.field.credit.hint')}
          maxLength={300}
          optional
        />
        <TextField
          view={view}
          form={form}
          name="licence"
          label={t('pictures.field.licence')}
          hint={t('pictures.field.licence.hint')}
          maxLength={120}
          optional
        />
        <TextField
          view={view}
          form={form}
          name="title"
          label={t('pictures.field.title')}
          hint={t('pictures.field.title.hint')}
          maxLength={120}
          optional
        />
        <button class="btn" type="submit">
          {t('common.save')}
        </button>
      </form>
    </section>
  );
}

function Uses({ view, blog, uses }: PicturePageProps) {
  const { t } = view;
  return (
    <section aria-labelledby="where">
      <h2 class="room__h" id="where">
        {t('pictures.where')}
      </h2>
      {uses.length === 0 ? (
        <p class="hint">{t('pictures.where.none')}</p>
      ) : (
        <ul class="rows">
          {uses.map((use) => (
            <li key={`${use.kind} ${use.userId}`}>
              <span class="rows__what">
                <b>
                  <UseName view={view} blog={blog} use={use} />
                </b>
                <small>{factsOf(view, use).join(t('log.comma'))}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function factsOf({ t }: View, use: Use): string[] {
  return [
    t(`pictures.use.${use.kind}`),
    ...(use.main ? [t('pictures.use.main')] : []),
    ...(use.inText ? [t('pictures.use.text')] : []),
    ...(use.kind === 'post' && use.slug === null ? [t('pictures.use.hidden')] : []),
  ];
}

function UseName({ view, blog, use }: { view: View; blog: MemberBlog; use: Use }) {
  const named = ['post', 'former', 'draft', 'manuscript', 'author', 'book'].includes(use.kind);
  const name = use.title || view.t(named ? 'pictures.use.untitled' : `pictures.use.${use.kind}`);
  const address = addressOf(blog, use);
  return address === null ? <span>{name}</span> : <a href={address}>{name}</a>;
}

/** Where it can be taken out, else where it can be seen. */
function addressOf(blog: MemberBlog, { kind, userId, slug }: Use): string | null {
  const studio = `/studio/${blog.slug}`;
  if (kind === 'draft') return `${studio}/posts/${userId}/edit`;
  if (kind === 'manuscript') return `${studio}/desk/${userId}`;
  if (kind === 'book') return `${studio}/books/${userId}`;
  return slug === null ? null : `${blog.address}posts/${slug}`;
}

function Deletion({ view, blog, picture, uses }: PicturePageProps) {
  const { t } = view;
  if (uses.some(({ kind }) => kind !== 'former')) return <p class="hint">{t('pictures.delete.used')}</p>;
  return (
    <details class="rows__more">
      <summary>{t('pictures.delete')}</summary>
      <form class="form" method="post" action={`/studio/${blog.slug}/pictures/${picture.id}/removal`}>
        <p class="hint">{t(uses.length > 0 ? 'pictures.delete.former' : 'pictures.delete.about')}</p>
        <button class="btn btn--danger" type="submit">
          {t('pictures.delete')}
        </button>
      </form>
    </details>
  );
}
