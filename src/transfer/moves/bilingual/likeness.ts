// What makes a post look like a finished translation, as it is stored beside the post until somebody decides.

/**
 * `interleaved`: paragraphs of both languages in turn. `beside`: the original stands whole in a quotation, in a column, before or
 * behind the translation. `linked`: a line names the original, with a link to it. `credited`: a line names it, without one.
 */
export const likenessKinds = ['interleaved', 'beside', 'linked', 'credited'] as const;
export type LikenessKind = (typeof likenessKinds)[number];

export interface Likeness {
  kind: LikenessKind;
  /** BCP 47; null where the original is not in the post, and no word of it tells. */
  sourceLanguage: string | null;
  targetLanguage: string;
  credit: Credit | null;
  /** `likely`: somebody should look closely before making anything of it. */
  sure: 'sure' | 'likely';
  /** Stretches of the original that have their translation beside them; 0 where it is not in the post. */
  pairs: number;
}

/** What a line says of the original; '' where it does not say. */
export interface Credit {
  outlet: string;
  title: string;
  /** Whole, `https:`. */
  address: string | null;
}

/** Whether it says anything of where a text is from. */
export function saysWhere({ outlet, title, address }: Credit): boolean {
  return outlet !== '' || title !== '' || address !== null;
}

/** Written by the reading of a move alone. */
export function likenessFrom(json: string): Likeness {
  return JSON.parse(json) as Likeness;
}
