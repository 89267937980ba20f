// The doors of accounts and blogs without the rest of the press, and people to walk through them.

import { Hono } from 'hono';
import { createLink } from '../../src/accounts/create-link.ts';
import { createPerson, preparePerson } from '../../src/accounts/create-person.ts';
import type { Role } from '../../src/accounts/permissions.ts';
import { accountsRoutes } from '../../src/accounts/routes.tsx';
import { sessionOf } from '../../src/accounts/session-of.ts';
import { insertMember } from '../../src/blogs/members/store.ts';
import { blogsRoutes } from '../../src/blogs/routes.tsx';
import { beginnings } from '../../src/blogs/sign-up/may-begin.ts';
import { blogBySlug } from '../../src/blogs/store.ts';
import { nowIso } from '../../src/platform/clock.ts';
import type { Context } from '../../src/platform/context.ts';
import type { Env } from '../../src/web/env.ts';
import { problems } from '../../src/web/problem.tsx';
import { withSession } from '../../src/web/session.ts';
import { Visitor } from './visitor.ts';

/** `rooms` are the doors of further rooms, behind the same session. */
export function studioApp(ctx: Context, ...rooms: Hono<Env>[]): Hono<Env> {
  const app = new Hono<Env>();
  problems(app, ctx);
  app.use(withSession(ctx, sessionOf));
  app.route('/', accountsRoutes(ctx, beginnings(ctx)));
  app.route('/', blogsRoutes(ctx));
  for (const room of rooms) app.route('/', room);
  return app;
}

export const ownerFields = {
  name: 'みなも',
  email: 'minamo@example.test',
  way: 'password',
  password: 'a long river of words',
  blog_name: 'ことばの橋',
  slug: 'hashi',
  blog_language: 'ja',
  source_languages: ['en', 'fr'],
  time_zone: 'Asia/Tokyo',
};

/** A press set up through its own door, its owner signed in. */
export async function setUpStudio(
  ctx: Context,
  ...rooms: Hono<Env>[]
): Promise<{ app: Hono<Env>; owner: Visitor }> {
  const app = studioApp(ctx, ...rooms);
  const owner = new Visitor(app);
  const token = await createLink(ctx, { purpose: 'set-up' });
  const answer = await owner.post(`/set-up/${token}`, ownerFields);
  if (answer.status !== 303) throw new Error(`set-up answered ${answer.status}: ${await answer.text()}`);
  return { app, owner };
}

/** Somebody with a role on the blog `hashi` (or with none), signed in by a link. */
export async function comeAs(
  ctx: Context,
  app: Hono<Env>,
  name: string,
  role: Role | null,
): Promise<Visitor> {
  const person = { name, email: `${name}@example.test`, password: null, language: null, operator: false };
  const created = await createPerson(ctx, await preparePerson(person));
  const blog = await blogBySlug(ctx.db, 'hashi');
  if (!created.ok || !blog) throw new Error('there is no blog to come to');
  if (role) await insertMember(ctx.db, blog.id, created.id, role, nowIso(ctx));
  const visitor = new Visitor(app);
  const token = await createLink(ctx, { purpose: 'sign-in', personId: created.id });
  await visitor.post(`/sign-in/link/${token}`);
  return visitor;
}
