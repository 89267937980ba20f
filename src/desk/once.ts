// Runs a change of a translation at most once for each key, whoever repeats the request and how often.
import { isoFromNow, nowIso } from '../platform/clock.ts';
import { type Context, transact } from '../platform/context.ts';
import { refuse } from '../platform/errors.ts';
import {
  answerTo,
  forgetAnswersBefore,
  lockTranslation,
  type Of,
  rememberAnswer,
  type TranslationRow,
} from './store.ts';

/** A browser that kept a save longer than this (milliseconds) is told of a conflict instead of its first answer. */
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * One transaction with the translation held, as `hold` does it where others are held with it. A key that was answered `ok` before brings that answer again and
 * `work` does not run; an answer that is not `ok` changed nothing and is worked out anew.
 */
export async function once<T extends { ok: boolean }>(
  ctx: Context,
  of: Of,
  key: string,
  work: (tx: Context, translation: TranslationRow) => Promise<T>,
  hold: (tx: Context, of: Of) => Promise<TranslationRow | undefined> = lockTranslation,
): Promise<T> {
  return transact(ctx, async (tx) => {
    const translation = await hold(tx, of);
    if (!translation) throw refuse('not-found', 'desk.problem.no-translation');
    const given = await answerTo(tx.db, of, key);
    // Written by this very function, so it has the shape that this caller's work returns.
    if (given !== undefined) return JSON.parse(given) as T;
    const answer = await work(tx, translation);
    if (answer.ok) await rememberAnswer(tx.db, of, key, JSON.stringify(answer), nowIso(tx));
    return answer;
  });
}

/** Lets go of answers nobody will ask for again. */
export async function forgetOldAnswers(ctx: Context): Promise<void> {
  await forgetAnswersBefore(ctx.db, isoFromNow(ctx, -REMEMBERED_MS));
}
