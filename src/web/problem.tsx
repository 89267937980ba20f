// The one place where a refusal becomes a status, a page or JSON; anything else is a 500 with a number.
import type { Hono, Context as Request } from 'hono';
import type { Context } from '../platform/context.ts';
import { Refusal, type RefusalKind, refuse } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { unreadFields, type Values } from './door.ts';
import type { Env } from './env.ts';
import { securityHeaders } from './headers.ts';
import { DoorPage } from './layout.tsx';
import { type MessageKey, type Params, say } from './messages/index.ts';
import { html, type PageStatus, viewOf } from './page.ts';
import { speak } from './session.ts';

const statuses = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  upstream: 502,
} as const satisfies Record<RefusalKind, PageStatus>;

/** Gives every request its number, its headers, and an answer when something is refused or breaks. */
export function problems(app: Hono<Env>, ctx: Context): void {
  const headers = securityHeaders(ctx.config.address);
  app.use(async (c, next) => {
    c.set('requestId', newId(ctx.clock.now()));
    c.set('person', null);
    speak(c);
    // It names nothing that is stored, and PostgreSQL would break at being asked.
    if (/%00|\0/.test(c.req.path)) throw refuse('not-found', 'web.problem.not-found.do');
    await headers(c, next);
  });
  app.notFound((c) => answer(c, ctx, { kind: 'not-found', key: 'web.problem.not-found.do', params: {} }));
  app.onError((error, c) => {
    if (error instanceof Refusal) return answer(c, ctx, error);
    ctx.log.error({ requestId: c.var.requestId, method: c.req.method, err: error }, 'a request broke');
    return unexpected(c);
  });
}

interface Refused {
  kind: RefusalKind;
  key: string;
  params: Readonly<Params>;
}

async function answer(c: Request<Env>, ctx: Context, refused: Refused): Promise<Response> {
  const status = statuses[refused.kind];
  if (typeof refused.params.seconds === 'number') c.header('Retry-After', String(refused.params.seconds));
  const title = say(c.var.t, `${refused.key}.title`, refused.params, `web.problem.${refused.kind}`);
  const text = say(c.var.t, refused.key, refused.params, fallbackFor(refused.kind));
  if (wantsJson(c)) {
    return c.json({ error: { kind: refused.kind, key: refused.key, message: text } }, status);
  }
  if (refused.kind === 'unauthenticated' && c.req.method === 'GET') {
    return c.redirect(`/sign-in?back=${encodeURIComponent(pathOf(c))}`, 303);
  }
  const kept = refused.kind === 'unauthenticated' ? await keptFields(c, ctx.config.maxUpload) : null;
  return html(c, <ProblemPage c={c} title={title} text={text} kind={refused.kind} kept={kept} />, status);
}

/** What a person typed while their session ended, to be sent again. A form with a password in it is typed again. */
async function keptFields(c: Request<Env>, limit: number): Promise<Values | null> {
  if (c.req.method !== 'POST') return null;
  const fields = await unreadFields(c, limit);
  return fields && Object.keys(fields).some((name) => /password/i.test(name)) ? null : fields;
}

function unexpected(c: Request<Env>): Response {
  const { t, requestId } = c.var;
  const title = t('web.problem.unexpected');
  const text = t('web.problem.unexpected.do');
  if (wantsJson(c)) {
    const error = { kind: 'unexpected', key: 'web.problem.unexpected.do', message: text, requestId };
    return c.json({ error }, 500);
  }
  return html(c, <ProblemPage c={c} title={title} text={text} kind="unexpected" kept={null} />, 500);
}

interface ProblemPageProps {
  c: Request<Env>;
  title: string;
  text: string;
  kind: RefusalKind | 'unexpected';
  /** Fields to be sent again from here. */
  kept: Values | null;
}

function ProblemPage({ c, title, text, kind, kept }: ProblemPageProps) {
  const { t, requestId } = c.var;
  const wasSending = c.req.method !== 'GET' && c.req.method !== 'HEAD';
  return (
    <DoorPage view={viewOf(c)} title={title} lead={text}>
      {wasSending && <p class="door__lead">{t(again(kind, kept))}</p>}
      {kind === 'unexpected' && (
        <p class="hint">
          {t('web.problem.request')} <code>{requestId}</code>
        </p>
      )}
      <p class="door__do">
        <Way c={c} kind={kind} />
      </p>
      {kept && <SendAgain c={c} fields={kept} />}
    </DoorPage>
  );
}

/** What has become of what was sent. */
function again(kind: ProblemPageProps['kind'], kept: Values | null): MessageKey {
  if (kind === 'too-large') return 'web.problem.too-large.again';
  return kept ? 'web.problem.kept' : 'web.problem.again';
}

function SendAgain({ c, fields }: { c: Request<Env>; fields: Values }) {
  const sent = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value, at) => ({ name, value, key: `${name} ${at}` })),
  );
  return (
    <form class="door__do" method="post" action={pathOf(c)}>
      {sent.map(({ name, value, key }) => (
        <input key={key} type="hidden" name={name} value={value} />
      ))}
      <button class="btn btn--quiet" type="submit">
        {c.var.t('web.problem.send-again')}
      </button>
    </form>
  );
}

function Way({ c, kind }: Pick<ProblemPageProps, 'c' | 'kind'>) {
  if (c.req.path.startsWith('/readers/')) {
    return (
      <a class="btn btn--quiet" href={readersHome(c, kind)}>
        {c.var.t('web.problem.home')}
      </a>
    );
  }
  if (kind === 'unauthenticated' || !c.var.person) {
    return (
      <a
        class="btn"
        href="/sign-in"
        target={kind === 'unauthenticated' ? '_blank' : undefined}
        rel="noopener"
      >
        {c.var.t('web.problem.sign-in')}
      </a>
    );
  }
  return (
    <a class="btn btn--quiet" href="/studio">
      {c.var.t('web.problem.back')}
    </a>
  );
}

/** Readers are asked for no sign-in: the first page of the blog they were on, or of all blogs where it may be no blog. */
function readersHome(c: Request<Env>, kind: ProblemPageProps['kind']): string {
  const blog = `/${c.req.path.split('/', 3)[2]}/`;
  return kind !== 'not-found' && pathOf(c).startsWith(blog) ? blog : '/';
}

function fallbackFor(kind: RefusalKind): MessageKey {
  return `web.problem.${kind}.do`;
}

/** True when the caller is a script of ours: it sends JSON, or asks for nothing but JSON. */
function wantsJson(c: Request<Env>): boolean {
  const accept = c.req.header('accept') ?? '';
  if (accept.includes('text/html')) return false;
  return (
    accept.includes('application/json') || (c.req.header('content-type') ?? '').includes('application/json')
  );
}

function pathOf(c: Request<Env>): string {
  const url = new URL(c.req.url);
  return url.pathname + url.search;
}
