// Whether a list that has changed is shown, and otherwise than before: many change each hour by a view that nobody sees.
import { widgetOf } from '../../blogs/widgets/kinds.ts';
import { widgetsOfKind } from '../../blogs/widgets/store.ts';
import type { Context } from '../../platform/context.ts';

interface Listed {
  postId: string;
  count: number;
}

export interface Changed {
  /** '' for the whole press. */
  blogId: string;
  period: number;
  before: readonly Listed[];
  now: readonly Listed[];
}

/** The blogs whose widget shows something else now, and '' where a list of the press is another. */
export async function shownOtherwise(ctx: Context, changes: readonly Changed[]): Promise<string[]> {
  const byBlog = Map.groupBy(changes, ({ blogId }) => blogId);
  const found = new Set<string>(byBlog.has('') ? [''] : []);
  for (const { blog_id, id, kind, settings } of await widgetsOfKind(ctx, 'ranking', [...byBlog.keys()])) {
    const widget = widgetOf(id, kind, settings);
    if (widget?.kind !== 'ranking') continue;
    const { count, period, numbers } = widget.settings;
    const seen = (list: readonly Listed[]) =>
      JSON.stringify(list.slice(0, count).map((post) => [post.postId, numbers ? post.count : null]));
    const change = byBlog.get(blog_id)?.find((one) => one.period === period);
    if (change && seen(change.before) !== seen(change.now)) found.add(blog_id);
  }
  return [...found];
}
