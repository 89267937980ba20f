// The doors of held votes and of exclusions, for whoever runs the press.
import { Hono, type Context as Request } from 'hono';
import * as v from 'valibot';
import { operatorOf } from '../../../blogs/hosting/operator-of.ts';
import type { Context } from '../../../platform/context.ts';
import { readForm } from '../../../web/door.ts';
import type { Env } from '../../../web/env.ts';
import { type FormState, formOf } from '../../../web/forms.tsx';
import { html, viewOf } from '../../../web/page.ts';
import { daysBefore, RANKING_ZONE, rankingDay } from '../../calendar.ts';
import { NETWORK_DAYS } from '../../votes/cast-vote.ts';
import { decideHold } from '../decide-hold.ts';
import { endExclusion, exclude, exclusionSchema } from '../exclude.ts';
import { EXCLUSIONS, ExclusionsPage } from './exclusions-page.tsx';
import { HOLDS, HoldsPage } from './holds-page.tsx';
import { behindAsked, pageOf } from './paging.tsx';
import { candidate, decidedHolds, exclusions, findParticipants, waitingHolds } from './reads.ts';

type C = Request<Env>;
type OnOne = Request<Env, '/:id'>;

const ON_PAGE = 30;
/** Who is found by a few letters; more of them are told apart by more letters. */
const FOUND = 20;

export function decisionRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  app.get(HOLDS, (c) => showHolds(ctx, c));
  app.post(`${HOLDS}/:id`, (c) => decide(ctx, c));
  app.get(EXCLUSIONS, (c) => showExclusions(ctx, c));
  app.post(EXCLUSIONS, (c) => excludeOne(ctx, c));
  app.post(`${EXCLUSIONS}/:id/ending`, (c) => endOne(ctx, c));
  return app;
}

async function showHolds(ctx: Context, c: C) {
  operatorOf(c);
  const waits = behindAsked(c.req.query('waiting'));
  const before = behindAsked(c.req.query('decided'));
  const waiting = await waitingHolds(ctx.db, waits, ON_PAGE + 1);
  const decided = await decidedHolds(ctx.db, before, ON_PAGE + 1);
  const page = (
    <HoldsPage
      view={viewOf(c)}
      press={ctx.config.address}
      waiting={pageOf(waiting, ON_PAGE, waits, ({ foundAt }) => foundAt)}
      decided={pageOf(decided, ON_PAGE, before, ({ decidedAt }) => decidedAt)}
      firstDay={daysBefore(rankingDay(ctx), NETWORK_DAYS)}
      zone={RANKING_ZONE}
      done={c.req.query('done')}
    />
  );
  return html(c, page);
}

const decisionSchema = v.object({ counted: v.picklist(['all', 'none'], 'common.choose') });

async function decide(ctx: Context, c: OnOne) {
  const operator = operatorOf(c);
  const read = await readForm(c, decisionSchema);
  if (!read.ok) return c.redirect(HOLDS, 303);
  await decideHold(ctx, operator, c.req.param('id'), read.value.counted);
  return c.redirect(`${HOLDS}?done=${read.value.counted}`, 303);
}

interface Failed {
  id: string;
  form: FormState;
  words: string;
}

async function showExclusions(ctx: Context, c: C, failed?: Failed) {
  operatorOf(c);
  const words = (failed?.words ?? c.req.query('words') ?? '').trim().normalize().slice(0, 100);
  const looked = words === '' ? [] : await findParticipants(ctx.db, lookedFor(ctx, words), FOUND + 1);
  const mine = failed && (await candidate(ctx.db, failed.id));
  // Whose form came back is there, whatever was looked for.
  const others = looked.slice(0, FOUND).filter(({ id }) => id !== mine?.id);
  const [stands, past] = [behindAsked(c.req.query('standing')), behindAsked(c.req.query('ended'))];
  const standing = await exclusions(ctx.db, 'standing', stands, ON_PAGE + 1);
  const ended = await exclusions(ctx.db, 'ended', past, ON_PAGE + 1);
  const page = (
    <ExclusionsPage
      view={viewOf(c)}
      press={ctx.config.address}
      standing={pageOf(standing, ON_PAGE, stands, ({ madeAt }) => madeAt)}
      ended={pageOf(ended, ON_PAGE, past, ({ endedAt }) => endedAt)}
      search={formOf({ words })}
      found={mine ? [mine, ...others] : others}
      more={looked.length > FOUND}
      {...(failed ? { failed } : {})}
      zone={RANKING_ZONE}
      done={failed ? undefined : c.req.query('done')}
    />
  );
  return html(c, page, failed ? 422 : 200);
}

/** Of a whole address that was pasted, what tells one blog of the press from another; one elsewhere is known by its own. */
function lookedFor(ctx: Context, words: string): string {
  const own = `${ctx.config.address}/`;
  if (words.startsWith(own)) return words.slice(own.length).split('/')[0] ?? '';
  return words.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}

const sentSchema = v.object({
  ...exclusionSchema.entries,
  participant: v.pipe(v.string('common.required'), v.maxLength(60, 'common.invalid')),
});

async function excludeOne(ctx: Context, c: C) {
  const operator = operatorOf(c);
  const read = await readForm(c, sentSchema);
  if (!read.ok) {
    const text = (name: string) => (typeof read.values[name] === 'string' ? read.values[name] : '');
    const form = formOf(read.values, read.problems);
    return showExclusions(ctx, c, { id: text('participant'), form, words: text('words') });
  }
  const { participant: participantId, reason } = read.value;
  await exclude(ctx, operator, { participantId, reason });
  return c.redirect(`${EXCLUSIONS}?done=excluded`, 303);
}

async function endOne(ctx: Context, c: OnOne) {
  await endExclusion(ctx, operatorOf(c), c.req.param('id'));
  return c.redirect(`${EXCLUSIONS}?done=ended`, 303);
}
