// The pages around writing a post: the choice of what to write, and the one the writing screen draws itself into.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { EmbeddedData, Html, StudioPage } from '../web/layout.tsx';
import { catalogue, type Language } from '../web/messages/index.ts';
import type { View } from '../web/page.ts';
import type { DraftContent } from './drafts/open-draft.ts';
import type { EditorData } from './schemas.ts';

export function EditorPage({ view, data }: { view: View; data: EditorData }) {
  const { t } = view;
  const name = data.draft.title || t('write.untitled');
  return (
    <Html
      view={view}
      title={`${name} — ${t('write.title')}`}
      body="work"
      styles={['studio.css', 'desk.css', 'write.css']}
      scripts={['posts.js']}
    >
      <div id="write">
        <main id="main" class="desk-wait">
          <h1>{name}</h1>
          <p class="desk-wait__now" role="status">
            {t('write.opening')}
          </p>
          <noscript>
            <p>{t('write.needs-script')}</p>
          </noscript>
          <p>
            <a href={data.links.back}>{t('write.back')}</a>
          </p>
        </main>
      </div>
      <EmbeddedData id="write-data" value={data} />
    </Html>
  );
}

/** A form and no link: beginning a draft changes something, and what changes something is posted. */
export function NewPostPage({ view, blog }: { view: View; blog: MemberBlog }) {
  const { t } = view;
  return (
    <StudioPage view={view} title={t('posts.new')} blog={blog} current="posts">
      <form method="post" action={`/studio/${blog.slug}/posts`} class="form">
        <fieldset class="choices">
          <legend>{t('posts.new.kind')}</legend>
          {(['plain', 'book'] as const).map((kind) => (
            <label key={kind}>
              <input type="radio" name="kind" value={kind} checked={kind === 'plain'} />
              {t(`posts.new.kind.${kind}`)}
            </label>
          ))}
        </fieldset>
        <p>
          <button type="submit" class="btn">
            {t('posts.new.start')}
          </button>
        </p>
      </form>
    </StudioPage>
  );
}

export function editorData(
  content: DraftContent,
  blog: Pick<MemberBlog, 'slug' | 'address' | 'timeZone'>,
  language: Language,
): EditorData {
  const studio = `/studio/${blog.slug}`;
  return {
    ...content,
    speech: language,
    timeZone: blog.timeZone,
    address: `${studio}/posts/${content.postId}`,
    links: {
      back: `${studio}/posts`,
      preview: `${studio}/posts/${content.postId}/preview`,
      pictures: `${studio}/pictures`,
      cards: `${studio}/link-cards`,
      books: `${studio}/books`,
      postBase: `${blog.address}posts/`,
    },
    messages: writingTexts(language),
  };
}

/** As written in the catalogue: the program fills in the parameters. */
function writingTexts(language: Language): Record<string, string> {
  const wanted = Object.entries(catalogue).filter(([key]) => /^(?:write|details|saving)\./.test(key));
  return Object.fromEntries(wanted.map(([key, text]) => [key, text[language]]));
}
