// The doors of a blog's look: the page, its preview, a new header picture.
import { createHash } from 'node:crypto';
import { Hono, type Context as Request } from 'hono';
import { renderToString } from 'preact-render-to-string';
import * as v from 'valibot';
import { blogFor, type MemberBlog } from '../../blogs/blog-for.ts';
import { stylesOf } from '../../blogs/look/store.ts';
import { styleSheet } from '../../blogs/look/style-sheet.ts';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { isUpload, type Problem, readForm, readUpload, type Upload, type Values } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { contentPolicy } from '../../web/headers.ts';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { drawHome } from '../pages.tsx';
import { settingOf } from '../setting.ts';
import { siteOf } from '../site.ts';
import { addCover, changeLook, type TriedLook, tryLook } from './change-look.ts';
import { LookPage, type LookPageProps } from './look-page.tsx';
import { accentName, lookSchema } from './look-schema.ts';
import { type Choice, newestPictures, pictureChoice } from './store.ts';

type OnBlog = Request<Env, '/:blog'>;
type Failed = Pick<LookPageProps, 'near' | 'refused'> & { form: FormState };

/** Pictures that are offered for the header. */
const OFFERED = 24;

const uploadSchema = v.object({
  picture: v.custom<Upload>(isUpload, 'posts.picture.none'),
  use: v.fallback(v.picklist(['cover', 'icon']), 'cover'),
});

export function lookRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/look', (c) => show(ctx, c));
  app.post('/studio/:blog/look', (c) => save(ctx, c));
  app.post('/studio/:blog/look/preview', (c) => preview(ctx, c));
  app.post('/studio/:blog/look/cover', (c) => takeCover(ctx, c));
  return app;
}

async function show(ctx: Context, c: OnBlog, failed?: Failed) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const stored = formOf(storedValues(blog, (await stylesOf(ctx.db, blog.id))?.source ?? ''));
  for (const name of ['cover', 'icon']) {
    const chosen = c.req.query(name);
    if (chosen !== undefined && !failed) stored.values[name] = chosen;
  }
  const page = (
    <LookPage
      view={viewOf(c)}
      blog={blog}
      pictures={await offered(ctx, blog)}
      form={failed?.form ?? stored}
      saved={c.req.query('done') === 'saved'}
      {...(failed?.near === undefined ? {} : { near: failed.near })}
      {...(failed?.refused === undefined ? {} : { refused: failed.refused })}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

/** The newest, and those in use however old they are: saving something else must not lose them. */
async function offered(ctx: Context, { id, look }: MemberBlog): Promise<Choice[]> {
  const pictures = await newestPictures(ctx.db, id, OFFERED);
  for (const used of [look.cover, look.icon]) {
    const isThere = used === null || pictures.some(({ pictureId }) => pictureId === used.pictureId);
    const picture = isThere ? undefined : await pictureChoice(ctx.db, id, used.pictureId);
    if (picture) pictures.push(picture);
  }
  return pictures;
}

async function save(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  await blogFor(ctx, actor.id, c.req.param('blog'), 'manage');
  const read = await readForm(c, lookSchema);
  if (!read.ok) return show(ctx, c, { form: formOf(read.values, read.problems) });
  const changed = await changeLook(ctx, actor, c.req.param('blog'), read.value);
  if (!changed.ok) return show(ctx, c, failedOf(changed, read.values));
  return c.redirect(`/studio/${c.req.param('blog')}/look?done=saved`, 303);
}

/** The first page of the blog as it would be; nothing of it is kept. */
async function preview(ctx: Context, c: OnBlog) {
  const member = await blogFor(ctx, requirePerson(c).id, c.req.param('blog'), 'manage');
  const read = await readForm(c, lookSchema);
  if (!read.ok) return show(ctx, c, { form: formOf(read.values, read.problems) });
  // The sign stands in no page: the one that is there will do.
  const icon = read.value.icon === '' ? null : member.look.icon;
  const result = await tryLook(ctx, member.id, { ...read.value, icon: icon?.pictureId ?? '' }, icon);
  if (!result.ok) return show(ctx, c, failedOf(result, read.values));
  const blog = await (await siteOf(ctx)).findBlog(member.id);
  if (!blog) throw refuse('not-found', 'web.problem.not-found.do');
  const tried = { ...blog, look: result.tried.look, style: null };
  const page = renderToString(await drawHome(ctx, settingOf(tried)));
  const style = inlineStyle(styleSheet(tried, result.tried.styles.checked), tried.base);
  const hash = createHash('sha256').update(style).digest('base64');
  c.header(
    'Content-Security-Policy',
    contentPolicy('own').replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`),
  );
  c.header('X-Robots-Tag', 'noindex, nofollow');
  return c.html(`<!doctype html>${page.replace('</head>', () => `<style>${style}</style></head>`)}`);
}

/** Nothing in it can end the element it stands in, and its pictures are found from the studio, too. */
function inlineStyle(css: string, base: string): string {
  return css.replaceAll('</', '<\\/').replaceAll('url(media/', `url(${base}/media/`);
}

async function takeCover(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  await blogFor(ctx, actor.id, c.req.param('blog'), 'manage');
  const read = await readUpload(c, uploadSchema, ctx.config.maxUpload);
  const problem = (picture: Problem) => show(ctx, c, { form: formOf({}, { picture }) });
  if (!read.ok) return problem({ key: 'posts.picture.none' });
  const added = await addCover(ctx, actor, c.req.param('blog'), read.value.picture.bytes);
  if (!added.ok) return problem(added.problem);
  const { use } = read.value;
  return c.redirect(`/studio/${c.req.param('blog')}/look?${use}=${added.pictureId}#part-${use}`, 303);
}

function failedOf(result: Extract<TriedLook, { ok: false }>, values: Values): Failed {
  if ('refused' in result) return { form: formOf(values), refused: result.refused };
  const form = formOf(values, { [result.field]: result.problem });
  return result.near === undefined ? { form } : { form, near: result.near };
}

function storedValues({ look }: MemberBlog, styles: string): Values {
  const accent = accentName(look.accent);
  return {
    scheme: look.scheme,
    spine: look.spine ? 'yes' : '',
    typeface: look.typeface,
    width: look.width,
    accent,
    own_accent: accent === 'own' ? (look.accent?.light ?? '') : '',
    side_below: look.sideBelow ? 'yes' : '',
    cover: look.cover?.pictureId ?? '',
    cover_alt: look.cover?.alt ?? '',
    icon: look.icon?.pictureId ?? '',
    styles,
  };
}
