// Row types of applause.

export interface ClapsTables {
  clap_counts: ClapCountsTable;
  clap_marks: ClapMarksTable;
  day_salts: DaySaltsTable;
}

export interface ClapCountsTable {
  blog_id: string;
  post_id: string;
  claps: number;
}

/** That somebody clapped for a post on a day. */
export interface ClapMarksTable {
  blog_id: string;
  post_id: string;
  /** `2026-05-18`, in the blog's time zone. */
  day: string;
  /** Hash of network and browser under the day's salt: it says nothing once the salt is gone. */
  reader: string;
}

export interface DaySaltsTable {
  day: string;
  salt: string;
}
