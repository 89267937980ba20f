// All that the page of a move shows, gathered once.
import type { MemberBlog } from '../../../blogs/blog-for.ts';
import { type CategoryRow, categoriesOf } from '../../../blogs/categories/store.ts';
import type { Context } from '../../../platform/context.ts';
import type { FormState } from '../../../web/forms.tsx';
import type { View } from '../../../web/page.ts';
import { takesWhole } from '../../archive/bring-move.ts';
import { countAddresses, type Lead, leadsOf, sampleAddresses } from '../addresses/reads.ts';
import { type BilingualTally, tallyBilinguals } from '../bilingual/reads.ts';
import type { MoveChoices } from '../choices.ts';
import { fileName } from '../files-of-move.ts';
import { type Found, nothingFound } from '../found.ts';
import type { IncomingBlog } from '../incoming.ts';
import { picturesWithProblems } from '../reads.ts';
import {
  filesOfMove,
  type MoveFileRow,
  type MovePictureRow,
  type MovePostRow,
  type MoveRow,
} from '../store.ts';
import { type Care, careOf } from './care-of.ts';
import { latestPost, type PictureTally, type PostTally, tallyPictures, tallyPosts } from './reads.ts';
import { type MoveStand, standOf } from './stand.ts';

/** Pictures that are named on the page. */
const NAMED_PICTURES = 100;

export interface MoveFacts {
  blog: MemberBlog;
  move: MoveRow;
  stand: MoveStand;
  files: readonly (MoveFileRow & { received: number })[];
  choices: MoveChoices;
  /** What the files say of the blog they come from. */
  from: IncomingBlog | null;
  found: Found;
  posts: PostTally;
  pictures: PictureTally;
  bilinguals: BilingualTally;
  care: readonly Care[];
  /** What the press is at. */
  at: Pick<MovePostRow, 'title' | 'dated'> | null;
  /** Of this blog. */
  categories: readonly CategoryRow[];
  addresses: { count: number; samples: readonly Lead[] };
  missing: readonly MovePictureRow[];
  /** An archive of this press comes in as it is: the blog has nothing yet. */
  whole: boolean;
}

export interface MovePageProps extends MoveFacts {
  view: View;
  /** The form of choices that came back, and what was done just now. */
  failed?: FormState | undefined;
  did?: 'choices' | 'categories' | 'pictures' | undefined;
}

export async function factsOf(ctx: Context, blog: MemberBlog, move: MoveRow): Promise<MoveFacts> {
  const stand = standOf(move);
  const files = await filesOfMove(ctx.db, move);
  const isHere = move.ran_by === 'command' || move.whole_at !== null;
  const received = await Promise.all(
    files.map(({ position, size }) => (isHere ? size : ctx.files.sizeOf(fileName(move.id, position)))),
  );
  const isPutting = move.begun_at !== null;
  return {
    ...{ blog, move, stand },
    files: files.map((file, at) => ({ ...file, received: received[at] ?? 0 })),
    choices: JSON.parse(move.choices) as MoveChoices,
    from: move.blog === null ? null : (JSON.parse(move.blog) as IncomingBlog),
    found: { ...nothingFound(), ...(JSON.parse(move.found) as Partial<Found>) },
    posts: await tallyPosts(ctx.db, move),
    pictures: await tallyPictures(ctx.db, move),
    bilinguals: await tallyBilinguals(ctx.db, move),
    care: await careOf(ctx.db, move),
    at: await latestPost(ctx.db, move, isPutting ? 'putting' : 'reading'),
    categories: await categoriesOf(ctx.db, blog.id),
    whole: await takesWhole(ctx, move),
    addresses: {
      count: await countAddresses(ctx.db, move),
      samples: await leadsOf(ctx.db, blog.id, await sampleAddresses(ctx.db, move)),
    },
    missing: isPutting ? await picturesWithProblems(ctx.db, move, NAMED_PICTURES) : [],
  };
}
