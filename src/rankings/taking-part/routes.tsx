// The door of taking part in the rankings, for an owner in the studio.
import { Hono, type Context as Request } from 'hono';
import { pressSettings } from '../../blogs/hosting/press-settings.ts';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { readForm, type Values } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { openExclusionOf } from '../making/store.ts';
import { rankingCategories } from '../reads.ts';
import { openParticipantOfBlog } from '../store.ts';
import { saveTakingPart } from './save-taking-part.ts';
import { takingPartSchema } from './shares.ts';
import { participantOfBlog, sharesOf } from './store.ts';
import { TakingPartPage } from './taking-part-page.tsx';

type OnBlog = Request<Env, '/:blog'>;

export function takingPartRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/settings/rankings', (c) => show(ctx, c));
  app.post('/studio/:blog/settings/rankings', (c) => save(ctx, c));
  return app;
}

async function show(ctx: Context, c: OnBlog, form?: FormState): Promise<Response> {
  const { blog } = await actorOf(ctx, c, 'manage');
  const exclusion = await openExclusionOf(ctx.db, blog.id);
  const participant = await openParticipantOfBlog(ctx.db, blog.id);
  const page = (
    <TakingPartPage
      view={viewOf(c)}
      blog={blog}
      categories={await rankingCategories(ctx)}
      excludedFor={exclusion?.reason ?? null}
      form={form ?? formOf(await storedValues(ctx, blog.id))}
      saved={c.req.query('saved') !== undefined}
      banners={
        participant
          ? {
              participantId: participant.id,
              press: (await pressSettings(ctx)).name,
              origin: new URL(ctx.config.address).origin,
            }
          : null
      }
    />
  );
  return html(c, page, form ? 422 : 200);
}

async function storedValues(ctx: Context, blogId: string): Promise<Values> {
  const participant = await participantOfBlog(ctx.db, blogId);
  const values: Values = { part: participant && participant.left_at === null ? 'yes' : 'no' };
  for (const [at, { category_id, share }] of (await sharesOf(ctx.db, blogId)).entries()) {
    values[`category_${at + 1}`] = category_id;
    values[`share_${at + 1}`] = String(share);
  }
  return values;
}

async function save(ctx: Context, c: OnBlog): Promise<Response> {
  const actor = await actorOf(ctx, c, 'manage');
  const read = await readForm(c, takingPartSchema);
  if (!read.ok) return show(ctx, c, formOf(read.values, read.problems));
  const saved = await saveTakingPart(ctx, actor, read.value);
  if (!saved.ok) return show(ctx, c, formOf(read.values, saved.problems));
  return c.redirect(`/studio/${actor.blog.slug}/settings/rankings?saved`, 303);
}
