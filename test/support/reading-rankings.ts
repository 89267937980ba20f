// Readers of the rankings in tests: tables made and shown, pages as they get them, and who else takes part.
import type { Updateable } from 'kysely';
import { parseHTML } from 'linkedom';
import type { BlogsTable } from '../../src/blogs/tables.ts';
import { transact } from '../../src/platform/context.ts';
import { emit } from '../../src/platform/outbox.ts';
import { drain } from '../../src/platform/worker.ts';
import { rank } from '../../src/rankings/making/start-rankings.ts';
import { tellShown } from '../../src/rankings/making/tell-shown.ts';
import { siteHandlers } from '../../src/site/handlers.ts';
import type { TestContext } from './database.ts';
import { addBlog, addMember } from './desk.ts';
import { serve } from './served.ts';

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

/** Makes the tables, and goes on to when they are shown. */
export async function show(ctx: TestContext): Promise<void> {
  await rank(ctx);
  ctx.clock.advance(HOUR);
  await tellShown(ctx);
  await drain(ctx, siteHandlers(ctx));
}

export async function reader(ctx: TestContext) {
  const { ask } = await serve(ctx);
  const read = async (path: string) => {
    const { status, body } = await ask(path);
    const { document } = parseHTML(body.toString());
    return { status, html: body.toString(), document };
  };
  return { ask, read };
}

export const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const rowsOf = (document: Document) =>
  [...document.querySelectorAll('table.rank tbody tr')].map((row) =>
    [...row.children].map((cell) => textOf(cell)),
  );
export const namesOf = (document: Document) =>
  [...document.querySelectorAll('table.rank tbody th a')].map((link) => textOf(link));

/** One that lives elsewhere and has shown that it is whose it says. */
export async function addElsewhere(ctx: TestContext, name: string, language: string): Promise<string> {
  const at = ctx.clock.now().toISOString();
  const id = 'elsewhere-1';
  await ctx.db
    .insertInto('participants')
    .values({
      ...{ id, blog_id: null, name, about: 'Far away', address: 'https://far.example/' },
      ...{ feed: '', language, token_hash: null, verified_at: at, checked_at: null, failures: 0 },
      ...{ joined_at: at, left_at: null, pinged_at: null },
    })
    .execute();
  return id;
}

export async function changeBlog(
  ctx: TestContext,
  blogId: string,
  change: Updateable<BlogsTable>,
): Promise<void> {
  await ctx.db.updateTable('blogs').set(change).where('id', '=', blogId).execute();
  await transact(ctx, (tx) => emit(tx, { kind: 'blog.changed', blogId }));
}

export async function operatorOf(ctx: TestContext) {
  const { id } = await addMember(ctx, await addBlog(ctx), 'owner', '運営する人の名');
  return { id, operator: true };
}
