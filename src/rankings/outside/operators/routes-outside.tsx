// The doors of blogs elsewhere, for whoever runs the press.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { type Operator, requireOperator } from '../../../accounts/operator.ts';
import type { Context } from '../../../platform/context.ts';
import { check, readForm } from '../../../web/door.ts';
import type { Env } from '../../../web/env.ts';
import { type FormState, formOf } from '../../../web/forms.tsx';
import { html, viewOf } from '../../../web/page.ts';
import { requirePerson } from '../../../web/session.ts';
import { exclusionSchema } from '../../making/exclude.ts';
import { allEntries } from '../store.ts';
import { OutsidePage } from './outside-page.tsx';
import { removeEntry } from './remove-entry.ts';

const PATH = '/press/rankings/outside';
const ON_A_PAGE = 50;

const pageSchema = v.object({
  page: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number)), 1),
});

export function outsideRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(PATH, (c) => show(ctx, c));
  app.post(`${PATH}/:id/removal`, (c) => remove(ctx, c));
  return app;
}

function operatorOf(c: Request<Env>): Operator {
  const person = requirePerson(c);
  requireOperator(person);
  return person;
}

async function show(ctx: Context, c: Request<Env>, failed?: { id: string; form: FormState }) {
  operatorOf(c);
  const asked = check(pageSchema, { page: c.req.query('page') }, {});
  const page = asked.ok ? asked.value.page : 1;
  // One more than are shown tells whether there is a next page.
  const entries = await allEntries(ctx.db, { limit: ON_A_PAGE + 1, offset: (page - 1) * ON_A_PAGE });
  const props = {
    ...{ view: viewOf(c), page, hasMore: entries.length > ON_A_PAGE },
    entries: entries.slice(0, ON_A_PAGE),
    removed: c.req.query('removed') !== undefined,
  };
  return html(c, <OutsidePage {...props} {...(failed ? { failed } : {})} />, failed ? 422 : 200);
}

async function remove(ctx: Context, c: Request<Env, '/:id'>) {
  const operator = operatorOf(c);
  const id = c.req.param('id');
  const read = await readForm(c, exclusionSchema);
  if (!read.ok) return show(ctx, c, { id, form: formOf(read.values, read.problems) });
  await removeEntry(ctx, operator, { participantId: id, reason: read.value.reason });
  return c.redirect(`${PATH}?removed`, 303);
}
