// The first page of a blog: the newest post large, the ones before it, and ways into the rest.
import type { Inline, TextBlock } from '../../text/document.ts';
import { beforeFold, hasFold, textBlocks } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { writesWithoutSpaces } from '../../text/language.ts';
import { OPENING_LENGTH, openingText } from '../../text/opening.ts';
import { longDate } from '../../web/when.ts';
import { articlePath, listPath } from '../address.ts';
import type { SideFacts } from '../around/side.ts';
import type { Setting } from '../blog.ts';
import type { PostSummary, PostText, ShownPost } from '../published/reads.ts';
import { foldAnchor } from './fold.ts';

import { Frame } from './frame.tsx';
import { LockMark } from './gate.tsx';
import { blogData } from './json-ld.tsx';
import { Picture } from './pictures.tsx';
import { PostList } from './post-list.tsx';
import { pairsOf } from './sentences.ts';
import { Side } from './side.tsx';
import { Stream } from './stream.tsx';

export interface HomeProps {
  setting: Setting;
  lead: ShownPost | null;
  posts: PostSummary[];
  /** The list page on which reading goes on; null when all posts stand here. */
  older: number | null;
  side: SideFacts;
}

export function HomePage(props: HomeProps) {
  const { setting, lead, posts, older } = props;
  const { blog, t } = setting;
  return (
    <Frame
      setting={setting}
      head={{
        title: '',
        description: blog.tagline,
        canonical: '/',
        kind: 'website',
        counted: 'home',
        data: blogData(setting),
      }}
      place="posts"
      home
    >
      <main id="main" class={lead === null ? 'home home--empty' : 'home'}>
        {lead === null ? (
          <div class="empty">
            <b>{t('site.empty')}</b>
            <p>{t('site.empty.do')}</p>
          </div>
        ) : (
          <Lead setting={setting} post={lead} />
        )}
        {lead !== null && (
          <section class="posts" aria-labelledby="posts-h">
            <h2 id="posts-h" class="h-sec">
              {t('site.recent')}
            </h2>
            {posts.length > 0 ? (
              <PostList setting={setting} posts={posts} level={3} behind={lead.publishedAt} />
            ) : (
              <p class="hint">{t('site.recent.none')}</p>
            )}
            {older !== null && (
              <p class="more">
                <a href={`${blog.base}${listPath({ kind: 'all' }, older)}`}>{t('site.more')}</a>
              </p>
            )}
          </section>
        )}
        <Side setting={setting} facts={props.side} />
      </main>
    </Frame>
  );
}

function Lead({ setting, post }: { setting: Setting; post: ShownPost }) {
  const { blog, language, t } = setting;
  const address = `${blog.base}${articlePath(post.slug)}`;
  const { category, originals, provenance, picture } = post;
  return (
    <article class={picture === null ? 'lead lead--plain' : 'lead'}>
      <div class="lead__text">
        <p class="lead__meta">
          <time dateTime={post.publishedAt}>{longDate(post.publishedAt, language, blog.timeZone)}</time>
          {post.kind === 'book' && <span class="plist__kind">{t('site.book-card.kind')}</span>}
          {category !== null && (
            <a href={`${blog.base}${listPath({ kind: 'category', slug: category.slug }, null)}`}>
              {category.name}
            </a>
          )}
        </p>
        <h2>
          <a href={address}>{post.title}</a>
        </h2>
        {originals !== null && originals.title !== '' && (
          <p class="lead__orig" lang={originals.language}>
            {originals.title}
          </p>
        )}
        {post.locked ? (
          <p class="lead__sum">
            <LockMark setting={setting} />
          </p>
        ) : (
          <Opening post={post} />
        )}
        {!post.locked && hasFold(post.document) && (
          <p class="lead__go">
            <a href={`${address}#${foldAnchor}`}>{t('site.fold.go')}</a>
          </p>
        )}
        {provenance !== null && <Stream setting={setting} source={provenance} base={address} />}
      </div>
      {picture !== null && (
        <div class="lead__art">
          <Picture blog={blog} picture={picture} sizes="(min-width: 60em) 24rem, 100vw" first />
        </div>
      )}
    </article>
  );
}

/** Where the text begins, with its original facing it; the summary where there is no original. Never past the fold. */
function Opening({ post }: { post: PostText }) {
  const facing = openingOf(post);
  if (facing === null) {
    const words = post.summary === '' ? openingText(post.document, OPENING_LENGTH) : post.summary;
    return words === '' ? null : <p class="lead__sum">{words}</p>;
  }
  return (
    <div class="facing">
      <p>{facing.target}</p>
      <p lang={post.originals?.language}>{facing.source}</p>
    </div>
  );
}

/** Enough to hear the voice, in characters of the translation; whole sentences only. */
const OPENING = 90;

function openingOf(post: PostText): { target: string; source: string } | null {
  const { originals } = post;
  if (originals === null) return null;
  const block = textBlocks(beforeFold(post.document)).find(
    (found: TextBlock) => found.type === 'paragraph' && found.place === 'body' && found.content.length > 0,
  );
  const original = block === undefined ? undefined : originals.blocks[block.id];
  if (block === undefined || original === undefined) return null;
  const taken: { target: string; source: string }[] = [];
  let length = 0;
  for (const pair of pairsOf(block.content, original)) {
    if (pair.omitted || pair.source === null) continue;
    if (taken.length > 0 && length + inlineText(pair.target).length > OPENING) break;
    taken.push({ target: oneLine(pair.target), source: oneLine(pair.source) });
    length += inlineText(pair.target).length;
  }
  if (taken.length === 0) return null;
  const join = (language: string) => (writesWithoutSpaces(language) ? '' : ' ');
  return {
    target: taken.map(({ target }) => target).join(join(post.language)),
    source: taken.map(({ source }) => source).join(join(originals.language)),
  };
}

function oneLine(inline: Inline): string {
  return inlineText(inline).replace(/\s+/g, ' ');
}
