// Row types of what people at one translation say to each other and share out.
export interface TogetherTables {
  remarks: RemarksTable;
  remark_mentions: RemarkMentionsTable;
  assignments: AssignmentsTable;
  proposals: ProposalsTable;
  desk_presences: DeskPresencesTable;
  own_times: OwnTimesTable;
  own_times_off: OwnTimesOffTable;
  own_times_told: OwnTimesToldTable;
}

/** What a member says of a sentence to the others; no reader ever sees it. */
export interface RemarksTable {
  blog_id: string;
  id: string;
  translation_id: string;
  segment_id: string;
  /** Id of the remark that began the exchange: its own where it did. */
  thread_id: string;
  /** '' once it was deleted. */
  body: string;
  written_by: string;
  written_at: string;
  edited_at: string | null;
  /** Set where others have answered it: its place stays, its words are gone. */
  deleted_at: string | null;
  /** Of the whole exchange; set on the remark that began it. */
  settled_at: string | null;
  settled_by: string | null;
}

export interface RemarkMentionsTable {
  blog_id: string;
  remark_id: string;
  person_id: string;
  /** When they last opened the sentence after it. */
  seen_at: string | null;
}

/** Sentences that a member has taken on. Which they are stands in the segments. */
export interface AssignmentsTable {
  blog_id: string;
  id: string;
  translation_id: string;
  person_id: string;
  /** A day, `2026-05-17`. */
  due_on: string | null;
  given_by: string;
  given_at: string;
}

/** How a second reader would say a sentence. Open until one of its four ends is set. */
export interface ProposalsTable {
  blog_id: string;
  id: string;
  translation_id: string;
  segment_id: string;
  /** JSON `Inline`: what stood there when it was proposed. */
  base_target: string | null;
  /** JSON `Inline`. */
  target: string;
  reason: string;
  proposed_by: string;
  proposed_at: string;
  /** Taken as it is. */
  accepted_at: string | null;
  /** Taken with changes by who answered. */
  changed_at: string | null;
  declined_at: string | null;
  /** By who proposed it. */
  withdrawn_at: string | null;
  /** What who proposed it is told; '' for nothing. */
  answer: string;
  answered_by: string | null;
}

/** A desk that is open in a tab, and the sentence it rests on. */
export interface DeskPresencesTable {
  blog_id: string;
  translation_id: string;
  person_id: string;
  /** Names the tab in its browser. */
  tab: string;
  segment_id: string | null;
  seen_at: string;
}

/** How long a person worked on a translation on one day. Read by that person alone. */
export interface OwnTimesTable {
  person_id: string;
  translation_id: string;
  /** As their clock has it, `2026-05-17`. */
  day: string;
  seconds: number;
  /** Confirmed for the first time by them on that day, and the characters in them. */
  sentences: number;
  characters: number;
}

/** What a person's desks have told of already. */
export interface OwnTimesToldTable {
  person_id: string;
  /** Names the tab in its browser. */
  tab: string;
  /** Of the last piece of work it told of; the next have higher ones. */
  number: number;
  told_at: string;
}

/** Who wants no time counted. */
export interface OwnTimesOffTable {
  person_id: string;
  off_at: string;
}
