// A vote for a blog, or a visit to it from the rankings: once a day for each network and browser, and for each member of the blog; without keeping whose.
import { createHmac, randomBytes } from 'node:crypto';
import { saltOf } from '../../comments/claps/store.ts';
import { type Context, transact } from '../../platform/context.ts';
import { daysBefore, rankingDay } from '../calendar.ts';
import type { VoteKind } from '../tables.ts';
import { networksOf } from './networks.ts';
import {
  addVote,
  forgetVoteMarksBefore,
  forgetVoteNetworksBefore,
  insertVoteMark,
  votesOfNetwork,
} from './store.ts';

export interface Casting {
  participantId: string;
  kind: VoteKind;
  /** The network address, IPv6 as its /64; never kept. */
  address: string;
  /** The User-Agent, so that a family behind one address can vote each from their own. */
  agent: string;
  /** The member of the blog who votes for it, where that is known: all of their devices have one vote together. */
  member?: string | null;
}

/** Of one network, for one participant, on one day: more than this is no crowd of readers, and not worth a row each. */
export const MOST_OF_NETWORK = 1000;

/** Days that the numbers of networks are kept: so long a day that is held can be looked at and counted anew. */
export const NETWORK_DAYS = 40;

/** Days after which the marks of readers are gone. */
export const MARK_DAYS = 2;

const LONGEST_AGENT = 500;

/** False for somebody who did so today; nothing is counted then. Whether it counts in the end, the formula says. */
export async function castVote(
  ctx: Context,
  { participantId, kind, address, agent, member }: Casting,
): Promise<boolean> {
  const day = rankingDay(ctx);
  return transact(ctx, async (tx) => {
    const salt = await saltOf(tx.db, day, randomBytes(32).toString('base64url'));
    // With the participant in it, nobody can tell that the same network voted for two blogs.
    const marked = (...words: string[]) =>
      createHmac('sha256', salt)
        .update(['vote', participantId, kind, ...words].join('\n'))
        .digest('base64url')
        .slice(0, 22);
    const { near, wide } = networksOf(address);
    const of = { participant_id: participantId, day, kind };
    const network = marked('network', near);
    if ((await votesOfNetwork(tx.db, { ...of, network })) >= MOST_OF_NETWORK) return false;
    const marks = [marked('reader', address, agent.slice(0, LONGEST_AGENT))];
    // Beside the device, not in its place: whoever signs out, or goes to the blog's own host, has not another vote from it.
    if (member) marks.push(marked('member', member));
    for (const mark of marks) if (!(await insertVoteMark(tx.db, { ...of, mark }))) return false;
    await addVote(tx.db, { ...of, network, wide: marked('wide', wide) });
    return true;
  });
}

/** A daily chore; the salts of past days go with `forgetPastDays` of the claps. */
export async function forgetVotes(ctx: Context): Promise<void> {
  const today = rankingDay(ctx);
  await forgetVoteMarksBefore(ctx.db, daysBefore(today, MARK_DAYS));
  await forgetVoteNetworksBefore(ctx.db, daysBefore(today, NETWORK_DAYS));
}
