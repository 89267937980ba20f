// The doors of votes that come from a banner: a page of the press with a button, for blogs here and elsewhere.
import { Hono, type Context as Request } from 'hono';
import { pressSettings } from '../../../blogs/hosting/press-settings.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { clientAddress } from '../../../web/client-address.ts';
import type { Env } from '../../../web/env.ts';
import { type Limit, limitOf } from '../../../web/limits.ts';
import { html, viewOf } from '../../../web/page.ts';
import { tokenIn } from '../../../web/session.ts';
import { askingMember } from '../../asking-member.ts';
import { isReader } from '../../is-reader.ts';
import { type Participant, participantFrom } from '../../participant.ts';
import { openParticipant } from '../../store.ts';
import { castVote } from '../../votes/cast-vote.ts';
import { VotePage } from './vote-page.tsx';

type OnParticipant = Request<Env, '/:participant'>;

/** Votes from one network address in a minute, as those from the blogs' own pages. */
const A_MINUTE = 60;
const MOST_VOTES = 30;

export function outsideVoteRoutes(ctx: Context): Hono<Env> {
  const app = new Hono<Env>();
  const votes = limitOf(MOST_VOTES, A_MINUTE);
  app.get('/rankings/vote/:participant', (c) => show(ctx, c));
  app.post('/rankings/vote/:participant', (c) => vote(ctx, c, votes));
  return app;
}

async function votable(ctx: Context, c: OnParticipant): Promise<Participant> {
  const row = await openParticipant(ctx.db, c.req.param('participant').slice(0, 100));
  if (!row) throw refuse('not-found', 'rankings.go.gone');
  return participantFrom(ctx.config.address, row);
}

async function show(ctx: Context, c: OnParticipant) {
  c.header('X-Robots-Tag', 'noindex, nofollow');
  const participant = await votable(ctx, c);
  const said =
    c.req.query('given') !== undefined ? 'given' : c.req.query('again') !== undefined ? 'again' : null;
  return html(c, <VotePage view={viewOf(c)} press={await pressSettings(ctx)} {...{ participant, said }} />);
}

async function vote(ctx: Context, c: OnParticipant, limit: Limit) {
  const address = clientAddress(c, ctx.config.trustProxy);
  await limit.consume(address);
  const isFromPage = c.req.header('origin') === new URL(ctx.config.address).origin;
  // The button is on no other page: a blog elsewhere cannot press it for its readers.
  if (!isFromPage || !isReader((name) => c.req.header(name)))
    throw refuse('forbidden', 'elsewhere.vote.no-reader');
  const { participantId, blogId } = await votable(ctx, c);
  const fresh = await castVote(ctx, {
    ...{ participantId, kind: 'in', address, agent: c.req.header('user-agent') ?? '' },
    member: blogId === null ? null : await askingMember(ctx, tokenIn(c.req.header('cookie'), ctx), blogId),
  });
  return c.redirect(`/rankings/vote/${participantId}?${fresh ? 'given' : 'again'}`, 303);
}
