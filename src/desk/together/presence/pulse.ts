// One small request of an open desk every few seconds: it says where it rests, and hears who else is there and what they did.
import { isoFromNow, nowIso } from '../../../platform/clock.ts';
import type { Context } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import { type Actor, requireMay } from '../../actor.ts';
import { segmentView } from '../../segment-state.ts';
import { type Of, segmentOf, translationOf } from '../../store.ts';
import { markMentionsSeen } from '../remarks/store.ts';
import type { MemberView, Other, Pulse, PulseAnswer } from '../schemas.ts';
import { namesOf } from '../store.ts';
import { noteWorked } from '../times/note-time.ts';
import { memberViews, togetherView } from '../together-view.ts';
import {
  deletePresence,
  deletePresencesBefore,
  type PresenceRow,
  presencesOf,
  putPresence,
  segmentsSavedSince,
} from './store.ts';

/** A tab that was silent for longer (milliseconds) is gone: it tells every few seconds, and in the background every twenty. */
const THERE_MS = 45_000;
/** A resting tab is written down again only after this. */
const AGAIN_MS = 15_000;
/** Clocks of several processes differ, and a transaction ends a little after the moment it names. */
const OVERLAP_MS = 10_000;
const FORGOTTEN_MS = 24 * 60 * 60 * 1000;

export type PulseInput = Pulse & { translationId: string };

export async function pulse(ctx: Context, actor: Actor, input: PulseInput): Promise<PulseAnswer> {
  requireMay(actor, 'translate');
  const of = { blogId: actor.blog.id, translationId: input.translationId };
  const translation = await translationOf(ctx.db, of);
  if (!translation) throw refuse('not-found', 'desk.problem.no-translation');
  const now = nowIso(ctx);
  const there = await presencesOf(ctx.db, of);
  await tell(ctx, actor, of, input, there);
  await noteWorked(ctx, actor, input, input.worked);
  const saved = await segmentsSavedSince(ctx.db, of, earlier(input.since));
  const names = await namesOf(ctx.db, [...new Set(saved.flatMap((row) => row.updated_by ?? []))]);
  return {
    ok: true,
    now,
    structure: translation.structure_version,
    others: await othersOf(ctx, actor, there),
    segments: saved.map((row) => segmentView(row, (row.updated_by && names.get(row.updated_by)) || null)),
    together: translation.together_version === input.stamp ? null : await togetherView(ctx, translation),
  };
}

function earlier(iso: string): string {
  return new Date(Date.parse(iso) - OVERLAP_MS).toISOString();
}

async function tell(
  ctx: Context,
  actor: Actor,
  of: Of,
  { tab, leaves, segmentId }: PulseInput,
  there: readonly PresenceRow[],
): Promise<void> {
  const mine = { blog_id: of.blogId, translation_id: of.translationId, person_id: actor.id, tab };
  if (leaves) return deletePresence(ctx.db, mine);
  const known = there.find((row) => row.person_id === actor.id && row.tab === tab);
  if (known?.segment_id === segmentId && known.seen_at > isoFromNow(ctx, -AGAIN_MS)) return;
  const segment = segmentId === null ? undefined : await segmentOf(ctx.db, of, segmentId);
  await putPresence(ctx.db, { ...mine, segment_id: segment?.id ?? null, seen_at: nowIso(ctx) });
  if (!segment) return;
  const seen = { blogId: of.blogId, segmentId: segment.id, personId: actor.id };
  await markMentionsSeen(ctx.db, seen, nowIso(ctx));
}

/** Each person once, where they were last; people who may not come in any more are not there. */
async function othersOf(ctx: Context, actor: Actor, there: readonly PresenceRow[]): Promise<Other[]> {
  const since = isoFromNow(ctx, -THERE_MS);
  const last = new Map<string, PresenceRow>();
  for (const row of there) {
    if (row.person_id === actor.id || row.seen_at < since || last.has(row.person_id)) continue;
    last.set(row.person_id, row);
  }
  if (last.size === 0) return [];
  const members = new Map<string, MemberView>(
    (await memberViews(ctx.db, actor.blog.id)).map((member) => [member.id, member]),
  );
  return [...last.values()].flatMap(({ person_id, segment_id }) => {
    const member = members.get(person_id);
    return member ? [{ ...member, segmentId: segment_id }] : [];
  });
}

/** A daily chore. */
export async function forgetPresences(ctx: Context): Promise<void> {
  await deletePresencesBefore(ctx.db, isoFromNow(ctx, -FORGOTTEN_MS));
}
