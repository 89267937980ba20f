// The picture on a book's cover, with the addresses under which its sizes answer: those of readers, or of the studio.
import type { Db } from '../../platform/database.ts';
import type { MainPicture } from '../../posts/provenance.ts';
import { picturesOf } from '../../posts/store.ts';

export interface Cover {
  width: number;
  height: number;
  src: string;
  /** What a browser chooses from, the best kind first; empty where there is one size. */
  sets: readonly { type: string; srcset: string }[];
}

/** What a book needs for its cover; `cover` null for one that is drawn. */
export interface CoverBook {
  id: string;
  title: string;
  cover: Cover | null;
}

type Picture = Pick<MainPicture, 'pictureId' | 'width' | 'height' | 'sizes'>;

const EXTENSIONS: Record<string, string> = {
  'image/webp': 'webp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/avif': 'avif',
};
const BEST_FIRST = ['image/avif', 'image/webp', 'image/jpeg'];

/** `base` stands before `/media/…`: the blog's base on its own pages, its whole address elsewhere. */
export function publicCover(base: string, { width, height, sizes }: Picture): Cover | null {
  const jpegs = sizes.filter(({ type }) => type === 'image/jpeg').toSorted((a, b) => a.width - b.width);
  const plain = jpegs[0] ?? sizes.at(-1);
  if (!plain) return null;
  const path = (size: MainPicture['sizes'][number]) =>
    `${base}/media/${size.sha256}-${size.width}.${EXTENSIONS[size.type] ?? 'jpg'}`;
  const sets = BEST_FIRST.map((type) => ({
    type,
    srcset: sizes
      .filter((size) => size.type === type)
      .map((size) => `${path(size)} ${size.width}w`)
      .join(', '),
  }));
  return { width, height, src: path(plain), sets: sets.filter(({ srcset }) => srcset !== '') };
}

/** For the members of a blog: its readers' addresses may be on another host, which the studio loads nothing from. */
export function studioCover(blogSlug: string, { pictureId, width, height }: Picture): Cover {
  return { width, height, src: `/studio/${blogSlug}/pictures/${pictureId}`, sets: [] };
}

/** The covers of some books by their `cover_id`, with one question for all; `of` is one of the two above. */
export async function coversOf(
  db: Db,
  blogId: string,
  books: readonly { cover_id: string | null }[],
  of: (picture: Picture) => Cover | null,
): Promise<(coverId: string | null) => Cover | null> {
  const ids = new Set(books.flatMap(({ cover_id }) => cover_id ?? []));
  const covers = new Map<string, Cover | null>();
  for (const some of inParts([...ids])) {
    for (const { id, width, height, sizes, avif } of await picturesOf(db, blogId, some)) {
      const all = [sizes, avif ?? '[]'].flatMap((list) => JSON.parse(list) as MainPicture['sizes']);
      covers.set(id, of({ pictureId: id, width, height, sizes: all }));
    }
  }
  return (coverId) => (coverId === null ? null : (covers.get(coverId) ?? null));
}

function inParts(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / 100) }, (_, at) => ids.slice(at * 100, at * 100 + 100));
}
