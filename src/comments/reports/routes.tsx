// The doors through which a reader reports a sentence, and comes back for the answer.
import { Hono, type Context as Request } from 'hono';
import type * as v from 'valibot';
import { readerBlog } from '../../blogs/reader-blog.ts';
import { raiseReport, receiptHash, sentenceToReport } from '../../desk/reports/raise-report.ts';
import { reportByReceipt } from '../../desk/reports/store.ts';
import type { Context } from '../../platform/context.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { postOf } from '../../posts/store.ts';
import { clientAddress } from '../../web/client-address.ts';
import { readForm, type Values } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { type FormState, fieldText, formOf } from '../../web/forms.tsx';
import { type Limit, limitOf } from '../../web/limits.ts';
import { html, viewOf } from '../../web/page.ts';
import { speak } from '../../web/session.ts';
import { newForm, plainNames, readFormToken } from '../form-token.ts';
import { judgeReport } from './judge-report.ts';
import { ReportFormPage, ReportReceiptPage } from './pages.tsx';
import { reportSchema } from './report-schema.ts';

type Said = { value: v.InferOutput<typeof reportSchema>; values: Values };

type OnPost = Request<Env, '/:blog/:slug'>;

/** Reports from one network in an hour: a school class may share one. */
const MOST_REPORTS = 20;
const AN_HOUR = 60 * 60;

export function reportRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const limit = limitOf(MOST_REPORTS, AN_HOUR, 'reports.too-many');
  app.get('/readers/:blog/reports/new/:slug', (c) => showForm(ctx, c, c.req.query('s') ?? ''));
  app.post('/readers/:blog/posts/:slug/reports', (c) => takeReport(ctx, c, limit));
  app.get('/readers/:blog/reports/:receipt', (c) => showReceipt(ctx, c));
  return app;
}

async function showForm(ctx: Context, c: OnPost, segmentId: string, form?: FormState) {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const sentence = await sentenceToReport(ctx, { blogId: blog.id, slug: c.req.param('slug'), segmentId });
  const filled = form ?? formOf({ kind: 'meaning' });
  const given = await newForm(ctx, { blogId: blog.id, postId: sentence.postId });
  const page = <ReportFormPage {...{ view: viewOf(c), blog, form: filled, sentence, segmentId, given }} />;
  return html(c, page, form ? 422 : 200);
}

async function takeReport(ctx: Context, c: OnPost, limit: Limit) {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const read = await readForm(c, reportSchema);
  if (!read.ok) return showForm(ctx, c, sentenceIn(read.values), formOf(read.values, read.problems));
  try {
    await limit.consume(clientAddress(c, ctx.config.trustProxy));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { key, params } = error;
    return showForm(ctx, c, sentenceIn(read.values), formOf(read.values, { '': { key, params } }));
  }
  const { receipt } = await raise(ctx, c, blog.id, read);
  return c.redirect(`${blog.base}/reports/${receipt}`, 303);
}

async function raise(ctx: Context, c: OnPost, blogId: string, { value: said, values }: Said) {
  const of = { blogId, slug: c.req.param('slug'), segmentId: said.sentence };
  const words = { proposal: said.report_proposal, reason: said.report_reason, name: said.report_name };
  const sentence = await sentenceToReport(ctx, of);
  const form = await readFormToken(ctx, { blogId, postId: sentence.postId }, said.token);
  const judged = await judgeReport(ctx, {
    ...{ blogId, sentence, ...words },
    network: clientAddress(c, ctx.config.trustProxy),
    seconds: form === null || form.expired ? null : form.seconds,
    trapFilled: fieldText(formOf(values), (form?.names ?? plainNames).trap) !== '',
  });
  return raiseReport(ctx, { ...of, ...words, kind: said.kind }, judged);
}

async function showReceipt(ctx: Context, c: Request<Env, '/:blog/:receipt'>) {
  const blog = await readerBlog(ctx, c.req.param('blog'));
  speak(c, blog.interfaceLanguage);
  const report = await reportByReceipt(ctx.db, blog.id, receiptHash(c.req.param('receipt')));
  if (!report) throw refuse('not-found', 'reports.no-receipt');
  const post = await postOf(ctx.db, blog.id, report.post_id);
  const address = post?.published_at ? `${blog.base}/posts/${post.slug}` : null;
  return html(c, <ReportReceiptPage view={viewOf(c)} blog={blog} report={report} post={address} />);
}

function sentenceIn(values: Values): string {
  return fieldText(formOf(values), 'sentence');
}
