// The doors of the blogs room: set-up, invitations, choosing and making blogs, settings, members, categories.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../platform/context.ts';
import { readForm, type Values } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { accessRoutes } from './access/routes.tsx';
import { blogAddress } from './address.ts';
import { authorRoutes } from './authors/routes.tsx';
import { bannerRoutes } from './banners/routes.tsx';
import { likelyBlog } from './blog-fields.tsx';
import { blogsOf, type MemberBlog } from './blog-for.ts';
import { changeBlogSchema } from './blog-schema.ts';
import { changeBlog } from './change-blog.ts';
import { FrontPage, InvitationPage, SetUpPage } from './door-pages.tsx';
import { roomOf } from './hosting/quotas/room.tsx';
import { hostingRoutes } from './hosting/routes.tsx';
import {
  acceptanceSchema,
  acceptInvitation,
  findInvitation,
  type Invitation,
  joinByInvitation,
} from './invitations.ts';
import { HostLookups } from './places/host-lookup.ts';
import { spokenHost } from './places/host-name.ts';
import { namesOf, placeRoutes } from './places/routes.tsx';
import { movedBlogRoutes } from './places/routes-press.tsx';
import { redirectRoutes } from './redirects/routes.tsx';
import { actorOf } from './routes-actor.ts';
import { categoryRoutes } from './routes-categories.tsx';
import { enter } from './routes-enter.ts';
import { logRoutes } from './routes-log.tsx';
import { memberRoutes } from './routes-members.tsx';
import { requireSetUp, setUp, setUpSchema } from './set-up.ts';
import { SettingsPage } from './settings-page.tsx';
import { mayBegin } from './sign-up/may-begin.ts';
import { signUpRoutes } from './sign-up/routes.tsx';
import { openBlogs } from './store.ts';
import { ChooserPage } from './studio-pages.tsx';
import { tagRoutes } from './tags/routes.tsx';
import { widgetRoutes } from './widgets/routes.tsx';

/** Blogs listed at the press's own address. */
const ON_FRONT = 100;

type C = Request<Env>;
type WithToken = Request<Env, '/:token'>;
type OnBlog = Request<Env, '/:blog'>;

export function blogsRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const lookups = new HostLookups(new URL(ctx.config.address).hostname, () => ctx.clock.now().getTime());
  app.get('/', (c) => showFront(ctx, c));
  app.get('/set-up/:token', (c) => showSetUp(ctx, c));
  app.post('/set-up/:token', (c) => doSetUp(ctx, c));
  app.get('/invitations/:token', (c) => showInvitation(ctx, c));
  app.post('/invitations/:token', (c) => doInvitation(ctx, c));
  app.get('/studio', (c) => showChooser(ctx, c));
  app.get('/studio/:blog/settings', (c) => showSettings(ctx, lookups, c));
  app.post('/studio/:blog/settings', (c) => saveSettings(ctx, lookups, c));
  app.route('/', hostingRoutes(ctx));
  app.route('/', signUpRoutes(ctx));
  app.route('/', placeRoutes(ctx, lookups));
  app.route('/', movedBlogRoutes(ctx));
  app.route('/', memberRoutes(ctx));
  app.route('/', logRoutes(ctx));
  app.route('/', categoryRoutes(ctx));
  app.route('/', tagRoutes(ctx));
  app.route('/', redirectRoutes(ctx));
  app.route('/', authorRoutes(ctx));
  app.route('/', widgetRoutes(ctx));
  app.route('/', accessRoutes(ctx));
  app.route('/', bannerRoutes(ctx));
  return app;
}

/** Whoever types the address of a press that is no host: to its only blog, or what an empty press says. A host has a stored page there. */
async function showFront(ctx: Context, c: C) {
  const blogs = await openBlogs(ctx.db, ON_FRONT);
  const [only] = blogs;
  if (only && blogs.length === 1) return c.redirect(blogAddress(ctx.config.address, only), 302);
  // That there is a blog with a password is told to nobody who does not know its address.
  const rows = blogs
    .filter(({ isLocked }) => !isLocked)
    .map((blog) => ({ ...blog, address: blogAddress(ctx.config.address, blog) }));
  return html(c, <FrontPage view={viewOf(c)} blogs={rows} />);
}

async function showSetUp(ctx: Context, c: WithToken, form?: FormState) {
  await requireSetUp(ctx, c.req.param('token'));
  const view = viewOf(c);
  const filled = form ?? formOf({ ...likelyBlog(view), way: 'password' });
  const page = <SetUpPage view={view} form={filled} path={c.req.path} press={ctx.config.address} />;
  return html(c, page, form ? 422 : 200);
}

async function doSetUp(ctx: Context, c: WithToken) {
  const read = await readForm(c, setUpSchema);
  if (!read.ok) return showSetUp(ctx, c, formOf(read.values, read.problems));
  const { personId, slug } = await setUp(ctx, c.req.param('token'), read.value);
  return enter(ctx, c, personId, read.value.way === 'passkey' ? '/account' : `/studio/${slug}`);
}

async function showInvitation(ctx: Context, c: WithToken, form?: FormState) {
  const invitation: Invitation = await findInvitation(ctx, c.req.param('token'));
  const filled = form ?? formOf({ way: 'password' });
  const page = <InvitationPage view={viewOf(c)} form={filled} path={c.req.path} invitation={invitation} />;
  return html(c, page, form ? 422 : 200);
}

async function doInvitation(ctx: Context, c: WithToken) {
  const token = c.req.param('token');
  if (c.var.person) {
    const { slug } = await acceptInvitation(ctx, c.var.person, token);
    return c.redirect(`/studio/${slug}`, 303);
  }
  const read = await readForm(c, acceptanceSchema);
  if (!read.ok) return showInvitation(ctx, c, formOf(read.values, read.problems));
  const joined = await joinByInvitation(ctx, token, read.value);
  if (!joined.ok) {
    return showInvitation(ctx, c, formOf(read.values, { email: { key: 'accounts.email.taken' } }));
  }
  return enter(ctx, c, joined.personId, read.value.way === 'passkey' ? '/account' : `/studio/${joined.slug}`);
}

/** Whoever has one blog goes straight there. */
async function showChooser(ctx: Context, c: C) {
  const person = requirePerson(c);
  const blogs = await blogsOf(ctx, person.id);
  const [only] = blogs;
  if (only && blogs.length === 1) return c.redirect(`/studio/${only.slug}`, 303);
  return html(c, <ChooserPage view={viewOf(c)} blogs={blogs} begins={(await mayBegin(ctx, person)).ok} />);
}

async function showSettings(ctx: Context, lookups: HostLookups, c: OnBlog, form?: FormState) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const page = (
    <SettingsPage
      view={viewOf(c)}
      blog={blog}
      form={form ?? formOf(storedValues(blog))}
      press={ctx.config.address}
      saved={c.req.query('done') === 'saved'}
      place={await namesOf(ctx, blog, lookups)}
      room={await roomOf(ctx, blog.id)}
    />
  );
  return html(c, page, form ? 422 : 200);
}

async function saveSettings(ctx: Context, lookups: HostLookups, c: OnBlog) {
  const actor = requirePerson(c);
  const read = await readForm(c, changeBlogSchema);
  if (!read.ok) return showSettings(ctx, lookups, c, formOf(read.values, read.problems));
  const changed = await changeBlog(ctx, actor, c.req.param('blog'), read.value);
  if (!changed.ok) return showSettings(ctx, lookups, c, formOf(read.values, takenProblem[changed.reason]));
  return c.redirect(`/studio/${changed.slug}/settings?done=saved`, 303);
}

const takenProblem = {
  'slug-taken': { slug: { key: 'blogs.slug.taken' } },
  'host-taken': { host: { key: 'blogs.host.taken' } },
  'host-ours': { host: { key: 'blogs.host.ours' } },
  'host-led-to': { host: { key: 'blogs.host.led-to' } },
  'host-under-ours': { host: { key: 'blogs.host.under-ours' } },
};

function storedValues(blog: MemberBlog): Values {
  return {
    blog_name: blog.name,
    slug: blog.slug,
    host: spokenHost(blog.host ?? ''),
    tagline: blog.tagline,
    about: blog.about,
    blog_language: blog.language,
    source_languages: blog.sourceLanguages,
    time_zone: blog.readersZone,
    rights_rule: blog.rightsRule,
    review_rule: blog.reviewsRequiredAt === null ? 'free' : 'required',
  };
}
