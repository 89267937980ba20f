// Where one of several goes that stand in an order of their owner's choosing.
import * as v from 'valibot';

/** A step by a button, or the one it is to stand before; '' is the end. Dragging says the second. */
export const placeSchema = v.union(
  [
    v.object({ direction: v.picklist(['up', 'down']) }),
    v.object({ before: v.pipe(v.string(), v.maxLength(40)) }),
  ],
  'common.choose',
);
export type NewPlace = v.InferOutput<typeof placeSchema>;

/** In the new order. At the end of the list a step goes nowhere; one that is gone since stands for the end. */
export function placed<T extends { id: string }>(all: readonly T[], one: T, place: NewPlace): T[] {
  const others = all.filter(({ id }) => id !== one.id);
  if (!('before' in place)) {
    const from = all.findIndex(({ id }) => id === one.id);
    others.splice(Math.max(0, place.direction === 'up' ? from - 1 : from + 1), 0, one);
    return others;
  }
  if (place.before === one.id) return [...all];
  const at = others.findIndex(({ id }) => id === place.before);
  others.splice(at < 0 ? others.length : at, 0, one);
  return others;
}
