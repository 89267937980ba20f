// Row types of the press as a host of many blogs.

export interface HostingTables {
  press_settings: PressSettingsTable;
  blog_quotas: BlogQuotasTable;
  sign_up_invitations: SignUpInvitationsTable;
  sign_ups: SignUpsTable;
  accepted_terms: AcceptedTermsTable;
}

/** How somebody comes to a blog of their own. */
export type SignUpRule = 'closed' | 'invitation' | 'open';

/** One row, once somebody has said what the press is called and allows. */
export interface PressSettingsTable {
  id: 'press';
  name: string;
  tagline: string;
  /** Plain text, paragraphs parted by blank lines; the terms as well. */
  about: string;
  language: string;
  terms: string;
  /** When they last became other terms; null before there were any. */
  terms_changed_at: string | null;
  sign_up: SignUpRule;
  /** 1 when somebody looks at who asks before they come in. */
  approves: number;
  /** Blogs that one person may begin. */
  most_blogs: number;
  /** Bytes of the pictures of one blog; null for no bound. */
  most_bytes: number | null;
  /** Posts that one blog may publish in a day; null for no bound. */
  most_posts: number | null;
  changed_at: string;
}

/** Of one blog, where its bounds are not those of all; null where that of all holds. */
export interface BlogQuotasTable {
  blog_id: string;
  most_bytes: number | null;
  most_posts: number | null;
}

/** A link that lets somebody begin a blog. */
export interface SignUpInvitationsTable {
  token_hash: string;
  id: string;
  /** For whom it is, in the words of who made it. */
  note: string;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

/** Somebody who asks to begin a blog. */
export interface SignUpsTable {
  id: string;
  /** Of the link in the letter that confirms their address. */
  token_hash: string;
  name: string;
  email: string;
  password_hash: string | null;
  language: string;
  blog_name: string;
  slug: string;
  blog_language: string;
  /** JSON list. */
  source_languages: string;
  time_zone: string;
  /** What they want to write, for whoever looks at it. */
  message: string;
  invitation_id: string | null;
  terms_at: string | null;
  asked_at: string;
  /** When it is forgotten, unless it was confirmed. */
  expires_at: string;
  confirmed_at: string | null;
  decided_at: string | null;
  decided_by: string | null;
  /** Why they were not let in; null for those who were, and for those who wait. */
  refused_for: string | null;
  blog_id: string | null;
}

export interface AcceptedTermsTable {
  person_id: string;
  /** Of the terms they agreed to. */
  terms_changed_at: string | null;
  accepted_at: string;
}
