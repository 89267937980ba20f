// The door of the record of who did what.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actGroups } from '../accounts/log/acts.ts';
import { entriesOf, type LogFilter, peopleIn } from '../accounts/log/store.ts';
import type { Context } from '../platform/context.ts';
import { check } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { endOfDay } from '../web/when.ts';
import { LogPage } from './log-page.tsx';
import { actorOf } from './routes-actor.ts';

const ON_PAGE = 100;

/** What is not understood does not narrow anything down. */
const askedSchema = v.object({
  what: v.fallback(v.picklist(['', ...actGroups]), ''),
  who: v.fallback(v.union([v.literal(''), v.literal('press'), v.pipe(v.string(), v.uuid())]), ''),
  until: v.fallback(v.union([v.literal(''), v.pipe(v.string(), v.isoDate(), v.check(isDay))]), ''),
  before: v.fallback(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
});

function isDay(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

type Asked = v.InferOutput<typeof askedSchema>;

export function logRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/studio/:blog/log', (c) => showLog(ctx, c));
  return app;
}

async function showLog(ctx: Context, c: Request<Env, '/:blog'>) {
  const { blog } = await actorOf(ctx, c, 'manage');
  const read = check(askedSchema, { what: '', who: '', until: '', before: '', ...c.req.query() }, {});
  const asked: Asked = read.ok ? read.value : { what: '', who: '', until: '', before: '' };
  const found = await entriesOf(ctx.db, blog.id, filterOf(asked, blog.timeZone), ON_PAGE + 1);
  const entries = found.slice(0, ON_PAGE);
  const page = (
    <LogPage
      view={viewOf(c)}
      blog={blog}
      entries={entries}
      people={await peopleIn(ctx.db, blog.id)}
      form={formOf({ what: asked.what, who: asked.who, until: asked.until })}
      narrowed={asked.what !== '' || asked.who !== '' || asked.until !== ''}
      later={asked.before !== ''}
      older={found.length > ON_PAGE ? olderThan(blog.slug, asked, entries.at(-1)?.id ?? '') : null}
    />
  );
  return html(c, page);
}

function filterOf(asked: Asked, timeZone: string): LogFilter {
  return {
    ...(asked.what === '' ? {} : { group: asked.what }),
    ...(asked.who === '' ? {} : { by: asked.who === 'press' ? null : asked.who }),
    ...(asked.until === '' ? {} : { until: endOfDay(asked.until, timeZone) }),
    ...(asked.before === '' ? {} : { before: asked.before }),
  };
}

function olderThan(slug: string, { what, who, until }: Asked, before: string): string {
  const given = Object.entries({ what, who, until, before }).filter(([, value]) => value !== '');
  return `/studio/${slug}/log?${new URLSearchParams(given)}`;
}
