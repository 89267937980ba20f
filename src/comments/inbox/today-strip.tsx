// The newest of the inbox, for きょう.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Context } from '../../platform/context.ts';
import type { View } from '../../web/page.ts';
import { InboxList } from './list.tsx';
import { inboxItems } from './reads.ts';

const ON_TODAY = 3;

/** Null for members who may not answer, and while nothing has come. */
export async function inboxStrip(ctx: Context, view: View, blog: MemberBlog) {
  if (!blog.may.has('edit')) return null;
  const now = ctx.clock.now();
  const wish = { kind: null, spam: false, waiting: false, before: null, limit: ON_TODAY };
  const items = await inboxItems(ctx.db, blog.id, wish, now);
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="today-inbox">
      <h2 id="today-inbox" class="room__h">
        {view.t('inbox.title')}
        <a href={`/studio/${blog.slug}/inbox`}>{view.t('inbox.everything')}</a>
      </h2>
      <InboxList view={view} blog={blog} items={items} now={now} />
    </section>
  );
}
