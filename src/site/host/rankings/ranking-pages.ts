// Which page of the rankings is asked for.
import type { PressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import type { Setting } from '../../blog.ts';
import type { Page } from '../../page.ts';
import type { HostShow } from '../host-address.ts';
import { countingPage } from './counting-page.tsx';
import { mostReadPage } from './most-read-page.tsx';
import { recordPage } from './record-page.tsx';
import { tablePage } from './table-page.tsx';

export type RankingShow = Extract<HostShow, { show: 'table' | 'most-read' | 'counting' | 'record' }>;

/** Null when there is no such page for readers. */
export async function rankingPage(
  ctx: Context,
  setting: Setting,
  press: PressSettings,
  asked: RankingShow,
): Promise<Page | null> {
  switch (asked.show) {
    case 'table':
      return tablePage(ctx, setting, press, asked);
    case 'most-read':
      return mostReadPage(ctx, setting, press, asked.period);
    case 'counting':
      return countingPage(setting, press);
    case 'record':
      return recordPage(ctx, setting, press);
  }
}
