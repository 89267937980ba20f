// What stands around a book: voices of those who read it, posts that show it, its neighbours, its series.
import { BookCover } from '../../../books/cover/book-cover.tsx';
import { Ruby } from '../../../books/furigana/ruby.tsx';
import { titleParts } from '../../../books/furigana/titles.ts';
import { CommentText } from '../../../comments/comment-text.tsx';
import { articlePath } from '../../address.ts';
import { hrefIn, type Setting } from '../../blog.ts';
import { dateAfter } from '../../dates.ts';
import { bookPath } from '../book-address.ts';
import { agesOf } from './ages.tsx';
import { type ShownBook, volumesBeside } from './shown-book.ts';

interface AroundProps {
  setting: Setting;
  shown: ShownBook;
}

export function VoicesOf({ setting: { blog, t }, shown: { voices } }: AroundProps) {
  if (voices === null || (!voices.open && voices.total === 0)) return null;
  const under = `${hrefIn(blog, articlePath(voices.slug))}#comments`;
  const { total, newest } = voices;
  return (
    <section class="ob__more" aria-labelledby="ob-voices">
      <h2 id="ob-voices">{total === 0 ? t('onebook.voices.none') : t('onebook.voices', { count: total })}</h2>
      {total === 0 ? (
        <p class="hint">{t('onebook.voices.first')}</p>
      ) : (
        <ul class="voices">
          {newest.map((voice) => (
            <li key={voice.id}>
              <CommentText text={voice.body} />
              <footer>{voice.name}</footer>
            </li>
          ))}
        </ul>
      )}
      <p class="ob__go">
        {total > newest.length && <a href={under}>{t('onebook.voices.more')}</a>}
        {voices.open && <a href={under}>{t('onebook.voices.add')}</a>}
      </p>
    </section>
  );
}

export function PostsAbout({ setting: { blog, t, language }, shown: { posts } }: AroundProps) {
  if (posts.length === 0) return null;
  return (
    <section class="ob__more" aria-labelledby="ob-posts">
      <h2 id="ob-posts">{t('onebook.posts')}</h2>
      <ul class="rel__list">
        {posts.map((post, at) => (
          <li key={post.id}>
            <a href={hrefIn(blog, articlePath(post.slug))}>
              <span class="rel__why">
                {post.kind === 'book'
                  ? t('onebook.posts.introduction')
                  : dateAfter(post.publishedAt, posts[at - 1]?.publishedAt, language, blog.timeZone)}
              </span>
              <b lang={post.language === blog.language ? undefined : post.language}>{post.title}</b>
              {post.provenance !== null && post.provenance.article.title !== '' && (
                <span lang={post.provenance.article.language}>{post.provenance.article.title}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Three beside each other on a phone, six where there is room. */
const SIZES = '(min-width: 60em) 11rem, (min-width: 40em) 14vw, 28vw';

export function NearBooks({ setting: { blog, t }, shown: { near, dictionary } }: AroundProps) {
  if (near.length === 0) return null;
  return (
    <section class="ob__more" aria-labelledby="ob-near">
      <h2 id="ob-near">{t('onebook.near')}</h2>
      <ul class="shelf">
        {near.map(({ id, slug, book, cover }) => {
          const maker = (book.people.find(({ role }) => role === 'author') ?? book.people[0])?.name;
          const parts = titleParts({ ...book, title_reading: book.titleReading }, dictionary);
          return (
            <li key={id} class="book">
              <a href={hrefIn(blog, bookPath(slug))}>
                <BookCover book={{ id, title: book.title, cover }} sizes={SIZES} />
                <span class="book__t">
                  <Ruby parts={parts} />
                </span>
              </a>
              <span class="book__m">
                {[maker, agesOf(t, book)].filter(Boolean).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

export function BeforeAndAfter({ setting: { blog, t }, shown }: AroundProps) {
  const { previous, next } = volumesBeside(shown);
  if (!previous && !next) return null;
  return (
    <nav class="prevnext" aria-label={t('onebook.volumes')}>
      {previous ? (
        <a href={hrefIn(blog, bookPath(previous.slug))} rel="prev">
          <span>{t('onebook.volume.previous')}</span>
          <Ruby parts={titleParts(previous, shown.dictionary)} />
        </a>
      ) : (
        <p />
      )}
      {next ? (
        <a href={hrefIn(blog, bookPath(next.slug))} rel="next">
          <span>{t('onebook.volume.next')}</span>
          <Ruby parts={titleParts(next, shown.dictionary)} />
        </a>
      ) : (
        <p />
      )}
    </nav>
  );
}
