// The page of one post, with its original where it has one.
import type { ComponentChildren } from 'preact';
import { FuriganaChoice } from '../../books/furigana/furigana-choice.tsx';
import { Ruby } from '../../books/furigana/ruby.tsx';
import { textBlocks } from '../../text/document.ts';
import { inlineText } from '../../text/inline.ts';
import { languageName } from '../../text/language.ts';
import { readingMinutes } from '../../text/reading.ts';
import { longDate } from '../../web/when.ts';
import { type ArticleView, articlePath, listPath } from '../address.ts';
import { hrefIn, type Setting } from '../blog.ts';
import { BooksOnward, IntroducedBooks } from '../book-cards/book-card.tsx';
import { placedCards } from '../book-cards/placed.ts';
import { type CardBooks, noCardBooks } from '../book-cards/reads.ts';
import type { Furigana } from '../books/furigana-of-post.ts';
import type { Figures } from '../figures.ts';
import type { Ways } from '../finding/ways-of.ts';
import type { PostText } from '../published/reads.ts';
import type { Neighbours, RevisionNote } from '../reads.ts';
import type { RelatedPost } from '../related/reads.ts';
import { Breadcrumb } from './category-tree.tsx';
import { Cheer } from './cheer.tsx';
import { Frame, type PageHead } from './frame.tsx';
import { correctionsIn } from './history.tsx';
import { articleData, crumbsData } from './json-ld.tsx';
import { Picture, sharedCard, sharedPicture } from './pictures.tsx';
import { Prose } from './prose.tsx';
import { Provenance } from './provenance.tsx';
import { ReadingBar } from './reading-bar.tsx';
import { Related } from './related.tsx';
import { Stream } from './stream.tsx';
import { PostTags } from './tags.tsx';

export interface ArticleProps extends Ways {
  setting: Setting;
  post: PostText;
  view: ArticleView;
  revisions: RevisionNote[];
  /** When the source was found changed, until the post follows it or its editor leaves it. */
  changedAt?: string | null;
  neighbours: Neighbours;
  figures: Figures;
  /** The books on its cards; left out where nothing is asked of the shelf. */
  books?: CardBooks;
  /** Readings for whoever chooses them, of a post that introduces books. */
  furigana?: Furigana | null;
  /** Posts to go on with; a draft has none. */
  related?: readonly RelatedPost[];
  /** What readers say of it, and the form to say it. */
  talkback?: ComponentChildren;
  /**
   * A draft: no address of its own, and a line above it that leads back to the studio or says how long the link to it
   * works.
   */
  preview?: { back: string; kind: 'draft' | 'translation' | 'move' } | { until: string };
  /** A post behind a password, for a reader who has shown it: where its views are, and nothing for machines. */
  unlocked?: { address: string };
}

export function ArticlePage(props: ArticleProps) {
  const { setting, post, view, revisions, preview, unlocked, books = noCardBooks } = props;
  const { blog, t } = setting;
  const isTranslation = post.originals !== null;
  const { text, introduced, onward } = placedCards(
    post.kind,
    props.furigana?.document ?? post.document,
    books,
  );
  const address = unlocked?.address ?? `${blog.base}${articlePath(post.slug)}`;
  return (
    <Frame
      setting={setting}
      head={headOf(props)}
      place={null}
      notice={
        preview && (
          <aside class="preview-line">
            {t('site.preview')}{' '}
            {'until' in preview ? (
              t('site.preview.until', { when: preview.until })
            ) : (
              <a href={preview.back}>{t(`site.preview.back.${preview.kind}`)}</a>
            )}
          </aside>
        )
      }
    >
      <main id="main" class="article">
        <ArticleHead {...props} />
        <IntroducedBooks setting={setting} books={introduced} />
        <div class="reading">
          <ReadingBar setting={setting} view={isTranslation ? view : null} address={preview ? '' : address} />
          {props.furigana && <FuriganaChoice t={t} />}
          <MainPictureOf setting={setting} post={post} />
          <Prose
            setting={setting}
            document={text}
            originals={post.originals}
            language={post.language}
            figures={props.figures}
            books={books}
            report={preview ? null : `${blog.base}/reports/new/${post.slug}?s=`}
          />
        </div>
        <BooksOnward setting={setting} cards={onward} books={books} />
        <PostTags setting={setting} tags={props.tags} />
        {post.provenance !== null && (
          <Provenance
            setting={setting}
            address={address}
            post={post}
            source={post.provenance}
            revisions={revisions}
          />
        )}
        {!preview && <Cheer setting={setting} slug={post.slug} />}
        {props.related !== undefined && <Related setting={setting} posts={props.related} />}
        {props.talkback}
        {!preview && <PreviousAndNext {...props} />}
      </main>
    </Frame>
  );
}

function ArticleHead(props: ArticleProps) {
  const { setting, post, trail, siblings, revisions, changedAt, furigana } = props;
  const { blog, t, language } = setting;
  const { provenance, originals } = post;
  const corrections = correctionsIn(revisions);
  const edition = revisions[0]?.number ?? post.revision;
  const original = originals?.title ?? provenance?.article.title;
  const byline = provenance === null ? 'site.by.plain' : 'site.by.translation';
  return (
    <header class="ahead">
      <Breadcrumb setting={setting} trail={trail} className="ahead__cat" />
      <h1>{furigana ? <Ruby parts={furigana.title} /> : post.title}</h1>
      {original !== undefined && original !== '' && (
        <p class="ahead__orig" lang={originals?.language ?? provenance?.article.language}>
          {original}
        </p>
      )}
      {provenance !== null && <Stream setting={setting} source={provenance} base="" />}
      <p class="ahead__meta">
        {post.handle === null ? (
          <span>{t(byline, { name: post.author })}</span>
        ) : (
          <a href={hrefIn(blog, listPath({ kind: 'author', slug: post.handle }, null))} rel="author">
            {t(byline, { name: post.author })}
          </a>
        )}
        <time dateTime={post.publishedAt}>{longDate(post.publishedAt, language, blog.timeZone)}</time>
        <span>{t('site.minutes', { minutes: minutesOf(post) })}</span>
        {siblings
          .filter(({ id }) => id !== post.id)
          .map((other) => (
            <a
              key={other.id}
              href={hrefIn(blog, articlePath(other.slug))}
              hreflang={other.language}
              lang={other.language}
              rel="alternate"
            >
              {languageName(other.language, other.language)}
            </a>
          ))}
        {edition > 1 && provenance !== null && (
          <a href="#history">
            {corrections > 0
              ? t('site.version.corrected', { number: edition, count: corrections })
              : t('site.version', { number: edition })}
          </a>
        )}
      </p>
      {changedAt && (
        <p class="ahead__drift">
          {t('site.source-changed', { date: longDate(changedAt, language, blog.timeZone) })}
        </p>
      )}
    </header>
  );
}

function MainPictureOf({ setting, post }: { setting: Setting; post: PostText }) {
  const { picture } = post;
  if (picture === null) return null;
  return (
    <figure class="fig fig--main">
      <div class="fig__art">
        <Picture blog={setting.blog} picture={picture} sizes="(min-width: 60em) 60rem, 100vw" first />
      </div>
      {picture.credit !== '' && (
        <figcaption>
          <span class="fig__credit">{picture.credit}</span>
        </figcaption>
      )}
    </figure>
  );
}

function PreviousAndNext({ setting, neighbours: { older, newer } }: ArticleProps) {
  const { blog, t } = setting;
  return (
    <nav class="prevnext" aria-label={t('site.neighbours')}>
      {older === null ? (
        <p>{t('site.previous-post.none')}</p>
      ) : (
        <a href={`${blog.base}${articlePath(older.slug)}`} rel="prev">
          <span>{t('site.previous-post')}</span>
          {older.title}
        </a>
      )}
      {newer === null ? (
        <p>{t('site.next-post.none')}</p>
      ) : (
        <a href={`${blog.base}${articlePath(newer.slug)}`} rel="next">
          <span>{t('site.next-post')}</span>
          {newer.title}
        </a>
      )}
    </nav>
  );
}

function headOf({ setting, post, trail, tags, siblings, preview, unlocked }: ArticleProps): PageHead {
  if (unlocked) return { title: post.title, description: '', canonical: null, kind: 'article' };
  const picture = post.picture === null ? null : sharedPicture(setting.blog, post.picture);
  // Nobody but the press may see a preview, so nobody can fetch its card.
  const shared = picture ?? (preview ? null : sharedCard(setting.blog, post));
  return {
    title: post.title,
    description: post.summary,
    // The other views are the same post: they send searchers to its own address.
    canonical: preview ? null : articlePath(post.slug),
    kind: 'article',
    picture: shared,
    publishedAt: post.publishedAt,
    revisedAt: post.revisedAt,
    ...(preview
      ? {}
      : {
          data: articleData(setting, post, tags, picture?.address ?? null),
          crumbs: crumbsData(setting, trail, { name: post.title, path: articlePath(post.slug) }),
          languages: siblings.map(({ language, slug }) => ({ language, path: articlePath(slug) })),
        }),
  };
}

function minutesOf(post: PostText): number {
  const text = textBlocks(post.document)
    .map((block) => inlineText(block.content))
    .join('\n');
  return Math.max(1, readingMinutes(text, post.language));
}
