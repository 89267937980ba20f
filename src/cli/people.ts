// `taiyaku people …`: who may come in, for the operator of the press.
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { createLink } from '../accounts/create-link.ts';
import { createPerson, personSchema, preparePerson } from '../accounts/create-person.ts';
import { disablePerson } from '../accounts/disable-person.ts';
import { record, recordOfPerson } from '../accounts/log/record.ts';
import { isRole, type Role, roles } from '../accounts/permissions.ts';
import { allPeople, hasOperator, type PersonRow, personByEmail } from '../accounts/store.ts';
import { openContext } from '../app/open-context.ts';
import { insertMember } from '../blogs/members/store.ts';
import { type Blog, blogBySlug, membershipsOf } from '../blogs/store.ts';
import { readConfig } from '../config.ts';
import { nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';

const usage = `usage:
  taiyaku people list
  taiyaku people add --email E --name N [--blog B --role ${roles.join('|')}]
  taiyaku people link E        print a link that signs E in once
  taiyaku people disable E     shut E out
  taiyaku people set-up        print the link that sets an empty press up
`;

/** What a command says on stdout, or why it could not be done. */
export type Outcome = { ok: true; text: string } | { ok: false; text: string };

/** Options that do not fit; the exit code is 2. */
export class UsageError extends Error {}

export async function people(args: string[]): Promise<number> {
  const { ctx, close } = await openContext(readConfig());
  try {
    const outcome = await runPeople(ctx, args);
    (outcome.ok ? process.stdout : process.stderr).write(`${outcome.text}\n`);
    return outcome.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`taiyaku: ${error.message}\n${usage}`);
    return 2;
  } finally {
    await close();
  }
}

export async function runPeople(ctx: Context, args: string[]): Promise<Outcome> {
  const [verb = '', ...rest] = args;
  if (verb === 'list') return { ok: true, text: await list(ctx) };
  if (verb === 'add') return add(ctx, rest);
  if (verb === 'link') return link(ctx, rest);
  if (verb === 'disable') return disable(ctx, rest);
  if (verb === 'set-up') return setUpLink(ctx);
  throw new UsageError(verb === '' ? 'people needs a verb' : `people knows no “${verb}”`);
}

async function list(ctx: Context): Promise<string> {
  const rows = await allPeople(ctx.db);
  if (rows.length === 0) return 'nobody yet';
  const lines: string[] = [];
  for (const person of rows) {
    const memberships = await membershipsOf(ctx.db, person.id);
    const roles = memberships.map(({ blog, role }) => `${blog.slug}:${role}`);
    const marks = [person.operator_since && 'operator', person.disabled_at && 'disabled', ...roles];
    lines.push([person.email, person.name, ...marks.filter(Boolean)].join('\t'));
  }
  return lines.join('\n');
}

async function add(ctx: Context, args: string[]): Promise<Outcome> {
  const options = optionsOf(args);
  const input = v.safeParse(personSchema, options);
  if (!input.success) throw new UsageError('add needs --email with an address and --name with a name');
  const { role = 'translator' } = options;
  if (!isRole(role)) throw new UsageError(`--role is one of ${roles.join(', ')}`);
  const blog = options.blog === undefined ? null : await blogBySlug(ctx.db, options.blog);
  if (blog === undefined) return { ok: false, text: `there is no blog “${options.blog}”` };
  const prepared = await preparePerson({ ...input.output, password: null, language: null, operator: false });
  return transact(ctx, async (tx) => {
    const created = await createPerson(tx, prepared);
    if (!created.ok) return { ok: false, text: `somebody with ${prepared.email} is here already` };
    if (blog) {
      await insertMember(tx.db, blog.id, created.id, role, nowIso(tx));
      const on = { id: created.id, name: prepared.name };
      await record(tx, { blogId: blog.id, by: null, act: 'member.joined', on, detail: { to: role } });
    }
    const address = await signInAddress(tx, created.id);
    return { ok: true, text: `${added(prepared.name, blog, role)}\nFirst way in (works once):\n${address}` };
  });
}

function added(name: string, blog: Blog | null, role: Role): string {
  return blog ? `${name} is here now, ${role} of ${blog.slug}.` : `${name} is here now.`;
}

async function link(ctx: Context, args: string[]): Promise<Outcome> {
  const person = await namedPerson(ctx, args);
  if (!person) return { ok: false, text: 'there is nobody with this e-mail address' };
  if (person.disabled_at !== null) return { ok: false, text: `${person.email} is shut out` };
  return transact(ctx, async (tx) => {
    const on = { id: person.id, name: person.name };
    await recordOfPerson(tx, { personId: person.id, by: null, act: 'sign-in.link-made', on });
    return { ok: true, text: await signInAddress(tx, person.id) };
  });
}

async function disable(ctx: Context, args: string[]): Promise<Outcome> {
  const person = await namedPerson(ctx, args);
  if (!person) return { ok: false, text: 'there is nobody with this e-mail address' };
  await disablePerson(ctx, person.id);
  return { ok: true, text: `${person.email} is shut out, and signed out everywhere` };
}

async function setUpLink(ctx: Context): Promise<Outcome> {
  if (await hasOperator(ctx.db))
    return { ok: false, text: 'this press is set up already; see: taiyaku people link' };
  const token = await createLink(ctx, { purpose: 'set-up' });
  return { ok: true, text: `${ctx.config.address}/set-up/${token}` };
}

async function signInAddress(ctx: Context, personId: string): Promise<string> {
  return `${ctx.config.address}/sign-in/link/${await createLink(ctx, { purpose: 'sign-in', personId })}`;
}

async function namedPerson(ctx: Context, args: string[]): Promise<PersonRow | undefined> {
  const [email, ...more] = args;
  if (!email || more.length > 0) throw new UsageError('this needs one e-mail address');
  return personByEmail(ctx.db, email.trim().toLowerCase());
}

function optionsOf(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { email: text, name: text, blog: text, role: text } }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
