// What every request carries: who asks, in which language we answer, and the number to find it in the log.
import type { Language, Translate } from './messages/index.ts';

/** The person behind a session, as pages may know them. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  /** Interface language the person chose; null follows the browser. */
  language: Language | null;
  /** How the studio looks to them; null follows their device. */
  theme?: 'light' | 'dark' | null;
  /** May create blogs on this press. */
  operator: boolean;
  /** The session this request came with, so that it is not offered for ending as "another". */
  sessionId: string;
}

export interface Env {
  Variables: {
    person: SignedIn | null;
    language: Language;
    t: Translate;
    requestId: string;
    /** How much of the blog's inbox nobody has read, for those who may answer. */
    inboxNews?: number;
    /** They may begin a further blog; known where a page leads there. */
    mayBegin?: boolean;
  };
}
