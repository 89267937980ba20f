// The cover of a book wherever one is shown: its picture in the size that is wanted, or its title on plain ground.
import type { MainPicture } from '../../posts/provenance.ts';

export interface CoverBook {
  id: string;
  title: string;
  cover: Pick<MainPicture, 'width' | 'height' | 'sizes'> | null;
}

interface BookCoverProps {
  book: CoverBook;
  /** What stands before `/media/…` in addresses: the blog's base on its own pages, its whole address elsewhere. */
  base: string;
  /** How wide it is drawn, as in the attribute of that name. */
  sizes: string;
  /** False where it is seen at once. */
  lazy?: boolean;
}

/** Without words of its own: the title stands beside it wherever a cover is. */
export function BookCover({ book, base, sizes, lazy = true }: BookCoverProps) {
  const jpegs = book.cover?.sizes.filter(({ type }) => type === 'image/jpeg') ?? [];
  const smallest = jpegs.at(0);
  if (book.cover === null || smallest === undefined)
    return (
      <span class="cover" aria-hidden="true">
        <span class="cover__t">{book.title}</span>
      </span>
    );
  const path = (size: MainPicture['sizes'][number]) => `${base}/media/${size.sha256}-${size.width}.jpg`;
  return (
    <picture class="cover cover--picture">
      <img
        src={path(smallest)}
        srcset={jpegs.map((size) => `${path(size)} ${size.width}w`).join(', ')}
        sizes={sizes}
        alt=""
        width={book.cover.width}
        height={book.cover.height}
        loading={lazy ? 'lazy' : undefined}
        decoding="async"
      />
    </picture>
  );
}
