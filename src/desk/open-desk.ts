// Everything the desk in the browser needs to open one translation.
import { tagsOf } from '../blogs/tags/store.ts';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { articleOf } from '../sources/store.ts';
import { type Actor, requireMay } from './actor.ts';
import { blockViews } from './blocks.ts';
import { areasFor } from './checks/areas.ts';
import { blogChecksOf } from './checks/settings.ts';
import { detailsViewOf, postViewOf } from './details/save-details.ts';
import { driftViewOf } from './drift/drift-view.ts';
import { engineChoices } from './engines/engine-choices.ts';
import { ownBlockView } from './own-blocks.ts';
import { lacksOf } from './readiness.ts';
import { categoriesOf, segmentViewsOf } from './reads.ts';
import { reportView } from './reports/report-view.ts';
import { openReportsOf } from './reports/store.ts';
import type { DeskData } from './schemas.ts';
import { ownBlocksOf, translationOf } from './store.ts';
import { togetherView } from './together/together-view.ts';

/** All but what the page adds: interface language, texts and addresses. */
export type DeskContent = Omit<DeskData, 'speech' | 'timeZone' | 'messages' | 'address' | 'links'>;

export async function openDesk(ctx: Context, actor: Actor, translationId: string): Promise<DeskContent> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId };
  // Before anything is read: what is saved meanwhile is told of again.
  const readAt = nowIso(ctx);
  const translation = await translationOf(ctx.db, of);
  const article = translation && (await articleOf(ctx.db, of.blogId, translation.article_id));
  if (!translation || !article) throw refuse('not-found', 'desk.problem.no-translation');
  return {
    id: translation.id,
    language: translation.language,
    source: {
      articleId: article.id,
      title: article.title,
      language: article.language,
      address: article.address,
      chain: article.chain.map((link) => ({ name: link.name, unnamed: link.kind === 'unnamed' })),
      lacks: lacksOf(article, actor.blog.rightsRule),
    },
    structure: {
      version: translation.structure_version,
      blocks: blockViews(article.document),
      segments: await segmentViewsOf(ctx.db, of),
      own: (await ownBlocksOf(ctx.db, of)).map(ownBlockView),
    },
    details: await detailsViewOf(ctx.db, actor.blog, translation),
    categories: await categoriesOf(ctx.db, of.blogId),
    tags: (await tagsOf(ctx.db, of.blogId)).map(({ name }) => name),
    post: await postViewOf(ctx.db, actor.blog, translation.post_id),
    together: await togetherView(ctx, translation),
    me: actor.id,
    readAt,
    reports: (await openReportsOf(ctx.db, of)).map(reportView),
    drift: await driftViewOf(ctx, actor, of, article.id, article.language),
    engines: await engineChoices(ctx, of.blogId),
    checkAreas: areasFor(
      { from: article.language, to: translation.language },
      (await blogChecksOf(ctx, of.blogId)).chosen,
    ),
    may: {
      publish: actor.blog.may.has('publish'),
      edit: actor.blog.may.has('edit'),
      manage: actor.blog.may.has('manage'),
    },
  };
}
