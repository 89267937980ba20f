// What the desk in the browser and the server say to each other about what stands around the text.
import * as v from 'valibot';
import { key, line, version } from '../fields.ts';

/** As many as a post may have anywhere. */
const MOST_TAGS = 30;

const detailsSchema = v.object({
  title: line(300),
  summary: line(1_000),
  /** Last part of the post's address; '' while none was chosen. */
  slug: v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(120, 'desk.problem.slug'),
    v.regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/, 'desk.problem.slug'),
  ),
  categoryId: v.nullable(v.string()),
  picture: v.nullable(v.object({ pictureId: v.string(), alt: line(500), credit: line(300) })),
  /** Names in order; left out they stay as they are. */
  tags: v.optional(v.pipe(v.array(line(60)), v.maxLength(MOST_TAGS, 'desk.problem.line-long'))),
});
export type Details = v.InferOutput<typeof detailsSchema>;

export const saveDetailsSchema = v.object({ key, base: version, details: detailsSchema });
export type SaveDetails = v.InferOutput<typeof saveDetailsSchema>;

export interface PictureView {
  pictureId: string;
  alt: string;
  credit: string;
  /** Address of a small size, for the panel. */
  address: string;
}

export interface DetailsView extends Omit<Details, 'picture' | 'tags'> {
  tags: string[];
  picture: PictureView | null;
  /** Another post has this address. */
  slugTaken: boolean;
  version: number;
}

export type SaveDetailsAnswer =
  | { ok: true; details: DetailsView; savedAt: string }
  | { ok: false; reason: 'conflict'; current: DetailsView }
  | { ok: false; reason: 'unknown-category' | 'unknown-picture' };
