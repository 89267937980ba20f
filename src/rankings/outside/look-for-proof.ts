// Asks the page of a blog elsewhere, and where that says nothing its feed, for the proof of whose it is.
import type { Context } from '../../platform/context.ts';
import { type AskOptions, askElsewhere } from './ask-elsewhere.ts';
import type { Came } from './came.ts';
import { saysOf } from './look-at-blog.ts';
import { proved } from './proof.ts';
import { isSameHost, placeOf } from './reading/place.ts';
import { readFeed } from './reading/read-feed.ts';
import { readPage } from './reading/read-page.ts';
import type { Entry } from './store.ts';

export interface ProofLook {
  came: Came;
  /** What the blog calls itself now, where its page and its feed were read. */
  says: Partial<Pick<Entry, 'name' | 'about' | 'language'>>;
  /** Its server is not to be asked before then (UTC ISO): nothing was looked at. */
  waits: string | null;
}

/** The page of the press about a participant, whole: where votes are given, and what a link as proof leads to. */
export function votePageOf(ctx: Pick<Context, 'config'>, participantId: string): string {
  return `${new URL(ctx.config.address).origin}/rankings/vote/${participantId}`;
}

export async function lookForProof(ctx: Context, entry: Entry, options: AskOptions = {}): Promise<ProofLook> {
  const votePage = votePageOf(ctx, entry.id);
  const answer = await askElsewhere(ctx, entry.address, options);
  const failed = (key: string, params: Came['params']) => ({
    came: { ok: false, key, params },
    says: {},
    waits: null,
  });
  if (!answer.ok) {
    const waits = answer.why === 'waits' ? (answer.notBefore ?? null) : null;
    return { ...failed(`elsewhere.ask.${answer.why}`, answer.params), waits };
  }
  // Whoever may send readers on from one page of a site has not the whole of it.
  if (!isSameHost(answer.address, entry.address)) {
    return failed('elsewhere.proof.moved', { host: new URL(answer.address).host });
  }
  const page = readPage(answer.text, answer.address, (address) => placeOf(address) === placeOf(votePage));
  const told = await askElsewhere(ctx, entry.feed, options);
  const feed = told.ok ? readFeed(told.text, told.address) : null;
  const found = proved({ proof: entry.proof, votePage, page, feed, feedAddress: entry.feed });
  const says = feed ? saysOf(feed, page, entry.address) : {};
  // What its feed may hold is not known yet, so nothing was looked for in vain.
  if (!found.ok && !told.ok && told.why === 'waits')
    return { ...failed('elsewhere.ask.waits', told.params), waits: told.notBefore ?? null };
  const key = found.ok ? `elsewhere.proof.${found.way}` : `elsewhere.proof.${found.missing}`;
  return { came: { ok: found.ok, key, params: { address: entry.address } }, says, waits: null };
}
