// The cover of a book wherever one is shown: its picture in the size that is wanted, or one drawn from its title.
import type { CoverBook } from './cover.ts';
import { DrawnCover } from './drawn-cover.tsx';

interface BookCoverProps {
  book: CoverBook;
  /** How wide it is drawn, as in the attribute of that name. */
  sizes: string;
  /** False where it is seen at once. */
  lazy?: boolean;
}

/** Without words of its own: the title stands beside it wherever a cover is. */
export function BookCover({ book, sizes, lazy = true }: BookCoverProps) {
  const { cover } = book;
  if (!cover) return <DrawnCover id={book.id} title={book.title} />;
  const plain = cover.sets.find(({ type }) => type === 'image/jpeg');
  return (
    <picture class="cover">
      {cover.sets.map(
        ({ type, srcset }) =>
          type !== 'image/jpeg' && <source key={type} type={type} srcset={srcset} sizes={sizes} />,
      )}
      <img
        src={cover.src}
        srcset={plain?.srcset}
        sizes={plain && sizes}
        alt=""
        width={cover.width}
        height={cover.height}
        loading={lazy ? 'lazy' : undefined}
        decoding="async"
      />
    </picture>
  );
}
