// A plain cover with the first letter of the title, until every book has a drawn one.

export interface CoverBook {
  id: string;
  title: string;
  cover: null;
}

/** Without words of its own: the title stands beside it wherever a cover is. */
export function BookCover({ book }: { book: CoverBook; sizes: string; lazy?: boolean }) {
  return (
    <svg class="plain-cover" viewBox="0 0 120 160" aria-hidden="true">
      <rect width="120" height="160" />
      <text x="60" y="98" text-anchor="middle">
        {[...book.title][0]}
      </text>
    </svg>
  );
}
