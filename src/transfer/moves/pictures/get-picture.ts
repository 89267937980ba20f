// Gets one picture that posts of a move show: from the files of the move, or politely from where it is.
import { isoFromNow, nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { type AddPictureOutcome, addPicture } from '../../../posts/add-picture.ts';
import { pictureOf } from '../../../posts/store.ts';
import { fetchFile } from '../../../sources/fetch.ts';
import type { FetchReason, FetchRefused } from '../../../sources/fetch-failure.ts';
import { claimHost, hostOf, releaseHost } from '../../../sources/watch/store.ts';
import { isSomewhere } from '../whole-address.ts';
import { addressesFor } from './other-addresses.ts';

/** The end of a message key, `moves.picture.<problem>`. */
export type PictureProblem =
  | 'not-found'
  | 'no-picture'
  | 'svg'
  | 'heic'
  | 'broken'
  | 'huge'
  | 'full'
  | 'too-large'
  | 'closed'
  | 'forbidden'
  | 'unreachable'
  | 'no-address'
  | 'not-fetched';

export type Got =
  | { is: 'here'; pictureId: string; isNew: boolean }
  /** `again`: another day it may be there. */
  | { is: 'missing'; problem: PictureProblem; again: boolean }
  /** Its server is to be let alone until then, UTC ISO. */
  | { is: 'waits'; until: string };

/** Bytes of one picture. */
export const LARGEST_PICTURE = 25 * 1024 * 1024;
/** Milliseconds for one picture, between two that one server is asked for, and after which a question is over whatever became of it. */
const FETCH_MS = 60_000;
const PAUSE_MS = 1_000;
const CLAIM_MS = 3 * 60_000;
/** Milliseconds that a server is let alone which says that it has had enough. */
const REST_MS = 10 * 60_000;

export interface Wanted {
  /** As posts call it. */
  address: string;
  /** Its bytes, where the files of the move have them. */
  bytes: Uint8Array | null;
  /** Whether it may be asked for where it is. */
  fetch: boolean;
}

export interface Owner {
  id: string;
  blog: { id: string };
}

/** `bytes` go first: what lies in a file that was given is what the person wants. */
export async function getPicture(ctx: Context, owner: Owner, wanted: Wanted): Promise<Got> {
  const name = nameOf(wanted.address);
  if (wanted.bytes !== null) {
    const got = await take(ctx, owner, wanted.bytes, name);
    // What is wrong with the file that was given says more than that there is no other.
    if (got.is === 'here' || !wanted.fetch || !isSomewhere(wanted.address)) return got;
  }
  if (!isSomewhere(wanted.address)) return { is: 'missing', problem: 'no-address', again: false };
  if (!wanted.fetch) return { is: 'missing', problem: 'not-fetched', again: false };
  return fetchIt(ctx, owner, wanted.address, name);
}

async function take(ctx: Context, owner: Owner, bytes: Uint8Array, name: string): Promise<Got> {
  const before = nowIso(ctx);
  const added = await addPicture(ctx, owner, bytes, name);
  // Room may be made: another day it is tried again.
  if (!added.ok) return { is: 'missing', problem: problemOf(added), again: added.reason === 'full' };
  const { pictureId } = added.picture;
  const row = await pictureOf(ctx.db, owner.blog.id, pictureId);
  return { is: 'here', pictureId, isNew: row !== undefined && row.created_at >= before };
}

function problemOf({ reason }: Extract<AddPictureOutcome, { ok: false }>): PictureProblem {
  return reason === 'not-a-picture' ? 'no-picture' : reason;
}

/** Each address it may have, until one gives a picture. One server is asked by one at a time, with a pause between. */
async function fetchIt(ctx: Context, owner: Owner, address: string, name: string): Promise<Got> {
  const url = URL.parse(address);
  if (url === null) return { is: 'missing', problem: 'no-address', again: false };
  const until = isoFromNow(ctx, CLAIM_MS);
  const host = await claimHost(ctx.db, url.origin, { now: nowIso(ctx), until });
  if (!host) return { is: 'waits', until: await freeAt(ctx, url.origin) };
  let rest = PAUSE_MS;
  try {
    let best: Extract<Got, { is: 'missing' }> | null = null;
    for (const one of addressesFor(address)) {
      const got = await ask(ctx, owner, one, name);
      if (got.is === 'here') return got;
      if (got.is === 'waits') {
        rest = REST_MS;
        return got;
      }
      best = worse(best, got);
      // A server that does not answer answers no better under another name.
      if (got.problem === 'unreachable' || got.problem === 'closed') break;
    }
    return best ?? { is: 'missing', problem: 'no-address', again: false };
  } finally {
    await releaseHost(ctx.db, url.origin, { until, notBefore: isoFromNow(ctx, rest) });
  }
}

async function freeAt(ctx: Context, origin: string): Promise<string> {
  const host = await hostOf(ctx.db, origin);
  const times = [host?.busy_until, host?.not_before].filter((time) => typeof time === 'string');
  const latest = times.reduce((sofar, time) => (time > sofar ? time : sofar), '');
  return latest > nowIso(ctx) ? latest : isoFromNow(ctx, PAUSE_MS);
}

async function ask(ctx: Context, owner: Owner, address: string, name: string): Promise<Got> {
  const { fetchAllow: allow, address: press } = ctx.config;
  const limits = { time: FETCH_MS, packed: LARGEST_PICTURE, unpacked: LARGEST_PICTURE };
  const answer = await fetchFile(address, { allow, press, limits });
  if (answer.ok) return take(ctx, owner, answer.bytes, name);
  if (answer.reason === 'blocked' && answer.params.status === 429)
    return { is: 'waits', until: isoFromNow(ctx, REST_MS) };
  return { is: 'missing', ...saidOf(answer) };
}

function saidOf({ reason }: FetchRefused): { problem: PictureProblem; again: boolean } {
  return PROBLEMS[reason] ?? { problem: 'unreachable', again: true };
}

const PROBLEMS: Partial<Record<FetchReason, { problem: PictureProblem; again: boolean }>> = {
  'bad-address': { problem: 'no-address', again: false },
  credentials: { problem: 'no-address', again: false },
  'private-address': { problem: 'forbidden', again: false },
  'redirect-to-private': { problem: 'forbidden', again: false },
  'bad-port': { problem: 'forbidden', again: false },
  'too-large': { problem: 'too-large', again: false },
  bomb: { problem: 'too-large', again: false },
  'not-found': { problem: 'not-found', again: true },
  blocked: { problem: 'closed', again: true },
};

/** Of two answers the one that says more: a picture that is none is more than none at all. */
function worse(
  one: Extract<Got, { is: 'missing' }> | null,
  other: Extract<Got, { is: 'missing' }>,
): Extract<Got, { is: 'missing' }> {
  return one === null || one.problem === 'not-found' ? other : one;
}

/** What it is called there, for people to find it by. */
function nameOf(address: string): string {
  const path = (URL.parse(address)?.pathname ?? address).split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
