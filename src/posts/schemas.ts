// What the writing screen in the browser and the press say to each other: requests, answers, initial data.
import * as v from 'valibot';
import { documentSchema } from '../text/document-schema.ts';
import { isLanguageCode } from '../text/schema-attributes.ts';
import { openWishesSchema } from './wishes.ts';

const key = v.pipe(v.string(), v.uuid('common.invalid'));
const version = v.pipe(v.number(), v.integer(), v.minValue(0));

/** As typed: a text that is saved while it is typed must come back as it was sent. */
const typed = (max: number) =>
  v.pipe(
    v.string('common.invalid'),
    v.maxLength(max, 'common.too-long'),
    v.check((text) => text.isWellFormed(), 'common.invalid'),
  );

const draftSchema = v.object({
  title: typed(300),
  summary: typed(1_000),
  /** Last part of the post's address; '' while none was chosen. */
  slug: v.pipe(typed(120), v.regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'common.slug')),
  categoryId: v.nullable(v.string('common.invalid')),
  /** BCP 47; readers know a post by one, so it stays from the first publishing on. */
  language: v.optional(
    v.pipe(
      v.string(),
      v.check((code) => isLanguageCode(code), 'common.invalid'),
    ),
  ),
  picture: v.nullable(v.object({ pictureId: v.string(), alt: typed(500), credit: typed(300) })),
  document: documentSchema('posts.problem.document'),
  ...openWishesSchema.entries,
});
/** All that is saved together; the password is no part of it, because this is also kept on the writer's device. */
export type Draft = v.InferOutput<typeof draftSchema>;

export const saveDraftSchema = v.object({
  key,
  /** The version of the draft this was written on; 0 where none was saved yet. */
  base: version,
  draft: draftSchema,
});
export type SaveDraft = v.InferOutput<typeof saveDraftSchema>;

export const POST_PASSWORD_MIN = 4;

export const setPasswordSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['none', 'keep']) }),
  v.object({
    kind: v.literal('new'),
    password: v.pipe(
      v.string('common.required'),
      v.minLength(POST_PASSWORD_MIN, 'common.too-short'),
      v.maxLength(200, 'common.too-long'),
    ),
  }),
]);
export type SetPassword = v.InferOutput<typeof setPasswordSchema>;
export type PasswordKind = SetPassword['kind'];

/** The address of another post of the blog, whole or its end. */
export const nameSiblingSchema = v.object({
  address: v.pipe(
    v.string('common.required'),
    v.trim(),
    v.nonEmpty('common.required'),
    v.maxLength(2000, 'common.too-long'),
  ),
});

/** A post that says the same in another language. */
export interface SiblingView {
  language: string;
  slug: string;
  title: string;
}

export type SiblingAnswer =
  | { ok: true; siblings: SiblingView[] }
  /** `same-language`: one of the two, or of those that belong to them, is in a language that is taken. */
  | { ok: false; reason: 'unpublished' | 'unknown' | 'same-language' };

export interface DraftView extends Draft {
  version: number;
  /** Another post has this address. */
  slugTaken: boolean;
  /** UTC ISO; null while nothing was saved. */
  updatedAt: string | null;
  updatedBy: string | null;
}

export type SaveDraftAnswer =
  | { ok: true; version: number; slugTaken: boolean; savedAt: string }
  | { ok: false; reason: 'conflict'; current: DraftView }
  | { ok: false; reason: 'unknown-category' | 'unknown-picture' };

export interface PostView {
  /** Whole public address. */
  address: string;
  revision: number;
  /** Null while it is taken back. */
  publishedAt: string | null;
}

/** All the writing screen needs to open. */
export interface EditorData {
  postId: string;
  kind: 'plain' | 'book';
  /** Language of the text as it was when the screen was opened (BCP 47). */
  language: string;
  /** Languages to choose from, until it is published. */
  languages: string[];
  siblings: SiblingView[];
  /** Language of the interface. */
  speech: 'ja' | 'en';
  /** In which this member reads times (IANA). */
  timeZone: string;
  draft: DraftView;
  password: PasswordKind;
  post: PostView | null;
  /** In the blog's order; `depth` from 1, the outermost. */
  categories: { id: string; name: string; depth: number }[];
  /** Names of tags that the blog has. */
  tags: string[];
  may: { publish: boolean };
  /** Begins every address of this screen's requests, such as `/studio/kawa/posts/0198…`. */
  address: string;
  links: { back: string; preview: string; pictures: string; cards: string; books: string; postBase: string };
  messages: Record<string, string>;
}
