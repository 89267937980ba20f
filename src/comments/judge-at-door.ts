// Asks the judge at the door, and keeps what it said in the transaction that stores the comment.
import type { Context } from '../platform/context.ts';
import { type Candidate, type Judgement, judge } from './judge.ts';
import type { Sending } from './post-comment.ts';
import { keepOrigin } from './spam/keep-origin.ts';

export interface Judged {
  candidate: Candidate;
  judgement: Judgement;
}

export async function judgeAtDoor(
  ctx: Context,
  { blogId, post, input, form, network }: Sending,
): Promise<Judged> {
  const { name, title, url, mail, body, proof } = input;
  const candidate: Candidate = {
    ...{ blogId, postId: post.id, name, title, url, mail, body, network, proof },
    secondsOnForm: form.seconds,
    trapFilled: input.trap !== '',
  };
  return { candidate, judgement: await judge(ctx, candidate) };
}

/** The reasons quote what they found. Of a letter nothing may be quoted, so none are kept. */
export function keepJudgement(
  tx: Context,
  id: string,
  { candidate, judgement }: Judged,
  of: { letter: boolean },
): Promise<void> {
  return keepOrigin(tx, id, candidate, of.letter ? { ...judgement, reasons: [] } : judgement, of);
}
