// What follows from work at a desk that concerns others: a mail to each who wants one. It says where, and none of what was said.
import { anyBlogById } from '../../blogs/store.ts';
import {
  type AtDesk,
  assignmentToTell,
  proposalToTell,
  remarkToTell,
} from '../../desk/together/told/store.ts';
import { type Context, transact } from '../../platform/context.ts';
import { canMail, queueMail } from '../../platform/mail.ts';
import type { Handlers } from '../../platform/worker.ts';
import { type DeskNews, deskNotice, speakingTo } from './letter-of-notice.ts';
import { deskRoles, tellable } from './store.ts';

export const togetherHandlers: Handlers = {
  'remark.written': async (ctx, { blogId, remarkId, only }) => {
    const remark = await remarkToTell(ctx.db, blogId, remarkId, only);
    if (remark) await tell(ctx, blogId, remark, (id) => (remark.called.includes(id) ? 'call' : 'remark'));
  },
  'assignment.given': async (ctx, { blogId, assignmentId }) => {
    const part = await assignmentToTell(ctx.db, blogId, assignmentId);
    if (part) await tell(ctx, blogId, part, () => 'part', part.dueOn);
  },
  'proposal.made': async (ctx, { blogId, proposalId }) => {
    const proposal = await proposalToTell(ctx.db, blogId, proposalId, 'made');
    if (proposal) await tell(ctx, blogId, proposal, () => 'proposal');
  },
  'proposal.answered': async (ctx, { blogId, proposalId }) => {
    const proposal = await proposalToTell(ctx.db, blogId, proposalId, 'answered');
    if (proposal) await tell(ctx, blogId, proposal, () => 'answer');
  },
};

/** In one transaction, so that an event that is worked on twice tells nobody twice. */
async function tell(
  ctx: Context,
  blogId: string,
  at: AtDesk,
  newsFor: (personId: string) => DeskNews,
  dueOn: string | null = null,
): Promise<void> {
  const blog = canMail(ctx) && at.people.length > 0 ? await anyBlogById(ctx.db, blogId) : undefined;
  if (!blog) return;
  await transact(ctx, async (tx) => {
    for (const member of await tellable(tx.db, blogId, deskRoles)) {
      if (member.together !== 'each' || !at.people.includes(member.personId)) continue;
      const to = speakingTo(tx, blog, member.language);
      const content = deskNotice(to, newsFor(member.personId), { ...at, dueOn });
      await queueMail(tx, { blogId, kind: 'together', to: member.email, content });
    }
  });
}
