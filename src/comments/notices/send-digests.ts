// The daily mail: how much came since the last one, for members who want to be told once a day.
import { anyBlogById } from '../../blogs/store.ts';
import { cameToPerson } from '../../desk/together/told/store.ts';
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import { canMail, queueMail } from '../../platform/mail.ts';
import { digestNotice, speakingTo } from './letter-of-notice.ts';
import { allBlogIds, cameSince, claimDigest, deskRoles, type Told, tellable } from './store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Every process of the press has its own hour, and a press that starts anew another: two mails of one day lie further apart. */
const APART_MS = 20 * 60 * 60 * 1000;

/** A daily chore. Whoever has nothing to read gets no mail. */
export async function sendDigests(ctx: Context): Promise<void> {
  if (!canMail(ctx)) return;
  for (const blogId of await allBlogIds(ctx.db)) {
    for (const member of await tellable(ctx.db, blogId, deskRoles)) {
      const ofInbox = member.answers && (member.comments === 'daily' || member.letters === 'daily');
      if (ofInbox || member.together === 'daily') await sendDigest(ctx, blogId, member);
    }
  }
}

async function sendDigest(ctx: Context, blogId: string, member: Told): Promise<void> {
  if (member.toldAt !== null && member.toldAt > isoFromNow(ctx, -APART_MS)) return;
  const since = member.toldAt ?? isoFromNow(ctx, -DAY_MS);
  const all = await cameSince(ctx, blogId, since);
  const ofComments = member.answers && member.comments === 'daily';
  const of = { blogId, personId: member.personId };
  const came = {
    comments: ofComments ? all.comments : 0,
    waiting: ofComments ? all.waiting : 0,
    reports: ofComments ? all.reports : 0,
    letters: member.answers && member.letters === 'daily' ? all.letters : 0,
    together: member.together === 'daily' ? await cameToPerson(ctx.db, of, since) : 0,
  };
  if (came.comments + came.reports + came.letters + came.together === 0) return;
  const blog = await anyBlogById(ctx.db, blogId);
  if (!blog) return;
  await transact(ctx, async (tx) => {
    // Of several processes that came so far at the same moment, one goes on.
    if (!(await claimDigest(tx.db, of, member, nowIso(tx)))) return;
    const content = digestNotice(speakingTo(tx, blog, member.language), came);
    await queueMail(tx, { blogId, kind: 'digest', to: member.email, content });
  });
}
