// Books of the shelf as the press tells them to whoever writes a card.

export interface FoundBook {
  id: string;
  title: string;
  reading: string;
  /** Hyphenated. */
  isbn: string | null;
  by: string[];
  /** Readers see it. */
  shown: boolean;
}

export interface FoundBooks {
  books: FoundBook[];
  /** 13 digits, where an ISBN was asked for. */
  isbn: string | null;
}
