// How pictures are scaled: the widths, one at a time, with no memory held between them.

export type SharpModule = typeof import('sharp')['default'];

/** Widths in pixels; a smaller picture is kept at its own width. */
export const WIDTHS = [480, 960, 1600];
/** Seconds for one step; an honest photograph takes one or two on a small machine. */
export const TIMEOUT = 30;

/** Loaded when the first picture comes. */
export async function openSharp(): Promise<SharpModule> {
  const { default: sharp } = await import('sharp');
  // Nothing is held between pictures: one that was large would keep its memory.
  sharp.cache(false);
  // One core for pictures; the others answer people.
  sharp.concurrency(1);
  return sharp;
}

let turn: Promise<unknown> = Promise.resolve();

/** One picture after the other: half a megabyte of JPEG can need half a gigabyte while it is opened. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}
