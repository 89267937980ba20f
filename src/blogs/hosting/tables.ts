// Row types of what a host settles with its blogs, and of those who ask for one.

export interface HostingTables {
  press_settings: PressSettingsTable;
  sign_ups: SignUpsTable;
  blog_standings: BlogStandingsTable;
}

export interface PressSettingsTable {
  name: string;
  /** JSON. */
  value: string;
  updated_at: string;
}

/** Somebody who asks for a blog, until they have one or are told no. */
export interface SignUpsTable {
  id: string;
  email: string;
  name: string;
  blog_name: string;
  blog_slug: string;
  /** What they say the blog will be about. */
  about: string;
  language: string;
  invited_by: string | null;
  asked_at: string;
  /** The link in the mail was followed. */
  confirmed_at: string | null;
  decided_at: string | null;
  decided_by: string | null;
  accepted_at: string | null;
  /** Of the terms that they agreed to. */
  terms_at: string | null;
}

export interface BlogStandingsTable {
  blog_id: string;
  suspended_at: string | null;
  /** Said to its members; readers are told that the blog is closed. */
  suspended_for: string;
  suspended_by: string | null;
  /** JSON `Quota`; null for what every blog may. */
  quota: string | null;
}
