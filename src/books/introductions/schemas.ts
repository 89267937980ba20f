// What is asked of the doors of introductions.
import * as v from 'valibot';

const id = v.pipe(v.string('common.invalid'), v.uuid('common.invalid'));

/** By what somebody types, or by the id that a card has. */
export const findBooksSchema = v.object({
  words: v.optional(v.pipe(v.string('common.invalid'), v.maxLength(200, 'common.too-long')), ''),
  book: v.optional(id),
});
export type FindBooks = v.InferOutput<typeof findBooksSchema>;

/** One book, or several that were chosen together. */
export const startIntroductionSchema = v.object({
  book: v.pipe(
    v.union([v.string(), v.array(v.string())]),
    v.transform((book) => (typeof book === 'string' ? [book] : book)),
    v.array(id),
    v.minLength(1),
    v.maxLength(500),
  ),
});
