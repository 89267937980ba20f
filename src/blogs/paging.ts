// Long lists of the studio in pages: which is asked for, and which there are around it. Pure.

/** The most pages anybody leafs through. */
const MOST = 10_000;

/** The number of the page asked for, from 1; the first for anything that is no number. */
export function pageAsked(text: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(text ?? '') ? Math.min(Number(text), MOST) : 1;
}

export function pagesAround(
  number: number,
  hasMore: boolean,
): { before: number | null; after: number | null } {
  return { before: number > 1 ? number - 1 : null, after: hasMore ? number + 1 : null };
}
