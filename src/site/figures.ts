// The sizes of the blog's own pictures that stand in a text, so that a browser can choose one.
import type { Context } from '../platform/context.ts';
import { pictureIdsIn } from '../posts/picture-source.ts';
import type { MainPicture } from '../posts/provenance.ts';
import { picturesOf } from '../posts/store.ts';
import type { DocumentJson } from '../text/document.ts';

/** By the picture's id. */
export type Figures = ReadonlyMap<string, Pick<MainPicture, 'pictureId' | 'width' | 'height' | 'sizes'>>;

export const noFigures: Figures = new Map();

/** A text without pictures of its own asks nothing of the database. */
export async function figuresOf(ctx: Context, blogId: string, document: DocumentJson): Promise<Figures> {
  const rows = await picturesOf(ctx.db, blogId, pictureIdsIn(document));
  return new Map(
    rows.map(({ id, width, height, sizes, avif }) => {
      const all = [sizes, avif ?? '[]'].flatMap((list) => JSON.parse(list) as MainPicture['sizes']);
      return [id, { pictureId: id, width, height, sizes: all }];
    }),
  );
}
