// The page of the inbox as its doors draw it: the list that was asked for, what is open beside it, what was done just now.
import type { Context as Request } from 'hono';
import * as v from 'valibot';
import type { MemberBlog } from '../blogs/blog-for.ts';
import { actorOf } from '../blogs/routes-actor.ts';
import { reportAtHand } from '../desk/reports/report-at-hand.ts';
import { isoFromNow } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import { check } from '../web/door.ts';
import type { Env } from '../web/env.ts';
import { type FormState, formOf } from '../web/forms.tsx';
import { html, viewOf } from '../web/page.ts';
import { lastModeration } from './inbox/decisions/store.ts';
import { verbs } from './inbox/decisions/turns.ts';
import { UNDO_MS } from './inbox/decisions/undo-moderation.ts';
import { InboxPage, inboxTabs } from './inbox/inbox-page.tsx';
import { keyOf } from './inbox/list.tsx';
import { Opened } from './inbox/opened.tsx';
import { OpenedReport } from './inbox/opened-report.tsx';
import { type InboxItem, inboxCounts, inboxItems, inboxNews } from './inbox/reads.ts';
import { answersTo, openedComment, originOf } from './inbox/store.ts';

/** Items on one page of the list. */
const ON_PAGE = 40;

type OnBlog = Request<Env, '/:blog'>;

const querySchema = v.object({
  tab: v.optional(v.picklist(inboxTabs), 'all'),
  only: v.optional(v.picklist(['waiting'])),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/))),
  did: v.optional(v.picklist([...verbs, 'fine', 'undo', 'answer', 'read', 'accept', 'decline'])),
  count: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)), '0'),
  left: v.optional(v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number)), '0'),
});
export type Query = v.InferOutput<typeof querySchema>;

export function queryOf(c: OnBlog): Query {
  const asked = check(querySchema, c.req.query(), {});
  if (!asked.ok) throw refuse('not-found', 'web.problem.not-found.do');
  return asked.value;
}

/** The part of the query that says which list this is, to be carried along. */
function listQuery({ tab, only, before }: Query, more: Record<string, string> = {}): string {
  const parts = new URLSearchParams({
    ...(tab === 'all' ? {} : { tab }),
    ...(only ? { only } : {}),
    ...(before ? { before } : {}),
    ...more,
  }).toString();
  return parts === '' ? '' : `?${parts}`;
}

export async function showInbox(
  ctx: Context,
  c: OnBlog,
  chosen: Chosen | null,
  form: FormState = formOf(),
): Promise<Response> {
  const { blog, ...person } = await actorOf(ctx, c, 'edit');
  const query = queryOf(c);
  const { tab, only, before } = query;
  const now = ctx.clock.now();
  const found = await inboxItems(
    ctx.db,
    blog.id,
    {
      kind: tab === 'all' || tab === 'spam' ? null : tab,
      spam: tab === 'spam',
      waiting: only === 'waiting',
      before: before ?? null,
      limit: ON_PAGE + 1,
    },
    now,
  );
  const items = found.slice(0, ON_PAGE);
  const open = chosen ?? firstOpened(items);
  const pane = open && (await paneOf(ctx, c, { blog, items, query, open, form }));
  if (chosen !== null && !pane) throw refuse('not-found', 'inbox.gone');
  const undoable = await lastModeration(ctx.db, blog.id, person.id, isoFromNow(ctx, -UNDO_MS));
  const page = (
    <InboxPage
      {...{ view: viewOf(c), blog, now, tab, items }}
      waiting={only === 'waiting'}
      older={found.length > ON_PAGE ? (items.at(-1)?.at ?? null) : null}
      isLater={before !== undefined}
      query={listQuery(query)}
      news={await inboxNews(ctx.db, blog.id, now)}
      counts={await inboxCounts(ctx.db, blog.id)}
      done={doneText(c, query)}
      undo={undoable?.id ?? null}
      open={open && pane ? { key: keyOf(open), pane } : null}
      offered={chosen === null}
    />
  );
  return html(c, page, Object.keys(form.problems).length > 0 ? 422 : 200);
}

/** What stands beside the list. */
export type Chosen = Pick<InboxItem, 'kind' | 'id'> & { kind: 'comment' | 'report' };

function opensHere(item: Pick<InboxItem, 'kind' | 'id'>): item is Chosen {
  return item.kind !== 'letter';
}

function firstOpened(items: readonly InboxItem[]): Chosen | null {
  const [first] = items;
  return first && opensHere(first) ? first : null;
}

interface Pane {
  blog: MemberBlog;
  items: readonly InboxItem[];
  query: Query;
  open: Chosen;
  form: FormState;
}

/** Null for what is not there. */
async function paneOf(ctx: Context, c: OnBlog, { blog, items, query, open, form }: Pane) {
  const around = { view: viewOf(c), blog, form, query: listQuery(query), next: nextAfter(items, open) };
  if (open.kind === 'report') {
    const at = await reportAtHand(ctx, blog, open.id);
    return at && <OpenedReport {...around} at={at} origin={await originOf(ctx.db, blog.id, open.id)} />;
  }
  const comment = await openedComment(ctx.db, blog.id, open.id);
  if (!comment) return null;
  const answers = await answersTo(ctx.db, blog.id, comment.parent_id ?? comment.id);
  return <Opened {...around} comment={comment} answers={answers} />;
}

function nextAfter(items: readonly InboxItem[], open: Chosen): string {
  const all = items.filter(opensHere);
  const at = all.findIndex((item) => keyOf(item) === keyOf(open));
  const next = all[at + 1] ?? all[at - 1];
  return next ? `${next.kind}s/${next.id}` : '';
}

function doneText(c: OnBlog, { did, count, left }: Query): string {
  const { t } = c.var;
  if (did === undefined) return '';
  if (did === 'undo' && left > 0) return t('inbox.did.undo.partly', { restored: count, left });
  return t(`inbox.did.${did}`, { count });
}

/** Where to go after something was done: to what is open next, or to the list, which says what was done. */
export function placeOf(slug: string, query: Query, open: string, did: Record<string, string>): string {
  const path = `/studio/${slug}/inbox${open === '' ? '' : `/${open}`}`;
  return `${path}${listQuery(query, did)}`;
}
