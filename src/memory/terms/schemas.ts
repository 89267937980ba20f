// What the terms of a blog say to the desk in the browser.
import * as v from 'valibot';
import type { Place, Settled, Use } from '../../text/terms/use.ts';

/** `person`, `place` and `outlet` are names; they are not inflected. */
export const termKinds = ['term', 'person', 'place', 'outlet'] as const;
export type TermKind = (typeof termKinds)[number];

export const nameKinds: readonly TermKind[] = ['person', 'place', 'outlet'];

export interface TermView extends Settled {
  id: string;
  kind: TermKind;
  sources: readonly string[];
  note: string;
  domain: string;
  /** Name of the blog it comes from; null for one of the blog itself. */
  from: string | null;
  /** It disagrees with another term. */
  conflicts: boolean;
}

/** One that stands in a sentence: where in the source, and what the translation makes of it. */
export interface FoundTerm {
  term: TermView;
  places: readonly Place[];
  use: Use;
}

const LONGEST = 200;

const form = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'common.required'),
  v.maxLength(LONGEST, 'common.too-long'),
);

/** A term added while translating: one form, one translation; everything else stands on its page. */
export const quickTermSchema = v.object({
  key: v.pipe(v.string(), v.uuid('common.invalid')),
  source: form,
  target: form,
  kind: v.picklist(termKinds),
});

export type QuickTermAnswer =
  | { ok: true; id: string }
  /** `known`: there is one with the same form and the same translation. */
  | { ok: false; reason: 'known' | 'invalid' | 'too-many' };
