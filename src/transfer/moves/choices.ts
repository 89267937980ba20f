// What the person who moves decides: how the files are read, and how what stands in them is put in.
import * as v from 'valibot';

export const choicesSchema = v.object({
  /** null: told from the bytes of each file. */
  encoding: v.nullable(v.picklist(['utf-8', 'euc-jp', 'shift_jis'])),
  /** How times without AM or PM are read where they could be either; null: as the rest of the file tells. */
  hours: v.nullable(v.picklist([12, 24])),
  /** How line breaks are read where a post does not say so itself; null: as its dialect does. */
  breaks: v.nullable(v.picklist(['kept', 'html'])),
  /** IANA name, for times without an offset. */
  timeZone: v.string(),
  /** Where the blog was, with a slash at the end: relative addresses are read against it. null: as the files say. */
  address: v.nullable(v.string()),
  /** `closed` takes what was open there back from readers; `as-before` opens it. */
  opening: v.picklist(['closed', 'as-before']),
  /** Whether pictures are fetched from where they are. */
  pictures: v.picklist(['fetch', 'leave']),
  /**
   * Where a category goes that is not to keep its name: by its path there (names joined with `\n`), the id of a category here,
   * or null for none.
   */
  categories: v.record(v.string(), v.nullable(v.string())),
  /** What was wanted of single posts, by their origin, when the files were last read: it holds for the next reading too. */
  wishes: v.optional(v.record(v.string(), v.picklist(['leave', 'draft']))),
});
export type MoveChoices = v.InferOutput<typeof choicesSchema>;

/** For a blog in whose time zone the other one was kept, as most were. */
export function usualChoices(timeZone: string): MoveChoices {
  return {
    ...{ encoding: null, hours: null, breaks: null, timeZone, address: null },
    ...{ opening: 'as-before', pictures: 'fetch', categories: {} },
  };
}
