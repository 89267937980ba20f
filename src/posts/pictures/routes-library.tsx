// The doors of the library of pictures: sent, found, described, shown to members, deleted.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { personById } from '../../accounts/store.ts';
import type { MemberBlog } from '../../blogs/blog-for.ts';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { check, isUpload, readForm, readUpload, type Upload } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, formOf } from '../../web/forms.tsx';
import { html, viewOf } from '../../web/page.ts';
import { addPicture, MOST_PIXELS } from '../add-picture.ts';
import { pictureSource } from '../picture-source.ts';
import type { MainPicture } from '../provenance.ts';
import { pictureOf } from '../store.ts';
import { changePicture, pictureSchema } from './change-picture.ts';
import { deletePicture } from './delete-picture.ts';
import { foldWords } from './fold-words.ts';
import { LibraryPage } from './library-page.tsx';
import { PicturePage } from './picture-page.tsx';
import { picturesFor, usesOf } from './reads.ts';
import { roomSaid } from './room.ts';

const ON_PAGE = 40;
const MOST_WORDS = 8;

const uploadSchema = v.object({ picture: v.custom<Upload>(isUpload, 'posts.picture.none') });

const askedSchema = v.object({
  words: v.fallback(v.pipe(v.string(), v.maxLength(200)), ''),
  show: v.fallback(v.picklist(['', 'unused']), ''),
  page: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number)), 1),
});

type OnBlog = Request<Env, '/:blog'>;
type OnPicture = Request<Env, '/:blog/:picture'>;

const path = '/studio/:blog/pictures';

export function libraryRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(path, (c) => showLibrary(ctx, c));
  app.post(path, (c) => takePicture(ctx, c));
  app.get(`${path}.json`, (c) => listPictures(ctx, c));
  app.get(`${path}/:picture`, (c) => sendPicture(ctx, c));
  app.get(`${path}/:picture/details`, (c) => showPicture(ctx, c));
  app.post(`${path}/:picture/details`, (c) => saveWords(ctx, c));
  app.post(`${path}/:picture/removal`, (c) => removePicture(ctx, c));
  return app;
}

/** The limit as people say it: `6400万`, `64 million`. */
function pixelLimit(language: string): string {
  return new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' }).format(MOST_PIXELS);
}

/**
 * A multipart form with one field `picture`. With `from=page` a page comes back; else JSON: id, size, where to see it, how a
 * document names it, and whether it was moving and stands still now.
 */
async function takePicture(ctx: Context, c: OnBlog) {
  const { blog, ...person } = await actorOf(ctx, c, 'translate');
  const read = await readUpload(c, uploadSchema, ctx.config.maxUpload);
  const fromPage = read.values.from === 'page';
  const problem = (key: string, params = {}) => {
    if (!fromPage) throw refuse('invalid', key, params);
    return showLibrary(ctx, c, formOf({}, { picture: { key, params } }));
  };
  if (!read.ok) return problem('posts.picture.none');
  const { bytes, name } = read.value.picture;
  const added = await addPicture(ctx, { id: person.id, blog }, bytes, name);
  if (!added.ok) {
    const room = added.reason === 'full' ? roomSaid(added) : {};
    return problem(`posts.picture.${added.reason}`, { pixels: pixelLimit(c.var.language), ...room });
  }
  const { picture, still } = added;
  const address = `/studio/${blog.slug}/pictures/${picture.pictureId}`;
  if (fromPage) return c.redirect(`${address}/details?done=${still ? 'still' : 'added'}`, 303);
  const { pictureId, width, height } = picture;
  return c.json({ pictureId, width, height, address, source: pictureSource(picture), still }, 201);
}

async function found(ctx: Context, c: OnBlog) {
  const { blog } = await actorOf(ctx, c, 'read');
  const read = check(askedSchema, { words: '', show: '', page: '1', ...c.req.query() }, {});
  const asked = read.ok ? read.value : { words: '', show: '' as const, page: 1 };
  const result = await picturesFor(ctx.db, blog.id, {
    words: foldWords(asked.words).split(' ').slice(0, MOST_WORDS),
    unused: asked.show === 'unused',
    limit: ON_PAGE,
    offset: (asked.page - 1) * ON_PAGE,
  });
  return { blog, asked, ...result, pages: Math.max(1, Math.ceil(result.all / ON_PAGE)) };
}

async function showLibrary(ctx: Context, c: OnBlog, sent?: FormState) {
  const { blog, asked, rows, all, pages } = await found(ctx, c);
  const page = (
    <LibraryPage
      view={viewOf(c)}
      blog={blog}
      rows={rows}
      all={all}
      page={asked.page}
      pages={pages}
      form={formOf({ words: asked.words, show: asked.show })}
      sent={sent ?? formOf()}
      done={c.req.query('done') === 'deleted'}
    />
  );
  return html(c, page, sent ? 422 : 200);
}

/** For the editors' pickers: a page of pictures, the newest first. */
async function listPictures(ctx: Context, c: OnBlog) {
  const { blog, asked, rows, all, pages } = await found(ctx, c);
  const pictures = rows.map(({ id, width, height, title, file_name, alt, credit, licence }) => ({
    id,
    width,
    height,
    title: title || file_name,
    alt,
    credit,
    licence,
    address: `/studio/${blog.slug}/pictures/${id}`,
    source: pictureSource({ pictureId: id, width }),
  }));
  return c.json({ pictures, page: asked.page, pages, all });
}

/** The smallest JPEG of a picture, or with `?size=large` the largest, for members of the blog. */
async function sendPicture(ctx: Context, c: OnPicture) {
  const { blog } = await actorOf(ctx, c, 'read');
  const row = await pictureOf(ctx.db, blog.id, c.req.param('picture'));
  const sizes = row ? (JSON.parse(row.sizes) as MainPicture['sizes']) : [];
  const jpegs = sizes.filter((one) => one.type === 'image/jpeg');
  const size = c.req.query('size') === 'large' ? jpegs.at(-1) : jpegs[0];
  const bytes = size && (await ctx.files.get(size.sha256));
  if (!size || !bytes) throw refuse('not-found', 'web.problem.not-found.do');
  // The name is the content's hash: what it shows never changes.
  c.header('Cache-Control', 'private, max-age=31536000, immutable');
  return c.body(new Uint8Array(bytes), 200, { 'Content-Type': size.type });
}

async function showPicture(ctx: Context, c: OnPicture, form?: FormState) {
  const { blog, ...person } = await actorOf(ctx, c, 'read');
  const picture = await pictureOf(ctx.db, blog.id, c.req.param('picture'));
  if (!picture) throw refuse('not-found', 'pictures.gone');
  const { title, alt, credit, licence } = picture;
  const page = (
    <PicturePage
      view={viewOf(c)}
      blog={blog}
      picture={picture}
      sentBy={(await personById(ctx.db, picture.created_by))?.name ?? ''}
      uses={await usesOf(ctx.db, blog.id, picture.id)}
      mayDelete={mayDelete(blog, person.id, picture.created_by)}
      form={form ?? formOf({ title, alt, credit, licence })}
      done={c.req.query('done')}
    />
  );
  return html(c, page, form ? 422 : 200);
}

function mayDelete({ may }: MemberBlog, personId: string, sentBy: string): boolean {
  return may.has('edit') || (may.has('translate') && personId === sentBy);
}

async function saveWords(ctx: Context, c: OnPicture) {
  const { blog, ...person } = await actorOf(ctx, c, 'translate');
  const read = await readForm(c, pictureSchema);
  if (!read.ok) return showPicture(ctx, c, formOf(read.values, read.problems));
  const pictureId = c.req.param('picture');
  await changePicture(ctx, { id: person.id, blog }, pictureId, read.value);
  return c.redirect(`/studio/${blog.slug}/pictures/${pictureId}/details?done=saved`, 303);
}

async function removePicture(ctx: Context, c: OnPicture) {
  const { blog, ...person } = await actorOf(ctx, c, 'translate');
  const deleted = await deletePicture(ctx, { id: person.id, blog }, c.req.param('picture'));
  if (deleted.ok) return c.redirect(`/studio/${blog.slug}/pictures?done=deleted`, 303);
  return showPicture(ctx, c, formOf({}, { '': { key: 'pictures.delete.used' } }));
}
