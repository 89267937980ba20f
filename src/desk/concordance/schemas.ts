// What the desk asks for and is told when a phrase is looked for in the memory.
import * as v from 'valibot';

export const LONGEST_PHRASE = 200;

export const phraseSchema = v.object({
  phrase: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_PHRASE, 'desk.concordance.long')), ''),
  /** `next` of the answer before. */
  after: v.optional(
    v.pipe(
      v.string(),
      // Where a memory begins, the number is as high as one can be.
      v.regex(/^\d{1,3}-\d{1,16}$/),
      v.transform((text) => {
        const [memory = 0, below = 0] = text.split('-').map(Number);
        return { memory, below };
      }),
    ),
  ),
});

/** A sentence with its translation; '' where there is none. */
export interface Neighbour {
  source: string;
  target: string;
}

export interface Marked {
  text: string;
  /** Where the phrase stands in it, from and to. */
  hits: (readonly [number, number])[];
}

export interface Passage {
  unitId: string;
  source: Marked;
  target: Marked;
  /** What stands before and after in the article; null at the ends. */
  before: Neighbour | null;
  after: Neighbour | null;
  /** Of the article or the finished translation; null for a unit that came from elsewhere. */
  title: string | null;
  /** The desk at this sentence, else its pair in review, else the article. */
  address: string | null;
  /** UTC ISO. */
  at: string;
  /** Name of the blog whose memory it is of; null for one's own. */
  from: string | null;
}

export interface Concordance {
  /** How many units hold the phrase; null when it is too short to look for. */
  count: number | null;
  passages: Passage[];
  /** To ask for what follows; null when there is no more. */
  next: string | null;
}
