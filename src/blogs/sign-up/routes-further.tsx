// The doors of a further blog, for somebody who is here already.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../../platform/context.ts';
import { readForm } from '../../web/door.ts';
import type { Env, SignedIn } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, type PageStatus, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { likelyBlog } from '../blog-fields.tsx';
import { pressSettings } from '../hosting/press-settings.ts';
import { NewBlogPage } from '../studio-pages.tsx';
import { beginAnother, mustAgree } from './begin-another.ts';
import { requireMayBegin } from './may-begin.ts';
import { furtherBlogSchema } from './sign-up-schema.ts';
import { Terms } from './terms.tsx';

type C = Request<Env>;

export function furtherBlogRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/blogs/new', async (c) => {
    const person = requirePerson(c);
    await requireMayBegin(ctx, person);
    return showFurther(ctx, c, person);
  });
  app.post('/blogs', async (c) => {
    const person = requirePerson(c);
    await requireMayBegin(ctx, person);
    return beginFurther(ctx, c, person, null);
  });
  return app;
}

/** The form stands at `/blogs/new`, and at the address of an invitation. */
export async function showFurther(
  ctx: Context,
  c: C,
  person: SignedIn,
  failed?: FormState,
  status: PageStatus = 422,
) {
  const view = viewOf(c);
  const form = failed ?? formOf(likelyBlog(view));
  const settings = await pressSettings(ctx);
  const agrees = await mustAgree(ctx, person, settings);
  const page = (
    <NewBlogPage
      view={view}
      form={form}
      press={ctx.config.address}
      path={c.req.path.startsWith('/blogs') ? '/blogs' : c.req.path}
      terms={agrees && <Terms view={view} form={form} settings={settings} />}
    />
  );
  return html(c, page, failed ? status : 200);
}

export async function beginFurther(ctx: Context, c: C, person: SignedIn, token: string | null) {
  const read = await readForm(c, furtherBlogSchema);
  if (!read.ok) return showFurther(ctx, c, person, formOf(read.values, read.problems));
  const begun = await beginAnother(ctx, person, read.value, token);
  if (!begun.ok) return showFurther(ctx, c, person, formOf(read.values, begun.problems));
  return c.redirect(`/studio/${begun.slug}`, 303);
}
