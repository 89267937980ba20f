// Publishes a draft whose moment has come: once, whoever works on the event and however often.
import { may } from '../../accounts/permissions.ts';
import { nextDay } from '../../blogs/hosting/quotas/day.ts';
import { roleOf } from '../../blogs/members/store.ts';
import { type Context, transact } from '../../platform/context.ts';
import { emit, type PressEvent } from '../../platform/outbox.ts';
import { type DraftRow, draftOf, lockBlog, updateDraft } from '../store.ts';
import { publishDraftAs } from './publish-draft.ts';

/**
 * Publishing uses the draft up in the same transaction, so an event that is worked on again finds none; one whose
 * moment was moved finds another moment. What cannot be published stays a draft and says why; where the day is full it waits for
 * the next.
 */
export async function publishDue(
  ctx: Context,
  { blogId, postId, at }: Extract<PressEvent, { kind: 'post.due' }>,
): Promise<void> {
  const of = { blogId, postId };
  await transact(ctx, async (tx) => {
    await lockBlog(tx, blogId);
    const draft = await draftOf(tx.db, of.blogId, of.postId);
    if (!draft || draft.scheduled_at !== at || draft.scheduled_by === null) return;
    const problem = (await mayStillPublish(tx, blogId, draft.scheduled_by))
      ? await tried(tx, of, draft.scheduled_by, draft.scheduled_note ?? '')
      : 'not-allowed';
    if (problem === null) return;
    if (problem === 'day-full') return waitADay(tx, draft);
    await updateDraft(tx.db, draft, { scheduled_at: null, scheduled_by: null, schedule_problem: problem });
    ctx.log.warn({ blogId, postId, problem }, 'a scheduled post could not be published');
  });
}

/** The blog has published as much as it may on one day: the draft keeps its turn, and says so. */
async function waitADay(tx: Context, draft: DraftRow): Promise<void> {
  const of = { blogId: draft.blog_id, postId: draft.post_id };
  const at = nextDay(tx);
  await updateDraft(tx.db, draft, { scheduled_at: at, schedule_problem: 'waits-a-day' });
  await emit(tx, { kind: 'post.due', ...of, at }, at);
}

async function tried(
  tx: Context,
  of: { blogId: string; postId: string },
  by: string,
  note: string,
): Promise<string | null> {
  const outcome = await publishDraftAs(tx, of, by, note);
  return outcome.ok ? null : outcome.reason;
}

/** Who scheduled it answers for it: somebody who has left the blog since does not publish there any more. */
export async function mayStillPublish(tx: Context, blogId: string, personId: string): Promise<boolean> {
  const role = await roleOf(tx.db, blogId, personId);
  return role !== undefined && may(role, 'publish');
}
