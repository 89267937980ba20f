// The first minute of a press: its owner and its first blog, by a link that works once.
import type * as v from 'valibot';
import { createPerson, personFields, preparePerson } from '../accounts/create-person.ts';
import { consumeOnlyLink, findLink } from '../accounts/sign-in-by-link.ts';
import { hasOperator } from '../accounts/store.ts';
import { withWayBack } from '../accounts/way-back.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { newBlogFields } from './blog-schema.ts';
import { insertNewBlog } from './create-blog.ts';

export const setUpSchema = withWayBack({ ...personFields, ...newBlogFields });

export interface SetUp {
  personId: string;
  slug: string;
}

/** Refuses unless the link can be used and nobody has set the press up yet. */
export async function requireSetUp(ctx: Context, token: string): Promise<void> {
  await findLink(ctx, 'set-up', token);
  if (await hasOperator(ctx.db)) throw refuse('conflict', 'blogs.set-up.done');
}

export async function setUp(
  ctx: Context,
  token: string,
  input: v.InferOutput<typeof setUpSchema>,
): Promise<SetUp> {
  await requireSetUp(ctx, token);
  const person = await preparePerson({
    name: input.name,
    email: input.email,
    password: input.way === 'password' ? input.password : null,
    language: null,
    operator: true,
  });
  return transact(ctx, async (tx) => {
    // Every start without an owner printed a link; the first one used shuts the others.
    await consumeOnlyLink(tx, 'set-up', token);
    if (await hasOperator(tx.db)) throw refuse('conflict', 'blogs.set-up.done');
    const owner = await createPerson(tx, person);
    if (!owner.ok) throw refuse('conflict', 'accounts.email.taken');
    const blog = await insertNewBlog(tx, owner.id, input);
    if (!blog.ok) throw refuse('conflict', 'blogs.slug.taken');
    return { personId: owner.id, slug: blog.slug };
  });
}
