// Somebody who runs the press, signed in at all of its doors; and a member of a blog.
import { openSession } from '../../src/accounts/open-session.ts';
import { routes } from '../../src/app.ts';
import type { TestContext } from './database.ts';
import { addPerson } from './desk.ts';
import { Visitor } from './visitor.ts';

export async function operatorAt(
  ctx: TestContext,
  name = 'うんえい',
): Promise<{ id: string; operator: true; visitor: Visitor }> {
  const { id } = await addPerson(ctx, name);
  const operator_since = ctx.clock.now().toISOString();
  await ctx.db.updateTable('people').set({ operator_since }).where('id', '=', id).execute();
  return { id, operator: true, visitor: await visitorWho(ctx, id) };
}

export async function visitorWho(ctx: TestContext, personId: string): Promise<Visitor> {
  const visitor = new Visitor(routes(ctx));
  visitor.cookies.set('taiyaku', await openSession(ctx, { personId, way: 'link', userAgent: '' }));
  return visitor;
}
