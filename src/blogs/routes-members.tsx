// The doors of a blog's members and invitations.
import { Hono, type Context as Request } from 'hono';
import { nowIso } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { requirePerson } from '../web/session.ts';
import { DeparturePage } from './departure-page.tsx';
import { invitationSchema, invite, revokeInvitation } from './invitations.ts';
import { changeRole, leaveBlog, type MemberChange, removeMember, roleSchema } from './members.ts';
import { MembersPage } from './members-page.tsx';
import { membersOf, openInvitations } from './reads.ts';
import { actorOf } from './routes-actor.ts';

type OnBlog = Request<Env, '/:blog'>;
type OnMember = Request<Env, '/:blog/:person'>;
type OnInvitation = Request<Env, '/:blog/:id'>;

export function memberRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/members', (c) => showMembers(ctx, c, {}));
  app.post('/studio/:blog/members/:person/role', (c) => saveRole(ctx, c));
  app.post('/studio/:blog/members/:person/removal', (c) => dropMember(ctx, c));
  app.get('/studio/:blog/departure', (c) => askDeparture(ctx, c));
  app.post('/studio/:blog/departure', (c) => depart(ctx, c));
  app.post('/studio/:blog/invitations', (c) => makeInvitation(ctx, c));
  app.post('/studio/:blog/invitations/:id/revocation', (c) => dropInvitation(ctx, c));
  return app;
}

async function showMembers(ctx: Context, c: OnBlog, shown: { form?: FormState; invited?: string }) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const page = (
    <MembersPage
      view={viewOf(c)}
      blog={blog}
      members={await membersOf(ctx.db, blog.id)}
      invitations={await openInvitations(ctx.db, blog.id, nowIso(ctx))}
      form={shown.form ?? formOf({ role: 'translator' })}
      {...(shown.invited ? { invited: shown.invited } : {})}
    />
  );
  if (shown.invited) return html(c, page, 201);
  return html(c, page, shown.form ? 422 : 200);
}

async function saveRole(ctx: Context, c: OnMember) {
  const actor = requirePerson(c);
  const read = await readForm(c, roleSchema);
  if (!read.ok) return showMembers(ctx, c, { form: formOf(read.values, read.problems) });
  const changed = await changeRole(ctx, actor, c.req.param('blog'), c.req.param('person'), read.value.role);
  return afterChange(ctx, c, changed);
}

async function dropMember(ctx: Context, c: OnMember) {
  const removed = await removeMember(ctx, requirePerson(c), c.req.param('blog'), c.req.param('person'));
  return afterChange(ctx, c, removed);
}

async function afterChange(ctx: Context, c: OnMember, change: MemberChange) {
  if (!change.ok) {
    const form = formOf({ role: 'translator' }, { '': { key: 'blogs.members.last-owner' } });
    return showMembers(ctx, c, { form });
  }
  return c.redirect(`/studio/${c.req.param('blog')}/members`, 303);
}

/** A page that asks first, so that it needs no script. */
async function askDeparture(ctx: Context, c: OnBlog, form = formOf()) {
  const { blog } = await actorOf(ctx, c, 'read');
  const refused = Object.keys(form.problems).length > 0;
  return html(c, <DeparturePage view={viewOf(c)} blog={blog} form={form} />, refused ? 422 : 200);
}

async function depart(ctx: Context, c: OnBlog) {
  const left = await leaveBlog(ctx, requirePerson(c), c.req.param('blog'));
  if (left.ok) return c.redirect('/account?done=left', 303);
  return askDeparture(ctx, c, formOf({}, { '': { key: 'blogs.members.last-owner' } }));
}

/** The page with the link is the answer itself: nothing keeps the token for a page after it. */
async function makeInvitation(ctx: Context, c: OnBlog) {
  const actor = requirePerson(c);
  const read = await readForm(c, invitationSchema);
  if (!read.ok) return showMembers(ctx, c, { form: formOf(read.values, read.problems) });
  const token = await invite(ctx, actor, c.req.param('blog'), read.value.role);
  return showMembers(ctx, c, { invited: `${ctx.config.address}/invitations/${token}` });
}

async function dropInvitation(ctx: Context, c: OnInvitation) {
  await revokeInvitation(ctx, requirePerson(c), c.req.param('blog'), c.req.param('id'));
  return c.redirect(`/studio/${c.req.param('blog')}/members`, 303);
}
