// Answers a report of a mistranslation from the inbox: publishes a correction, or leaves the sentence and says why.
import * as v from 'valibot';
import { blogFor } from '../../../blogs/blog-for.ts';
import type { Actor } from '../../../desk/actor.ts';
import { declineReport } from '../../../desk/reports/answer-report.ts';
import {
  type Corrected,
  type CorrectionAnswer,
  correctByText,
  reopen,
  takeCorrectionBack,
} from '../../../desk/reports/correct-by-text.ts';
import { reportOf } from '../../../desk/reports/store.ts';
import { type Context, transact } from '../../../platform/context.ts';
import { refuse } from '../../../platform/errors.ts';
import type { SignedIn } from '../../../web/env.ts';
import { lines, optionalLine } from '../../../web/fields.ts';
import { keepModeration } from './moderate.ts';

/** Drawn with the form: the second of a double press finds the first. */
const key = v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/, 'common.invalid'));
const said = { key, answer: lines(2000) };

export const correctionSchema = v.object({
  ...said,
  corrected: v.pipe(lines(5000), v.minLength(1, 'common.required')),
  base: v.pipe(v.string(), v.regex(/^\d{1,9}$/, 'common.invalid'), v.transform(Number)),
  note: optionalLine(1000),
});

/** `word` is the button that sends an answer, `none` the one that leaves it at that. */
export const refusalSchema = v.pipe(
  v.object({ ...said, say: v.picklist(['word', 'none'], 'common.choose') }),
  v.forward(
    v.check(({ say, answer }) => say === 'none' || answer !== '', 'common.required'),
    ['answer'],
  ),
);

/** How an answer stood, for its undoing: null where nothing but the answer was changed. */
type Answered = { corrected: Corrected | null };

/** What keeps it from being published comes back; nothing has changed then. */
export async function acceptFromInbox(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: v.InferOutput<typeof correctionSchema> & { reportId: string },
): Promise<CorrectionAnswer> {
  try {
    return await transact(ctx, async (tx) => {
      const editor = await editorOn(tx, actor, slug);
      const { corrected: text, ...rest } = input;
      const answer = await correctByText(tx, editor, { ...rest, text });
      if (!answer.ok) throw new NotCorrected(answer);
      await keep(tx, editor, 'accept', input.reportId, { corrected: answer.corrected });
      return answer;
    });
  } catch (error) {
    if (error instanceof NotCorrected) return error.answer;
    throw error;
  }
}

export async function declineFromInbox(
  ctx: Context,
  actor: SignedIn,
  slug: string,
  input: v.InferOutput<typeof refusalSchema> & { reportId: string },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const editor = await editorOn(tx, actor, slug);
    const report = await reportOf(tx.db, editor.blog.id, input.reportId);
    if (!report) throw refuse('not-found', 'desk.report.gone');
    const answer = input.say === 'word' ? input.answer : '';
    const of = { translationId: report.translation_id, reportId: report.id };
    await declineReport(tx, editor, { ...of, key: input.key, answer });
    await keep(tx, editor, 'decline', report.id, { corrected: null });
  });
}

/** The report waits again; a correction is taken back before readers too. False when it was changed since. */
export async function takeAnswerBack(
  tx: Context,
  editor: Actor,
  reportId: string,
  stood: unknown,
  note: string,
): Promise<boolean> {
  const { corrected } = stood as Answered;
  if (corrected) return takeCorrectionBack(tx, editor, reportId, corrected, note);
  const report = await reportOf(tx.db, editor.blog.id, reportId);
  if (!report || report.declined_at === null) return false;
  await reopen(tx, report);
  return true;
}

async function editorOn(tx: Context, actor: SignedIn, slug: string): Promise<Actor> {
  return { id: actor.id, name: actor.name, blog: await blogFor(tx, actor.id, slug, 'edit') };
}

async function keep(
  tx: Context,
  editor: Actor,
  verb: 'accept' | 'decline',
  id: string,
  stood: Answered,
): Promise<void> {
  const turned = [{ kind: 'report' as const, id, turn: stood }];
  await keepModeration(tx, { blogId: editor.blog.id, by: editor.id, verb }, turned);
}

/** Carries what stood in the way out of the transaction, so that it ends without any change. */
class NotCorrected extends Error {
  readonly answer: Exclude<CorrectionAnswer, { ok: true }>;

  constructor(answer: Exclude<CorrectionAnswer, { ok: true }>) {
    super(answer.reason);
    this.answer = answer;
  }
}
