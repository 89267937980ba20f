// A worker of its own looks at blogs elsewhere: their servers may take their time, and no page waits for them.
import { isoFromNow, nowIso } from '../../platform/clock.ts';
import { type Context, transact } from '../../platform/context.ts';
import type { Handlers } from '../../platform/worker.ts';
import { Hold } from '../../sources/watch/hold.ts';
import { askElsewhere } from './ask-elsewhere.ts';
import { keepPosts } from './keep-posts.ts';
import { lookForProof, type ProofLook } from './look-for-proof.ts';
import { postsOfFeed } from './posts-of-feed.ts';
import { readFeed } from './reading/read-feed.ts';
import { afterOthers, MOST_WITHOUT_PROOF, nextQuestion, PROOF_EVERY_MS } from './schedule.ts';
import { type Entry, entryById, lockEntry, postsOf, updateEntry } from './store.ts';
import { tellDue } from './tell-due.ts';

export function outsideWork(): Handlers {
  return { 'outside.due': (ctx, { participantId }) => lookWhenDue(ctx, participantId) };
}

/** An event whose moment is not the entry's own is an old one. */
async function lookWhenDue(ctx: Context, id: string): Promise<void> {
  const entry = await entryById(ctx.db, id);
  if (!entry || !takesPart(entry) || entry.next_at === null || entry.next_at > nowIso(ctx)) return;
  const hold = new Hold(ctx);
  try {
    if (isProofDue(ctx, entry)) {
      const look = await lookForProof(ctx, entry, { hold });
      if (look.waits !== null) return await askLater(ctx, entry, look.waits);
      if (!(await keepLook(ctx, entry, look))) return;
    }
    await lookAtFeed(ctx, entry, hold);
  } finally {
    await hold.letGo();
  }
}

function takesPart({ verified_at, left_at }: Entry): boolean {
  return verified_at !== null && left_at === null;
}

function isProofDue(ctx: Context, { checked_at }: Entry): boolean {
  return checked_at === null || checked_at <= isoFromNow(ctx, -PROOF_EVERY_MS);
}

/** False when it has left by that: it was looked for in vain for weeks. */
async function keepLook(ctx: Context, { id }: Entry, { came, says }: ProofLook): Promise<boolean> {
  return transact(ctx, async (tx) => {
    const entry = await lockEntry(tx, id);
    if (!entry || !takesPart(entry)) return false;
    const failures = came.ok ? 0 : entry.failures + 1;
    const leaves = failures >= MOST_WITHOUT_PROOF;
    await updateEntry(tx.db, id, {
      ...(came.ok ? says : {}),
      ...{ failures, checked_at: nowIso(tx), came: JSON.stringify(came) },
      ...(leaves ? { left_at: nowIso(tx), next_at: null } : {}),
    });
    return !leaves;
  });
}

async function lookAtFeed(ctx: Context, entry: Entry, hold: Hold): Promise<void> {
  const known = { etag: entry.etag || undefined, lastModified: entry.modified || undefined };
  const answer = await askElsewhere(ctx, entry.feed, {
    hold,
    ...(entry.etag || entry.modified ? { known } : {}),
  });
  if (!answer.ok && answer.why === 'waits') return askLater(ctx, entry, answer.notBefore ?? nowIso(ctx));
  const feed = answer.ok ? readFeed(answer.text, answer.address) : null;
  const isUnchanged = !answer.ok && answer.why === 'unchanged';
  await transact(ctx, async (tx) => {
    const now = await lockEntry(tx, entry.id);
    if (!now || !takesPart(now)) return;
    const told = feed && postsOfFeed(feed, now.address, tx.clock.now());
    const newest = told
      ? await keepPosts(tx, now.id, told)
      : ((await postsOf(tx.db, now.id, 1))[0]?.published_at ?? null);
    const failures = feed || isUnchanged ? 0 : now.feed_failures + 1;
    const at = nextQuestion({ id: now.id, newest, failures, notBefore: hold.notBefore }, tx.clock.now());
    await updateEntry(tx.db, now.id, {
      ...{ feed_failures: failures, next_at: at },
      // What could not be read is asked for again as if nothing were known.
      ...(answer.ok ? { etag: feed ? answer.etag : '', modified: feed ? answer.modified : '' } : {}),
    });
    await tellDue(tx, now.id, at);
  });
}

async function askLater(ctx: Context, { id }: Entry, freeAt: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const at = afterOthers(id, freeAt, tx.clock.now());
    await updateEntry(tx.db, id, { next_at: at });
    await tellDue(tx, id, at);
  });
}
