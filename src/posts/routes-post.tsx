// The doors of one post: publishing and scheduling its draft, what it asks of its readers, taking it back, deleting it.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { hashPassword } from '../accounts/password.ts';
import type { Capability } from '../accounts/permissions.ts';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { categoriesOf } from '../blogs/categories/store.ts';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { type Problems, readForm, type Values } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { lines, localMoment, slug as slugField } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { localTime, momentAt } from '../web/zone.ts';
import { type ListedPost, listedByIds } from './list/reads.ts';
import { PostPage } from './page/post-page.tsx';
import { changePost } from './publishing/change-post.ts';
import { deletePost } from './publishing/delete-post.ts';
import { discardDraft } from './publishing/discard-draft.ts';
import { problemOf, publishDraft } from './publishing/publish-draft.ts';
import { scheduleDraft, unscheduleDraft } from './publishing/schedule-draft.ts';
import { bringBack, takeBack } from './publishing/take-back.ts';
import { POST_PASSWORD_MIN } from './schemas.ts';
import { draftOf } from './store.ts';
import { tagNamesOf } from './tags/store.ts';
import { commentRules, tagNames } from './wishes.ts';

type OnPost = Request<Env, '/:blog/:post'>;

const path = '/studio/:blog/posts/:post';

export function postRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showPost(ctx, c));
  app.post(`${path}/publication`, (c) => publish(ctx, c));
  app.post(`${path}/publication/removal`, (c) => act(ctx, c, 'publish', takeBack));
  app.post(`${path}/return`, (c) => act(ctx, c, 'publish', bringBack));
  app.post(`${path}/schedule/removal`, (c) => act(ctx, c, 'publish', unscheduleDraft));
  app.post(`${path}/asks`, (c) => changeAsks(ctx, c));
  app.post(`${path}/draft/removal`, (c) => act(ctx, c, 'translate', discardDraft));
  app.post(`${path}/removal`, (c) => act(ctx, c, 'publish', deletePost));
  return app;
}

type Failed = { form: 'publish' | 'asks'; state: FormState };

async function showPost(ctx: Context, c: OnPost, failed?: Failed) {
  const { blog, post } = await postFor(ctx, c, failed ? 'publish' : 'read');
  const draft = await draftOf(ctx.db, blog.id, post.postId);
  const page = (
    <PostPage
      view={viewOf(c)}
      blog={blog}
      post={post}
      problem={draft ? problemOf(draft) : null}
      categories={await categoriesOf(ctx.db, blog.id)}
      asks={formOf(await asksOf(ctx, blog, post))}
      now={ctx.clock.now()}
      {...(failed ? { failed } : {})}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

async function asksOf(ctx: Context, blog: MemberBlog, post: ListedPost): Promise<Values> {
  return {
    slug: post.slug,
    category_id: post.categoryId ?? '',
    tags: (await tagNamesOf(ctx.db, blog.id, post.postId)).join('、'),
    comments: post.comments ?? '',
    lock: post.locked ? 'keep' : 'none',
    until: post.expiresAt === null ? '' : localTime(post.expiresAt, blog.timeZone),
  };
}

const publishSchema = v.object({
  when: v.picklist(['now', 'later'], 'common.choose'),
  at: localMoment,
  note: lines(1000),
});

async function publish(ctx: Context, c: OnPost) {
  const { actor, blog, post } = await postFor(ctx, c, 'publish');
  const read = await readForm(c, publishSchema);
  const failed = (problems: Problems) =>
    showPost(ctx, c, { form: 'publish', state: formOf(read.values, problems) });
  if (!read.ok) return failed(read.problems);
  const { when, at, note } = read.value;
  const { postId } = post;
  if (when === 'now') {
    const outcome = await publishDraft(ctx, actor, { postId, note });
    return outcome.ok ? back(c) : failed({ '': { key: `posts.problem.${outcome.reason}` } });
  }
  if (at === '') return failed({ at: { key: 'common.required' } });
  const outcome = await scheduleDraft(ctx, actor, { postId, at: momentAt(at, blog.timeZone), note });
  if (outcome.ok) return back(c);
  const ofTime = outcome.reason === 'past' || outcome.reason === 'ends-before';
  return failed({ [ofTime ? 'at' : '']: { key: `posts.problem.${outcome.reason}` } });
}

const asksSchema = v.pipe(
  v.object({
    slug: slugField(100),
    category_id: v.optional(v.string('common.choose'), ''),
    tags: tagNames,
    comments: v.optional(v.picklist(['', ...commentRules], 'common.choose'), ''),
    lock: v.picklist(['none', 'keep', 'new'], 'common.choose'),
    post_password: v.optional(v.pipe(v.string('common.invalid'), v.maxLength(200, 'common.too-long')), ''),
    until: localMoment,
  }),
  v.forward(
    v.check(
      ({ lock, post_password }) => lock !== 'new' || post_password.length >= POST_PASSWORD_MIN,
      'posts.asks.password.short',
    ),
    ['post_password'],
  ),
);

async function changeAsks(ctx: Context, c: OnPost) {
  const { actor, blog, post } = await postFor(ctx, c, 'publish');
  const read = await readForm(c, asksSchema);
  const failed = (problems: Problems) =>
    showPost(ctx, c, { form: 'asks', state: formOf(read.values, problems) });
  if (!read.ok) return failed(read.problems);
  const { slug, category_id, tags, comments, lock, post_password, until } = read.value;
  const categories = await categoriesOf(ctx.db, blog.id);
  if (category_id !== '' && !categories.some(({ id }) => id === category_id))
    return failed({ category_id: { key: 'common.choose' } });
  const untilNow = post.expiresAt === null ? '' : localTime(post.expiresAt, blog.timeZone);
  const outcome = await changePost(ctx, actor, post.postId, {
    slug,
    categoryId: category_id || null,
    tags,
    comments: comments || null,
    ...(lock === 'keep' ? {} : { passwordHash: lock === 'new' ? await hashPassword(post_password) : null }),
    // One that has passed is not asked for again by saving something else.
    ...(until === untilNow ? {} : { expiresAt: until === '' ? null : momentAt(until, blog.timeZone) }),
  });
  if (outcome.ok || outcome.reason === 'unchanged') return back(c);
  const field = { 'slug-taken': 'slug', expired: 'until', 'no-post': '' }[outcome.reason];
  return failed({ [field]: { key: `posts.problem.${outcome.reason}` } });
}

type Action = (ctx: Context, actor: ActorOnPost, postId: string) => Promise<unknown>;

/** What was done already needs no second word: the page shows how it stands. */
async function act(ctx: Context, c: OnPost, needs: Capability, action: Action) {
  const { actor, blog, post } = await postFor(ctx, c, needs);
  await action(ctx, actor, post.postId);
  const [still] = await listedByIds(ctx.db, blog.id, [post.postId]);
  return still ? back(c) : c.redirect(`/studio/${blog.slug}/posts`, 303);
}

interface ActorOnPost {
  id: string;
  blog: MemberBlog;
}

async function postFor(ctx: Context, c: OnPost, needs: Capability) {
  const { blog, ...person } = await actorOf(ctx, c, needs);
  const [post] = await listedByIds(ctx.db, blog.id, [c.req.param('post')]);
  if (!post) throw refuse('not-found', 'posts.gone');
  const actor: ActorOnPost = { id: person.id, blog };
  return { actor, blog, post };
}

function back(c: OnPost) {
  return c.redirect(`/studio/${c.req.param('blog')}/posts/${c.req.param('post')}`, 303);
}
