// Puts the press together: settings → context → routes → event handlers → one HTTP listener.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { backupHandlers } from './accounts/press-backups.ts';
import { accountsRoutes } from './accounts/routes.tsx';
import { sessionOf } from './accounts/session-of.ts';
import { chores } from './app/chores.ts';
import { openContext } from './app/open-context.ts';
import { leadMembersOn } from './blogs/places/routes-former.ts';
import { routedPath } from './blogs/reader-path.ts';
import { blogsRoutes } from './blogs/routes.tsx';
import { beginnings } from './blogs/sign-up/may-begin.ts';
import { bookListWork } from './books/adding/look-up-list.ts';
import { lookups } from './books/adding/lookups.ts';
import { introductionHandlers, introductionWork } from './books/introductions/handlers.ts';
import { booksRoutes } from './books/routes.tsx';
import { listRoutes } from './books/shelves/routes-lists.tsx';

import { clapRoutes } from './comments/claps/routes.tsx';
import { inboxStrip } from './comments/inbox/today-strip.tsx';
import { letterRoutes } from './comments/letters/routes.tsx';
import { letterStudioRoutes } from './comments/letters/routes-studio.tsx';
import { noticeHandlers } from './comments/notices/handlers.ts';
import { reportRoutes } from './comments/reports/routes.tsx';
import { commentRoutes } from './comments/routes.tsx';
import { inboxRoutes, withInboxNews } from './comments/routes-inbox.tsx';
import { noticeRoutes, secretAddressRoutes } from './comments/routes-notices.tsx';
import { spamRoutes } from './comments/routes-spam.tsx';
import { commentStudioRoutes } from './comments/routes-studio.tsx';
import type { Config } from './config.ts';
import { checksOf } from './desk/checks/checks.ts';
import { changedOnToday } from './desk/drift/today.tsx';
import { fillingWork } from './desk/from-alignment/start-from-alignment.ts';
import { deskHandlers } from './desk/handlers.ts';
import { deskRoutes } from './desk/routes.tsx';
import { timeRoutes } from './desk/together/times/routes.tsx';
import { waitingOnToday } from './desk/together/waiting/waiting-on-today.tsx';
import { alignmentHandlers } from './memory/alignments/align-texts.ts';
import { alignmentRoutes } from './memory/alignments/routes.tsx';
import { memoryKeeper } from './memory/keeper.ts';
import { shareRoutes } from './memory/shares/routes.tsx';
import { termRoutes } from './memory/terms/routes.tsx';
import { startBackups } from './platform/backup/scheduled.ts';
import type { Context } from './platform/context.ts';
import { startDaily } from './platform/daily.ts';
import { ping } from './platform/database.ts';
import { mailHandlers } from './platform/mail.ts';
import { type Handlers, startWorker, together, type Worker } from './platform/worker.ts';
import { pictureHandlers, postsHandlers } from './posts/handlers.ts';
import { draftsOnToday } from './posts/list/drafts-on-today.tsx';
import { postsRoutes } from './posts/routes.tsx';
import { rankingCategoryRoutes } from './rankings/categories/routes.tsx';
import { viewsOnToday } from './rankings/figures/figures-page.tsx';
import { figureRoutes } from './rankings/figures/routes-figures.tsx';
import { decisionRoutes } from './rankings/making/pages/routes.tsx';
import { startRankings } from './rankings/making/start-rankings.ts';
import { bannerRoutes } from './rankings/outside/banners/routes-banners.ts';
import { outsideWork } from './rankings/outside/handlers.ts';
import { joinRoutes } from './rankings/outside/joining/routes-join.tsx';
import { outsideRoutes } from './rankings/outside/operators/routes-outside.tsx';
import { pingInRoutes } from './rankings/outside/pings/routes-pings.ts';
import { outsideVoteRoutes } from './rankings/outside/voting/routes-vote.tsx';
import { standingOnToday } from './rankings/standing-on-today.tsx';
import { takingPartRoutes } from './rankings/taking-part/routes.tsx';
import { viewCounter } from './rankings/views/start-views.ts';
import { voteRoutes } from './rankings/votes/routes.tsx';
import { createBaseForms } from './search/base-forms.ts';
import { searchHandlers, searchWork } from './search/handlers.ts';
import { beaconHandler } from './site/beacons.ts';
import { bookRoutes } from './site/books/routes-books.tsx';
import { cardHandlers } from './site/card/handlers.ts';
import { siteHandlers } from './site/handlers.ts';
import { pressSearchRoutes } from './site/host/front/routes-search.tsx';
import { lookRoutes } from './site/look/routes.tsx';
import { pingHandlers, pingWork } from './site/pings/handlers.ts';
import { pingRoutes } from './site/pings/routes.tsx';
import { keepMoved } from './site/places/routes-moved.tsx';
import { previewRoutes, secretPreviewRoutes } from './site/routes-preview.tsx';
import { searchRoutes } from './site/routes-search.tsx';
import { unlockedRoutes } from './site/routes-unlocked.tsx';
import { publicHandler } from './site/serve.ts';
import { keepShut, keyRoutes } from './site/shut/routes.tsx';
import { settleSite, siteOf } from './site/site.ts';
import { sourcesRoutes } from './sources/routes.tsx';
import { watchWork } from './sources/watch/handlers.ts';
import {
  bilingualHandlers,
  bilingualWork,
  originalsWork,
} from './transfer/moves/bilingual/bilingual-work.ts';
import { readersPost } from './transfer/moves/bilingual/weave-again.ts';
import { moveWork } from './transfer/moves/move-work.ts';
import { movesOnToday } from './transfer/moves/pages/on-today.tsx';
import { picturesWork } from './transfer/moves/pictures/picture-work.ts';
import { putFurther } from './transfer/moves/put/lane.ts';
import { transferRoutes } from './transfer/routes.tsx';
import { remakeVolume } from './transfer/static/volumes.ts';
import { importWork } from './transfer/tmx/imports.ts';
import type { Env } from './web/env.ts';
import { problems } from './web/problem.tsx';
import { forReaders, onPress } from './web/readers.ts';
import { withSession } from './web/session.ts';

export { chores } from './app/chores.ts';
export { openContext } from './app/open-context.ts';

export interface Press {
  ctx: Context;
  worker: Worker;
  listener: RequestListener;
  close(): Promise<void>;
}

/** What rooms behind the desk have for the first page of a blog, in their order. */
const onToday = [
  movesOnToday,
  waitingOnToday,
  changedOnToday,
  draftsOnToday,
  inboxStrip,
  viewsOnToday,
  standingOnToday,
];

/** The press as a server needs it: one listener for readers and writers, and a worker for what follows. */
export async function openPress(config: Config): Promise<Press> {
  const { ctx: opened, close } = await openContext(config);
  const lanes: Worker[] = [];
  const ctx: Context = {
    ...opened,
    wake: () => {
      for (const lane of lanes) lane.wake();
    },
  };
  const serve = await publicHandler(ctx);
  const site = await siteOf(ctx);
  const worker = startWorker(ctx, handlers(ctx));
  lanes.push(worker);
  // Mail servers, AVIF, the index at a long text, other sites, whole memories and whole blogs may be slow; no page waits for them.
  const search = together(introductionWork(), searchWork(createBaseForms()));
  const slow = [
    mailHandlers,
    pictureHandlers,
    search,
    pingWork(),
    alignmentHandlers(),
    watchWork(),
    outsideWork(),
    together(importWork(), fillingWork()),
    moveWork(putFurther),
    picturesWork(),
    bilingualWork(),
    originalsWork(),
    bookListWork(lookups),
  ];
  for (const handlers of slow) lanes.push(startWorker(ctx, handlers));
  const daily = startDaily(ctx, chores);
  const backups = startBackups(ctx);
  const redrawing = site.redrawAtRest((blog, path) => remakeVolume(site, blog, path));
  const rankings = startRankings(ctx);
  const slugOfHost = (host: string) => site.directory.byHost(host)?.slug;
  const counter = viewCounter(ctx);
  counter.start();
  const countView = beaconHandler(ctx, site);
  return {
    ctx,
    worker,
    listener: listener(
      ctx,
      (request, response) => countView(request, response) || serve(request, response),
      routes(ctx, slugOfHost),
    ),
    close: async () => {
      await Promise.all(lanes.map((lane) => lane.stop()));
      await daily.stop();
      await backups.stop();
      await rankings.stop();
      await counter.stop();
      await redrawing.stop();
      await settleSite(ctx);
      await memoryKeeper(ctx).close();
      await checksOf(ctx).close();
      await close();
    },
  };
}

/** What follows from each event, in rooms to the right of the one that told it. */
function handlers(ctx: Context): Handlers {
  return together(
    postsHandlers(),
    deskHandlers(),
    introductionHandlers(),
    siteHandlers(ctx),
    pingHandlers(),
    cardHandlers(ctx),
    searchHandlers(),
    noticeHandlers,
    backupHandlers,
    bilingualHandlers(),
  );
}

/** Every door of the press that is not a stored page. `slugOfHost` knows the blogs that have a host of their own. */
export function routes(ctx: Context, slugOfHost: SlugOfHost = () => undefined): Hono<Env> {
  const app = new Hono<Env>({
    getPath: (request) => routedPath(getPath(request), slugOfHost(request.headers.get('host') ?? '')),
  });
  problems(app, ctx);
  app.get('/health', async (c) => {
    await ping(ctx.db);
    return c.json({ ok: true });
  });
  app.route('/', pingInRoutes(ctx));
  app.use('/rankings/*', onPress(ctx), forReaders());
  app.route('/', bannerRoutes(ctx));
  app.route('/', outsideVoteRoutes(ctx));
  app.route('/', joinRoutes(ctx));
  app.use('/readers/*', forReaders());
  app.use('/readers/:blog/*', keepMoved(ctx));
  app.use('/readers/:blog/*', keepShut(ctx));
  app.route('/', keyRoutes(ctx));
  app.route('/', unlockedRoutes(ctx));
  app.route('/', secretPreviewRoutes(ctx));
  app.route('/', listRoutes(ctx));
  app.route('/', clapRoutes(ctx));
  app.route('/', voteRoutes(ctx));
  app.route('/', reportRoutes(ctx));
  app.route('/', searchRoutes(ctx));
  app.route('/', pressSearchRoutes(ctx));
  app.route('/', bookRoutes(ctx));
  app.route('/', commentRoutes(ctx));
  app.route('/', letterRoutes(ctx));
  app.route('/', secretAddressRoutes(ctx));
  app.use(withSession(ctx, sessionOf));
  app.use('/studio/:blog/*', leadMembersOn(ctx));
  app.use('/studio/:blog/*', withInboxNews(ctx));
  app.route('/', accountsRoutes(ctx, beginnings(ctx)));
  app.route('/', blogsRoutes(ctx));
  app.route('/', postsRoutes(ctx));
  app.route('/', sourcesRoutes(ctx));
  app.route('/', termRoutes(ctx));
  app.route('/', shareRoutes(ctx));
  app.route('/', booksRoutes(ctx));
  app.route('/', alignmentRoutes(ctx, readersPost));
  app.route('/', deskRoutes(ctx, onToday));
  app.route('/', timeRoutes(ctx));
  app.route('/', inboxRoutes(ctx));
  app.route('/', spamRoutes(ctx));
  app.route('/', commentStudioRoutes(ctx));
  app.route('/', takingPartRoutes(ctx));
  app.route('/', rankingCategoryRoutes(ctx));
  app.route('/', outsideRoutes(ctx));
  app.route('/', decisionRoutes(ctx));
  app.route('/', noticeRoutes(ctx));
  app.route('/', letterStudioRoutes(ctx));
  app.route('/', figureRoutes(ctx));
  app.route('/', previewRoutes(ctx));
  app.route('/', lookRoutes(ctx));
  app.route('/', pingRoutes(ctx));
  app.route('/', transferRoutes(ctx));
  return app;
}

type SlugOfHost = (host: string) => string | undefined;

type PublicHandler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** Stored pages are answered before any framework sees the request; the rest goes to the routes. */
function listener(ctx: Context, serve: PublicHandler, app: Hono<Env>): RequestListener {
  const framework = getRequestListener(app.fetch);
  const broke = (response: ServerResponse, error: unknown) => {
    // Whatever it was, one request must not end the press for everybody.
    ctx.log.error({ err: error }, 'a request broke before it reached its door');
    response.destroy();
  };
  const goOn = async (
    served: false | Promise<boolean>,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    if (served === false || !(await served)) await framework(request, response);
  };
  return (request, response) => {
    try {
      const served = serve(request, response);
      // Most requests end here, without a promise.
      if (served !== true) goOn(served, request, response).catch((error: unknown) => broke(response, error));
    } catch (error) {
      broke(response, error);
    }
  };
}
