// A press with two blogs, whoever may knock at their doors, and all that is stored.
import type { Hono } from 'hono';
import { routes } from '../../src/app.ts';
import type { Schema } from '../../src/schema.ts';
import type { Article } from '../../src/sources/store.ts';
import type { Env } from '../../src/web/env.ts';
import type { TestContext } from './database.ts';
import { addressOf, type Body, type Door, doors, type Ids } from './guarded.ts';
import { type Blog, openBlog } from './guarded-blog.ts';

export interface World {
  ctx: TestContext;
  app: Hono<Env>;
  ours: Blog;
  theirs: Blog;
}

export async function openWorld(ctx: TestContext): Promise<World> {
  const [ours, theirs] = [await openBlog(ctx, 'ours'), await openBlog(ctx, 'theirs')];
  return { ctx, app: routes(ctx), ours, theirs };
}

export interface Asking {
  cookie?: string | undefined;
  headers?: Record<string, string>;
  body?: Body;
}

/** Asks as a page of the press would, unless `headers` say otherwise. */
export async function ask(
  { app }: Pick<World, 'app'>,
  method: string,
  path: string,
  asking: Asking,
): Promise<Response> {
  const headers = new Headers({ origin: 'http://localhost', ...asking.headers });
  if (asking.cookie) headers.set('cookie', asking.cookie);
  const body = asking.body && sent(asking.body, headers);
  return app.request(path, { method, headers, ...(body ? { body } : {}) });
}

function sent(body: NonNullable<Body>, headers: Headers): BodyInit {
  if ('json' in body) {
    headers.set('content-type', 'application/json');
    return JSON.stringify(body.json);
  }
  if ('form' in body) return new URLSearchParams(body.form);
  const form = new FormData();
  form.append('picture', new File([Buffer.from('not a picture')], 'x.jpg'));
  return form;
}

/**
 * All that is stored, but for what every visit may touch. A table that comes later is in it without being named: only
 * the shadows of the index are left out, which no query of ours reads whole.
 */
export async function stored({ ctx }: Pick<World, 'ctx'>, without: readonly string[] = []): Promise<string> {
  const tables = (await ctx.db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('search_index') && !without.includes(name))
    .sort();
  const rows: string[] = [];
  for (const table of tables) {
    const all = await ctx.db
      .selectFrom(table as keyof Schema)
      .selectAll()
      .execute();
    rows.push(...all.map((row) => `${table} ${JSON.stringify(row)}`).sort());
  }
  return rows.join('\n');
}

export interface Way {
  name: string;
  method: string;
  door: Door;
  path(blog: string, ids: Ids): string;
  body(ids: Ids, article: Article): Body;
}

export const ways: Way[] = Object.entries(doors).map(([name, door]) => {
  const [method = '', pattern = ''] = name.split(' ');
  return {
    name,
    method,
    door,
    path: (blog, ids) => addressOf(pattern, door, blog, ids),
    body: (ids, article) => door.body?.(ids, article) ?? null,
  };
});
