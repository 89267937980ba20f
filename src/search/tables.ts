// Row types of what search knows of each post. The index of grams itself stands beside it, as each database has it.

export interface SearchTables {
  search_blogs: SearchBlogsTable;
  search_posts: SearchPostsTable;
  search_numbers: SearchNumbersTable;
  search_press: SearchPressTable;
  related_terms: RelatedTermsTable;
  related_postings: RelatedPostingsTable;
  related: RelatedTable;
}

/** A blog in the index: its number leads its grams, its sums are what the length of a text is measured by. */
export interface SearchBlogsTable {
  blog_id: string;
  /** From 1, never given twice. */
  number: number;
  posts: number;
  /** Characters of all its texts. */
  characters: number;
}

/** The folded words of a post that readers may see. */
export interface SearchPostsTable {
  blog_id: string;
  /** The post's place in the blog's lists: a newer post has a higher one. */
  place: number;
  post_id: string;
  title: string;
  /** Lines divided by line breaks, as in the two that follow. */
  body: string;
  source: string;
  readings: string;
  /** Words in their basic form, divided and enclosed by line breaks. */
  words: string;
  /** Characters of title, body and source. */
  length: number;
}

/** A post among those of all blogs. */
export interface SearchPressTable {
  /** The second in which it first appeared, or one near it: no two posts have the same. Newer posts have later ones. */
  moment: number;
  blog_id: string;
  place: number;
}

/** One row: the last number that a blog was given. */
export interface SearchNumbersTable {
  last: number;
}

/** In how many posts of a blog a term stands. */
export interface RelatedTermsTable {
  blog_id: string;
  term: string;
  posts: number;
}

/** A term that a post is found by, with its share of the post's vector, whose length is one. */
export interface RelatedPostingsTable {
  blog_id: string;
  /** Of the post in the blog's lists. */
  place: number;
  term: string;
  weight: number;
}

/** A post like another; of several the one with the highest score comes first. */
export interface RelatedTable {
  blog_id: string;
  post_id: string;
  other_id: string;
  score: number;
}
