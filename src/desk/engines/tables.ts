// Row types of draft engines: who they are, what was sent to them, what they wrote.

export interface EnginesTables {
  engines: EnginesTable;
  engine_months: EngineMonthsTable;
  machine_drafts: MachineDraftsTable;
}

export type EngineKind = 'deepl' | 'google2' | 'google3' | 'azure' | 'libre' | 'chat';

export interface EnginesTable {
  blog_id: string;
  id: string;
  kind: EngineKind;
  name: string;
  /** Where it is asked, without a slash at its end. */
  address: string;
  /** JSON `EngineDetails`. */
  details: string;
  /** Sealed; null for one that wants no key. */
  secret: string | null;
  /** Characters that may be sent in a calendar month (UTC); null for no limit. */
  budget: number | null;
  /** The host that sentences may be sent to, who said so, and when. */
  consent_host: string | null;
  consent_by: string | null;
  consent_at: string | null;
  created_by: string;
  created_at: string;
}

export interface EngineMonthsTable {
  blog_id: string;
  engine_id: string;
  /** As `2026-05`, in UTC. */
  month: string;
  characters: number;
}

export interface MachineDraftsTable {
  blog_id: string;
  id: string;
  translation_id: string;
  segment_id: string;
  engine_id: string;
  /** Its name then. */
  engine: string;
  /** Names the sentence and the languages it was asked for. */
  asked: string;
  /** JSON `Inline`. */
  target: string;
  created_by: string;
  created_at: string;
}
