// The parts of pages that change too often to stand in them: pages of their own, which a script puts where they belong.
import type { VNode } from 'preact';
import { widgetsOf } from '../../blogs/widgets/store.ts';
import { newestComments } from '../../comments/reads.ts';
import type { Context } from '../../platform/context.ts';
import type { PagePart } from '../address.ts';
import type { Setting } from '../blog.ts';
import { NewestComments, PartPage } from '../render/part-page.tsx';
import { Widgets } from '../render/side.tsx';
import { sideOf } from './side.ts';

export async function drawPart(ctx: Context, setting: Setting, part: PagePart): Promise<VNode> {
  const { blog, t } = setting;
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

/** Comments on the page of its own where no widget says how many. */
const COUNT = 20;
