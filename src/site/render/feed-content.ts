// The text of a post as a feed carries it: read far from the blog, so every address is whole.
import { beforeFold, hasFold } from '../../text/document.ts';
import { numberNotes } from '../../text/footnotes.ts';
import { documentToHtml, escapeHtml } from '../../text/html-out.ts';
import { articlePath } from '../address.ts';
import { addressIn, type Setting } from '../blog.ts';
import { bookLines } from '../book-cards/book-card.tsx';
import type { CardBook, CardBooks } from '../book-cards/reads.ts';
import { bookPath } from '../books/book-address.ts';
import type { PostText } from '../published/reads.ts';
import { foldAnchor } from './fold.ts';
import { ownPicture } from './pictures.tsx';

/** The text up to the fold, with whose emphasis it is and where it comes from: a feed reader shows nothing else. */
export function feedContent({ blog, t }: Setting, post: PostText, books: CardBooks): string {
  const address = addressIn(blog, articlePath(post.slug));
  const text = documentToHtml(beforeFold(numberNotes(post.document)), {
    address: (found) => whole(blog, found, address),
    book: (card) => {
      const book = books.of(card);
      if (book === null) return null;
      const { title } = book;
      return {
        title,
        href: addressIn(blog, bookPath(book.slug)),
        lines: bookLines(book, t),
        picture: pictureOf(blog, book),
      };
    },
    whose: (whose) => t('site.feed.whose', { whose: t(`site.whose.${whose}`) }),
  });
  const rest = hasFold(post.document)
    ? `\n<p><a href="${escapeHtml(`${address}#${foldAnchor}`)}">${escapeHtml(t('site.fold.go'))}</a></p>`
    : '';
  if (post.provenance === null) return text + rest;
  const { article } = post.provenance;
  const name = [article.outlet, article.title].filter((part) => part !== '').join(' — ');
  const source =
    article.address === null
      ? escapeHtml(name)
      : `<a href="${escapeHtml(article.address)}">${escapeHtml(name)}</a>`;
  return `${text}${rest}\n<hr/>\n<p>${escapeHtml(t('site.prov'))}: ${source}</p>`;
}

/** Whole addresses for links and pictures of our own, and for places in the text itself. */
function whole(blog: Setting['blog'], address: string, post: string): string {
  const picture = ownPicture(blog, address);
  if (picture !== null) return `${blog.origin}${picture}`;
  if (address.startsWith('#')) return `${post}${address}`;
  return address.startsWith('/') ? `${blog.origin}${address}` : address;
}

/** The smallest that a feed reader shows without blur; a drawn cover is nothing that can be fetched. */
function pictureOf(blog: Setting['blog'], { cover }: CardBook) {
  const size = cover?.sizes.find(({ type }) => type === 'image/jpeg');
  if (!cover || !size) return null;
  const src = `${addressIn(blog, `/media/${size.sha256}-${size.width}.jpg`)}`;
  return { src, width: size.width, height: Math.round((size.width * cover.height) / cover.width) };
}
