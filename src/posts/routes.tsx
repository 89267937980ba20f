// The doors of pictures: taken in by the studio, and shown there before readers may see them.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { blogFor } from '../blogs/blog-for.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { readUpload, type Upload } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { requirePerson } from '../web/session.ts';
import { addPicture, MOST_PIXELS } from './add-picture.ts';
import { pictureSource } from './picture-source.ts';
import type { MainPicture } from './provenance.ts';
import { editorRoutes } from './routes-editor.tsx';
import { listRoutes } from './routes-list.tsx';
import { postRoutes } from './routes-post.tsx';
import { pictureOf } from './store.ts';

/** The limit as people say it: `6400万`, `64 million`. */
function pixelLimit(language: string): string {
  return new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' }).format(MOST_PIXELS);
}

const uploadSchema = v.object({ picture: v.custom<Upload>(isUpload, 'posts.picture.none') });

export function postsRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/studio/:blog/pictures', (c) => takePicture(ctx, c));
  app.get('/studio/:blog/pictures/:picture', (c) => showPicture(ctx, c));
  app.route('/', editorRoutes(ctx));
  app.route('/', listRoutes(ctx));
  app.route('/', postRoutes(ctx));
  return app;
}

/** A multipart form with one field `picture`; answers as JSON: id, size, where to see it, how a document names it. */
async function takePicture(ctx: Context, c: Request<Env, '/:blog'>) {
  const person = requirePerson(c);
  const blog = await blogFor(ctx, person.id, c.req.param('blog'), 'translate');
  const read = await readUpload(c, uploadSchema, ctx.config.maxUpload);
  if (!read.ok) throw refuse('invalid', 'posts.picture.none');
  const added = await addPicture(
    ctx,
    { id: person.id, blog },
    read.value.picture.bytes,
    read.value.picture.name,
  );
  if (!added.ok)
    throw refuse('invalid', `posts.picture.${added.reason}`, { pixels: pixelLimit(c.var.language) });
  const { pictureId, width, height } = added.picture;
  const address = `/studio/${blog.slug}/pictures/${pictureId}`;
  return c.json({ pictureId, width, height, address, source: pictureSource(added.picture) }, 201);
}

/** The smallest JPEG of a picture, for members of the blog. */
async function showPicture(ctx: Context, c: Request<Env, '/:blog/:picture'>) {
  const person = requirePerson(c);
  const blog = await blogFor(ctx, person.id, c.req.param('blog'), 'read');
  const row = await pictureOf(ctx.db, blog.id, c.req.param('picture'));
  const sizes = row ? (JSON.parse(row.sizes) as MainPicture['sizes']) : [];
  const size = sizes.find((one) => one.type === 'image/jpeg');
  const bytes = size && (await ctx.files.get(size.sha256));
  if (!size || !bytes) throw refuse('not-found', 'web.problem.not-found.do');
  // The name is the content's hash: what it shows never changes.
  c.header('Cache-Control', 'private, max-age=31536000, immutable');
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': size.type });
}

function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}
