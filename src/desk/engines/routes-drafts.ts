// The door at which the desk asks for drafts: they come back line by line, until there are no more or nobody listens.
import { Hono, type Context as Request } from 'hono';
import { actorOf } from '../../blogs/routes-actor.ts';
import type { Context } from '../../platform/context.ts';
import { refuse } from '../../platform/errors.ts';
import { readJson } from '../../web/door.ts';
import type { Env } from '../../web/env.ts';
import { say } from '../../web/messages/index.ts';
import { askDrafts, type Told } from './draft.ts';
import { askDraftsSchema, type DraftLine } from './schemas.ts';

export function draftRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.post('/studio/:blog/desk/:translation/drafts', (c) => draft(ctx, c));
  return app;
}

async function draft(ctx: Context, c: Request<Env, '/:blog/:translation'>) {
  const actor = await actorOf(ctx, c, 'translate');
  const read = await readJson(c, askDraftsSchema);
  if (!read.ok) throw refuse('invalid', 'common.invalid');
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, c.req.raw.signal]);
  const input = { ...read.value, translationId: c.req.param('translation') };
  const lines = await askDrafts(ctx, actor, input, { signal });
  const { t } = c.var;
  const worded = (line: Told): DraftLine =>
    line.kind === 'stopped' ? { kind: 'stopped', message: say(t, line.key, line.params) } : line;
  const broken = worded({ kind: 'stopped', key: 'desk.drafts.trouble.broke', params: {} });
  const onError = (error: unknown) => {
    ctx.log.error({ err: error }, 'drafting broke off');
    return broken;
  };
  return new Response(streamOf(lines, worded, onError, gone), {
    // A proxy in front that gathers lines would keep drafts from the desk until all are there.
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}

/** Goes on as fast as the engine does, however slowly it is read: lines are small, and others wait for their turn. */
function streamOf(
  lines: AsyncGenerator<Told>,
  worded: (line: Told) => DraftLine,
  onError: (error: unknown) => DraftLine,
  gone: AbortController,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      const put = (line: DraftLine) => {
        if (!gone.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const pump = async () => {
        try {
          for await (const line of lines) put(worded(line));
        } catch (error) {
          put(onError(error));
        }
        if (!gone.signal.aborted) controller.close();
      };
      void pump();
    },
    cancel: () => gone.abort(),
  });
}
