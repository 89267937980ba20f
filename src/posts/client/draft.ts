// A draft as it stands in this browser: what is saved together, and when two are the same.
import type { DocumentJson } from '../../text/document.ts';
import type { Draft, DraftView } from '../schemas.ts';

/** The parts that are saved, in one order, whatever else a draft has. */
export function draftIn(view: Draft): Draft {
  return {
    title: view.title,
    summary: view.summary,
    slug: view.slug,
    categoryId: view.categoryId,
    picture: view.picture && {
      pictureId: view.picture.pictureId,
      alt: view.picture.alt,
      credit: view.picture.credit,
    },
    document: view.document,
    tags: view.tags,
    comments: view.comments,
    expiresAt: view.expiresAt,
  };
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return JSON.stringify(draftIn(a)) === JSON.stringify(draftIn(b));
}

export type Meeting =
  /** The server has it already. */
  | 'same'
  /** It was written on what the server has, or its own unanswered save may be what the server has. */
  | 'send'
  /** Somebody saved in between. */
  | 'conflict';

/** Where a draft kept on this device meets the one the server has. */
export function meet(copy: { base: number; draft: Draft; sending: unknown }, view: DraftView): Meeting {
  if (sameDraft(copy.draft, view)) return 'same';
  return copy.sending || copy.base === view.version ? 'send' : 'conflict';
}

/** Their text, and behind a line what only mine says; all else as I have it. */
export function bothDrafts(theirs: Draft, mine: Draft): Draft {
  const known = new Set(theirs.document.content.map(words));
  const rest = mine.document.content.filter((block) => block.type !== 'fold' && !known.has(words(block)));
  const content =
    rest.length === 0
      ? theirs.document.content
      : [...theirs.document.content, { type: 'divider' as const, attrs: { id: null } }, ...rest];
  return { ...mine, document: { type: 'doc', content } };
}

/** Which blocks of a text the other does not have, by their place. */
export function onlyIn(document: DocumentJson, other: DocumentJson): ReadonlySet<number> {
  const known = new Set(other.content.map(words));
  return new Set(document.content.flatMap((block, at) => (known.has(words(block)) ? [] : [at])));
}

/** A block without the ids in it: two that say the same are the same. */
function words(block: DocumentJson['content'][number]): string {
  return JSON.stringify(block, (name, value: unknown) => (name === 'id' ? undefined : value));
}

const slugPattern = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/;

export function isSlug(slug: string): boolean {
  return slugPattern.test(slug) && slug.length <= 120;
}

/** Tags as they are typed in one field: between 、 or commas. */
export function tagsIn(text: string): string[] {
  const names = text
    .split(/[,，、\n]/u)
    .map((name) => withoutSign(name.trim()).normalize().slice(0, 60).trim())
    .filter((name) => name !== '');
  return [...new Set(names)].slice(0, 30);
}

/** Elsewhere tags begin with a sign. */
function withoutSign(name: string): string {
  return name.replace(/^[#＃]\s*/u, '');
}
