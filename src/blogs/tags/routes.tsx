// The doors of a blog's tags.
import { Hono, type Context as Request } from 'hono';
import type { Context } from '../../platform/context.ts';
import { readForm } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { pageAsked, pagesAround } from '../paging.ts';
import { actorOf } from '../routes-actor.ts';
import {
  mergeTag,
  mergingSchema,
  removeTag,
  renameTag,
  renamingSchema,
  type TagSaved,
} from './change-tags.ts';
import { tagUses } from './store.ts';
import { TagsPage } from './tags-page.tsx';

type OnBlog = Request<Env, '/:blog'>;
type OnTag = Request<Env, '/:blog/:id'>;

const PAGE_LENGTH = 200;

export function tagRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/tags', (c) => show(ctx, c));
  app.post('/studio/:blog/tags/:id', (c) => rename(ctx, c));
  app.post('/studio/:blog/tags/:id/merging', (c) => merge(ctx, c));
  app.post('/studio/:blog/tags/:id/removal', (c) => remove(ctx, c));
  return app;
}

async function show(ctx: Context, c: OnBlog, failed?: { id: string; form: FormState }) {
  const { blog } = await actorOf(ctx, c, 'edit');
  const number = pageAsked(c.req.query('page'));
  const found = await tagUses(ctx.db, blog.id, PAGE_LENGTH + 1, (number - 1) * PAGE_LENGTH);
  const page = (
    <TagsPage
      view={viewOf(c)}
      blog={blog}
      tags={found.slice(0, PAGE_LENGTH)}
      pages={pagesAround(number, found.length > PAGE_LENGTH)}
      {...(failed ? { failed } : {})}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function rename(ctx: Context, c: OnTag) {
  const actor = requirePerson(c);
  const id = c.req.param('id');
  const read = await readForm(c, renamingSchema);
  if (!read.ok) return show(ctx, c, { id, form: formOf(read.values, read.problems) });
  const saved = await renameTag(ctx, actor, c.req.param('blog'), id, read.value.tag_name);
  return after(ctx, c, saved, id, 'tag_name', formOf(read.values));
}

async function merge(ctx: Context, c: OnTag) {
  const actor = requirePerson(c);
  const id = c.req.param('id');
  const read = await readForm(c, mergingSchema);
  if (!read.ok) return show(ctx, c, { id, form: formOf(read.values, read.problems) });
  const saved = await mergeTag(ctx, actor, c.req.param('blog'), id, read.value.tag_into);
  return after(ctx, c, saved, id, 'tag_into', formOf(read.values));
}

async function remove(ctx: Context, c: OnTag) {
  await removeTag(ctx, requirePerson(c), c.req.param('blog'), c.req.param('id'));
  return back(c);
}

function after(ctx: Context, c: OnTag, saved: TagSaved, id: string, field: string, { values }: FormState) {
  if (saved.ok) return back(c);
  return show(ctx, c, { id, form: formOf(values, { [field]: { key: `blogs.tag.${saved.reason}` } }) });
}

function back(c: OnBlog) {
  return c.redirect(`/studio/${c.req.param('blog')}/tags`, 303);
}
