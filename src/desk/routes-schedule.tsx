// The doors of the moment at which a translation publishes itself.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { lines, localMoment, ticked } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { localTime, momentAt } from '../web/zone.ts';
import { partsOf } from './assemble.ts';
import { countToMend } from './checks/to-mend.ts';
import { readinessOf } from './readiness.ts';
import { manuscriptOf } from './reads.ts';
import { schedule, unschedule } from './schedule.ts';
import { SchedulePage } from './schedule-page.tsx';

type OnManuscript = Request<Env, '/:blog/:translation'>;

const path = '/studio/:blog/manuscripts/:translation/schedule';

export function scheduleRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showSchedule(ctx, c));
  app.post(path, (c) => takeSchedule(ctx, c));
  app.post(`${path}/removal`, async (c) => {
    const actor = await actorOf(ctx, c, 'publish');
    await unschedule(ctx, actor, c.req.param('translation'));
    return back(c);
  });
  return app;
}

async function showSchedule(ctx: Context, c: OnManuscript, failed?: FormState) {
  const actor = await actorOf(ctx, c, 'publish');
  const { blog } = actor;
  const translationId = c.req.param('translation');
  const manuscript = await manuscriptOf(ctx.db, blog.id, translationId);
  const parts = await partsOf(ctx, { blogId: blog.id, translationId });
  if (!manuscript || !parts) throw refuse('not-found', 'desk.problem.no-translation');
  const readiness = await readinessOf(ctx, parts, blog.rightsRule);
  // With something missing there is no form to tick anything in.
  const toMend = readiness.blocks.length > 0 ? 0 : await countToMend(ctx, actor, translationId);
  const at = manuscript.scheduledAt === null ? '' : localTime(manuscript.scheduledAt, blog.timeZone);
  const page = (
    <SchedulePage
      view={viewOf(c)}
      blog={blog}
      manuscript={manuscript}
      readiness={readiness}
      toMend={toMend}
      form={failed ?? formOf({ at, note: '' })}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

const scheduleSchema = v.object({ at: localMoment, note: lines(1000), accepted: ticked, sure: ticked });

async function takeSchedule(ctx: Context, c: OnManuscript) {
  const actor = await actorOf(ctx, c, 'publish');
  const translationId = c.req.param('translation');
  const read = await readForm(c, scheduleSchema);
  if (!read.ok) return showSchedule(ctx, c, formOf(read.values, read.problems));
  const { at, note, accepted, sure } = read.value;
  if (at === '') return showSchedule(ctx, c, formOf(read.values, { at: { key: 'common.required' } }));
  const moment = momentAt(at, actor.blog.timeZone);
  const outcome = await schedule(ctx, actor, { translationId, at: moment, note, accepted, sure });
  if (outcome.ok) return back(c);
  const problems = {
    past: { at: { key: 'posts.problem.past' } },
    warned: { '': { key: 'desk.publish.accept' } },
    blocked: { '': { key: 'manuscripts.schedule.lacks' } },
    'to-mend': { '': { key: 'manuscripts.schedule.to-mend' } },
  }[outcome.reason];
  return showSchedule(ctx, c, formOf(read.values, problems));
}

function back(c: OnManuscript) {
  return c.redirect(`/studio/${c.req.param('blog')}/manuscripts/${c.req.param('translation')}/schedule`, 303);
}
