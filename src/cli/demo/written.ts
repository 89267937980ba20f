// The small notation in which the demo's texts are written down: blocks of sentence pairs with marks.

/**
 * One sentence of an article beside its translation. Marks stand in the text itself, see `marks.ts`.
 * A sentence without a translation is not translated yet; `null` says that it was left out on purpose.
 */
export type Sentence = readonly [source: string, target?: string | null, more?: SentenceMore];

export interface SentenceMore {
  /** What the first revision said, where a later one corrected it. */
  readonly atFirst?: string;
  /** Written, but not confirmed yet. */
  readonly draft?: true;
}

/** What is in the article itself, in the order in which it is read. */
export type WrittenBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'quote' | 'pull'; readonly speaker: Sentence; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list' | 'steps'; readonly items: readonly Sentence[] }
  | {
      readonly kind: 'table';
      readonly head: readonly Sentence[];
      readonly rows: readonly (readonly Sentence[])[];
    }
  /** Added by the translator; it stands in the translation only. */
  | { readonly kind: 'note'; readonly text: string };

export const p = (...sentences: Sentence[]): WrittenBlock => ({ kind: 'paragraph', sentences });
export const h = (source: string, target?: string): WrittenBlock => ({
  kind: 'heading',
  sentences: [target === undefined ? [source] : [source, target]],
});
export const quote = (speaker: Sentence, ...sentences: Sentence[]): WrittenBlock => ({
  kind: 'quote',
  speaker,
  sentences,
});
export const pull = (speaker: Sentence, ...sentences: Sentence[]): WrittenBlock => ({
  kind: 'pull',
  speaker,
  sentences,
});
export const list = (...items: Sentence[]): WrittenBlock => ({ kind: 'list', items });
export const steps = (...items: Sentence[]): WrittenBlock => ({ kind: 'steps', items });
export const table = (head: Sentence[], ...rows: Sentence[][]): WrittenBlock => ({
  kind: 'table',
  head,
  rows,
});
export const note = (text: string): WrittenBlock => ({ kind: 'note', text });

/** Somebody or something the article took its words from, nearest first; the outlet itself is not listed. */
export interface WrittenSource {
  readonly kind: 'outlet' | 'person' | 'unnamed';
  readonly name: string;
  readonly title?: string;
  readonly address?: string;
  /** Days before the demo is filled. */
  readonly daysAgo?: number;
  readonly note: string;
  /** Words of the sentence in which it is named or speaks. */
  readonly sentence: string;
}

export type WrittenRights =
  | { readonly kind: 'granted'; readonly by: string; readonly how: string; readonly daysAgo: number }
  | { readonly kind: 'free'; readonly licence: string; readonly licenceUrl: string };

export interface WrittenArticle {
  readonly slug: string;
  readonly category: CategorySlug;
  readonly outlet: OutletName;
  readonly byline: string;
  readonly address: string;
  /** Days before the demo is filled: when the outlet printed it, and when it was translated and published. */
  readonly printedDaysAgo: number;
  readonly translatedDaysAgo: number;
  readonly rights: WrittenRights;
  readonly sources: readonly WrittenSource[];
  readonly title: readonly [source: string, target: string];
  readonly summary: string;
  readonly blocks: readonly WrittenBlock[];
  /** What to say of the picture that stands above it; there is only one to be drawn. */
  readonly picture?: { readonly alt: string; readonly credit: string };
  /** A later revision that puts the `atFirst` sentences right. */
  readonly correction?: { readonly daysAgo: number; readonly note: string };
}

/** A post of the blog's own, in its own language. */
export interface WrittenPost {
  readonly slug: string;
  readonly category: CategorySlug;
  readonly daysAgo: number;
  readonly title: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly blocks: readonly OwnBlock[];
}

export type OwnBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export type CategorySlug = 'creatures' | 'towns' | 'after-school' | 'words' | 'home';
export type OutletName =
  | 'Lantern & Lane'
  | 'The Saltmarsh Quarterly'
  | 'Small Hours'
  | 'Green Ladder'
  | 'The Thrennick Bell';
