// The doors of a person's own times. They name nobody: whoever asks gets theirs.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { nowIso } from '../../../platform/clock.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { readForm } from '../../../web/door.ts';
import type { Env } from '../../../web/env.ts';
import { html, viewOf } from '../../../web/page.ts';
import { requirePerson } from '../../../web/session.ts';
import { deleteTimes, isOff, ownTimes, setOff } from './store.ts';
import { TimesPage } from './times-page.tsx';

const path = '/account/times';

export function timeRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => show(ctx, c));
  app.post(path, (c) => choose(ctx, c));
  app.post(`${path}/removal`, (c) => remove(ctx, c));
  return app;
}

async function show(ctx: Context, c: Request<Env>) {
  const person = requirePerson(c);
  const done = c.req.query('done');
  const page = (
    <TimesPage
      view={viewOf(c)}
      times={await ownTimes(ctx.db, person.id)}
      off={await isOff(ctx.db, person.id)}
      done={done === 'saved' || done === 'removed' ? done : null}
    />
  );
  return html(c, page);
}

const choiceSchema = v.object({ counted: v.picklist(['yes', 'no'], 'common.choose') });

async function choose(ctx: Context, c: Request<Env>) {
  const person = requirePerson(c);
  const read = await readForm(c, choiceSchema);
  if (!read.ok) throw refuse('invalid', 'web.problem.invalid.do');
  const offAt = read.value.counted === 'no' ? nowIso(ctx) : null;
  await transact(ctx, (tx) => setOff(tx.db, person.id, offAt));
  return c.redirect(`${path}?done=saved`, 303);
}

const removalSchema = v.object({ translation: v.optional(v.pipe(v.string(), v.maxLength(60)), '') });

async function remove(ctx: Context, c: Request<Env>) {
  const person = requirePerson(c);
  const read = await readForm(c, removalSchema);
  if (!read.ok) throw refuse('invalid', 'web.problem.invalid.do');
  const { translation } = read.value;
  await deleteTimes(ctx.db, person.id, translation === '' ? null : translation);
  return c.redirect(`${path}?done=removed`, 303);
}
