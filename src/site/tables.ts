// Row types of the index over stored pages.

export interface SiteTables {
  page_keys: PageKeysTable;
}

/** A stored page and one key it depends on. */
export interface PageKeysTable {
  blog_id: string;
  key: string;
  /** Path inside the blog: `/posts/x`. */
  page: string;
}
