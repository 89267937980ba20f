// The doors through which articles are brought in.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { actorOf } from '../blogs/routes-actor.ts';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/ids.ts';
import { readUpload, type Upload } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { optionalLine } from '../web/fields.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import type { Params } from '../web/messages/index.ts';
import { html, type PageStatus, viewOf } from '../web/page.ts';
import { bringArticle } from './bring-article.ts';
import { BringPage, ways } from './bring-page.tsx';
import type { Way } from './brought.ts';
import { type BringLimits, bringLimits } from './limits.ts';
import type { SourceInput } from './obtain-source.ts';
import { articleRoutes } from './routes-article.tsx';
import { cardRoutes } from './routes-card.tsx';
import { snapshotRoutes } from './routes-snapshot.tsx';
import { unconfirmedArticles } from './store.ts';
import { isWebAddress } from './web-address.ts';

type OnBlog = Request<Env, '/:blog'>;

export function sourcesRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limits = bringLimits();
  app.get('/studio/:blog/bring', (c) => {
    const { way, address } = c.req.query();
    return showBring(ctx, c, { way: asWay(way), form: formOf(address ? { address } : {}) });
  });
  app.post('/studio/:blog/bring', (c) => bring(ctx, limits, c));
  app.route('/', articleRoutes(ctx, limits));
  app.route('/', snapshotRoutes(ctx));
  app.route('/', cardRoutes(ctx));
  return app;
}

/** Made with the form and sent with it, so that a second press is known as one. */
const form = v.optional(v.pipe(v.string(), v.uuid()));

const anyText = v.optional(v.string('common.invalid'), '');

const originSchema = v.pipe(
  optionalLine(2000),
  v.check((said) => said === '' || isWebAddress(said), 'common.address'),
);

/** What was handed over is not cut or tidied here: reading it is for the extraction. */
const bringSchema = v.variant('way', [
  v.object({
    way: v.literal('address'),
    form,
    address: v.pipe(
      v.string('common.required'),
      v.trim(),
      v.minLength(1, 'common.required'),
      v.maxLength(2000, 'common.too-long'),
    ),
  }),
  v.object({
    way: v.literal('paste'),
    form,
    text: v.pipe(
      anyText,
      v.check((text) => text.trim() !== '', 'common.required'),
    ),
    html: anyText,
    address: originSchema,
  }),
  v.object({
    way: v.literal('file'),
    form,
    file: v.pipe(
      v.nullish(
        v.custom<Upload>((file) => typeof file === 'object'),
        null,
      ),
      v.guard((file: Upload | null): file is Upload => file !== null, 'bring.file.choose'),
    ),
    address: originSchema,
  }),
]);

async function bring(ctx: Context, limits: BringLimits, c: OnBlog) {
  const { blog, ...person } = await actorOf(ctx, c, 'translate');
  const read = await readUpload(c, bringSchema, ctx.config.maxUpload);
  const way = asWay(String(read.values.way));
  if (!read.ok) return showBring(ctx, c, { way, form: formOf(read.values, read.problems) });
  const actor = { id: person.id, blog };
  const { form } = read.value;
  const brought = await limits.run(person.id, () => bringArticle(ctx, actor, inputFrom(read.value), form));
  if (brought.ok) return c.redirect(`/studio/${blog.slug}/articles/${brought.articleId}`, 303);
  return showBring(
    ctx,
    c,
    { way, form: formOf(read.values), failed: brought },
    'wait' in brought ? 429 : 422,
  );
}

function inputFrom(value: v.InferOutput<typeof bringSchema>): SourceInput {
  const { way, address } = value;
  if (way === 'address') return { way, address };
  if (way === 'paste') return { way, text: value.text, html: value.html, address };
  return { way, name: value.file.name, bytes: value.file.bytes, address };
}

interface Shown {
  way: Way;
  form: FormState;
  failed?: { key: string; params: Params };
}

async function showBring(
  ctx: Context,
  c: OnBlog,
  { way, form, failed }: Shown,
  status: PageStatus = failed || Object.keys(form.problems).length > 0 ? 422 : 200,
) {
  const { blog } = await actorOf(ctx, c, 'translate');
  const page = (
    <BringPage
      view={viewOf(c)}
      blog={blog}
      way={way}
      form={form}
      failed={failed ?? null}
      formId={newId(ctx.clock.now())}
      limit={ctx.config.maxUpload}
      waiting={await unconfirmedArticles(ctx.db, blog.id)}
    />
  );
  return html(c, page, status);
}

function asWay(said: string | undefined): Way {
  return ways.find((way) => way === said) ?? 'address';
}
