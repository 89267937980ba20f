// The door that makes an article of a finished translation.
import { Hono } from 'hono';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import type { Env } from '../../web/env.ts';
import { startFromAlignment } from './start-from-alignment.ts';

export function fromAlignmentRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/studio/:blog/alignments/:alignment/translation', async (c) => {
    const actor = await actorOf(ctx, c, 'translate');
    const { translationId, isWhole } = await startFromAlignment(ctx, actor, {
      alignmentId: c.req.param('alignment'),
      lead: c.var.t('alignments.only-translated'),
    });
    const desk = `/studio/${actor.blog.slug}/desk/${translationId}`;
    return c.redirect(isWhole ? desk : `${desk}#filling`, 303);
  });
  return app;
}
