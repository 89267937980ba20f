// Row types of the bookshelf: books, who made them, what they are about, shelves, and what looking a book up said.
import type { BookStatus, Currency, LetterKind, PersonRole, SubjectScheme } from './book.ts';

export interface BooksTables {
  books: BooksTable;
  book_people: BookPeopleTable;
  book_subjects: BookSubjectsTable;
  book_posts: BookPostsTable;
  book_cards: BookCardsTable;
  shelves: ShelvesTable;
  shelf_books: ShelfBooksTable;
  book_imports: BookImportsTable;
  book_answers: BookAnswersTable;
  book_lists: BookListsTable;
  book_list_lines: BookListLinesTable;
}

export interface BooksTable {
  blog_id: string;
  id: string;
  /** The word in the address of its page: its ISBN, or a word of its own; unique in the blog. */
  slug: string;
  /** 13 digits; unique in the blog. */
  isbn: string | null;
  title: string;
  /** In hiragana; or ''. */
  title_reading: string;
  subtitle: string;
  series: string;
  series_reading: string;
  volume: string;
  original_title: string;
  /** BCP 47, or ''. */
  original_language: string;
  publisher: string;
  /** `2024`, `2024-05` or `2024-05-16`; or ''. */
  published: string;
  pages: number | null;
  /** As printed: `26cm`, `A5`. */
  size: string;
  /** In the smallest unit of the currency: yen, cents. */
  price: number | null;
  currency: Currency | '';
  /** BCP 47. */
  language: string;
  /** Years of age: read to a child, and read alone. */
  age_from: number | null;
  age_to: number | null;
  alone_from: number | null;
  alone_to: number | null;
  /** School years counted through: 1 to 6, 7 to 9, 10 to 12; 0 is before school. */
  grade_from: number | null;
  grade_to: number | null;
  minutes_aloud: number | null;
  letters: LetterKind | '';
  /** What a reader should know before: a scene at night, a death. */
  caution: string;
  /** Short introductions: plain, paragraphs parted by blank lines, readings as ｜川《かわ》. */
  note_child: string;
  note_parent: string;
  /** JSON `Award[]`. */
  awards: string;
  /** JSON `BookLink[]`. */
  links: string;
  status: BookStatus;
  cover_id: string | null;
  /** By whose leave the cover is shown; or ''. */
  cover_licence: string;
  /** JSON `Origins`: where each field came from. */
  origins: string;
  /** What it is searched by: title, reading, series, people, ISBN, folded. */
  searched: string;
  /** What it is put in order of the kana by. */
  sorted_by: string;
  /** Since when a person has looked at it and found it right; null while only look-ups have spoken. */
  confirmed_at: string | null;
  /** Set while readers can see it. */
  shown_at: string | null;
  /** Set while it is deleted and can be brought back. */
  deleted_at: string | null;
  version: number;
  created_by: string | null;
  created_at: string;
  updated_at: string;
}

export interface BookPeopleTable {
  blog_id: string;
  book_id: string;
  position: number;
  name: string;
  /** In hiragana; or ''. */
  reading: string;
  role: PersonRole;
  /** Name and reading folded, so that one author is one whatever the spaces between the names. */
  folded: string;
}

export interface BookSubjectsTable {
  blog_id: string;
  book_id: string;
  position: number;
  scheme: SubjectScheme;
  /** Of NDC, C-code and Thema their notation; of the blog's own the word in addresses. */
  code: string;
  label: string;
}

/** Posts that show a card of a book; told by the document of the revision that readers see. */
export interface BookPostsTable {
  blog_id: string;
  book_id: string;
  post_id: string;
  /** Order of the cards in the post. */
  position: number;
}

/** What the cards in a post name, as far as every reader may read it; one that is not on the shelf yet may come. */
export interface BookCardsTable {
  blog_id: string;
  post_id: string;
  /** Order of the cards in the post. */
  position: number;
  /** Id of a book, of which nobody knows whether it is there. */
  book_id: string | null;
  /** 13 digits. */
  isbn: string | null;
}

export interface ShelvesTable {
  blog_id: string;
  id: string;
  /** The word in the address of its page; unique in the blog. */
  slug: string;
  name: string;
  /** Plain, paragraphs parted by blank lines. */
  about: string;
  kind: 'hand' | 'rule';
  /** JSON `ShelfRule` of a shelf by rule, else null. */
  rule: string | null;
  /** Order of the shelves. */
  position: number;
  /** Set for a list that only a secret link opens; a new number makes the old link lead nowhere. */
  secret_number: number | null;
  version: number;
  created_at: string;
  updated_at: string;
}

export interface ShelfBooksTable {
  blog_id: string;
  shelf_id: string;
  book_id: string;
  position: number;
  /** A few words on why it stands here; or ''. */
  note: string;
}

/** A list of books that came in, and what became of it. */
export interface BookImportsTable {
  blog_id: string;
  id: string;
  /** Of the file. */
  name: string;
  /** JSON `ImportReport`. */
  report: string;
  made_by: string;
  made_at: string;
}

/** What a source of books said when it was last asked, of the whole press: nobody is asked twice for the same. */
export interface BookAnswersTable {
  source: string;
  /** What was asked for: an ISBN, or folded words. */
  asked: string;
  /** JSON; null when it knew nothing. */
  answer: string | null;
  asked_at: string;
}

/** ISBNs that somebody sent at once, looked up one after the other in the background. */
export interface BookListsTable {
  blog_id: string;
  id: string;
  created_by: string;
  created_at: string;
  /** Set when no line waits any more. */
  finished_at: string | null;
}

/**
 * `known`: on the shelf before. `twice`: in the list before. `wrong`: no ISBN, `reason` says why. `unknown`: no source has
 * it. `unreachable`: not all sources could be asked. `full`: the blog has as many books as it may.
 */
export type LineOutcome =
  | 'waiting'
  | 'added'
  | 'known'
  | 'twice'
  | 'wrong'
  | 'unknown'
  | 'unreachable'
  | 'full';

export interface BookListLinesTable {
  blog_id: string;
  list_id: string;
  position: number;
  typed: string;
  /** 13 digits; null for what is wrong. */
  isbn: string | null;
  outcome: LineOutcome;
  /** `IsbnProblem` of what is wrong, else ''. */
  reason: string;
  /** The book it became or is; that one may be deleted since. */
  book_id: string | null;
  /** JSON `Others`: what sources that were not believed say of its fields. */
  others: string;
}
