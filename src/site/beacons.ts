// The door of beacons, which is asked before any framework: it finds blogs in the directory, as pages do.
import type { Context } from '../platform/context.ts';
import { viewDoor } from '../rankings/views/start-views.ts';
import { viewHandler } from '../rankings/views/view-handler.ts';
import type { Site } from './site.ts';

/** The door of beacons at every blog that readers can come to. */
export function beaconHandler(ctx: Context, { directory }: Site): ReturnType<typeof viewHandler> {
  return viewHandler(
    ctx,
    viewDoor(ctx, (host, base) => {
      const blog = base === '' ? directory.byHost(host) : directory.bySlug(base.slice(1));
      return blog?.shut === 'closed' || blog?.shut === 'moved' ? undefined : blog;
    }),
  );
}
