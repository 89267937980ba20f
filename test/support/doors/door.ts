// What the table of doors says of each: who may come in, and with what in hand.
import type { Capability } from '../../../src/accounts/permissions.ts';
import type { Article } from '../../../src/sources/store.ts';

/** Ids that stand in addresses and bodies; all of one blog. */
export interface Ids {
  article: string;
  /** Not confirmed yet. */
  fresh: string;
  translation: string;
  segment: string;
  ownBlock: string;
  /** What a member said of a sentence to the others. */
  remark: string;
  assignment: string;
  proposal: string;
  picture: string;
  /** Of a post that is being written. */
  draft: string;
  category: string;
  tag: string;
  redirect: string;
  report: string;
  comment: string;
  moderation: string;
  rule: string;
  letter: string;
  /** The key that letters are sealed to. */
  letterKey: string;
  /** What opens the owner's own key. */
  wrap: string;
  /** What was done to several posts at once. */
  bulk: string;
  widget: string;
  banner: string;
  pingTarget: string;
  engine: string;
  invitation: string;
  term: string;
  /** Of the memory. */
  unit: string;
  alignment: string;
  person: string;
  /** A member who reads letters. */
  editor: string;
  /** A file that was brought to the translation. */
  arrival: string;
  /** A file of units on its way into the memory. */
  import: string;
  /** Files of another blog on their way in. */
  move: string;
  /** On the shelf. */
  book: string;
  shelf: string;
  /** ISBNs that are being looked up. */
  list: string;
}

export type Body = { form: Record<string, string> } | { json: unknown } | { upload: true } | null;

export type MakeBody = (ids: Ids, article: Article) => Body;

export interface Door {
  /** `nobody`: open to all. `person`: to anybody signed in. Else what one must be able to do on the blog. */
  needs: 'nobody' | 'person' | 'operator' | Capability;
  /** What the last part of the address names, where it does not name itself. */
  part?: keyof Ids;
  body?: MakeBody;
  /** A secret in its address opens it and no session does, so another site's page may ask too. */
  fromAnywhere?: true;
}

export const key = '0198a000-0000-7000-8000-000000000001';
export const form =
  (fields: Record<string, string> = {}): MakeBody =>
  () => ({ form: fields });
export const json =
  (body: (ids: Ids) => object): MakeBody =>
  (ids) => ({ json: { key, ...body(ids) } });

export const blogFields = {
  blog_name: 'Renamed',
  slug: 'renamed',
  blog_language: 'ja',
  source_languages: 'en',
  time_zone: 'UTC',
  host: '',
  rights_rule: 'warn',
  review_rule: 'free',
};
