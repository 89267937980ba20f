// A person as they act on a blog, for what goes on after their request: if they may still do there what they asked for.
import { type Capability, capabilitiesOf } from '../accounts/permissions.ts';
import { personById } from '../accounts/store.ts';
import { blogFor } from '../blogs/blog-for.ts';
import { roleOf } from '../blogs/members/store.ts';
import { anyBlogById } from '../blogs/store.ts';
import type { Context } from '../platform/context.ts';
import type { Actor } from './actor.ts';

export async function actorWho(
  ctx: Context,
  { blogId, personId }: { blogId: string; personId: string },
  capability: Capability,
): Promise<Actor | null> {
  const [blog, person, role] = [
    await anyBlogById(ctx.db, blogId),
    await personById(ctx.db, personId),
    await roleOf(ctx.db, blogId, personId),
  ];
  if (!blog || !person || !role || !capabilitiesOf(role).has(capability)) return null;
  return { id: personId, name: person.name, blog: await blogFor(ctx, personId, blog.slug, capability) };
}
