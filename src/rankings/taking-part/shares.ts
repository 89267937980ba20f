// What a blog gives of its votes to which categories, as its owner filled it in. Pure.
import * as v from 'valibot';
import type { Problems } from '../../web/door.ts';

/** Categories that one blog can stand in. */
export const MOST_CATEGORIES = 3;
export const places = ['1', '2', '3'] as const;

const typed = v.optional(
  v.pipe(v.string('common.invalid'), v.trim(), v.maxLength(60, 'common.too-long')),
  '',
);

export const takingPartSchema = v.object({
  part: v.picklist(['yes', 'no'], 'common.choose'),
  ...{ category_1: typed, category_2: typed, category_3: typed },
  ...{ share_1: typed, share_2: typed, share_3: typed },
});
export type TakingPart = v.InferOutput<typeof takingPartSchema>;

export interface Share {
  category_id: string;
  /** Percent. */
  share: number;
}

export type Shares = { ok: true; shares: Share[] } | { ok: false; problems: Problems };

/** `known` are the categories there are. What was typed beside no category is left out. */
export function sharesFrom(input: TakingPart, known: ReadonlySet<string>): Shares {
  const problems: Problems = {};
  const shares: Share[] = [];
  for (const place of places) {
    const category = input[`category_${place}`];
    if (category === '') continue;
    const share = percent(input[`share_${place}`]);
    if (!known.has(category)) problems[`category_${place}`] = { key: 'rankings.part.gone' };
    else if (shares.some(({ category_id }) => category_id === category)) {
      problems[`category_${place}`] = { key: 'rankings.part.twice' };
    } else if (share === null) problems[`share_${place}`] = { key: 'rankings.part.percent' };
    else shares.push({ category_id: category, share });
  }
  const sum = shares.reduce((before, { share }) => before + share, 0);
  if (Object.keys(problems).length === 0 && sum > 100) {
    problems.share_1 = { key: 'rankings.part.too-much', params: { sum } };
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, shares };
}

/** A whole number from 1 to 100, however wide its digits are written. */
function percent(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s*%$/, '');
  const number = /^\d{1,3}$/.test(plain) ? Number(plain) : 0;
  return number >= 1 && number <= 100 ? number : null;
}
