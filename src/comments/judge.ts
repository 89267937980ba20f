// Judges a comment before it is stored: clear, to be held for a moderator, or spam. Nothing is ever dropped.
//
// The caller stores the comment in the state that the verdict asks for, and in the same transaction tells
// `keepOrigin(tx, commentId, candidate, judgement, { letter })`, so that later ones can be compared with it.
import { blogAddress } from '../blogs/address.ts';
import { type Blog, blogById } from '../blogs/store.ts';
import { isoFromNow } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { primaryLanguage } from '../text/language.ts';
import { confidenceOf, probabilityOf, tokensOf } from './spam/bayes.ts';
import { readRule } from './spam/deny-rule.ts';
import { checkProof } from './spam/proof.ts';
import { type Facts, type Judgement, scoreOf } from './spam/score.ts';
import {
  fromNetwork,
  hostsMarkedSpam,
  learnedOf,
  rulesOf,
  sameHosts,
  sameTexts,
  tokenCounts,
} from './spam/store.ts';
import { type Traits, traitsOf, type Words } from './spam/traits.ts';

export type { Judgement } from './spam/score.ts';

export interface Candidate extends Words {
  blogId: string;
  postId: string;
  /** As `web/client-address` gives it. */
  network: string;
  /** From the signed time in the form; null when there was none, it was forged or too old. */
  secondsOnForm: number | null;
  /** The field that people do not see came filled. */
  trapFilled: boolean;
  /** The solved sum from the form's `proof` field, where the blog asks for one (see `spam/proof.ts`); null for a form without. */
  proof?: string | null;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How long a campaign is remembered, and how long what moderators said of a network or host. */
const REPEAT_MS = 7 * DAY;
const MARKED_MS = 60 * DAY;
const HURRY_MS = 10 * MINUTE;

/** Reads what the press knows and scores. `reasons` come heaviest first, each with the points it added. */
export async function judge(ctx: Context, candidate: Candidate): Promise<Judgement> {
  const blog = await blogById(ctx.db, candidate.blogId);
  if (!blog) throw new Error('a comment is judged for a blog that is not there');
  const traits = traitsOf(candidate, ownHosts(ctx, blog));
  return scoreOf({
    traits,
    japanese: primaryLanguage(blog.language) === 'ja',
    secondsOnForm: candidate.secondsOnForm,
    trapFilled: candidate.trapFilled,
    ...(await repeats(ctx, candidate, traits)),
    rules: await fittingRules(ctx, candidate, traits),
    filter: await filterSays(ctx, candidate, traits),
    proof: candidate.proof === null ? 'not-asked' : await checkProof(ctx, candidate.blogId, candidate.proof),
  });
}

/** Links to the blog itself and to its press are no advertising. */
export function ownHosts(ctx: Context, blog: Blog): string[] {
  return [ctx.config.address, blogAddress(ctx.config.address, blog)].map((address) =>
    new URL(address).hostname.replace(/^www\./, ''),
  );
}

async function repeats(
  ctx: Context,
  { postId, network }: Candidate,
  { fingerprint, hosts }: Traits,
): Promise<Pick<Facts, 'sameText' | 'sameHost' | 'hurry' | 'marked'>> {
  const recently = isoFromNow(ctx, -REPEAT_MS);
  const marked = isoFromNow(ctx, -MARKED_MS);
  const texts = fingerprint ? await sameTexts(ctx.db, fingerprint, postId, recently) : null;
  // Requests made inside the process, and proxies that name nobody, have no network to be known by.
  const known = network === 'unknown' ? [] : await fromNetwork(ctx.db, network, marked);
  const justNow = isoFromNow(ctx, -HURRY_MS);
  return {
    sameText: { here: texts?.here ?? 0, elsewhere: texts?.elsewhere ?? 0 },
    sameHost: hosts.length === 0 ? 0 : await sameHosts(ctx.db, hosts, postId, recently),
    hurry: known.filter(({ judged_at }) => judged_at >= justNow).length,
    marked: {
      networkSpam: known.filter((each) => each.marked === 'spam').length,
      networkFine: known.filter((each) => each.marked === 'fine').length,
      hostSpam: hosts.length === 0 ? 0 : await hostsMarkedSpam(ctx.db, hosts, marked),
      textSpam: texts?.spam ?? 0,
    },
  };
}

async function fittingRules(ctx: Context, candidate: Candidate, { hosts }: Traits): Promise<Facts['rules']> {
  const rules = await rulesOf(ctx.db, candidate.blogId);
  return rules.filter(({ kind, pattern }) => {
    const read = readRule(kind, pattern);
    return read.ok && read.matches({ ...candidate, hosts });
  });
}

async function filterSays(ctx: Context, candidate: Candidate, { hosts }: Traits): Promise<Facts['filter']> {
  const learned = await learnedOf(ctx.db, candidate.blogId);
  const confidence = confidenceOf(learned);
  if (confidence === 0) return { probability: 0.5, confidence };
  const counts = await tokenCounts(ctx.db, candidate.blogId, tokensOf(candidate, hosts));
  return { probability: probabilityOf(counts, learned), confidence };
}
