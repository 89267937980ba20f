// A draft as it stands in this browser: what is saved together, and when two are the same.
import { bothTexts } from '../../web/client/text/two-texts.ts';
import type { Draft, DraftView } from '../schemas.ts';

/** The parts that are saved, in one order, whatever else a draft has. */
export function draftIn(view: Draft): Draft {
  return {
    title: view.title,
    summary: view.summary,
    slug: view.slug,
    categoryId: view.categoryId,
    ...(view.language === undefined ? {} : { language: view.language }),
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

/** Both texts, theirs first; all else as I have it. */
export function bothDrafts(theirs: Draft, mine: Draft): Draft {
  return { ...mine, document: bothTexts(theirs.document, mine.document) };
}
