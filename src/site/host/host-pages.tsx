// Makes the bytes of a page of the press itself.
import { pressSettings } from '../../blogs/hosting/press-settings.ts';
import type { Context } from '../../platform/context.ts';
import type { Setting } from '../blog.ts';
import type { Page } from '../page.ts';
import { frontShown } from './front/front-pages.tsx';
import type { HostRoute } from './host-address.ts';
import { rankingPage } from './rankings/ranking-pages.ts';

/** Null when there is no such page for readers. */
export async function hostPage(ctx: Context, setting: Setting, route: HostRoute): Promise<Page | null> {
  const press = await pressSettings(ctx);
  switch (route.show) {
    case 'table':
    case 'most-read':
    case 'counting':
    case 'record':
      return rankingPage(ctx, setting, press, route);
    case 'front':
    case 'newest':
    case 'blogs':
    case 'about':
    case 'terms':
    case 'feed':
    case 'sitemap':
      return frontShown(ctx, setting, press, route);
  }
}
