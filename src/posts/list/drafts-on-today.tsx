// The posts that are being written, for きょう.
import type { MemberBlog } from '../../blogs/blog-for.ts';
import type { Context } from '../../platform/context.ts';
import type { View } from '../../web/page.ts';
import { type ListedPost, listedPosts } from './reads.ts';
import { States } from './states.tsx';

const ON_TODAY = 5;

/** The newest first; null while nothing is being written. */
export async function draftsOnToday(ctx: Context, view: View, blog: MemberBlog) {
  const now = ctx.clock.now();
  const page = { now: now.toISOString(), limit: ON_TODAY, offset: 0 };
  const { all, rows } = await listedPosts(ctx.db, blog.id, { state: 'draft' }, page);
  if (rows.length === 0) return null;
  const posts = `/studio/${blog.slug}/posts`;
  return (
    <section aria-labelledby="today-drafts">
      <h2 id="today-drafts" class="room__h">
        {view.t('posts.today')}
        <a href={`${posts}?state=draft`}>{view.t('today.all', { count: all })}</a>
      </h2>
      <ol class="mss">
        {rows.map((post) => (
          <li key={post.postId}>
            <a href={`${posts}/${post.postId}${blog.may.has('translate') ? '/edit' : ''}`}>
              <Title view={view} post={post} />
            </a>
            <p class="mss__s">
              <States view={view} post={post} timeZone={blog.timeZone} now={now} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** As the draft has it: that is what is gone on with. */
function Title({ view, post }: { view: View; post: ListedPost }) {
  const title = post.draft?.title || post.title;
  return title === '' ? <b class="none">{view.t('posts.untitled')}</b> : <b lang={post.language}>{title}</b>;
}
