// Pictures of our own: their public addresses, and the element that lets a browser choose a size.
import type { MainPicture } from '../../posts/provenance.ts';
import { addressIn, type Blog } from '../blog.ts';
import { CARD_HEIGHT, CARD_WIDTH, cardOf, cardPath } from '../card/card.ts';
import type { PostSummary } from '../published/reads.ts';

const MEDIA = /(?:^|\/)media\/([0-9a-f]{64}-\d{1,5}\.(?:webp|jpg|jpeg|png|gif|avif))$/;

const EXTENSIONS: Record<string, string> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/avif': 'avif',
};

/** The public path of a picture that a document names, or null when it is kept somewhere else. */
export function ownPicture(blog: Blog, src: string): string | null {
  const name = MEDIA.exec(src)?.[1];
  return name === undefined ? null : `${blog.base}/media/${name}`;
}

function pathOfSize(blog: Blog, size: MainPicture['sizes'][number]): string {
  return `${blog.base}/media/${size.sha256}-${size.width}.${EXTENSIONS[size.type] ?? 'jpg'}`;
}

/** The largest JPEG, which every machine that follows links can show. */
export function sharedPicture(blog: Blog, picture: MainPicture) {
  const sizes = picture.sizes
    .filter((size) => size.type === 'image/jpeg')
    .toSorted((a, b) => b.width - a.width);
  const largest = sizes[0] ?? picture.sizes.at(-1);
  if (largest === undefined) return null;
  return {
    address: addressIn(blog, pathOfSize(blog, largest).slice(blog.base.length)),
    width: largest.width,
    height: Math.round((picture.height * largest.width) / picture.width),
    alt: picture.alt,
  };
}

/** Drawn from the title, for a post without a picture. */
export function sharedCard(blog: Blog, post: PostSummary) {
  const address = addressIn(blog, cardPath(post.id, cardOf(blog, post)));
  return { address, width: CARD_WIDTH, height: CARD_HEIGHT, alt: post.title };
}

interface PictureProps {
  blog: Blog;
  picture: MainPicture;
  /** How wide it is drawn, as in the `sizes` attribute. */
  sizes: string;
  /** True above the fold: it is wanted at once. */
  first?: boolean;
  /** Empty when a text beside it says the same. */
  alt?: string;
}

export function Picture({ blog, picture, sizes, first = false, alt }: PictureProps) {
  const set = (type: string) =>
    picture.sizes
      .filter((size) => size.type === type)
      .map((size) => `${pathOfSize(blog, size)} ${size.width}w`)
      .join(', ');
  const jpegs = picture.sizes.filter((size) => size.type === 'image/jpeg');
  const fallback = jpegs.at(-1) ?? picture.sizes.at(-1);
  if (fallback === undefined) return null;
  return (
    <picture>
      {['image/avif', 'image/webp'].map(
        (type) => set(type) !== '' && <source key={type} type={type} srcset={set(type)} sizes={sizes} />,
      )}
      <img
        src={pathOfSize(blog, fallback)}
        srcset={set('image/jpeg') || undefined}
        sizes={sizes}
        alt={alt ?? picture.alt}
        width={picture.width}
        height={picture.height}
        loading={first ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
  );
}
