// The doors of a post's versions: all of them, two beside each other, and the way back to one.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import type { Capability } from '../accounts/permissions.ts';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import type { DocumentJson } from '../text/document.ts';
import { check, readForm } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { ticked } from '../web/fields.ts';
import { html, viewOf } from '../web/page.ts';
import { listedByIds } from './list/reads.ts';
import type { MainPicture } from './provenance.ts';
import { restoreRevision } from './publishing/restore-revision.ts';
import { type Comparable, compare } from './revisions/compare.ts';
import { revisionsOf } from './revisions/reads.ts';
import { ReplacePage, RevisionsPage } from './revisions/revisions-page.tsx';
import { type RevisionRow, revisionOf } from './store.ts';

type OnPost = Request<Env, '/:blog/:post'>;

const path = '/studio/:blog/posts/:post/revisions';

export function revisionRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showRevisions(ctx, c));
  app.post(`${path}/:part/restoration`, (c) => restore(ctx, c));
  return app;
}

const number = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number));
const askedSchema = v.object({
  from: v.fallback(v.optional(number), undefined),
  to: v.fallback(v.optional(number), undefined),
});

/** Unless asked otherwise, the last two: what was changed most lately. */
async function showRevisions(ctx: Context, c: OnPost) {
  const { blog, post, person } = await postFor(ctx, c, 'read');
  const revisions = await revisionsOf(ctx.db, blog.id, post.postId);
  const asked = check(askedSchema, c.req.query(), {});
  const { from = revisions[1]?.number, to = revisions[0]?.number } = asked.ok ? asked.value : {};
  const before = from === undefined ? undefined : await revisionOf(ctx.db, blog.id, post.postId, from);
  const after = to === undefined ? undefined : await revisionOf(ctx.db, blog.id, post.postId, to);
  if ((from !== undefined && !before) || (to !== undefined && !after))
    throw refuse('not-found', 'posts.gone');
  const compared =
    before && after
      ? {
          from: before.number,
          to: after.number,
          passages: compare(comparable(before), comparable(after)),
        }
      : null;
  const isOwn = post.authorId === person.id && blog.may.has('translate');
  return html(
    c,
    <RevisionsPage
      view={viewOf(c)}
      blog={blog}
      post={post}
      revisions={revisions}
      compared={compared}
      mayRestore={post.kind !== 'translation' && (isOwn || blog.may.has('edit'))}
    />,
  );
}

function comparable(row: RevisionRow): Comparable {
  const picture = row.picture === null ? null : (JSON.parse(row.picture) as MainPicture);
  return {
    title: row.title,
    summary: row.summary,
    document: JSON.parse(row.document) as DocumentJson,
    picture: picture && {
      id: picture.pictureId,
      words: [picture.alt, picture.credit].filter((word) => word !== '').join(' '),
    },
  };
}

const restoreSchema = v.object({ replace: ticked });

async function restore(ctx: Context, c: Request<Env, '/:blog/:post/:part'>) {
  const { blog, post, person } = await postFor(ctx, c, 'translate');
  const asked = v.safeParse(number, c.req.param('part'));
  if (!asked.success) throw refuse('not-found', 'posts.gone');
  const read = await readForm(c, restoreSchema);
  const input = { postId: post.postId, number: asked.output, replace: read.ok && read.value.replace };
  const outcome = await restoreRevision(ctx, { id: person.id, blog }, input);
  if (outcome.ok) return c.redirect(`/studio/${blog.slug}/posts/${post.postId}/edit`, 303);
  return html(c, <ReplacePage view={viewOf(c)} blog={blog} post={post} number={asked.output} />, 409);
}

async function postFor(ctx: Context, c: OnPost, needs: Capability) {
  const { blog, ...person } = await actorOf(ctx, c, needs);
  const [post] = await listedByIds(ctx.db, blog.id, [c.req.param('post')]);
  if (!post || post.revision === null) throw refuse('not-found', 'posts.gone');
  return { blog, post, person };
}
