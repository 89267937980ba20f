// The parts of pages that change too often to stand in them: pages of their own, which a script puts where they belong.
import type { VNode } from 'preact';
import { pressSettings } from '../../blogs/hosting/press-settings.ts';
import { widgetsOf } from '../../blogs/widgets/store.ts';
import { newestComments } from '../../comments/reads.ts';
import type { Context } from '../../platform/context.ts';
import { standingOf } from '../../rankings/reads.ts';
import type { PagePart } from '../address.ts';
import type { Setting } from '../blog.ts';
import { NewestComments, PartPage } from '../render/part-page.tsx';
import { Widgets } from '../render/side.tsx';
import { Standing } from '../render/vote-strip.tsx';
import { sideOf } from './side.ts';

/** Null for one that the blog does not have. */
export async function drawPart(ctx: Context, setting: Setting, part: PagePart): Promise<VNode | null> {
  const { blog, t } = setting;
  if (part === 'standing') return drawStanding(ctx, setting);
  if (part === 'side') {
    return (
      <PartPage setting={setting} part={part} title={t('site.clues')}>
        <Widgets setting={setting} facts={await sideOf(ctx, blog)} />
      </PartPage>
    );
  }
  const widgets = await widgetsOf(ctx.db, blog.id);
  const wanted = widgets.find((widget) => widget.kind === 'newest-comments')?.settings;
  return (
    <PartPage setting={setting} part={part} title={wanted?.title || t('site.side.comments')}>
      <NewestComments
        setting={setting}
        comments={await newestComments(ctx, blog.id, wanted?.count ?? COUNT)}
      />
    </PartPage>
  );
}

async function drawStanding(ctx: Context, setting: Setting): Promise<VNode | null> {
  const { ranking, id } = setting.blog;
  if (ranking === null) return null;
  const { name: press } = await pressSettings(ctx);
  const standing = await standingOf(ctx, id, 7, ranking.category?.id ?? '');
  return (
    <PartPage setting={setting} part="standing" title={setting.t('rankings.standing')}>
      <Standing setting={setting} ranking={ranking} press={press} standing={standing} />
    </PartPage>
  );
}

/** Comments on the page of its own where no widget says how many. */
const COUNT = 20;
