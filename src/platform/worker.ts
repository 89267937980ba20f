// Works through the outbox, one event at a time and in order, until it is told to stop.
import { isoFromNow, nowIso } from './clock.ts';
import type { Context } from './context.ts';
import type { EventKind, PressEvent } from './outbox.ts';

/** `stop` is aborted when the worker is told to stop: what takes minutes breaks off then, and tells of itself anew. */
export type Handlers = {
  [K in EventKind]?: (
    ctx: Context,
    event: Extract<PressEvent, { kind: K }>,
    stop: AbortSignal,
  ) => Promise<void>;
};

export interface Worker {
  /** Something new may be there. */
  wake(): void;
  /** Finishes the event at hand, then resolves. */
  stop(): Promise<void>;
}

/** Milliseconds between looks when nobody wakes the worker (another process may have written). */
const IDLE_MS = 1000;
/** After this many failures an event is set aside with its error. */
const MOST_ATTEMPTS = 8;

/** Handlers of several rooms as one: each kind goes to every room that wants it, in this order. */
export function together(...all: readonly Handlers[]): Handlers {
  const kinds = new Set(all.flatMap((handlers) => Object.keys(handlers) as EventKind[]));
  const joined = [...kinds].map((kind) => [
    kind,
    async (ctx: Context, event: PressEvent, stop: AbortSignal) => {
      for (const handlers of all) await handle(ctx, handlers, event, stop);
    },
  ]);
  return Object.fromEntries(joined) as Handlers;
}

/**
 * Works on the kinds of event that it has a handler for. What may take long (a mail, a ping) has a worker of its own,
 * so that no page waits for it.
 */
export function startWorker(ctx: Context, handlers: Handlers): Worker {
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  let woken = false;

  const run = async () => {
    while (!stopping.signal.aborted) {
      woken = false;
      const worked = await workAlone(ctx, handlers, stopping.signal).catch((error: unknown) => {
        ctx.log.error({ err: error }, 'the outbox could not be read');
        return false;
      });
      if (!worked && !woken && !stopping.signal.aborted) await idle();
    }
  };
  const idle = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, IDLE_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = run();
  return {
    wake: () => {
      woken = true;
      wake();
    },
    stop: () => {
      stopping.abort();
      wake();
      return running;
    },
  };
}

/** Works until nothing is due. For tests, and for commands that must see their own changes published. */
export async function drain(ctx: Context, handlers: Handlers): Promise<void> {
  const never = new AbortController().signal;
  while (await workOnce(ctx, handlers, never)) {
    // workOnce did one event; go on until there is none.
  }
}

/** Several processes may serve one press: each lane is worked by one of them at a time, so nobody is told twice. */
async function workAlone(ctx: Context, handlers: Handlers, stop: AbortSignal): Promise<boolean> {
  // Most looks find nothing, and cost no lock.
  if (!(await nextDue(ctx, handlers))) return false;
  const lane = `outbox ${Object.keys(handlers).sort().join(' ')}`;
  return (await ctx.dialect.alone(ctx.db, lane, () => workOnce(ctx, handlers, stop))) ?? false;
}

function nextDue(ctx: Context, handlers: Handlers) {
  const kinds = Object.keys(handlers);
  if (kinds.length === 0) return Promise.resolve(undefined);
  return ctx.db
    .selectFrom('outbox')
    .select(['id', 'body', 'attempts'])
    .where('done_at', 'is', null)
    .where('failed_at', 'is', null)
    .where('available_at', '<=', nowIso(ctx))
    .where('kind', 'in', kinds)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

async function workOnce(ctx: Context, handlers: Handlers, stop: AbortSignal): Promise<boolean> {
  const row = await nextDue(ctx, handlers);
  if (!row) return false;
  const event = JSON.parse(row.body) as PressEvent;
  try {
    await handle(ctx, handlers, event, stop);
    await ctx.db
      .updateTable('outbox')
      .set({ done_at: nowIso(ctx) })
      .where('id', '=', row.id)
      .execute();
  } catch (error) {
    await setBack(ctx, row.id, row.attempts + 1, error);
    ctx.log.error({ err: error, kind: event.kind, attempts: row.attempts + 1 }, 'an event failed');
  }
  return true;
}

async function handle(ctx: Context, handlers: Handlers, event: PressEvent, stop: AbortSignal): Promise<void> {
  // The map is typed by kind; TypeScript cannot see that the event and its handler belong together.
  const handler = handlers[event.kind] as
    | ((ctx: Context, event: PressEvent, stop: AbortSignal) => Promise<void>)
    | undefined;
  await handler?.(ctx, event, stop);
}

async function setBack(ctx: Context, id: string, attempts: number, error: unknown): Promise<void> {
  await ctx.db
    .updateTable('outbox')
    .set({
      attempts,
      available_at: isoFromNow(ctx, 1000 * 2 ** attempts),
      failed_at: attempts >= MOST_ATTEMPTS ? nowIso(ctx) : null,
      error: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
    })
    .where('id', '=', id)
    .execute();
}
