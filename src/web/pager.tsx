// The ways from one page of a list to those beside it.

interface PagerProps {
  /** Counted from 1, and how many there are: where there is one alone, nothing is shown. */
  page: number;
  pages: number;
  /** Of the page with this number. */
  address: (page: number) => string;
  label: string;
  before: string;
  after: string;
}

export function Pager({ page, pages, address, label, before, after }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav class="pager" aria-label={label}>
      {page > 1 && <a href={address(page - 1)}>{before}</a>}
      <span>
        {page} / {pages}
      </span>
      {page < pages && <a href={address(page + 1)}>{after}</a>}
    </nav>
  );
}
