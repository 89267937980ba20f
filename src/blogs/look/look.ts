// How a blog looks to its readers, as stored in its row.
import * as v from 'valibot';

export const schemes = ['auto', 'light', 'dark'] as const;
export const typefaces = ['gothic', 'mincho'] as const;
export const widths = ['narrow', 'normal', 'wide'] as const;

const hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/));

/** A header picture with its sizes, as a main picture of a post has them. */
const cover = v.object({
  pictureId: v.string(),
  alt: v.string(),
  width: v.number(),
  height: v.number(),
  sizes: v.array(v.object({ width: v.number(), type: v.string(), sha256: v.string() })),
});

/** The blog's own sign: one of its pictures, cut to squares of so many pixels, as PNG. */
const icon = v.object({
  pictureId: v.string(),
  sizes: v.array(v.object({ side: v.number(), sha256: v.string() })),
});
export type LookIcon = v.InferOutput<typeof icon>;

const lookSchema = v.object({
  /** What readers see who chose nothing. */
  scheme: v.optional(v.picklist(schemes), 'auto'),
  /** Stands the blog's name upright on wide screens. */
  spine: v.optional(v.boolean(), true),
  /** The voice of the text. */
  typeface: v.optional(v.picklist(typefaces), 'gothic'),
  width: v.optional(v.picklist(widths), 'normal'),
  /** Of the blog's name and of links; both were found to stand out from their ground. Null is ink. */
  accent: v.optional(v.nullable(v.object({ light: hex, dark: hex })), null),
  cover: v.optional(v.nullable(cover), null),
  /** Null is the mark of the press. */
  icon: v.optional(v.nullable(icon), null),
  /** Widgets stand under posts and lists too, not on the first page alone. */
  sideBelow: v.optional(v.boolean(), false),
});

export type Look = v.InferOutput<typeof lookSchema>;

export const plainLook: Look = v.parse(lookSchema, {});

/** The stored look; a field that an older press did not know has its default. */
export function parseLook(json: string): Look {
  return v.parse(lookSchema, JSON.parse(json));
}
