// How a blog looks to its readers, as stored in its row.
import * as v from 'valibot';

/** `scheme` is what readers see who chose nothing; `spine` stands the blog's name upright on wide screens. */
const lookSchema = v.object({
  scheme: v.optional(v.picklist(['auto', 'light', 'dark'], 'common.choose'), 'auto'),
  spine: v.optional(v.boolean(), true),
});

export type Look = v.InferOutput<typeof lookSchema>;

export const plainLook: Look = { scheme: 'auto', spine: true };

/** The stored look; a field that an older press did not know has its default. */
export function parseLook(json: string): Look {
  return v.parse(lookSchema, JSON.parse(json));
}
