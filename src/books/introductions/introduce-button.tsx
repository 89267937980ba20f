// The button that begins a post about a book, or about several.
import type { View } from '../../web/page.ts';

interface IntroduceProps {
  view: View;
  blog: { slug: string; may: ReadonlySet<string> };
  bookIds: readonly string[];
}

/** A form of its own; a list whose rows have boxes named `book` posts them to `introductionsPath` itself. */
export function IntroduceButton({ view, blog, bookIds }: IntroduceProps) {
  if (!blog.may.has('translate') || bookIds.length === 0) return null;
  return (
    <form method="post" action={introductionsPath(blog)}>
      {bookIds.map((id) => (
        <input key={id} type="hidden" name="book" value={id} />
      ))}
      <button type="submit" class="btn btn--quiet">
        {view.t('books.introduce')}
      </button>
    </form>
  );
}

export function introductionsPath({ slug }: { slug: string }): string {
  return `/studio/${slug}/books/introductions`;
}
