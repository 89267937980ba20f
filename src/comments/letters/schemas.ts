// What passes between the studio and its program for letters: sealed words and wrapped keys, never open ones.
import * as v from 'valibot';

/** An age file in base64, told by its first line. */
const ageFile = (max: number) =>
  v.pipe(
    v.string('common.invalid'),
    v.maxLength(max, 'common.invalid'),
    v.regex(/^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$/, 'common.invalid'),
  );

const recipient = v.pipe(v.string('common.invalid'), v.regex(/^age1[0-9a-z]{58}$/, 'common.invalid'));
const id = v.pipe(v.string('common.invalid'), v.maxLength(64, 'common.invalid'));
const wrappedKey = v.pipe(v.string('common.invalid'), v.minLength(1), v.maxLength(8000, 'common.invalid'));

const wrap = v.object({
  kind: v.picklist(['passphrase', 'passkey'], 'common.invalid'),
  label: v.pipe(v.string('common.invalid'), v.trim(), v.maxLength(60, 'common.invalid')),
  wrapped: wrappedKey,
});
export type NewWrap = v.InferOutput<typeof wrap>;

export const answerSchema = v.object({
  /** Names this sending: repeated, it answers once. */
  key: v.pipe(v.string('common.invalid'), v.regex(/^[0-9a-f-]{36}$/, 'common.invalid')),
  /** For the blog's letter key and the reply key. */
  sealed: ageFile(120_000),
  /** The blog's key it is sealed to. */
  keyId: id,
  /** Where the sender wants to be told, as their letter says; null when they left nothing. */
  notice: v.nullable(v.pipe(v.string(), v.maxLength(254), v.email('common.email'))),
});
export type NewAnswer = v.InferOutput<typeof answerSchema>;

/** A member's own key, with what opens it. */
export const holderSchema = v.object({
  recipient,
  wrap,
  /** Letter keys sealed to it, when the member holds them open. */
  shares: v.pipe(v.array(v.object({ keyId: id, sealed: ageFile(4000) })), v.maxLength(100)),
});
export type NewHolder = v.InferOutput<typeof holderSchema>;

export const newKeySchema = v.object({
  /** Public half of the new letter key. */
  recipient,
  /** The one before, sealed to the new one; null when nobody can open it any more. */
  kept: v.nullable(ageFile(4000)),
  /** Id of the key that it replaces, as the page knew it. */
  replaces: v.nullable(id),
  /** Its private half for every member who reads letters. */
  shares: v.pipe(v.array(v.object({ personId: id, sealed: ageFile(4000) })), v.maxLength(100)),
  /** The owner's own key, where they have none yet. */
  holder: v.nullable(v.object({ recipient, wrap })),
});
export type NewKey = v.InferOutput<typeof newKeySchema>;

export const shareSchema = v.object({ personId: id, keyId: id, sealed: ageFile(4000) });
export type NewShare = v.InferOutput<typeof shareSchema>;

/** The private half of an old key that was found again, sealed to the key after it. */
export const keptSchema = v.object({ keyId: id, kept: ageFile(4000) });
export type KeptKey = v.InferOutput<typeof keptSchema>;

export const wrapSchema = wrap;

export interface KeyData {
  me: string;
  mayManage: boolean;
  /** My own key, if I have one. */
  mine: {
    recipient: string;
    wraps: { id: string; kind: 'passphrase' | 'passkey'; label: string; wrapped: string }[];
  } | null;
  /** The oldest first; the last is in use. */
  keys: {
    id: string;
    recipient: string;
    /** The private half, while the press holds it. */
    open: string | null;
    /** The private half, sealed to my key. */
    share: string | null;
    /** The private half, sealed to the next key. */
    kept: string | null;
  }[];
  /** Everybody who has a key of their own. */
  holders: { id: string; name: string; recipient: string; hasKey: boolean }[];
}

export interface LetterMessage {
  id: string;
  /** Name of the editor who wrote it; null for the sender. */
  author: string | null;
  sealed: string;
  keyId: string;
  createdAt: string;
  editedAt: string | null;
}

export interface LettersData {
  speech: 'ja' | 'en';
  /** In which this member reads times (IANA). */
  timeZone: string;
  messages: Record<string, string>;
  /** `/studio/:blog`. */
  studio: string;
  blog: string;
  keys: KeyData;
  /** Left out on the page of the keys. */
  letter: {
    id: string;
    number: string;
    recipient: string;
    post: { title: string; address: string } | null;
    spam: boolean;
    /** Came with applause for the post. */
    clapped: boolean;
    /** Came in from another blog: nobody has its receipt, and so nobody could read an answer here. */
    came: boolean;
    messages: LetterMessage[];
    /** Whether the press can send a notice. */
    mails: boolean;
  } | null;
}
