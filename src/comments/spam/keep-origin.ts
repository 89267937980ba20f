// Remembers where a comment came from and how it was judged; called in the transaction that stores the comment.
import { blogById } from '../../blogs/store.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import { type Candidate, ownHosts } from '../judge.ts';
import type { Judgement } from './score.ts';
import { forgetNetworksBefore, insertOrigin } from './store.ts';
import { traitsOf } from './traits.ts';

/** `letter`: what only the editor may read leaves neither fingerprint nor hosts here. */
export async function keepOrigin(
  tx: Context,
  commentId: string,
  candidate: Candidate,
  judgement: Judgement,
  { letter }: { letter: boolean },
): Promise<void> {
  const blog = await blogById(tx.db, candidate.blogId);
  const traits = traitsOf(candidate, blog ? ownHosts(tx, blog) : []);
  await insertOrigin(
    tx.db,
    {
      blog_id: candidate.blogId,
      comment_id: commentId,
      post_id: candidate.postId,
      network: candidate.network === 'unknown' ? null : candidate.network,
      fingerprint: letter ? null : traits.fingerprint,
      score: judgement.score,
      verdict: judgement.verdict,
      reasons: JSON.stringify(judgement.reasons),
      judged_at: nowIso(tx),
      marked: null,
      marked_at: null,
    },
    letter ? [] : traits.hosts,
  );
}

/** Milliseconds that the network of a comment is kept: ninety days, less the day until the chore comes by again. */
const KEPT_MS = 89 * 24 * 60 * 60 * 1000;

export async function forgetNetworks(ctx: Context): Promise<void> {
  await forgetNetworksBefore(ctx.db, isoFromNow(ctx, -KEPT_MS));
}
