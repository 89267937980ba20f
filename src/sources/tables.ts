// Row types of outlets, snapshots and articles.

export interface SourcesTables {
  outlets: OutletsTable;
  snapshots: SnapshotsTable;
  articles: ArticlesTable;
}

export interface OutletsTable {
  blog_id: string;
  id: string;
  name: string;
  /** Host of its site, or null. */
  host: string | null;
  language: string;
  created_at: string;
}

export interface SnapshotsTable {
  blog_id: string;
  id: string;
  /** Of the bytes, which `platform/files.ts` keeps. */
  sha256: string;
  /** Bytes. */
  size: number;
  address: string | null;
  /** After redirects. */
  final_address: string | null;
  media_type: string;
  charset: string;
  /** JSON object of the answer's headers that say something of the document. */
  headers: string;
  fetched_at: string;
}

export interface ArticlesTable {
  blog_id: string;
  id: string;
  snapshot_id: string | null;
  outlet_id: string | null;
  address: string | null;
  title: string;
  byline: string;
  outlet_name: string;
  language: string;
  /** ISO date or time as found or corrected. */
  published_on: string | null;
  licence: string;
  /** DocumentJson. */
  document: string;
  /** JSON list of `ChainLink`. */
  chain: string;
  /** JSON `Rights`. */
  rights: string;
  /** JSON of what the extraction proposed and not yet decided (hints, alternatives). */
  found: string;
  brought_by: string;
  brought_at: string;
  updated_at: string;
  /** Set when a person has looked at what was found. */
  confirmed_at: string | null;
}
