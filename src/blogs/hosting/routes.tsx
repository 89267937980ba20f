// The doors at which whoever runs the press says what it is called and allows.
import { Hono, type Context as Request } from 'hono';
import { requireOperator } from '../../accounts/operator.ts';
import type { Context } from '../../platform/context.ts';
import { readForm, type Values } from '../../web/door.ts';
import type { Env, SignedIn } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { requirePerson } from '../../web/session.ts';
import { type PressSettings, pressSettings } from './press-settings.ts';
import { PressSettingsPage, storedValues } from './press-settings-page.tsx';
import { type PressSettingsSaved, pressSettingsSchema, savePressSettings } from './save-press-settings.ts';

type C = Request<Env>;

export function hostingRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/press', (c) => show(ctx, c));
  app.post('/press', (c) => save(ctx, c));
  return app;
}

export function operatorOf(c: Request<Env>): SignedIn {
  const person = requirePerson(c);
  requireOperator(person);
  return person;
}

async function show(ctx: Context, c: C) {
  operatorOf(c);
  const settings = await pressSettings(ctx);
  return draw(c, settings, formOf(storedValues(settings)));
}

async function save(ctx: Context, c: C) {
  const operator = operatorOf(c);
  const read = await readForm(c, pressSettingsSchema);
  if (!read.ok) {
    const stands = { ...(await pressSettings(ctx)), changedAt: baseOf(read.values) };
    return draw(c, stands, formOf(read.values, read.problems), { status: 422 });
  }
  const saved = await savePressSettings(ctx, operator, read.value);
  if (saved.ok) return c.redirect('/press?done=saved', 303);
  return refused(ctx, c, read.values, saved);
}

async function refused(
  ctx: Context,
  c: C,
  values: Values,
  saved: Extract<PressSettingsSaved, { ok: false }>,
) {
  if (saved.reason === 'overtaken')
    return draw(c, saved.now, formOf(values), { status: 409, overtaken: true });
  const form = formOf(values, { sign_up: { key: 'operating.sign-up.no-mail' } });
  const stands = { ...(await pressSettings(ctx)), changedAt: baseOf(values) };
  return draw(c, stands, form, { status: 422 });
}

/** A form that comes back goes on from what it was opened with: what somebody saved since still has to be seen. */
function baseOf({ base }: Values): string | null {
  return typeof base === 'string' && base !== '' ? base : null;
}

function draw(
  c: C,
  settings: PressSettings,
  form: FormState,
  { status = 200, overtaken = false }: { status?: 200 | 409 | 422; overtaken?: boolean } = {},
) {
  const page = (
    <PressSettingsPage
      view={viewOf(c)}
      form={form}
      settings={settings}
      saved={c.req.query('done') === 'saved' && status === 200}
      overtaken={overtaken}
    />
  );
  return html(c, page, status);
}
