// What a blog says about a picture: its title, what it shows, whose it is and on what terms.
import * as v from 'valibot';
import { type Context, transact } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { optionalLine } from '../../web/fields.ts';
import { type Actor, requireMay } from '../actor.ts';
import { pictureOf } from '../store.ts';
import { foldWords } from './fold-words.ts';
import { updateWords } from './store.ts';

export const pictureSchema = v.object({
  title: optionalLine(120),
  alt: optionalLine(500),
  credit: optionalLine(300),
  licence: optionalLine(120),
});

/** Texts that show the picture keep the words they were given there: each may need its own. */
export async function changePicture(
  ctx: Context,
  actor: Actor,
  pictureId: string,
  said: v.InferOutput<typeof pictureSchema>,
): Promise<void> {
  requireMay(actor, 'translate');
  await transact(ctx, async (tx) => {
    const picture = await pictureOf(tx.db, actor.blog.id, pictureId);
    if (!picture) throw refuse('not-found', 'pictures.gone');
    const words = foldWords(picture.file_name, said.title, said.alt, said.credit, said.licence);
    await updateWords(tx.db, actor.blog.id, pictureId, { ...said, words });
  });
}
