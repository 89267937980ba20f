// きょう: where a blog stands in the rankings, how it has moved, and its votes of this week; nothing of one that takes no part.
import type { MemberBlog } from '../blogs/blog-for.ts';
import { pressSettings } from '../blogs/hosting/press-settings.ts';
import type { Context } from '../platform/context.ts';
import type { View } from '../web/page.ts';
import { Moved } from './moved.tsx';
import { rankedBlogs } from './ranked-blogs.ts';
import { standingOf } from './reads.ts';
import { rowPath, tablePath } from './table-path.ts';

export async function standingOnToday(ctx: Context, { t }: View, { id }: MemberBlog) {
  const [ranked] = await rankedBlogs(ctx.db, id);
  if (!ranked) return null;
  const { category } = ranked;
  const standing = await standingOf(ctx, id, 7, category?.id ?? '');
  // All of its votes: in a category stand those alone that it gave there.
  const whole = await standingOf(ctx, id);
  const table =
    standing === null ? tablePath(category) : rowPath(category, { ...standing.row, at: standing.at });
  const { name: press } = await pressSettings(ctx);
  return (
    <section aria-labelledby="today-standing">
      <h2 id="today-standing" class="room__h">
        {t('rankings.strip', { press })}
        <a href={`${ctx.config.address}${table}`}>{t('rankings.standing.whole')}</a>
      </h2>
      {standing === null ? (
        <p>{t('rankings.standing.none')}</p>
      ) : (
        <p>
          {category?.name ?? t('rankings.standing.all')}{' '}
          <b>{t('rankings.place', { place: standing.row.place })}</b>{' '}
          <Moved movement={standing.row.movement} t={t} />
          <br />
          {t('rankings.standing.votes', { count: whole?.row.ins ?? 0 })}
        </p>
      )}
    </section>
  );
}
