// Row types of people and how they sign in.
import type { Role } from './permissions.ts';

export interface AccountsTables {
  people: PeopleTable;
  passkeys: PasskeysTable;
  passkey_challenges: PasskeyChallengesTable;
  sessions: SessionsTable;
  links: LinksTable;
  log_entries: LogEntriesTable;
}

export interface PeopleTable {
  id: string;
  name: string;
  /** In lower case; unique. */
  email: string;
  /** scrypt with its parameters, or null for a person with passkeys only. */
  password_hash: string | null;
  /** The person's own choice of interface language, or null for the browser's wish. */
  language: string | null;
  /** How the studio looks to them; null follows their device. */
  theme: 'light' | 'dark' | null;
  /** In which they read times in the studio (IANA); null takes each blog's. */
  time_zone: string | null;
  /** May make blogs on this press and see to it; the first owner is one. */
  operator_since: string | null;
  created_at: string;
  disabled_at: string | null;
}

export interface PasskeysTable {
  /** Credential id, base64url. */
  id: string;
  person_id: string;
  /** COSE public key, base64url. */
  public_key: string;
  counter: number;
  /** JSON list of transports. */
  transports: string;
  name: string;
  created_at: string;
  used_at: string | null;
}

export interface PasskeyChallengesTable {
  id: string;
  challenge: string;
  purpose: 'register' | 'sign-in';
  person_id: string | null;
  created_at: string;
  expires_at: string;
}

export interface SessionsTable {
  token_hash: string;
  /** Shown in the list of sessions; not the secret. */
  id: string;
  person_id: string;
  /** Browser and system in a few words, so that a person can tell sessions apart. */
  agent: string;
  /** How the person came in; a link or a passkey stands in for the old password for a while. */
  way: SessionWay;
  created_at: string;
  seen_at: string;
  expires_at: string;
  ended_at: string | null;
}

export type SessionWay = 'password' | 'passkey' | 'link';

/** One-time links: the owner's set-up, a sign-in, an invitation to a blog. */
export interface LinksTable {
  token_hash: string;
  id: string;
  purpose: 'set-up' | 'sign-in' | 'invitation';
  person_id: string | null;
  blog_id: string | null;
  role: Role | null;
  created_by: string | null;
  created_at: string;
  expires_at: string;
  used_at: string | null;
  revoked_at: string | null;
}

/** Who did what on a blog. */
export interface LogEntriesTable {
  blog_id: string;
  id: string;
  at: string;
  /** Null for the press itself. */
  person_id: string | null;
  /** An `Act`. */
  act: string;
  thing_id: string | null;
  /** As it was called then. */
  thing_name: string;
  /** JSON `Detail`. */
  detail: string;
}
