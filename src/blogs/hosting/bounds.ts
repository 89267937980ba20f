// Bounds as operators type them: whole numbers, or nothing for none.
import * as v from 'valibot';

/** As people know it from their computers. */
export const MEGABYTE = 1024 * 1024;
/** A petabyte: more than any press has. */
const MOST_MEGABYTES = 1_000_000_000;

/** Typed as a number, in wide digits as well; null where the field was left empty. */
export const boundOf = (least: number, most: number) =>
  v.pipe(
    v.optional(v.string('common.invalid'), ''),
    v.transform((typed) => typed.normalize('NFKC').replace(/[\s,]/g, '')),
    v.check((text) => text === '' || /^\d{1,12}$/.test(text), 'operating.bound.number'),
    v.transform((text) => (text === '' ? null : Number(text))),
    v.nullable(
      v.pipe(
        v.number(),
        v.minValue(least, 'operating.bound.least'),
        v.maxValue(most, 'operating.bound.most'),
      ),
    ),
  );

/** Typed in megabytes, kept in bytes. */
export const bytesBound = v.pipe(
  boundOf(1, MOST_MEGABYTES),
  v.transform((megabytes) => (megabytes === null ? null : megabytes * MEGABYTE)),
);
