// Decides over comments, letters and reports of a blog, one or many at once.
import * as v from 'valibot';
import type { Act } from '../../../accounts/log/acts.ts';
import { record } from '../../../accounts/log/record.ts';
import { blogFor } from '../../../blogs/blog-for.ts';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { SignedIn } from '../../../web/env.ts';
import { many } from '../../../web/fields.ts';
import { insertSeen, postsUnder } from '../store.ts';
import { insertModeration } from './store.ts';
import { type Turned, turnComments, turnLetters, turnReports, type Verb, verbs } from './turns.ts';

/** Most that are decided over at once. */
const MOST = 200;

const uuid = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/, 'common.invalid'));
const ids = v.pipe(many(uuid), v.maxLength(MOST, 'inbox.too-many'));

/** Ids of each kind. Letters are not held; of reports only `show` (it is no spam) and `spam` do anything. */
export const moderationSchema = v.object({
  verb: v.picklist(verbs, 'common.choose'),
  comment: ids,
  letter: ids,
  report: ids,
});
export type ModerationInput = v.InferOutput<typeof moderationSchema>;

export interface Moderated {
  id: string;
  count: number;
  /** Comments were among them; of nothing else can be said that it is shown. */
  shown: boolean;
}

/** Ids that are not of this blog are as if they were not there. */
export async function moderate(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  { verb, comment, letter, report }: ModerationInput,
): Promise<Moderated> {
  return transact(ctx, async (tx) => {
    const blog = await blogFor(tx, actor.id, slug, 'edit');
    const turned = [
      ...(await turnComments(tx, blog.id, comment, verb)),
      ...(await turnLetters(tx, blog.id, letter, verb)),
      ...(await turnReports(tx, blog.id, report, verb)),
    ];
    if (turned.length === 0) {
      const isUnfit = letter.length + report.length > 0;
      throw refuse(isUnfit ? 'conflict' : 'not-found', isUnfit ? 'inbox.unfit' : 'inbox.nothing-chosen');
    }
    const id = await keepModeration(tx, { blogId: blog.id, by: actor.id, verb }, turned);
    await recordAll(tx, { blogId: blog.id, by: actor.id, act: actOf[verb] }, turned);
    if (verb === 'delete') await recordLetters(tx, { blogId: blog.id, by: actor.id }, turned);
    return { id, count: turned.length, shown: turned.some(({ kind }) => kind === 'comment') };
  });
}

const actOf: Record<Verb, Act> = {
  show: 'voice.approved',
  hold: 'voice.hidden',
  spam: 'voice.spam',
  delete: 'voice.deleted',
};

/** Remembers a decision with all that it changed, so that it can be taken back; what was decided over was seen. */
export async function keepModeration(
  tx: Context,
  { blogId, by, verb }: { blogId: string; by: string; verb: Verb | 'accept' | 'decline' },
  turned: readonly Turned[],
): Promise<string> {
  const id = newId(tx.clock.now());
  const now = nowIso(tx);
  await insertModeration(
    tx.db,
    { blog_id: blogId, id, verb, made_by: by, made_at: now, undone_at: null },
    turned.map(({ kind, id: item, turn }) => ({ kind, item_id: item, state: JSON.stringify(turn) })),
  );
  const seen = turned.flatMap(({ kind, id: item }) => (kind === 'letter' ? [] : [{ kind, id: item }]));
  await insertSeen(tx.db, blogId, by, seen, now);
  return id;
}

/** How many went, and nothing of which. */
async function recordLetters(
  tx: Context,
  deed: { blogId: string; by: string },
  turned: readonly Turned[],
): Promise<void> {
  for (const { kind } of turned) if (kind === 'letter') await record(tx, { ...deed, act: 'letter.deleted' });
}

/** The record says which posts, never what readers wrote; of letters not even that. */
export async function recordAll(
  tx: Context,
  deed: { blogId: string; by: string; act: Act },
  items: readonly Pick<Turned, 'kind' | 'id'>[],
): Promise<void> {
  const of = (kind: Turned['kind']) => items.filter((item) => item.kind === kind).map(({ id }) => id);
  const [comments, reports] = [of('comment'), of('report')];
  const posts = await postsUnder(tx.db, deed.blogId, { comments, reports });
  for (const id of [...comments, ...reports]) {
    const post = posts.get(id);
    await record(tx, { ...deed, ...(post ? { on: { id: post.id, name: post.title } } : {}) });
  }
}
