// Somebody who runs the press, signed in at all of its doors; and a member of a blog.
import { openSession } from '../../src/accounts/open-session.ts';
import { routes } from '../../src/app.ts';
import { pressSettingsRow, putPressSettings } from '../../src/blogs/hosting/store.ts';
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

/** What no blog of the press may have more of: bytes of pictures, posts a day. */
export async function boundAll(
  ctx: TestContext,
  { bytes = null, posts = null }: { bytes?: number | null; posts?: number | null },
): Promise<void> {
  const isThere = (await pressSettingsRow(ctx.db)) !== undefined;
  await putPressSettings(
    ctx.db,
    {
      ...{
        id: 'press',
        name: 'Press',
        tagline: '',
        about: '',
        language: 'ja',
        terms: '',
        terms_changed_at: null,
      },
      ...{ sign_up: 'closed', approves: 1, most_blogs: 3, most_bytes: bytes, most_posts: posts },
      changed_at: ctx.clock.now().toISOString(),
    },
    isThere,
  );
}
